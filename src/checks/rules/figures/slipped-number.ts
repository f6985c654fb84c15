import type { DocumentRule } from "../../rule.ts";
import { otherValues } from "../../words/named-values.ts";
import { around } from "../../words/quote.ts";
import { slippedNumbers } from "../../words/slips.ts";

const RATE = (name: string, target: string, done?: string) => ({
  name: "供水工程维修",
  rows: [{ name, target, ...(done === undefined ? {} : { extra: { 完成值: done } }) }],
});
const REPORT = { kind: "selfEvaluation" } as const;
const ROAD = { name: "村道提升", rows: [{ name: "改造路面长度", target: "≥5.4公里" }] } as const;

export const slippedNumber: DocumentRule = {
  id: "figures.slipped-number",
  title: "正文的数和绩效目标表不同",
  severity: "warning",
  why: "同一个指标，正文一个数，绩效表另一个数，是改了一处没有改另一处，或者打错了其中一处。",
  scope: "document",
  behind: [{ rules: ["projects.goal-numbers", "figures.said-twice"], at: "gap" }],
  examples: {
    bad: [
      { own: ["实施村道提升工程，改造路面4.5公里，惠及4个村。"], projects: [ROAD] },
      {
        own: ["调解矛盾纠纷8150件，社区矫正零脱管。"],
        projects: [{ name: "人民调解", rows: [{ name: "调解矛盾纠纷", target: "≥1850件" }] }],
      },
      {
        texts: { duties: ["农村供水保障覆盖供水人口26.8万人。"] },
        projects: [{ name: "供水维护", goals: ["保障正常供水，供水人口28.6万人。"] }],
      },
      { ...REPORT, own: ["管网漏损率由22%降至16.4%。"], projects: [RATE("管网漏损率", "≤15%", "14.1%")] },
      { ...REPORT, own: ["奖补美丽庭院261户，完成率90%。"], projects: [RATE("奖补美丽庭院", "240户", "216户")] },
      {
        ...REPORT,
        unrecognised: [{ place: "第 9 段", text: "受访群众满意度98.04%，超过目标值。" }],
        projects: [RATE("受访群众满意度", "≥90%", "94.08%")],
      },
      { texts: { duties: ["深化诉源治理，网上立案率达到65%以上。"] }, projects: [RATE("网上立案率", "≥60%")] },
    ],
    good: [
      { own: ["实施村道提升工程，改造路面5.4公里，惠及4个村。"], projects: [ROAD] },
      { own: ["新建管网4.5公里，惠及4个村。"], projects: [ROAD] },
      { own: ["改造路面6.2公里，惠及4个村。"], projects: [ROAD] },
      { own: ["上年改造路面4.5公里。"], projects: [ROAD] },
      { ...REPORT, own: ["管网漏损率由22%降至14.1%。"], projects: [RATE("管网漏损率", "≤15%", "14.1%")] },
      { ...REPORT, own: ["管网漏损率降至14.1%。"], projects: [RATE("管网漏损率", "≤15%")] },
      { own: ["2025年网上立案率达到65%。"], projects: [RATE("网上立案率", "≥60%")] },
      { own: ["网上立案率提高5%。"], projects: [RATE("网上立案率", "≥60%")] },
      { own: ["城区管网漏损率降至18%。"], projects: [RATE("管网漏损率", "≤15%")] },
      { own: ["上半年网上立案率达到55%。"], projects: [RATE("网上立案率", "≥60%")] },
    ],
  },
  check({ draft }) {
    const slips = slippedNumbers(draft).map(({ elsewhere, ...slip }) => ({ ...slip, where: elsewhere }));
    const known = new Set(slips.map(({ text, count }) => `${count.index} ${text}`));
    const others = otherValues(draft).filter(({ text, count }) => !known.has(`${count.index} ${text}`));
    return [...slips, ...others].map(({ text, section, field, count, where, told }) => ({
      message: `正文的数和绩效目标表不同。${around(text, count.index, count.length)}，${where}写的是 ${told}，核对后改其中一处。`,
      section,
      field,
      printed: count.printed,
      expected: told,
    }));
  },
};
