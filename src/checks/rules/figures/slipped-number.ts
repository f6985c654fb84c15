import type { Draft } from "../../../domain/index.ts";
import type { DocumentRule, Found } from "../../rule.ts";
import { toldAgainst } from "../../words/against-rows.ts";
import { type OtherNumber, otherNumbers } from "../../words/agreed-numbers.ts";
import { countedRows, saidIn } from "../../words/counted.ts";
import { otherValues } from "../../words/named-values.ts";
import { sentenceBefore } from "../../words/prose.ts";
import { around } from "../../words/quote.ts";
import { isOfOtherTime } from "../../words/same-thing.ts";
import { slippedNumbers } from "../../words/slips.ts";
import { ratesIn } from "../../words/told-rates.ts";

const RATE = (name: string, target: string, done?: string) => ({
  name: "供水工程维修",
  rows: [{ name, target, ...(done === undefined ? {} : { extra: { 完成值: done } }) }],
});
const REPORT = { kind: "selfEvaluation" } as const;
const ROAD = { name: "村道提升", rows: ["改造路面长度|≥5.4公里"] } as const;

const NEXT = /力争|争取|下一步|下一年|明年|计划(?:到|在|于|新|再)|拟|将(?!近)/;

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
        projects: [{ name: "人民调解", rows: ["调解矛盾纠纷|≥1850件"] }],
      },
      {
        texts: { duties: ["农村供水保障覆盖供水人口26.8万人。"] },
        projects: ["供水维护|目标=保障正常供水，供水人口28.6万人。"],
      },
      { ...REPORT, own: ["奖补美丽庭院261户，完成率90%。"], projects: [RATE("奖补美丽庭院", "240户", "216户")] },
      {
        ...REPORT,
        unrecognised: ["受访群众满意度98.04%，超过目标值。"],
        projects: [RATE("受访群众满意度", "≥90%", "94.08%")],
      },
      {
        ...REPORT,
        own: [["完成情况|1.调解案件660件；2.建成科技法庭8个，均投入使用。"]],
        projects: [{ name: "法庭建设", rows: [{ name: "建成科技法庭数", target: "=6个", extra: { 完成值: "6个" } }] }],
      },
      { goal: ["四是组织群众文化活动不少于16场。"], projects: [{ name: "文化活动", rows: ["群众文化活动场次|≥6场"] }] },
      {
        goal: ["保障全镇28个行政村正常运转。"],
        projects: [
          {
            name: "村级组织运转经费",
            purpose: "用于26个行政村办公经费。",
            goals: ["保障26个行政村正常运转。"],
            rows: ["保障行政村数|26个"],
          },
        ],
      },
      {
        texts: { performance: ["30座污水处理设施正常运行。"] },
        projects: [
          {
            name: "农村生活污水处理设施运维",
            goals: ["保障32座污水处理设施正常运行。"],
            rows: ["运维污水处理设施数量|32个"],
          },
        ],
      },
      {
        own: ["整治背街小巷16条。绩效指标：背街小巷整治12条。"],
        projects: [{ name: "背街小巷整治", goals: ["对16条背街小巷实施路面修补。"], rows: ["整治背街小巷数量|16条"] }],
      },
      {
        unrecognised: [{ place: "表前", text: "绩效总目标：免疫规划疫苗接种率保持在95%以上，高危人群筛查3000人。" }],
        projects: [{ name: "传染病监测", rows: ["质量指标|免疫规划疫苗接种率|≥90%", "高危人群筛查人数|≥3000人"] }],
      },
    ],
    good: [
      {
        texts: { performance: ["全镇现有农村生活污水处理设施120座，一季度检修污水处理设施8座。"] },
        projects: [
          {
            name: "农村生活污水处理设施运维",
            goals: ["保障32座污水处理设施正常运行。"],
            rows: ["运维污水处理设施数量|32座"],
          },
        ],
      },
      {
        goal: ["全镇28个行政村环境整治，上年整治背街小巷12条。"],
        projects: [
          {
            name: "示范村和小巷",
            goals: ["打造6个行政村示范村，整治背街小巷16条。"],
            rows: ["示范村数|6个", "整治背街小巷数量|16条"],
          },
        ],
      },
      { own: ["新建管网4.5公里，惠及4个村。"], projects: [ROAD] },
      { own: ["上年改造路面4.5公里。"], projects: [ROAD] },
      { own: [["4月—6月|开展志愿服务活动12场"]], projects: [{ name: "志愿服务", rows: ["志愿服务活动场次|≥24场"] }] },
      { ...REPORT, own: ["三季度末改造灌溉渠道21公里。"], projects: [RATE("改造灌溉渠道长度", "≥32公里", "32.6公里")] },
      { ...REPORT, own: ["管网漏损率降至14.1%。"], projects: [RATE("管网漏损率", "≤15%")] },
      {
        ...REPORT,
        own: ["下一步，力争改造灌溉渠道36.2公里。"],
        projects: [RATE("改造灌溉渠道长度", "≥32公里", "32.6公里")],
      },
      { own: ["2025年网上立案率达到65%。"], projects: [RATE("网上立案率", "≥60%")] },
      { own: ["三年累计改造路面14.5公里。"], projects: [ROAD] },
      {
        ...REPORT,
        own: ["全年为621名残疾人提供居家托养。"],
        projects: [{ name: "托养", goals: ["为600名残疾人提供居家托养。"], rows: ["居家托养残疾人数|≥600名"] }],
      },
      { own: ["网上立案率提高5%。"], projects: [RATE("网上立案率", "≥60%")] },
    ],
  },
  check({ draft }) {
    const numbers = new Map<string, OtherNumber>();
    for (const one of [...slippedNumbers(draft), ...otherNumbers(draft), ...otherValues(draft)]) {
      if (isOfOtherTime(one.text, one.count.index, draft.year)) continue;
      // A report on what was done also tells what is to be done next.
      if (draft.kind === "selfEvaluation" && NEXT.test(sentenceBefore(one.text, one.count.index))) continue;
      const place = `${one.count.index} ${one.text}`;
      if (!numbers.has(place)) numbers.set(place, one);
    }
    const told = [...numbers.values()].map(({ text, section, field, count, where, told }) => ({
      message: `正文的数和绩效目标表不同。${around(text, count.index, count.length)}，${where}写的是 ${told}，核对后改其中一处。`,
      section,
      field,
      printed: count.printed,
      expected: told,
    }));
    return [...told, ...goalBeside(draft)];
  },
};

/** The goal of the only table, where the document prints it beside the table and not in it. */
function goalBeside({ projects, unrecognised }: Draft): readonly Found[] {
  const [project, ...others] = projects;
  if (project === undefined || others.length > 0 || project.goals.some((goal) => goal.trim() !== "")) return [];
  const goals = unrecognised.map(({ text }) => text).filter((text) => /目标[：:]/.test(text));
  const rates = goals.flatMap((text) => ratesIn("", "绩效目标", text));
  const counts = goals.flatMap((text) => saidIn("", "绩效目标", text));
  const found = toldAgainst(rates, counts, countedRows(project.indicators), "target");
  return found.map((one) => ({ ...one, project: 1 }));
}
