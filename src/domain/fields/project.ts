import type { Indicator, PlanStep, Project } from "../draft.ts";
import { printTarget, targetCells } from "../target.ts";
import type { Field } from "./field.ts";

export const PROJECT_FIELDS: readonly Field<Project>[] = [
  { id: "number", label: "序号", kind: "number", computed: true, get: (_, { index }) => String(index + 1) },
  {
    id: "name",
    label: "项目名称",
    kind: "text",
    synonyms: ["专项资金名称", "资金名称", "项目名", "名称"],
    help: "与预算批复一致",
    get: (p) => p.name,
  },
  {
    id: "nameLabel",
    label: "名称栏目",
    kind: "text",
    help: "“项目名称”或“专项资金名称”",
    get: (p) => p.nameLabel ?? "项目名称",
  },
  {
    id: "code",
    label: "项目编码",
    kind: "text",
    synonyms: ["项目代码", "编码"],
    help: "预算系统里的编码，原样抄写",
    get: (p) => p.code,
  },
  {
    id: "agencyHeader",
    label: "表头单位",
    kind: "text",
    help: "表左上角的单位编码和全称",
    get: (p) => p.agencyHeader ?? "",
  },
  {
    id: "budget.total",
    label: "预算数",
    kind: "money",
    synonyms: ["预算金额", "项目预算", "年度预算", "资金总额", "年度资金总额"],
    help: "万元，等于财政资金加其他资金",
    get: (p) => p.budget.total,
  },
  {
    id: "budget.fiscal",
    label: "财政资金",
    kind: "money",
    synonyms: ["其中：财政资金", "财政拨款", "其中：财政拨款", "当年财政拨款"],
    help: "万元",
    get: (p) => p.budget.fiscal,
  },
  { id: "budget.other", label: "其他资金", kind: "money", help: "万元，没有就空着", get: (p) => p.budget.other },
  {
    id: "purpose",
    label: "资金用途",
    kind: "text",
    synonyms: ["预算规模及资金用途", "用途", "主要用途"],
    help: "钱用在哪里，写清数量和金额",
    get: (p) => p.purpose,
  },
];

export const PLAN_FIELDS: readonly Field<PlanStep>[] = [
  { id: "by", label: "支出时间", kind: "date", synonyms: ["计划时间"], help: "如“10月底”", get: (step) => step.by },
  {
    id: "percent",
    label: "支出比例",
    kind: "percent",
    help: "累计百分比，最后一期到 100",
    get: (step) => step.percent,
  },
];

export const GOAL_FIELDS: readonly Field<string>[] = [
  { id: "number", label: "序号", kind: "number", computed: true, get: (_, { index }) => String(index + 1) },
  { id: "text", label: "目标", kind: "text", synonyms: ["绩效目标"], help: "一条目标一行", get: (goal) => goal },
];

export const INDICATOR_CATALOGUE: readonly Field<Indicator>[] = [
  { id: "number", label: "序号", kind: "number", computed: true, get: (_, { index }) => String(index + 1) },
  { id: "level1", label: "一级指标", kind: "text", synonyms: ["一级"], get: (row) => row.level1 },
  { id: "level2", label: "二级指标", kind: "text", synonyms: ["二级"], get: (row) => row.level2 },
  {
    id: "level3",
    label: "三级指标",
    kind: "text",
    synonyms: ["三级", "指标名称", "绩效指标", "指标内容"],
    get: (row) => row.level3,
  },
  {
    id: "description",
    label: "绩效指标描述",
    kind: "text",
    synonyms: ["指标描述", "指标说明", "指标解释", "描述"],
    help: "说清这个数怎样数出来",
    get: (row) => row.description,
  },
  {
    id: "target",
    label: "指标值",
    kind: "text",
    synonyms: ["年度指标值", "目标值", "年度目标值", "绩效指标值"],
    help: "整个写，如“≥95%”",
    get: (row) => printTarget(row.target),
  },
  {
    id: "target.symbol",
    label: "符号",
    kind: "text",
    synonyms: ["指标性质", "运算符号"],
    help: "三格分开印时用",
    get: (row) => targetCells(row.target)[0],
  },
  {
    id: "target.value",
    label: "值",
    kind: "text",
    synonyms: ["数值"],
    help: "三格分开印时用",
    get: (row) => targetCells(row.target)[1],
  },
  {
    id: "target.unit",
    label: "单位",
    kind: "text",
    synonyms: ["计量单位", "度量单位"],
    help: "三格分开印时用",
    get: (row) => targetCells(row.target)[2],
  },
  {
    id: "basis",
    label: "指标值确定依据",
    kind: "text",
    synonyms: ["确定依据", "指标依据", "依据", "指标来源", "指标值来源"],
    get: (row) => row.basis,
  },
  {
    id: "scoring",
    label: "评（扣）分标准",
    kind: "text",
    synonyms: ["评分标准", "扣分标准", "评扣分标准"],
    get: (row) => row.scoring ?? "",
  },
];
