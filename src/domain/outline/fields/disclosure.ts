import type { AssetRow, Draft, NarrativeSlot, Organisation, ProcurementRow, SubGoal } from "../../draft.ts";
import { chineseNumber } from "../../numbering.ts";
import { catalogueOf, type Field, inside, linesField, linesOf, said, textField, type WrittenField } from "./field.ts";

type Agency = Draft["agency"];

/** A field of the office; all but its name are absent while empty. */
function agencyField(
  key: keyof Agency,
  label: string,
  words: { readonly synonyms?: readonly string[]; readonly help?: string } = {},
): WrittenField<Draft> {
  const get = ({ agency }: Draft): string => agency[key] ?? "";
  return {
    id: `agency.${key}`,
    label,
    kind: "text",
    ...words,
    get,
    set: (draft, text) => {
      if (get(draft) === text) return draft;
      const { name, ...others } = { ...draft.agency, [key]: text };
      const written = Object.fromEntries(Object.entries(others).filter(([, value]) => value !== ""));
      return { ...draft, agency: { name, ...written } };
    },
  };
}

const overall = (draft: Draft) => draft.overall;
const withOverall = (draft: Draft, next: Draft["overall"]): Draft => ({ ...draft, overall: next });

/** The budget year, 1990 to 2100; the year in the title and the usual date of the assets go with it. */
function withYear(draft: Draft, text: string): Draft {
  const year = Number(text);
  if (draft.year === year || !Number.isInteger(year) || year < 1990 || year > 2100) return draft;
  const { assets } = draft;
  const dated = (line: string) => line.replace(`${draft.year}年`, `${year}年`);
  const usual = assets.asOf === `${draft.year - 1}年12月31日`;
  return {
    ...draft,
    year,
    title: dated(draft.title),
    titleLines: draft.titleLines.map(dated),
    assets: usual ? { ...assets, asOf: `${year - 1}年12月31日` } : assets,
  };
}

/** The title in one piece; where the office breaks it, lines that still begin or end it stay lines. */
function withTitle(draft: Draft, title: string): Draft {
  if (draft.title === title) return draft;
  const { titleLines: old } = draft;
  let [before, behind] = [0, 0];
  let rest = title;
  for (; before < old.length && rest.startsWith(old[before] ?? ""); before += 1) rest = rest.slice(old[before]?.length);
  for (; behind < old.length - before && rest.endsWith(old[old.length - 1 - behind] ?? ""); behind += 1) {
    rest = rest.slice(0, rest.length - (old[old.length - 1 - behind]?.length ?? 0));
  }
  const lines = [...old.slice(0, before), ...(rest === "" ? [] : [rest]), ...old.slice(old.length - behind)];
  return { ...draft, title, titleLines: lines.length > 1 ? lines : [] };
}

export const DISCLOSURE_FIELDS: readonly Field<Draft>[] = [
  { id: "title", label: "标题", kind: "text", get: ({ title }) => title, set: withTitle },
  { id: "year", label: "年度", kind: "number", get: (draft) => String(draft.year), set: withYear },
  { id: "lastYear", label: "上年度", kind: "number", computed: true, get: (draft) => String(draft.year - 1) },
  agencyField("name", "单位名称", { synonyms: ["部门名称", "预算单位", "编制部门"], help: "公章上的全称" }),
  agencyField("code", "单位编码", { synonyms: ["单位代码", "部门编码"], help: "预算系统里的编码，原样抄写" }),
  agencyField("nature", "本单位性质", { help: "如“行政机关”“事业单位”" }),
  agencyField("rank", "本单位规格", { help: "如“正科级”" }),
  agencyField("funding", "本单位经费保障形式", { help: "如“财政全额保障”" }),
  {
    id: "projectCount",
    label: "项目个数",
    kind: "number",
    computed: true,
    get: (draft) => String(draft.projects.length),
  },
  inside(
    "overall.goal",
    linesField<Draft["overall"]>("goal", "总体绩效目标", { synonyms: ["总体目标"], help: "全年要做成什么，一件一段" }),
    overall,
    withOverall,
  ),
  inside(
    "overall.safeguards",
    linesField<Draft["overall"]>("safeguards", "工作保障措施", {
      synonyms: ["保障措施", "规划目标保障措施", "实现年度发展规划目标的保障措施"],
      help: "靠什么保证做成，一项一段",
    }),
    overall,
    withOverall,
  ),
  inside(
    "assets.asOf",
    textField<Draft["assets"]>("asOf", "资产截止时间", {
      kind: "date",
      synonyms: ["截止时间"],
      help: "到哪一天，多半是上年 12 月 31 日",
    }),
    ({ assets }) => assets,
    (draft, assets) => ({ ...draft, assets }),
  ),
];

/** A slot of office wording: where it stands, what it is called, and whether figures can write it. */
export interface NarrativeField extends WrittenField<Draft> {
  readonly id: NarrativeSlot;
  /** Number of its chapter, 1-9; 0 for what stands before and after all chapters. */
  readonly chapter: number;
  /** True where the template writes standard wording from the figures while the slot is empty. */
  readonly standard: boolean;
}

function slot(id: NarrativeSlot, label: string, chapter: number, standard: boolean, help: string): NarrativeField {
  const get = ({ narrative }: Draft) => narrative[id];
  const set = (draft: Draft, text: string): Draft =>
    get(draft).join("\n") === text ? draft : { ...draft, narrative: { ...draft.narrative, [id]: linesOf(text) } };
  const setLines = (draft: Draft, lines: readonly string[]): Draft => ({
    ...draft,
    narrative: { ...draft.narrative, [id]: said(lines) },
  });
  return { id, label, kind: "paragraphs", chapter, standard, help, get, set, setLines };
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
  ...catalogueOf<SubGoal>()({
    title: textField("title", "分项名称", { help: "一项工作叫什么" }),
    content: linesField("content", "工作内容", { help: "做哪些事，一件一段" }),
    target: linesField("target", "分项目标", { synonyms: ["绩效目标"], help: "做到什么程度" }),
    indicators: linesField("indicators", "分项指标", { synonyms: ["绩效指标"], help: "用什么数看做到没有" }),
  }),
];

export const ORGANISATION_FIELDS: readonly Field<Organisation>[] = catalogueOf<Organisation>()({
  name: textField("name", "机构名称", { synonyms: ["单位名称"], help: "机构的全称" }),
  nature: textField("nature", "单位性质", { help: "如“行政机关”“事业单位”" }),
  rank: textField("rank", "单位规格", { synonyms: ["单位级别"], help: "如“正科级”" }),
  funding: textField("funding", "经费保障形式", { help: "如“财政全额保障”" }),
});

export const PROCUREMENT_FIELDS: readonly Field<ProcurementRow>[] = catalogueOf<ProcurementRow>()({
  project: textField("project", "采购项目名称", { synonyms: ["项目名称"] }),
  funds: textField("funds", "预算资金", { kind: "money" }),
  item: textField("item", "采购物品名称", {
    synonyms: ["采购项目", "品目名称", "物品名称", "品名"],
    help: "买的货物或服务叫什么",
  }),
  catalogue: textField("catalogue", "政府采购目录序号", {
    synonyms: ["采购目录序号", "目录序号", "采购目录"],
    help: "政府采购目录里的编号",
  }),
  unit: textField("unit", "采购计量单位", { synonyms: ["计量单位", "数量单位"] }),
  quantity: textField("quantity", "采购数量", { kind: "number", synonyms: ["数量"] }),
  price: textField("price", "采购单价", { kind: "money", synonyms: ["单价"] }),
  total: textField("total", "采购合计", { kind: "money", synonyms: ["合计", "总计", "总金额", "金额"] }),
  general: textField("general", "采购一般公共预算", {
    kind: "money",
    synonyms: ["一般公共预算拨款", "公共预算拨款", "一般公共预算"],
  }),
  fund: textField("fund", "采购基金预算", { kind: "money", synonyms: ["基金预算拨款", "政府性基金预算拨款"] }),
  stateCapital: textField("stateCapital", "采购国有资本", { kind: "money", synonyms: ["国有资本经营预算拨款"] }),
  special: textField("special", "采购财政专户", { kind: "money", synonyms: ["财政专户核拨"] }),
  own: textField("own", "采购单位资金", { kind: "money", synonyms: ["单位资金", "其他来源收入", "其他渠道资金"] }),
});

export const ASSET_FIELDS: readonly Field<AssetRow>[] = catalogueOf<AssetRow>()({
  item: textField("item", "资产项目", { synonyms: ["项目"], help: "哪一类资产，如“房屋”“车辆”" }),
  quantity: textField("quantity", "资产数量", { kind: "number", synonyms: ["数量"] }),
  value: textField("value", "资产价值", { kind: "money", synonyms: ["价值", "价值（金额单位：万元）"] }),
});
