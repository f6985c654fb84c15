import type { AssetRow, Draft, NarrativeSlot, Organisation, ProcurementRow, SubGoal } from "../draft.ts";
import { chineseNumber } from "../numbering.ts";
import type { Field } from "./field.ts";

export const DISCLOSURE_FIELDS: readonly Field<Draft>[] = [
  { id: "title", label: "标题", kind: "text", get: (draft) => draft.title },
  { id: "year", label: "年度", kind: "number", get: (draft) => String(draft.year) },
  { id: "lastYear", label: "上年度", kind: "number", computed: true, get: (draft) => String(draft.year - 1) },
  {
    id: "agency.name",
    label: "单位名称",
    kind: "text",
    synonyms: ["部门名称", "预算单位", "编制部门"],
    get: (draft) => draft.agency.name,
  },
  {
    id: "agency.code",
    label: "单位编码",
    kind: "text",
    synonyms: ["单位代码", "部门编码"],
    get: (draft) => draft.agency.code ?? "",
  },
  { id: "agency.nature", label: "本单位性质", kind: "text", get: (draft) => draft.agency.nature ?? "" },
  { id: "agency.rank", label: "本单位规格", kind: "text", get: (draft) => draft.agency.rank ?? "" },
  { id: "agency.funding", label: "本单位经费保障形式", kind: "text", get: (draft) => draft.agency.funding ?? "" },
  {
    id: "projectCount",
    label: "项目个数",
    kind: "number",
    computed: true,
    get: (draft) => String(draft.projects.length),
  },
  {
    id: "overall.goal",
    label: "总体绩效目标",
    kind: "paragraphs",
    synonyms: ["总体目标"],
    get: (draft) => draft.overall.goal,
  },
  {
    id: "overall.safeguards",
    label: "工作保障措施",
    kind: "paragraphs",
    synonyms: ["保障措施", "规划目标保障措施", "实现年度发展规划目标的保障措施"],
    get: (draft) => draft.overall.safeguards,
  },
  { id: "assets.asOf", label: "资产截止时间", kind: "date", synonyms: ["截止时间"], get: (draft) => draft.assets.asOf },
];

/** A slot of office wording: where it stands, what it is called, and whether figures can write it. */
export interface NarrativeField extends Field<Draft> {
  readonly id: NarrativeSlot;
  /** Number of its chapter, 1-9; 0 for what stands before and after all chapters. */
  readonly chapter: number;
  /** True where the template writes standard wording from the figures while the slot is empty. */
  readonly standard: boolean;
}

function slot(id: NarrativeSlot, label: string, chapter: number, standard: boolean, help: string): NarrativeField {
  return { id, label, kind: "paragraphs", chapter, standard, help, get: (draft) => draft.narrative[id] };
}

export const NARRATIVE_FIELDS: readonly NarrativeField[] = [
  slot("preamble", "前言", 0, true, "标题下面、第一章前面的话"),
  slot("duties", "部门职责", 1, false, "按“三定”写，一项一段"),
  slot("organisations", "机构设置说明", 1, true, "机构设置表前面的话"),
  slot("budget", "预算安排说明", 2, true, "第二章开头的话"),
  slot("income", "收入说明", 2, true, "由收入各项写成"),
  slot("spending", "支出说明", 2, true, "由支出各项写成"),
  slot("change", "增减说明", 2, true, "与上年相比，增减和原因"),
  slot("operating", "机关运行经费说明", 3, true, "机关运行经费数额和用途"),
  slot("threePublic", "三公经费说明", 4, true, "“三公”经费各项和增减原因"),
  slot("performance", "绩效信息说明", 5, false, "第五章开头的话，没有就空着"),
  slot("procurement", "政府采购说明", 6, true, "政府采购表前面的话"),
  slot("assets", "国有资产说明", 7, true, "国有资产表前面的话"),
  slot("glossary", "名词解释", 8, true, "一个名词一段"),
  slot("other", "其他说明", 9, true, "没有就写“无其他需要说明的事项”"),
  slot("closing", "落款", 0, false, "单位和日期"),
];

export const SUB_GOAL_FIELDS: readonly Field<SubGoal>[] = [
  { id: "number", label: "序号", kind: "number", computed: true, get: (_, { index }) => chineseNumber(index + 1) },
  { id: "title", label: "分项名称", kind: "text", get: (goal) => goal.title },
  { id: "content", label: "工作内容", kind: "paragraphs", get: (goal) => goal.content },
  { id: "target", label: "分项目标", kind: "paragraphs", synonyms: ["绩效目标"], get: (goal) => goal.target },
  { id: "indicators", label: "分项指标", kind: "paragraphs", synonyms: ["绩效指标"], get: (goal) => goal.indicators },
];

export const ORGANISATION_FIELDS: readonly Field<Organisation>[] = [
  { id: "name", label: "机构名称", kind: "text", synonyms: ["单位名称"], get: (row) => row.name },
  { id: "nature", label: "单位性质", kind: "text", get: (row) => row.nature },
  { id: "rank", label: "单位规格", kind: "text", synonyms: ["单位级别"], get: (row) => row.rank },
  { id: "funding", label: "经费保障形式", kind: "text", get: (row) => row.funding },
];

export const PROCUREMENT_FIELDS: readonly Field<ProcurementRow>[] = [
  { id: "project", label: "采购项目名称", kind: "text", synonyms: ["项目名称"], get: (row) => row.project },
  { id: "funds", label: "预算资金", kind: "money", get: (row) => row.funds },
  { id: "item", label: "采购物品名称", kind: "text", synonyms: ["采购项目", "品目名称"], get: (row) => row.item },
  {
    id: "catalogue",
    label: "政府采购目录序号",
    kind: "text",
    synonyms: ["采购目录序号", "目录序号"],
    get: (row) => row.catalogue,
  },
  { id: "unit", label: "采购计量单位", kind: "text", synonyms: ["计量单位", "数量单位"], get: (row) => row.unit },
  { id: "quantity", label: "采购数量", kind: "number", synonyms: ["数量"], get: (row) => row.quantity },
  { id: "price", label: "采购单价", kind: "money", synonyms: ["单价"], get: (row) => row.price },
  { id: "total", label: "采购合计", kind: "money", synonyms: ["合计", "总计"], get: (row) => row.total },
  {
    id: "general",
    label: "采购一般公共预算",
    kind: "money",
    synonyms: ["一般公共预算拨款", "公共预算拨款", "一般公共预算"],
    get: (row) => row.general,
  },
  {
    id: "fund",
    label: "采购基金预算",
    kind: "money",
    synonyms: ["基金预算拨款", "政府性基金预算拨款"],
    get: (row) => row.fund,
  },
  {
    id: "stateCapital",
    label: "采购国有资本",
    kind: "money",
    synonyms: ["国有资本经营预算拨款"],
    get: (row) => row.stateCapital,
  },
  { id: "special", label: "采购财政专户", kind: "money", synonyms: ["财政专户核拨"], get: (row) => row.special },
  {
    id: "own",
    label: "采购单位资金",
    kind: "money",
    synonyms: ["单位资金", "其他来源收入", "其他渠道资金"],
    get: (row) => row.own,
  },
];

export const ASSET_FIELDS: readonly Field<AssetRow>[] = [
  { id: "item", label: "资产项目", kind: "text", synonyms: ["项目"], get: (row) => row.item },
  { id: "quantity", label: "资产数量", kind: "number", synonyms: ["数量"], get: (row) => row.quantity },
  {
    id: "value",
    label: "资产价值",
    kind: "money",
    synonyms: ["价值", "价值（金额单位：万元）"],
    get: (row) => row.value,
  },
];
