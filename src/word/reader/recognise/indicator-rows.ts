import { isPointsColumn, isResultColumn } from "./column-words.ts";
import { cellsByColumn, cellUnder, VALUES } from "./indicator-columns.ts";
import { headerAt, type IndicatorHeader } from "./indicator-header.ts";
import type { IndicatorList } from "./indicator-list.ts";
import { readIndicatorRow } from "./indicator-row.ts";
import { extraKey, headField, isClassWord, isSum, isTotal, labelledText } from "./labels.ts";
import type { Ledger } from "./ledger.ts";
import { type Cell, isBlankRow, isNumberRow, printedCells, type Table } from "./table.ts";

/**
 * Reads rows below a header until the table ends or a row begins something else: the head of the next project, a
 * remark. Headers repeated on a new page and sums are labels. Returns the first row that is not read.
 */
export function readIndicatorRows(
  table: Table,
  from: number,
  header: IndicatorHeader,
  list: IndicatorList,
  ledger: Ledger,
): number {
  noteColumns(header, list, ledger);
  readClassRow(table, (header.cells[0]?.row ?? from) - 1, header, list, ledger);
  for (let row = from; row < table.rowCount; row++) {
    if (isBlankRow(table, row)) continue;
    const repeated = headerAt(table, row);
    if (repeated && !sameColumns(repeated, header)) return row;
    if (repeated) {
      for (const cell of repeated.cells) ledger.label(cell, list.path);
      if (repeated.side && repeated.side.word === header.side?.word) ledger.label(repeated.side, list.path);
      row = repeated.end - 1;
    } else if (isNumberRow(table, row)) {
      for (const cell of printedCells(table, row)) ledger.label(cell, list.path);
    } else if (isTotalRow(table, row)) {
      readTotals(table, row, header, list, ledger);
    } else if (!readNote(table, row, header, list, ledger) && !readClassRow(table, row, header, list, ledger)) {
      if (isOtherRow(table, row, header)) return row;
      readParts(table, row, header, list, ledger);
    }
  }
  return table.rowCount;
}

/** "一、产出指标" alone in a row, above the header or between its rows, where the form has no column for 一级指标. */
function readClassRow(
  table: Table,
  row: number,
  header: IndicatorHeader,
  list: IndicatorList,
  ledger: Ledger,
): boolean {
  const [only, ...others] = printedCells(table, row);
  const word = only?.word.replace(/^[一二三四五六七八九\d]{1,2}[、.．]/, "") ?? "";
  if (only === undefined || others.length > 0 || !isClassWord(word)) return false;
  if (only.columnSpan < 2 || header.columns.some(({ field }) => field === "level1")) return false;
  [list.level1, list.level2] = [word, ""];
  ledger.label(only, list.path);
  return true;
}

/** A sentence, and no name of an indicator: it ends as one, or has clauses. */
const SENTENCE = /[。！]$|[，；].*[，；]/;

/**
 * A sentence alone in a row, or beside the label of what it is about, below all columns of values and without a class:
 * it says something of the table ("填报说明", "未完成原因"), which is kept beside the project.
 */
function readNote(table: Table, row: number, header: IndicatorHeader, list: IndicatorList, ledger: Ledger): boolean {
  const own = printedCells(table, row);
  const [label, note] = own.length === 2 ? own : [undefined, own[0]];
  if (note === undefined || own.length > 2 || !SENTENCE.test(note.word)) return false;
  if (label && (headField(label.word) !== undefined || isClassWord(label.word) || label.word.length > LONGEST_LABEL))
    return false;
  const value = header.columns.find(({ field }) => VALUES.includes(field));
  const level1 = header.columns.find(({ field }) => field.startsWith("level"));
  if (value === undefined || level1 === undefined || note.column >= value.from) return false;
  // Beside a class that reaches down into the row, a sentence is a long name.
  const reaches = header.columns.some((column) => {
    const above = column.field.startsWith("level") ? cellUnder(table, row, column) : undefined;
    return above !== undefined && above.row < row && above.text !== "";
  });
  if (reaches) return false;
  // The table of the whole office has no field for it: it stays as a line.
  if (list.path.startsWith("overall")) return true;
  const said = label === undefined ? labelledText(note.text) : undefined;
  if (label) ledger.label(label, list.path);
  list.beside.push([label?.word ?? said?.label ?? "备注", note, said?.value]);
  return true;
}

/** Longest label of such a sentence. */
const LONGEST_LABEL = 20;

/** True for the same header printed again on a new page. */
function sameColumns(a: IndicatorHeader, b: IndicatorHeader): boolean {
  const words = ({ columns }: IndicatorHeader): string => columns.map(({ from, label }) => `${from}${label}`).join();
  return words(a) === words(b) && (a.side?.word === b.side?.word || a.side === undefined);
}

function isTotalRow(table: Table, row: number): boolean {
  const [first, ...rest] = printedCells(table, row);
  return first !== undefined && isTotal(first.word) && (rest.length === 0 || rest.some((cell) => isSum(cell.word)));
}

/** What the points of all rows make: they are computed, and only another sum than that is worth keeping. */
const ALL_POINTS = 100;

/** Sums of points that are not a hundred are kept, and what a self-evaluation got in all. */
export function readTotals(
  table: Table,
  row: number,
  header: IndicatorHeader,
  list: IndicatorList,
  ledger: Ledger,
): void {
  const [first] = printedCells(table, row);
  const results = [...cellsByColumn(table, row, header)].flatMap(([{ label }, cells]) =>
    isResultColumn(label) ? cells.flatMap((cell) => (cell === first || cell.text === "" ? [] : [{ label, cell }])) : [],
  );
  // The row may be ruled as the head of the amounts above, whose points stand further right.
  const numbers = results.filter(({ cell }) => /^\d/.test(cell.word));
  const moved = numbers.length === 1 ? numbers[0]?.cell : undefined;
  for (const { label, cell } of results) {
    const isScore = moved === undefined ? /得分/.test(label) : cell === moved;
    list.beside.push([isScore ? (first?.word ?? "") : `${first?.word}${extraKey(label)}`, cell]);
  }
  for (const [{ label }, cells] of cellsByColumn(table, row, header)) {
    const wrong = cells.find(({ word }) => /^\d{2,3}(\.\d+)?分?$/.test(word) && Number.parseFloat(word) !== ALL_POINTS);
    if (isPointsColumn(label) && wrong && wrong !== moved)
      list.beside.push([`${first?.word}${extraKey(label)}`, wrong]);
  }
  const kept = new Set(list.beside.map(([, cell]) => cell));
  const printed = printedCells(table, row);
  // The table of the whole office has no field for its points: they stay as a line with the word that says so.
  const isLine = list.path.startsWith("overall") && printed.some((cell) => kept.has(cell));
  for (const cell of printed) {
    if (!kept.has(cell) && ((cell === first && !isLine) || (cell !== first && isSum(cell.word))))
      ledger.label(cell, list.path);
  }
}

/** Enters the columns of the printed form, also those in which nothing stands. */
export function noteColumns(header: IndicatorHeader, list: IndicatorList, ledger: Ledger): void {
  if (header.level1 !== undefined) list.columns.add("level1");
  for (const part of [header, ...(header.further ?? [])]) {
    for (const { field, label } of part.columns) {
      list.columns.add(field === "extra" || field === "head" ? `extra:${extraKey(label)}` : field);
    }
  }
  const { guessed } = header;
  const cell = guessed && header.cells.find((one) => one.column === guessed.from);
  if (cell) ledger.doubt(cell, `${list.place}“${cell.text}”一栏按指标值读取，请核对。`, list.path);
}

/** Who filled the form in, in its last row: “联系人：何渝敏 | 联系电话：…”. */
const CONTACT =
  /^(?:填[表报]人|制表人|经办人|审核人|联系人|(?:单位|项目|部门|财务|分管)?负责人|联系电话|电话|填[表报](?:日期|时间))(?:[（(][^）)]{0,6}[)）])?(?:[：:]|$)/;

/** True for a row that is no indicator: a label with its value, a remark, or a line over the whole width. */
function isOtherRow(table: Table, row: number, header: IndicatorHeader): boolean {
  const own = printedCells(table, row);
  const first = own[0];
  if (first === undefined) return false;
  if (CONTACT.test(first.word)) return true;
  const level1 = header.columns.find((column) => column.field === "level1");
  const above = level1 && cellUnder(table, row, level1);
  if (above && above.row < row && above.rowSpan > 1) return false;
  if (own.length === 1 && isAcross(first, table, header)) return true;
  if (own.some((cell) => isClassWord(cell.word))) return false;
  // "评价等级 | 优 | 总得分 | 98": pairs of labels and values.
  if (own.length % 2 === 0 && own.some(({ word }, at) => at > 0 && at % 2 === 0 && isTotal(word))) return true;
  if (first.columnSpan >= table.columnCount) return true;
  const label = headField(first.word);
  // The head of the next project may have more cells than the indicators have columns.
  if (label === "name" || (label !== undefined && own.length < header.columns.length)) return true;
  const second = own[1];
  return own.length === 2 && second !== undefined && second.columnSpan > 1 && first.column < second.column;
}

/** The indicators of a row: one, or each of those side by side whose 三级指标 is printed; the last row often has fewer. */
export function readParts(
  table: Table,
  row: number,
  header: IndicatorHeader,
  list: IndicatorList,
  ledger: Ledger,
): void {
  for (const part of [header, ...(header.further ?? [])]) {
    const name = part.columns.find(({ field }) => field === "level3");
    const says = name !== undefined && (cellUnder(table, row, name)?.text ?? "") !== "";
    if (!says && (part !== header || part.level1 !== undefined)) continue;
    if (part.level1 !== undefined) [list.level1, list.level2] = [part.level1, ""];
    readIndicatorRow(table, row, part, list, ledger);
  }
}

/** A line over all columns of the indicators; in a text dump every short row reaches to the edge. */
function isAcross(cell: Cell, table: Table, { columns }: IndicatorHeader): boolean {
  const [from, to] = [columns[0]?.from ?? 0, columns[columns.length - 1]?.to ?? 0];
  return !table.deduced && columns.length > 2 && cell.column <= from && cell.column + cell.columnSpan >= to;
}
