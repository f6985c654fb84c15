import type { Draft, Indicator, NarrativeSlot, Project } from "../draft.ts";
import { parseTarget } from "../parse-target.ts";

/** A fault as clerks make it, put into the finished sample. */
export interface Fault {
  readonly what: string;
  /** The rule that sees it. */
  readonly rule: string;
  readonly change: (draft: Draft) => Draft;
}

type Change = Fault["change"];

/** Names in the sample stay what they are when its order changes, so faults find their projects by name. */
function inProject(name: string, change: (project: Project) => Partial<Project>): Change {
  return (draft) => ({
    ...draft,
    projects: draft.projects.map((item) => (item.name === name ? { ...item, ...change(item) } : item)),
  });
}

function inRow(project: string, name: string, change: (row: Indicator) => Partial<Indicator>): Change {
  return inProject(project, ({ indicators }) => ({
    indicators: indicators.map((row) => (row.level3 === name ? { ...row, ...change(row) } : row)),
  }));
}

function target(project: string, name: string, printed: string): Change {
  return inRow(project, name, () => {
    const { target: read, repairs } = parseTarget(printed);
    return repairs.length > 0 ? { target: read, printedTarget: printed } : { target: read };
  });
}

function inSlot(slot: NarrativeSlot, change: (paragraph: string) => string): Change {
  return (draft) => ({ ...draft, narrative: { ...draft.narrative, [slot]: draft.narrative[slot].map(change) } });
}

/** What is found again and again in disclosures before they are looked through, one of each kind. */
export const SAMPLE_FAULTS: readonly Fault[] = [
  {
    what: "职责里留着模板的星号",
    rule: "texts.template-remains",
    change: inSlot("duties", (text) => text.replace("受理群众来信来访", "受理***来信来访")),
  },
  {
    what: "支出合计另填了一个数",
    rule: "figures.parts",
    change: (draft) => ({ ...draft, figures: { ...draft.figures, 支出合计: "1488.32" } }),
  },
  {
    what: "三公接待费正文没有跟着表改",
    rule: "figures.said-twice",
    change: inSlot("threePublic", (text) => text.replace("公务接待费0.80万元", "公务接待费0.90万元")),
  },
  {
    what: "保障措施里写着别的镇",
    rule: "texts.other-office",
    change: (draft) => ({
      ...draft,
      overall: {
        ...draft.overall,
        safeguards: draft.overall.safeguards.map((text) => text.replace("镇长负总责", "青石镇人民政府镇长负总责")),
      },
    }),
  },
  {
    what: "满意度方向写反",
    rule: "values.satisfaction-direction",
    change: target("农村人居环境整治", "村民满意度", "≤90%"),
  },
  {
    what: "指标值还是上年的，目标已经改了",
    rule: "projects.goal-numbers",
    change: target("农村人居环境整治", "公厕改造数量", "=8座"),
  },
  {
    what: "没有写依据",
    rule: "rows.basis-missing",
    change: inRow("农村人居环境整治", "沿河垃圾堆点清除数", () => ({ basis: "" })),
  },
  {
    what: "其他资金少填",
    rule: "projects.budget-sum",
    change: inProject("农村人居环境整治", ({ budget }) => ({ budget: { ...budget, other: "5.00" } })),
  },
  {
    what: "三格印在一起",
    rule: "values.joined-remains",
    change: target("农村公路养护", "养护检查合格率", "≥9595%以上"),
  },
  { what: "百分之百写了≥", rule: "values.over-100", change: target("农村公路养护", "通客车行政村比例", "≥100%") },
  {
    what: "少一类必有指标",
    rule: "rows.required-class",
    change: inProject("防汛抗旱物资储备", ({ indicators }) => ({
      indicators: indicators.filter(({ level2 }) => level2 !== "时效指标"),
    })),
  },
  { what: "人数没有单位", rule: "values.no-unit", change: target("森林草原防火", "在岗护林员人数", "=38") },
  { what: "百分之百又写了≥", rule: "values.over-100", change: target("安全生产巡查", "重点单位巡查覆盖率", "≥100%") },
  {
    what: "一级放错",
    rule: "rows.class-group",
    change: inRow("安全生产巡查", "宣传培训场数", () => ({ level1: "效果指标" })),
  },
  {
    what: "描述照抄名称",
    rule: "rows.description-repeats",
    change: inRow("乡村道路路灯维护", "维护路灯数量", ({ level3 }) => ({ description: level3 })),
  },
  {
    what: "支出计划没有到一百",
    rule: "projects.spending-plan",
    change: inProject("信访事项办理", ({ spendingPlan }) => ({
      spendingPlan: spendingPlan.map((step, i) => (i === spendingPlan.length - 1 ? { ...step, percent: "90" } : step)),
    })),
  },
  {
    what: "成本比预算数大",
    rule: "projects.cost-budget",
    change: target("秸秆综合利用补助", "项目总成本", "≤51.40万元"),
  },
  {
    what: "全角的逗号和数字混写",
    rule: "texts.half-width",
    change: inProject("集镇污水管网维修", ({ goals }) => ({
      goals: goals.map((goal) => goal.replace("，改造", ",改造")),
    })),
  },
  {
    what: "资产截止时间是前年",
    rule: "figures.assets-date",
    change: (draft) => ({ ...draft, assets: { ...draft.assets, asOf: "2024年12月31日" } }),
  },
];

/** The sample with faults in it, as a draft of its own. */
export function withFaults(sample: Draft, faults: readonly Fault[] = SAMPLE_FAULTS): Draft {
  const faulty = faults.reduce((draft, { change }) => change(draft), sample);
  return { ...faulty, id: `${sample.id}-faulty`, title: `${sample.title}（有问题的示例）` };
}
