import { compare, sum } from "../../domain/index.ts";
import { amountIn, type Line, type PlacedCell, textIn as text } from "./own-grid.ts";

/** The columns of money and of account numbers of a printed table, and the rows below its head. */

const WORDS = /[一-龥]{2}/;
const NO_MONEY = /(编码|代码|序号|行次|栏次|年度|人数|数量|电话|单价|率|比重|占比|[%％]|增减|增长|分值|权重|得分)/;
const HEAD =
  /^[类款项]$|(计|数|额|元|费|款|金|预算|支出|收入|经费|资金|补助|编码|代码|名称|序号|行次|栏次|率|[%％]|增减|增长|分值|权重|得分|年度|电话|单价|量)([（(].*)?$/;
const CODE = /^([类款项]|编码|代码|科目编码|科目代码|功能分类科目编码|.*科目编码|.*(科目|分类)代码)$/;
export const TOTAL = /^(总计|(金额|资金|预算)?合计|总合计|共计|小计|(本年)?(收入|支出)(合计|总计|小计))$/;
export const SUBTOTAL = /(合计|总计|小计)$/;
/** Tables are no wider; a wider sheet is a register. */
const MOST_COLUMNS = 16;

export const isLabel = (cell: PlacedCell | undefined) => WORDS.test(text(cell));

export const added = (values: readonly string[]) => sum(values.filter((value) => value !== "")) ?? "0";
export const isSome = (value: string) => value !== "" && compare(value, "0") !== 0;

export interface Sheet {
  readonly lines: readonly Line[];
  /** First row with amounts. */
  readonly top: number;
  /** Columns of money, with what stands above them. */
  readonly columns: readonly { readonly at: number; readonly label: string; readonly words: number }[];
  readonly codes: readonly number[];
}

/** An amount with its unit in its own cell, among amounts without: “140.00元”. */
export const WITH_UNIT = /^([\d,]+(?:\.\d{1,2})?)[万亿]?元$/;
export const withoutUnit = (cell: PlacedCell): PlacedCell => ({ ...cell, text: cell.text.replace(WITH_UNIT, "$1") });

/** The words of the head above a column, the lowest first; "" where none of them is one of a head. */
function above(lines: readonly Line[], top: number, column: number): string {
  for (let row = top - 1; row >= 0; row--) {
    const said = text(lines[row]?.[column]);
    if (said !== "" && !/^[\d.=+－＋-]+$/.test(said)) return HEAD.test(said) ? said : "";
  }
  return "";
}

export function sheetOf(lines: readonly Line[]): Sheet | undefined {
  const width = Math.max(0, ...lines.map((line) => line.length));
  if (width < 2 || width > MOST_COLUMNS) return undefined;
  const head = lines.findIndex((line) =>
    line.some((cell) => CODE.test(text(cell)) || /^(项目|科目)(名称)?$/.test(text(cell))),
  );
  // Below a row that numbers the columns.
  const top = lines.findIndex(
    (line, row) =>
      row > head && line.some((cell) => /[.]\d/.test(amountIn(cell)) || (isLabel(line[0]) && amountIn(cell) !== "")),
  );
  if (top < 1) return undefined;
  const all = Array.from({ length: width }, (_, at) => at);
  const codes = all.filter((at) => CODE.test(above(lines, top, at)));
  const columns = all.flatMap((at) => {
    const label = above(lines, top, at);
    const amounts = lines.slice(top).filter((line) => amountIn(line[at]) !== "").length;
    if (amounts === 0 || codes.includes(at) || NO_MONEY.test(label)) return [];
    let words = at - 1;
    while (words >= 0 && !lines.slice(top).some((line) => isLabel(line[words]))) words--;
    return [{ at, label, words }];
  });
  return { lines, top, columns, codes };
}

export function nameOf(line: Line): string {
  return text(line.find(isLabel)) || "这一行";
}
