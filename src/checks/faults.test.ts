import { describe, expect, it } from "vitest";
import { h2 } from "../../templates/h2/layout.ts";
import { type Draft, type Indicator, type Project, parseTarget } from "../domain/index.ts";
import { sampleDraft } from "../domain/sample/index.ts";
import { checkDraft } from "./index.ts";

/**
 * One fault at a time put into the finished sample, as clerks make them: the rule that ought to see it must, at the
 * place, and nothing else may speak up.
 */
type Change = (draft: Draft) => Draft;

const project =
  (number: number, change: (project: Project, draft: Draft) => Partial<Project>): Change =>
  (draft) => ({
    ...draft,
    projects: draft.projects.map((item, i) => (i === number - 1 ? { ...item, ...change(item, draft) } : item)),
  });

/** Changes the first row of a class. */
const row = (number: number, level2: string, change: (row: Indicator) => Partial<Indicator>): Change =>
  project(number, ({ indicators }) => {
    const at = indicators.findIndex((item) => item.level2 === level2);
    return { indicators: indicators.map((item, i) => (i === at ? { ...item, ...change(item) } : item)) };
  });

const target = (number: number, level2: string, printed: string): Change =>
  row(number, level2, () => {
    const { target: read, repairs } = parseTarget(printed);
    return { target: read, ...(repairs.length > 0 ? { printedTarget: printed } : {}) };
  });

const figure =
  (label: string, value: string): Change =>
  (draft) => ({ ...draft, figures: { ...draft.figures, [label]: value } });

const slot =
  (name: keyof Draft["narrative"], change: (text: string) => string): Change =>
  (draft) => ({
    ...draft,
    narrative: { ...draft.narrative, [name]: draft.narrative[name].map((text, i) => (i === 0 ? change(text) : text)) },
  });

const FAULTS: readonly (readonly [what: string, rules: readonly string[], change: Change])[] = [
  ["满意度用了≤", ["values.satisfaction-direction"], target(1, "服务对象满意度指标", "≤92%")],
  ["满意度没有符号", ["values.no-symbol"], target(2, "服务对象满意度指标", "90%")],
  ["满意度没有单位", ["values.no-unit"], target(3, "服务对象满意度指标", "≥95")],
  ["质量≥100%", ["values.over-100"], target(3, "质量指标", "≥100%")],
  ["质量0%", ["values.zero-target"], target(2, "质量指标", "0%")],
  ["三格连印", ["values.joined-remains"], target(2, "质量指标", "≥9595%以上")],
  ["单位别名", ["values.notation"], target(2, "质量指标", "≥95百分比")],
  ["质量只写是", ["values.yes-no"], target(4, "质量指标", "是")],
  ["时效没有时间", ["values.no-deadline"], target(4, "时效指标", "按计划及时完成")],
  ["成本没有金额", ["values.cost-without-amount"], target(5, "成本指标", "按照规定标准控制")],
  [
    "成本是上年的",
    ["projects.cost-budget"],
    row(5, "成本指标", () => ({ level3: "项目总成本", target: parseTarget("≤999.00万元").target })),
  ],
  ["没有指标值", ["values.missing-target"], target(6, "数量指标", "")],
  ["没有依据", ["rows.basis-missing"], row(6, "数量指标", () => ({ basis: "" }))],
  ["没有描述", ["rows.description-missing"], row(7, "数量指标", () => ({ description: "" }))],
  ["描述照抄名称", ["rows.description-repeats"], row(7, "数量指标", ({ level3 }) => ({ description: level3 }))],
  ["一级放错", ["rows.class-group"], row(8, "质量指标", () => ({ level1: "效果指标" }))],
  ["二级换写法", ["rows.class-name"], row(8, "社会效益指标", () => ({ level2: "社会效果" }))],
  [
    "少了时效",
    ["rows.required-class"],
    project(9, ({ indicators }) => ({ indicators: indicators.filter(({ level2 }) => level2 !== "时效指标") })),
  ],
  [
    "次序颠倒",
    ["rows.order"],
    project(9, ({ indicators }) => ({
      indicators: [...indicators].sort((a, b) => (a.level2 === "成本指标" ? -1 : b.level2 === "成本指标" ? 1 : 0)),
    })),
  ],
  [
    "一行复制两遍",
    ["rows.duplicate"],
    project(9, ({ indicators }) => ({ indicators: indicators.slice(0, 1).concat(indicators) })),
  ],
  [
    "错别字",
    ["texts.typing-error"],
    row(10, "数量指标", ({ description }) => ({ description: `${description}，及时拔付` })),
  ],
  [
    "词写两遍",
    ["texts.repeated-words"],
    project(10, ({ purpose }) => ({ purpose: purpose.replace(/^./, "用于用于$&") })),
  ],
  [
    "括号缺一半",
    ["texts.brackets"],
    row(10, "质量指标", ({ description }) => ({ description: `${description}（含巡查` })),
  ],
  ["财政加其他不等", ["projects.budget-sum"], project(11, ({ budget }) => ({ budget: { ...budget, other: "3.33" } }))],
  [
    "计划没有到100",
    ["projects.spending-plan"],
    project(11, ({ spendingPlan }) => ({
      spendingPlan: spendingPlan.map((step, i) => (i === 3 ? { ...step, percent: "90" } : step)),
    })),
  ],
  ["编码重复", ["projects.code-repeated"], project(12, (_, { projects }) => ({ code: projects[0]?.code ?? "" }))],
  ["编码带空格", ["projects.code-form"], project(12, ({ code }) => ({ code: `${code.slice(0, 8)} ${code.slice(8)}` }))],
  ["目标重复", ["projects.goals-repeat"], project(12, ({ goals }) => ({ goals: [...goals, goals[0] ?? ""] }))],
  [
    "目标抄别的项目",
    ["projects.goals-copied"],
    project(13, (_, { projects }) => ({ goals: projects[3]?.goals ?? [] })),
  ],
  [
    "用途抄别的项目",
    ["projects.purpose-copied"],
    project(13, (_, { projects }) => ({ purpose: projects[3]?.purpose ?? "" })),
  ],
  ["表头是别的镇", ["projects.agency-header"], project(14, () => ({ agencyHeader: "099009石桥镇人民政府" }))],
  ["表头缺用途", ["projects.head-missing"], project(14, () => ({ purpose: "" }))],
  ["上年的年份", ["texts.wrong-year"], project(14, ({ goals }) => ({ goals: [...goals, "确保2024年各项任务完成。"] }))],
  ["自称我局", ["texts.own-name"], slot("other", (text) => `${text}我局无其他事项。`)],
  ["模板的话", ["texts.template-remains"], slot("other", (text) => `${text}（有则写，无则填）`)],
  ["增加减少", ["texts.contradictory-words"], slot("other", (text) => `${text}比上年增加减少。`)],
  ["标点连用", ["texts.punctuation"], slot("other", (text) => `${text}。`)],
  ["半角逗号", ["texts.half-width"], slot("other", (text) => text.replace("，", ","))],
  ["支出合计改错", ["figures.parts"], figure("支出合计", "1486.23")],
  ["项目支出是上年的", ["figures.projects-sum", "figures.income-spending"], figure("项目支出", "777.52")],
  ["运行经费是上年的", ["figures.operating"], figure("机关运行经费", "76.22")],
  ["接待费改了文字没改", ["figures.said-twice"], figure("公务接待费", "0.90")],
  [
    "增减加不拢",
    ["figures.change-sum"],
    slot("change", (text) => text.replace("项目支出增加70.33", "项目支出增加77.33")),
  ],
  ["百分比对不上", ["texts.change-percent"], slot("change", (text) => text.replace("5.96%", "9.56%"))],
  ["三公里有会议费", ["figures.three-public-other"], slot("threePublic", (text) => `${text}会议费0.30万元。`)],
  [
    "资产时点是前年",
    ["figures.assets-date"],
    (draft) => ({ ...draft, assets: { ...draft.assets, asOf: "2024年12月31日" } }),
  ],
  [
    "资产加不拢",
    ["figures.assets-sum"],
    (draft) => ({
      ...draft,
      assets: {
        ...draft.assets,
        rows: draft.assets.rows.map((item, i) => (i === 3 ? { ...item, value: "86.40" } : item)),
      },
    }),
  ],
  [
    "采购数量改了",
    ["figures.procurement"],
    (draft) => ({
      ...draft,
      procurement: { rows: draft.procurement.rows.map((item, i) => (i === 0 ? { ...item, quantity: "640" } : item)) },
    }),
  ],
  ["标题是上年的", ["document.title-year"], (draft) => ({ ...draft, title: draft.title.replace("2026", "2025") })],
  [
    "机构表缺规格",
    ["document.organisations"],
    (draft) => ({
      ...draft,
      organisations: draft.organisations.map((item, i) => (i === 1 ? { ...item, rank: "" } : item)),
    }),
  ],
  ["没有总体目标", ["document.missing-parts"], (draft) => ({ ...draft, overall: { ...draft.overall, goal: [] } })],
];

describe("a fault put into the sample", () => {
  it.each(FAULTS)("%s: %s", (_, rules, change) => {
    const sample = sampleDraft();
    const broken = change(sample);
    expect(broken).not.toEqual(sample);
    const found = checkDraft(broken, h2).open;
    expect([...new Set(found.map(({ rule }) => rule))].sort()).toEqual([...rules].sort());
  });
});
