import type { DocumentRule } from "../../rule.ts";
import { around } from "../../words/quote.ts";
import { slippedNumbers } from "../../words/slips.ts";

const ROAD = { name: "村道提升", rows: [{ name: "改造路面长度", target: "≥5.4公里" }] } as const;

export const slippedNumber: DocumentRule = {
  id: "figures.slipped-number",
  title: "正文的数和绩效目标表颠倒了",
  severity: "warning",
  why: "同一件事，正文和绩效目标表的数字相同、次序不同，是打错了其中一处。",
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
    ],
    good: [
      { own: ["实施村道提升工程，改造路面5.4公里，惠及4个村。"], projects: [ROAD] },
      { own: ["新建管网4.5公里，惠及4个村。"], projects: [ROAD] },
      { own: ["改造路面6.2公里，惠及4个村。"], projects: [ROAD] },
      { own: ["上年改造路面4.5公里。"], projects: [ROAD] },
    ],
  },
  check({ draft }) {
    return slippedNumbers(draft).map(({ text, section, field, count, elsewhere, told }) => ({
      message: `正文的数和绩效目标表不同。${around(text, count.index, count.length)}，${elsewhere}写的是 ${told}，核对后改其中一处。`,
      section,
      field,
      printed: count.printed,
      expected: told,
    }));
  },
};
