import type { Draft } from "./draft.ts";
import { sameAmount, sum } from "./money.ts";

/** The figures of chapters two to four, six and seven. The label is the key in the draft, the tag and the word on screen. */
export interface Figure {
  readonly label: string;
  readonly section: "income" | "spending" | "operating" | "threePublic" | "procurement" | "assets";
  /** Depth in the table on screen, from 0. */
  readonly depth: number;
  /** Labels whose sum this figure is. */
  readonly parts?: readonly string[];
  /** Computed from a list of the draft instead. */
  readonly from?: "projects" | "procurement" | "assets";
  /** Other printed names, for reading. */
  readonly synonyms: readonly string[];
  /** Names that mean it only where income is spoken of: in a sentence about income, beside an amount in a column. */
  readonly bare?: readonly string[];
  /** One line on what is wanted there. */
  readonly help: string;
}

const INCOME_PARTS = [
  "一般公共预算收入",
  "政府性基金预算收入",
  "国有资本经营预算收入",
  "财政专户核拨收入",
  "其他来源收入",
];
const VEHICLE_PARTS = ["公务用车购置费", "公务用车运行维护费"];
const THREE_PARTS = ["因公出国（境）费", "公务用车购置及运行维护费", "公务接待费"];

/** In the order of the document. A further figure is one more entry. */
export const FIGURES: readonly Figure[] = [
  {
    label: "收入合计",
    section: "income",
    depth: 0,
    parts: INCOME_PARTS,
    synonyms: ["预算收入", "收入总计", "收入预算", "本年收入", "本年收入合计"],
    help: "全部收入，等于下列各项之和",
  },
  {
    label: "一般公共预算收入",
    section: "income",
    depth: 1,
    synonyms: ["一般公共预算拨款收入", "一般公共预算拨款", "一般预算拨款"],
    bare: ["一般公共预算", "一般公共预算财政拨款"],
    help: "一般公共预算拨来的钱，和批复的一般公共预算支出表一致",
  },
  {
    label: "政府性基金预算收入",
    section: "income",
    depth: 1,
    synonyms: ["基金预算收入", "政府性基金收入", "基金预算拨款"],
    bare: ["政府性基金预算", "政府性基金", "政府性基金预算财政拨款"],
    help: "政府性基金预算拨来的钱；没有的写 0",
  },
  {
    label: "国有资本经营预算收入",
    section: "income",
    depth: 1,
    synonyms: ["国有资本经营预算拨款", "国有资本经营收入"],
    bare: ["国有资本经营预算", "国有资本经营"],
    help: "国有资本经营预算拨来的钱；没有的写 0",
  },
  {
    label: "财政专户核拨收入",
    section: "income",
    depth: 1,
    synonyms: ["财政专户管理资金收入", "财政专户核拨", "专户核拨收入"],
    bare: ["财政专户管理资金", "财政专户"],
    help: "财政专户返还的收入，如教育收费；没有的写 0",
  },
  {
    label: "其他来源收入",
    section: "income",
    depth: 1,
    synonyms: ["其他收入", "单位资金收入", "其他资金收入"],
    help: "上面几项以外的收入，如单位自己的资金",
  },
  {
    label: "支出合计",
    section: "spending",
    depth: 0,
    parts: ["基本支出", "项目支出"],
    synonyms: ["支出预算", "预算支出", "支出总计", "预算总支出", "本年支出", "本年支出合计"],
    help: "全部支出，等于基本支出加项目支出，一般也等于收入合计",
  },
  {
    label: "基本支出",
    section: "spending",
    depth: 1,
    parts: ["人员经费", "日常公用经费"],
    synonyms: [],
    help: "人员经费加日常公用经费",
  },
  {
    label: "人员经费",
    section: "spending",
    depth: 2,
    synonyms: ["人员经费支出", "人员支出", "人员类项目经费"],
    help: "工资、补贴、社会保险、住房公积金等",
  },
  {
    label: "日常公用经费",
    section: "spending",
    depth: 2,
    synonyms: ["公用经费", "日常公用经费支出", "公用支出", "日常经费", "运转类公用项目经费"],
    help: "办公、水电、差旅、维修等日常开支",
  },
  { label: "项目支出", section: "spending", depth: 1, from: "projects", synonyms: [], help: "各个项目预算数之和" },
  {
    label: "机关运行经费",
    section: "operating",
    depth: 0,
    synonyms: ["机关运行费", "机关运行费用"],
    help: "机关和参公事业单位办公用的公用经费；事业单位没有这一项",
  },
  {
    label: "三公经费合计",
    section: "threePublic",
    depth: 0,
    parts: THREE_PARTS,
    synonyms: ["“三公”经费", "三公经费", "“三公”经费预算"],
    help: "出国（境）费、公务用车费、公务接待费三项之和",
  },
  {
    label: "因公出国（境）费",
    section: "threePublic",
    depth: 1,
    synonyms: ["因公出国（境）费用", "因公出国(境)费"],
    help: "公务出国（境）的旅费、培训费等；没有的写 0",
  },
  {
    label: "公务用车购置及运行维护费",
    section: "threePublic",
    depth: 1,
    parts: VEHICLE_PARTS,
    synonyms: ["公务用车购置及运维费", "公务用车购置及运行费", "公务用车费"],
    help: "购置费加运行维护费",
  },
  {
    label: "公务用车购置费",
    section: "threePublic",
    depth: 2,
    synonyms: ["公务用车购置"],
    help: "本年买车的钱，含购置税；不买的写 0",
  },
  {
    label: "公务用车运行维护费",
    section: "threePublic",
    depth: 2,
    synonyms: ["公务用车运维费", "公务用车运行费", "公务用车运行维护经费"],
    help: "燃油、维修、保险、过路费等",
  },
  { label: "公务接待费", section: "threePublic", depth: 1, synonyms: [], help: "按规定开支的接待费；没有的写 0" },
  {
    label: "政府采购预算",
    section: "procurement",
    depth: 0,
    from: "procurement",
    synonyms: ["政府采购预算金额", "政府采购"],
    help: "等于政府采购预算表合计之和；没有的写 0",
  },
  {
    label: "上年末固定资产金额",
    section: "assets",
    depth: 0,
    from: "assets",
    synonyms: ["固定资产总额", "资产总额", "固定资产金额"],
    help: "上年 12 月 31 日的账面数，等于固定资产占用情况表的总额",
  },
  {
    label: "拟购置固定资产总额",
    section: "assets",
    depth: 0,
    synonyms: ["拟购置固定资产", "计划购置固定资产"],
    help: "本年打算购置的固定资产；不购置的写 0",
  },
];

const BY_LABEL = new Map(FIGURES.map((figure) => [figure.label, figure]));

/** The catalogue entry of a label; undefined for a figure of another layout. */
export function figureOf(label: string): Figure | undefined {
  return BY_LABEL.get(label);
}

/** Words for the office's money that are no part of a figure's name. */
const FILLER = /财政拨款(?=.)/;

/** The figure that a cell names before its amount: "（二）政府性基金" and "政府性基金预算收入" are one. @param name without numbers before it */
export function figureNamed(name: string): Figure | undefined {
  const words = [name, name.replace(FILLER, "")];
  return FIGURES.find(({ label, synonyms, bare = [] }) =>
    [label, ...synonyms, ...bare].some((known) => words.includes(known)),
  );
}

export type FigureYear = "this" | "last";

function entered(draft: Draft, label: string, year: FigureYear): string {
  const stored = year === "this" ? draft.figures : draft.lastYearFigures;
  return Object.prototype.hasOwnProperty.call(stored, label) ? (stored[label] ?? "") : "";
}

const totals = new WeakMap<Draft["projects"], { this?: string | undefined; last?: string | undefined }>();

/** Σ 预算数, added up once a list: many figures and checks ask for it after every key. */
function projectsTotal(projects: Draft["projects"], year: FigureYear): string | undefined {
  const known = totals.get(projects) ?? {};
  totals.set(projects, known);
  if (!(year in known)) {
    known[year] = sum(
      projects.map((item) => (year === "this" ? item.budget.total : (item.lastYear?.budget.total ?? ""))),
    );
  }
  return known[year];
}

/** What the parts or the list say, whether or not something else was entered; undefined where nothing can be computed. */
export function computedFigure(draft: Draft, label: string, year: FigureYear = "this"): string | undefined {
  const figure = BY_LABEL.get(label);
  if (figure?.parts !== undefined) return sum(figure.parts.map((part) => figureValue(draft, part, year)));
  if (figure?.from === undefined) return undefined;
  if (figure.from === "projects") return projectsTotal(draft.projects, year);
  if (year === "last") return undefined;
  if (figure.from === "procurement") return sum(draft.procurement.rows.map((row) => row.total));
  return draft.assets.rows.find((row) => /^(资产总额|合计|总计)/.test(row.item.trim()))?.value || undefined;
}

/** The figure to print, in 万元: what was entered, else what is computed, else "". */
export function figureValue(draft: Draft, label: string, year: FigureYear = "this"): string {
  const own = entered(draft, label, year);
  return own.trim() === "" ? (computedFigure(draft, label, year) ?? "") : own;
}

/** True where an entered total differs from the sum of its parts: shown, never mended silently. */
export function isOverridden(draft: Draft, label: string, year: FigureYear = "this"): boolean {
  const own = entered(draft, label, year);
  const computed = computedFigure(draft, label, year);
  return own.trim() !== "" && computed !== undefined && !sameAmount(own, computed);
}
