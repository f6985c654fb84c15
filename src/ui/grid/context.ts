import type { ClipboardEvent, KeyboardEvent, MouseEvent } from "react";
import type { Target } from "../../domain/index.ts";
import type { Cell, EditMode } from "./model/index.ts";

/** What rows and the editor may ask of the grid. One object for the life of a grid, so that rows stay memoised. */
export interface GridHands {
  /** The editor's text changed by hand; never called while composing. */
  typed(text: string): void;
  /** Typing or composing began in the active cell. */
  begin(mode: EditMode): void;
  /** A choice from the list was taken: `part` for a third of 指标值, else the whole text of the cell. */
  choose(value: string, part: boolean): void;
  keyDown(event: KeyboardEvent<HTMLElement>): void;
  /** Focus left the grid: what was typed counts. */
  left(): void;
  pressCell(event: MouseEvent<HTMLElement>, cell: Cell): void;
  pressHandle(event: MouseEvent<HTMLElement>, line: string): void;
  openMenu(line: string, box: DOMRect, cell: boolean): void;
  /** The right button in a cell. */
  cellMenu(event: MouseEvent<HTMLElement>): void;
  /** Makes a row of an open place. */
  addOpen(line: string): void;
  /** Brings last year's row into an open place. */
  bringIn(line: string): void;
  copy(event: ClipboardEvent<HTMLElement>): void;
  cut(event: ClipboardEvent<HTMLElement>): void;
  paste(event: ClipboardEvent<HTMLElement>): void;
}

/** Everything the editor of the active cell needs to know; changes only with the active cell. */
export interface EditorCell {
  readonly label: string;
  readonly field: string;
  readonly part?: "symbol" | "value" | "unit";
  /** The cell's printed text; for a place of 指标值 the whole value. */
  readonly text: string;
  readonly target?: Target;
  readonly lastYear?: Target;
  readonly readOnly: boolean;
}
