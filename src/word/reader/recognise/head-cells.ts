import { isDecimal } from "../../../domain/index.ts";
import { amountOf, isMoney, type MoneyUnit, unitIn } from "./amounts.ts";
import { amountField } from "./amounts-below.ts";
import { isAmountOfTerm } from "./amounts-of-term.ts";
import { isName } from "./column-contents.ts";
import { amountBeside, type HeadField, headField, isFurtherAmount, isOutcomeLabel } from "./labels.ts";
import { isOfficeLabel } from "./offices.ts";
import { type Cell, printedCells, rightOf } from "./table.ts";

/** What a cell of a head is by its words and by the cells beside it: a label, an amount with its own, a group of pairs. */

export function isLabel(cell: Cell): boolean {
  const isKnown = headField(cell.word) !== undefined || isAmountOfTerm(cell) || isOfficeLabel(cell.word);
  return isKnown || isOutcomeLabel(cell.word) || isFurtherAmount(cell.word) || /[:：]$/.test(cell.word);
}

/** What a label means by the money at its right, where its words alone do not say it: "项目总投资 | 36.50". */
export function fieldBeside(cell: Cell, lead: Cell | undefined): HeadField | undefined {
  const value = rightOf(cell);
  if (cell.word === "项目" && value !== undefined && isName(value) && !isLabel(value)) return "name";
  // "项目资金情况 | 其他 | 0": beside amounts, short words are theirs.
  const short = lead && /资金|预算|经费/.test(lead.word) ? amountField(cell) : undefined;
  if (short && value && isDecimal(amountOf(value.text, "万元").value)) return short;
  const money = value && (isMoney(value.word) || (unitBehind(cell) && isDecimal(value.word)));
  return money ? amountBeside(cell.word) : undefined;
}

export const UNIT_ALONE = /^[（(]?(亿元|万元|元)[)）]?$/;

/** "项目总额： | 1800 | 万元": the unit in a cell of its own behind the amount of a label. */
export function unitBehind(label: Cell): MoneyUnit | undefined {
  const value = rightOf(label);
  const unit = value && rightOf(value)?.word;
  return unit !== undefined && UNIT_ALONE.test(unit) ? unitIn(`（${unit.replace(/[（()）]/g, "")}）`) : undefined;
}

/** "其他资金 0.00", "财政资金（万元）12.00": a label and its amount with a space or nothing between them. */
export function labelledAmount(text: string): { readonly label: string; readonly value: string } | undefined {
  const [, label = "", value = ""] = /^([^\s\d]{2,16}?)[:：]?\s*(\d[\d,.]*\s*(?:万元|元)?)$/.exec(text) ?? [];
  return headField(label)?.startsWith("budget.") ? { label, value } : undefined;
}

/** "项目立项情况 | 立项依据 | …": the words at the left stand for the pairs of label and value beside them. */
export function isGroupOfPairs(cell: Cell): boolean {
  const cells = printedCells(cell.table, cell.row);
  const [, label] = cells;
  const odd = cells[0] === cell && cells.length % 2 === 1 && cells.length > 1;
  return odd && label !== undefined && isLabelLike(label) && GROUP.test(cell.word);
}

/** What stands at the left of several lines that have labels of their own. */
export const GROUP = /资金|情况|信息|基本|项目|预算|指标|目标/;

export function isLabelLike(cell: Cell): boolean {
  return cell.word.length <= 16 && !/[。；;，]/.test(cell.word) && !/^[\d.,%％/-]+$/.test(cell.word);
}
