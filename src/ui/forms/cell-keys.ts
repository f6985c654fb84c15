import type { KeyboardEvent } from "react";
import { type Cells, fromTsv } from "../../session/index.ts";

/** A field that stands in a table says where by `data-row` and `data-col`, both from 0. */
type CellField = HTMLInputElement | HTMLTextAreaElement;

function isCellField(target: EventTarget): target is CellField {
  return (
    (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) && target.dataset.row !== undefined
  );
}

/** Where the key leads from the caret: rows always, columns only over the edge of the text. */
export function cellStep(
  key: string,
  shift: boolean,
  caret: { readonly start: number; readonly end: number; readonly length: number },
): readonly [rows: number, columns: number] | undefined {
  const atStart = caret.start === 0 && caret.end === 0;
  const atEnd = caret.start === caret.length && caret.end === caret.length;
  const all = caret.start === 0 && caret.end === caret.length;
  if (key === "Enter") return [shift ? -1 : 1, 0];
  if (shift) return undefined;
  if (key === "ArrowDown") return [1, 0];
  if (key === "ArrowUp") return [-1, 0];
  if (key === "ArrowLeft" && (atStart || all)) return [0, -1];
  if (key === "ArrowRight" && (atEnd || all)) return [0, 1];
  return undefined;
}

/**
 * Moves the focus among the fields of a table as in a spreadsheet.
 * @returns false where the key asked for a row below the last, so that the table may add one.
 */
export function moveAmongCells(event: KeyboardEvent<HTMLElement>): boolean {
  const { target, key, nativeEvent } = event;
  if (!isCellField(target) || nativeEvent.isComposing || event.ctrlKey || event.altKey || event.metaKey) return true;
  const caret = { start: target.selectionStart ?? 0, end: target.selectionEnd ?? 0, length: target.value.length };
  const step = cellStep(key, event.shiftKey, caret);
  if (step === undefined) return true;
  const row = Number(target.dataset.row) + step[0];
  const column = Number(target.dataset.col) + step[1];
  event.preventDefault();
  const next = event.currentTarget.querySelector<CellField>(`[data-row="${row}"][data-col="${column}"]`);
  next?.focus();
  next?.select();
  return next !== null || step[0] !== 1;
}

/** A copied block of cells; undefined for a single text, which the field takes itself. */
export function pastedBlock(text: string): Cells | undefined {
  const cells = fromTsv(text).map((row) => row.map((cell) => cell.trim()));
  return cells.length > 1 || (cells[0]?.length ?? 0) > 1 ? cells : undefined;
}
