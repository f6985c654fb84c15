import { parseTarget } from "../../../domain/index.ts";
import type { ColumnField } from "./indicator-columns.ts";
import { isClassWord } from "./labels.ts";
import type { Cell } from "./table.ts";

/** The cells of a row by what their columns are. */
export type RowCells = ReadonlyMap<ColumnField, Cell>;

/**
 * How many indicators share the cells of one row, line by line: as many as 三级指标 has lines, where the target has as
 * many and something says that the lines are not one text in a narrow column. One is the rule.
 */
export function indicatorsIn(cells: RowCells): number {
  const name = cells.get("level3");
  if (name === undefined || name.lines.length < 2) return 1;
  const names = linesOf(name);
  const targets = linesOf(cells.get("target") ?? cells.get("target.value"));
  if (names.length < 2 || targets.length !== names.length) return 1;
  const classes = linesOf(cells.get("level2"));
  const numbered = names.every((line, at) => numberOf(line) === at + 1);
  const classed = classes.length === names.length && classes.every((line) => isClassWord(line.replace(/\s/g, "")));
  const counted = targets.every(isCounted) && names.every((line) => line.length > 2);
  return numbered || classed || counted ? names.length : 1;
}

/** What a cell says of one of several indicators, `prose` with every line of its own: its line; of the first also what is not divided alike. */
export function lineFor(cell: Cell, part: number, parts: number, prose: boolean): string {
  if (parts === 1 || isClassWord(cell.word)) return prose ? cell.prose : cell.text;
  const lines = linesOf(cell);
  if (lines.length === parts) return lines[part] ?? "";
  return lines.length === 1 || part === 0 ? cell.text : "";
}

function linesOf(cell: Cell | undefined): readonly string[] {
  return cell?.lines.filter((line) => line !== "") ?? [];
}

/** "1.清运垃圾", "（2）整治河道", "指标3：补植". */
function numberOf(line: string): number {
  return Number(
    /^(?:[（(]?(\d{1,2})[)）]?[、.．)）:：](?!\d)|指标(\d{1,2})[:：])/.exec(line)?.slice(1).find(Boolean) ?? 0,
  );
}

/** A number with what is counted; "2025年" and "10月底" may be two lines of one date. */
function isCounted(text: string): boolean {
  const { target } = parseTarget(text);
  return target.kind === "quantity" && target.value !== "" && !/^[年月日天]/.test(target.unit);
}

const DOTS = /^([…⋯]+|[.．。·*＊×xX_＿—-]{2,}|[/／])$/;
const NUMBERED = /^[（(]?(指标)?[（(]?(\d{1,2}|[①-⑩])[)）]?[、.．:：]?[….．*/／]*$/;

/**
 * A line that a form prints to be filled in or to go on: "……", "***", "指标2：", or its classes alone with nothing
 * behind them. `extra` are the words of its further columns.
 */
export function isPlaceholder(cells: RowCells, extra: readonly string[]): boolean {
  const isNothing = (word: string): boolean => word === "0" || word === "0.00" || DOTS.test(word);
  if (!extra.every(isNothing)) return false;
  const isClass = (field: ColumnField): boolean => field === "level1" || field === "level2";
  return [...cells].every(([field, { word }]) => {
    if (DOTS.test(word)) return true;
    if (isClass(field)) return isClassWord(word);
    return field === "level3" && (isClassWord(word) || (NUMBERED.test(word) && !/^\d+$/.test(word)));
  });
}

/** "指标2：": one of several lines of which a person filled in fewer. */
export function isNumbered(word = ""): boolean {
  return NUMBERED.test(word);
}
