import { headerAt } from "./indicator-header.ts";
import { isUnitStatement } from "./labels.ts";
import { printedCells, type Table } from "./table.ts";

/** The tables of a whole disclosure that are kept as they are and give its figures. */
export type BudgetTableKind =
  | "balance"
  | "income"
  | "spending"
  | "basic"
  | "threePublic"
  | "procurement"
  | "projects"
  | "other";

interface TableKind {
  readonly kind: BudgetTableKind;
  /** What its caption says, without white space, quotes and what stands in brackets. */
  readonly caption: RegExp;
  readonly never?: RegExp;
}

/** By their captions, the more telling first; how each is called differs from province to province by a few words. */
const CAPTIONS: readonly TableKind[] = [
  { kind: "threePublic", caption: /三公/ },
  { kind: "procurement", caption: /政府采购/ },
  { kind: "other", caption: /财政拨款收支|政府性基金|国有资本经营|政府购买服务|转移支付|财政专户|债务|非税/ },
  { kind: "basic", caption: /基本支出|(人员|公用)(经费|支出)/ },
  { kind: "projects", caption: /项目支出|项目预算|项目经费/ },
  { kind: "other", caption: /一般公共预算|财政拨款支出|经济分类|功能(科目)?分类/ },
  { kind: "balance", caption: /收支(预算)?(总体)?(情况)?(总|预算)?表?|收入支出(预算)?总表|收支总/ },
  { kind: "income", caption: /收入(预算)?(总|总体情况|情况)?表/ },
  { kind: "spending", caption: /支出(预算)?(总|总体情况|情况)?表/ },
];

const PERFORMANCE = /绩效|指标/;
/** Rows that are looked at for words that only such a table has. */
const HEADER_ROWS = 4;
const LONGEST_CAPTION = 60;

/** True for a line that may stand above a table: its name, its number, whose it is, the unit of its amounts. */
export function isTableCaption(text: string): boolean {
  const word = text.replace(/\s/g, "");
  if (word === "" || word.length > LONGEST_CAPTION || /[。；;！？]/.test(word)) return false;
  if (isUnitStatement(word) || /单位[:：](万元|元|亿元)[)）]?$/.test(word)) return true;
  return /表(格)?([一二三四五六七八九十\d]{0,3})([（(].{0,30}[)）])?$|^(附?表|公开)[一二三四五六七八九十\d]{1,3}(表)?([-—.、:：]|$)/.test(
    word,
  );
}

function captionWords(text: string): string {
  return text.replace(/[\s“”"'‘’]/g, "").replace(/[（(][^（）()]*[)）]/g, "");
}

/** What a table of the budget is, by the lines above it, its first rows and the words of its header; undefined for other tables. */
export function budgetTableKind(table: Table, captions: readonly string[]): BudgetTableKind | undefined {
  if (table.nested || table.rowCount < 2) return undefined;
  for (let row = 0; row < Math.min(table.rowCount, 12); row++) if (headerAt(table, row) !== undefined) return undefined;
  const top = table.rows.slice(0, HEADER_ROWS).flat();
  const inside = top.filter(({ columnSpan, word }) => columnSpan > 1 && /表$/.test(word)).map(({ word }) => word);
  const said = [...captions.filter((line) => /表/.test(line)), ...inside].map(captionWords);
  if (said.some((line) => PERFORMANCE.test(line))) return undefined;
  const words = top.map(({ word }) => word.replace(/[“”"'‘’\s]/g, ""));
  if (words.some((word) => /绩效|指标值/.test(word))) return undefined;
  const named = [...said]
    .reverse()
    .flatMap((line) => CAPTIONS.filter(({ caption }) => caption.test(line)).slice(0, 1))[0];
  const shape = shapeOf(table, words);
  if (named !== undefined && (shape !== undefined || hasAmounts(table) || isEmptyBelow(table))) {
    return named.kind === "projects" && shape === "spending" ? "spending" : named.kind;
  }
  return shape;
}

/** What the words of the header alone are sure of. */
function shapeOf(table: Table, words: readonly string[]): BudgetTableKind | undefined {
  const has = (pattern: RegExp): boolean => words.some((word) => pattern.test(word));
  if (has(/^因公出国/) && has(/^公务接待/)) return "threePublic";
  const subjects = has(/科目(编码|名称|代码)|功能分类|经济分类/);
  if (subjects && has(/^(基本支出)$/) && has(/^项目支出$/)) return "spending";
  if (subjects && has(/^人员经费/) && has(/^(日常)?公用经费/)) return "basic";
  if (subjects && has(/合计|金额|预算数|总计/)) return "other";
  const all = table.rows.slice(-4).flat();
  const totals = (side: string): boolean =>
    all.some(({ word }) => new RegExp(`^(本年)?${side}(总计|合计)$`).test(word));
  return totals("收入") && totals("支出") ? "balance" : undefined;
}

const AMOUNT = /^-?[\d,，]+(\.\d+)?$/;

function hasAmounts(table: Table): boolean {
  return table.rows.some((row) => row.filter(({ word }) => AMOUNT.test(word)).length > 0);
}

/** A form with its header only. */
function isEmptyBelow(table: Table): boolean {
  return printedCells(table, table.rowCount - 1).length === 0;
}
