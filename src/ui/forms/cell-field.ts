import type { KeyboardEvent } from "react";

/** A field that stands in a table says where by `data-row` and `data-col`, both from 0. */
export type CellField = HTMLInputElement | HTMLTextAreaElement;

export function isCellField(target: EventTarget | null): target is CellField {
  return (
    (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) && target.dataset.row !== undefined
  );
}

/** Writes as if it were typed, so that the field, its history and the draft hear of it. */
function write(field: CellField, text: string): void {
  field.select();
  document.execCommand(text === "" ? "delete" : "insertText", false, text);
}

/** Replaces the text of a cell; the cell stays active. */
function writeOver(field: CellField, text: string): void {
  write(field, text);
  field.select();
}

/** What the fields said when the hand came to them. */
const before = new WeakMap<CellField, string>();

/** To be told of every focus that comes to a table, so that Esc can give up what was typed since. */
export function rememberText({ target }: { readonly target: EventTarget }): void {
  if (isCellField(target)) before.set(target, target.value);
}

/** Esc: what was typed since the hand came is gone. */
export function giveUp(event: KeyboardEvent<HTMLElement>, field: CellField): void {
  const old = before.get(field);
  if (old === undefined || field.readOnly || old === field.value) return;
  event.preventDefault();
  event.stopPropagation();
  writeOver(field, old);
}
