import type { KeyboardEvent, MouseEvent } from "react";
import { type CellField, giveUp, isCellField } from "./cell-field.ts";

/**
 * One grammar of keys for every table whose cells are fields of their own: 机构, 采购, 资产, figures, the head of a project.
 * A field with `data-long` holds running text, whose lines belong to the arrows.
 */
export interface CellGrammar {
  /** Makes a row below the last one and stands in it: Tab in the very last cell, Enter in the last row. */
  readonly addRow?: (column: number) => void;
  /** Enter goes down, or in a form to the next field. */
  readonly enter?: "down" | "next";
}

/** Where the key leads from the caret: rows always, columns only over the edge of the text. */
export function cellStep(
  key: string,
  shift: boolean,
  caret: { readonly start: number; readonly end: number; readonly length: number; readonly long?: boolean },
): readonly [rows: number, columns: number] | undefined {
  const atStart = caret.start === 0 && caret.end === 0;
  const atEnd = caret.start === caret.length && caret.end === caret.length;
  const all = caret.start === 0 && caret.end === caret.length;
  if (key === "Enter") return [shift ? -1 : 1, 0];
  if (shift) return undefined;
  if (key === "ArrowDown") return caret.long === true && !atEnd && !all ? undefined : [1, 0];
  if (key === "ArrowUp") return caret.long === true && !atStart && !all ? undefined : [-1, 0];
  if (key === "ArrowLeft" && (atStart || all)) return [0, -1];
  if (key === "ArrowRight" && (atEnd || all)) return [0, 1];
  return undefined;
}

/** The run of Tabs one is in: the field it led to, and the column where it began, to which Enter returns. */
let run: { readonly field: CellField; readonly column: number } | undefined;

function columnOf(field: CellField): number {
  return run?.field === field ? run.column : Number(field.dataset.col);
}

function fieldsOf(frame: Element): readonly CellField[] {
  return [...frame.querySelectorAll("[data-row]")].filter(isCellField);
}

/** Stands in a field with its text selected, so that the first key replaces it; running text keeps its caret. */
export function standIn(field: CellField | undefined): void {
  field?.focus();
  if (field?.dataset.long === undefined) field?.select();
}

/** The field of a row in a column; in a form, whose rows differ, the one that stands nearest below or above. */
function fieldAt(fields: readonly CellField[], row: number, column: number, from: CellField): CellField | undefined {
  const ofRow = fields.filter((field) => Number(field.dataset.row) === row);
  const exact = ofRow.find((field) => Number(field.dataset.col) === column);
  const sameShape = ofRow.length === fields.filter((field) => field.dataset.row === from.dataset.row).length;
  if (exact !== undefined && sameShape) return exact;
  const { left } = from.getBoundingClientRect();
  const away = (field: CellField) => Math.abs(field.getBoundingClientRect().left - left);
  return [...ofRow].sort((a, b) => away(a) - away(b))[0];
}

/** An input method owns the key. */
export function isComposing({ nativeEvent }: KeyboardEvent): boolean {
  return nativeEvent.isComposing || nativeEvent.keyCode === 229;
}

/** Moves the focus among the fields of a table as in a spreadsheet; takes along what is typed on a button of it. */
export function moveAmongCells(event: KeyboardEvent<HTMLElement>, grammar: CellGrammar = {}): void {
  const { target, key, altKey, metaKey, ctrlKey } = event;
  if (event.defaultPrevented || isComposing(event)) return;
  if (!isCellField(target)) backToCell(event);
  else if (altKey || metaKey || ctrlKey) return;
  else if (key === "F2" && !event.shiftKey) target.setSelectionRange(target.value.length, target.value.length);
  else if (key === "Escape") giveUp(event, target);
  else if (key === "Tab" || (key === "Enter" && grammar.enter === "next")) goOn(event, target, grammar);
  else step(event, target, grammar);
}

/** Tab: the next field one can write in, from the last column the first of the next row. */
function goOn(event: KeyboardEvent<HTMLElement>, field: CellField, { addRow }: CellGrammar): void {
  const stops = fieldsOf(event.currentTarget).filter(({ readOnly }) => !readOnly);
  const here = stops.indexOf(field);
  const next = stops[here + (event.shiftKey ? -1 : 1)];
  if (here === -1 || (next === undefined && (event.shiftKey || addRow === undefined))) return;
  event.preventDefault();
  if (next === undefined) {
    addRow?.(Math.min(...stops.map(({ dataset }) => Number(dataset.col))));
    return;
  }
  const column = columnOf(field);
  standIn(next);
  run = { field: next, column };
}

function step(event: KeyboardEvent<HTMLElement>, field: CellField, { addRow }: CellGrammar): void {
  const { selectionStart, selectionEnd, value, dataset } = field;
  const caret = { start: selectionStart ?? 0, end: selectionEnd ?? 0, length: value.length };
  const led = cellStep(event.key, event.shiftKey, { ...caret, long: dataset.long !== undefined });
  if (led === undefined) return;
  event.preventDefault();
  const [rows, columns] = led;
  const fields = fieldsOf(event.currentTarget);
  const column = event.key === "Enter" ? columnOf(field) : Number(dataset.col);
  const next =
    rows === 0 ? besideInRow(fields, field, columns) : fieldAt(fields, rowBeside(fields, field, rows), column, field);
  run = undefined;
  if (next !== undefined) standIn(next);
  else if (rows === 1 && event.key === "Enter") addRow?.(column);
}

function rowBeside(fields: readonly CellField[], { dataset }: CellField, by: number): number {
  const rows = [...new Set(fields.map((field) => Number(field.dataset.row)))].sort((a, b) => a - b);
  return rows[rows.indexOf(Number(dataset.row)) + by] ?? -1;
}

function besideInRow(fields: readonly CellField[], target: CellField, by: number): CellField | undefined {
  const ofRow = fields.filter((field) => field.dataset.row === target.dataset.row);
  return ofRow[ofRow.indexOf(target) + by];
}

/** A letter typed while a button of the table has the focus goes into the cell of that row. */
function backToCell({ target, key, currentTarget, ctrlKey, altKey, metaKey }: KeyboardEvent<HTMLElement>): void {
  if (key.length !== 1 || key === " " || ctrlKey || altKey || metaKey || !(target instanceof HTMLElement)) return;
  if (!target.matches("button, a, select")) return;
  const stops = (within: Element | null) =>
    (within === null ? [] : fieldsOf(within)).filter((field) => !field.readOnly);
  const [first] = [...stops(target.closest("tr")), ...stops(currentTarget)];
  standIn(first);
}

/** A press stands in a cell with its text selected, pressed twice it is edited: as in a spreadsheet. */
export function pressCell(event: MouseEvent<HTMLElement>): void {
  const { target } = event;
  if (event.button !== 0 || event.shiftKey || !isCellField(target) || target.dataset.long !== undefined) return;
  run = undefined;
  const all = target.selectionStart === 0 && target.selectionEnd === target.value.length;
  if (document.activeElement === target && (event.detail > 1 || !all)) return;
  event.preventDefault();
  standIn(target);
}
