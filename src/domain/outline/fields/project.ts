import type { Budget, Indicator, PlanStep, Project } from "../../draft.ts";
import type { GridColumn, IndicatorField } from "../../layout.ts";
import { parseTarget } from "../../parse-target.ts";
import { printTarget, sameTarget, type Target, targetCells } from "../../target.ts";
import { withTargetPart } from "../../target-part.ts";
import {
  type ComputedField,
  catalogueOf,
  extraField,
  type Field,
  inside,
  isWritten,
  linesOf,
  textField,
  type WrittenField,
} from "./field.ts";

const position = <Item>(): ComputedField<Item> => ({
  id: "number",
  label: "序号",
  kind: "number",
  computed: true,
  get: (_, { index }) => String(index + 1),
});

const NAME_LABEL: WrittenField<Project> = {
  ...textField<Project>("nameLabel", "名称栏目", { help: "“项目名称”或“专项资金名称”" }),
  get: (project) => project.nameLabel ?? "项目名称",
};

function amount(part: keyof Budget, field: WrittenField<Budget>): WrittenField<Project> {
  return inside(
    `budget.${part}`,
    field,
    ({ budget }) => budget,
    (project, budget) => ({ ...project, budget }),
  );
}

/** "3月底 20%，6月底 45%", or a line for each step; what stands behind the first blank is the percentage. */
function planOf(text: string): readonly PlanStep[] {
  return text
    .split(/[，\n]/)
    .filter((step) => step.trim() !== "")
    .map((step) => {
      const [by = "", ...percent] = step.trim().split(/\s+/);
      return { by, percent: percent.join(" ") };
    });
}

const SPENDING_PLAN: WrittenField<Project> = {
  id: "spendingPlan",
  label: "资金支出计划",
  kind: "text",
  help: "一期写时间和累计百分比，如“6月底 45%”",
  get: ({ spendingPlan }) => spendingPlan.map(({ by, percent }) => `${by} ${percent}`).join("，"),
  set: (project, text) => {
    const spendingPlan = planOf(text);
    const same = SPENDING_PLAN.get(project) === text;
    return same ? project : { ...project, spendingPlan };
  },
};

const GOALS: WrittenField<Project> = {
  id: "goals",
  label: "绩效目标",
  kind: "paragraphs",
  help: "一条目标一行",
  get: ({ goals }) => goals,
  set: (project, text) => (project.goals.join("\n") === text ? project : { ...project, goals: linesOf(text) }),
  setLines: (project, lines) => ({ ...project, goals: lines.filter((line) => line.trim() !== "") }),
};

/** Everything of a project's head that a person writes, in the order of its form; its rows and last year's are not in it. */
export const PROJECT_CATALOGUE: readonly Field<Project>[] = catalogueOf<
  Project,
  // The rows have fields of their own, last year is shown beside this year, the form is what was read.
  "indicators" | "lastYear" | "form"
>()({
  name: textField("name", "项目名称", {
    synonyms: ["专项资金名称", "资金名称", "项目名", "名称", "预算项目名称", "专项名称", "项目（资金）名称"],
    help: "与预算批复一致",
  }),
  nameLabel: NAME_LABEL,
  code: textField("code", "项目编码", {
    synonyms: ["项目代码", "编码", "项目编号"],
    help: "预算系统里的编码，原样抄写",
  }),
  agencyHeader: textField("agencyHeader", "表头单位", { help: "表左上角的单位编码和全称" }),
  budget: [
    amount(
      "total",
      textField("total", "预算数", {
        kind: "money",
        synonyms: [
          "预算金额",
          "预算规模",
          "预算资金",
          "资金规模",
          "项目预算",
          "年度预算",
          "资金总额",
          "年度资金总额",
          "预算总额",
          "项目资金总额",
          "项目资金",
          "预算安排",
          "预算安排数",
          "年度预算数",
          "年初预算数",
        ],
        help: "万元，等于财政资金加其他资金",
      }),
    ),
    amount(
      "fiscal",
      textField("fiscal", "财政资金", {
        kind: "money",
        synonyms: [
          "其中：财政资金",
          "财政拨款",
          "其中：财政拨款",
          "当年财政拨款",
          "本年财政拨款",
          "财政拨款资金",
          "财政性资金",
        ],
        help: "万元",
      }),
    ),
    amount(
      "other",
      textField("other", "其他资金", {
        kind: "money",
        synonyms: ["其它资金", "单位资金", "自筹资金", "其他来源资金"],
        help: "万元，没有就空着",
      }),
    ),
  ],
  purpose: textField("purpose", "资金用途", {
    synonyms: ["预算规模及资金用途", "用途", "主要用途", "项目资金用途"],
    help: "钱用在哪里，写清数量和金额",
  }),
  spendingPlan: SPENDING_PLAN,
  goals: GOALS,
});

/** The fields of the head that are one value each; plan and goals are lists, with tags of their own. */
export const PROJECT_FIELDS: readonly Field<Project>[] = [
  position<Project>(),
  ...PROJECT_CATALOGUE.filter((field) => field !== SPENDING_PLAN && field !== GOALS),
];

export const PLAN_FIELDS: readonly Field<PlanStep>[] = catalogueOf<PlanStep>()({
  by: textField("by", "支出时间", { kind: "date", synonyms: ["计划时间"], help: "如“10月底”" }),
  percent: textField("percent", "支出比例", { kind: "percent", help: "累计百分比，最后一期到 100" }),
});

export const GOAL_FIELDS: readonly Field<string>[] = [
  position<string>(),
  {
    id: "text",
    label: "目标",
    kind: "text",
    synonyms: ["绩效目标", "年度绩效目标", "年度目标", "年度总体目标", "项目绩效目标", "绩效总目标", "年度绩效总目标"],
    help: "一条目标一行",
    get: (goal) => goal,
    set: (_, text) => text,
  },
];

/** A target set by hand stands for itself: what the source had printed no longer explains it. */
export function withTarget(row: Indicator, target: Target): Indicator {
  if (sameTarget(row.target, target)) return row;
  const { printedTarget: _old, ...rest } = row;
  return { ...rest, target };
}

function targetPart(
  part: "symbol" | "value" | "unit",
  cell: 0 | 1 | 2,
  label: string,
  synonyms: readonly string[],
): WrittenField<Indicator> {
  return {
    id: `target.${part}`,
    label,
    kind: "text",
    synonyms,
    help: "三格分开印时用",
    get: (row) => targetCells(row.target)[cell],
    set: (row, text) => withTarget(row, withTargetPart(row.target, part, text)),
  };
}

const TARGET: WrittenField<Indicator> = {
  id: "target",
  label: "指标值",
  kind: "text",
  synonyms: [
    "年度指标值",
    "目标值",
    "年度目标值",
    "绩效指标值",
    "指标目标值",
    "预期指标值",
    "预期值",
    "计划指标值",
    "预期实现值",
    "当年预期实现值",
    "预期当年实现值",
    "预期目标值",
  ],
  help: "整个写，如“≥95%”",
  get: (row) => printTarget(row.target),
  set: (row, text) => withTarget(row, parseTarget(text).target),
};

export const INDICATOR_CATALOGUE: readonly Field<Indicator>[] = [
  position<Indicator>(),
  ...catalogueOf<
    Indicator,
    // Last year stands beside this year, the printed original goes with its repair.
    "lastYear" | "printedTarget"
  >()({
    level1: textField("level1", "一级指标", { synonyms: ["一级"], help: "大类，如“产出指标”" }),
    level2: textField("level2", "二级指标", { synonyms: ["二级"], help: "大类下的一类，如“数量指标”" }),
    level3: textField("level3", "三级指标", {
      synonyms: ["三级", "指标名称", "绩效指标", "指标内容", "具体指标", "三级指标名称"],
      help: "这一行量什么，如“路灯亮灯率”",
    }),
    description: textField("description", "绩效指标描述", {
      synonyms: ["指标描述", "指标说明", "指标解释", "描述", "指标释义", "指标含义", "绩效指标说明"],
      help: "说清这个数怎样数出来",
    }),
    target: [
      TARGET,
      targetPart("symbol", 0, "符号", ["指标性质", "运算符号", "比较符号", "指标符号"]),
      targetPart("value", 1, "值", ["数值"]),
      targetPart("unit", 2, "单位", ["计量单位", "度量单位", "指标单位"]),
    ],
    basis: textField("basis", "指标值确定依据", {
      synonyms: [
        "确定依据",
        "指标依据",
        "依据",
        "指标来源",
        "指标值来源",
        "指标值设定依据",
        "设定依据",
        "指标确定依据",
        "目标值依据",
        "指标值依据",
      ],
      help: "这个数从哪里来，如“年度计划”",
    }),
    scoring: textField("scoring", "评（扣）分标准", {
      synonyms: ["评分标准", "扣分标准", "评扣分标准", "评价标准", "评分规则"],
      help: "做到几成得几分",
    }),
  }),
];

/** The columns that a layout may choose from; the three cells of a target are one of them. */
export const INDICATOR_FIELDS: readonly IndicatorField[] = INDICATOR_CATALOGUE.flatMap(({ id, computed }) =>
  computed === true || id.startsWith("target.") ? [] : [id as IndicatorField],
);

/** The field in which a layout's column is written. */
export function columnField(column: GridColumn): WrittenField<Indicator> {
  const known = INDICATOR_CATALOGUE.find(({ id }) => id === column.field);
  return known !== undefined && isWritten(known) ? known : extraField<Indicator>(column.label);
}
