import { type Cells, combine, type PasteColumns, pasteBlock } from "../../session/index.ts";
import { addAtOpenPlace } from "./add-row.ts";
import { anchorColumn } from "./clipboard/paste-anchor.ts";
import { pasteWords } from "./clipboard/paste-words.ts";
import { activeLine, fieldsIn, type GridCore, rowsIn, selection } from "./core.ts";
import type { Line, Rect } from "./model/index.ts";
import { undoIfLast } from "./undo.ts";

/** A block that does not fit the columns of the grid: nothing is written before a person has said what is what. */
export interface PasteQuestion {
  readonly cells: Cells;
  readonly line: Line | undefined;
  readonly column: string;
  readonly guess: PasteColumns;
}

/** Pastes a block at the cursor; asks first where it has more columns than there is room for. */
export function pasteCells(core: GridCore, cells: Cells): void {
  const rect = selection(core);
  const line = rect === undefined ? activeLine(core) : core.sheet().lines[rect.top];
  const column = anchorColumn(cells, cornerColumn(core, line, rect), core.places, core.scheme);
  const block = filled(core, cells, rect);
  const { summary } = pasteBlock(core.table, { column }, placeKeys(core), block);
  const question = { cells: block, line, column, guess: summary.columns };
  if (summary.overflow > 0) core.ask(question);
  else if (summary.rows > 0) applyPaste(core, question);
}

/** Does it, selects what came in, and says what was done. `chosen` replaces the columns as understood. */
export function applyPaste(core: GridCore, { cells, line, column }: PasteQuestion, chosen?: PasteColumns): void {
  const anchor = line === undefined ? { column } : { rowId: line.id, column };
  const { command, summary } = pasteBlock(core.table, anchor, placeKeys(core), cells, chosen);
  if (summary.rows === 0) return;
  const made =
    line?.kind === "open" ? combine(command.label, command.place, [addAtOpenPlace(core, line), command]) : command;
  core.apply(made);
  selectPasted(core, line?.id, summary.rows, summary.columns);
  const undo = { label: "撤销", onPress: () => undoIfLast(core, made.label) };
  const look = { label: "看改了什么", onPress: () => core.showRepairs(summary.repairs) };
  if (summary.rows < 2 && summary.repairs.length === 0) return;
  core.strips.tell(pasteWords(summary), ...(summary.repairs.length > 0 ? [look, undo] : [undo]));
}

function placeKeys(core: GridCore): readonly string[] {
  return core.places.map((place) => place.key);
}

function cornerColumn(core: GridCore, line: Line | undefined, rect: Rect | undefined): string {
  if (line?.kind === "open") return "level3";
  return (rect === undefined ? undefined : core.places[rect.left]?.key) ?? "level1";
}

/** One cell over a selection goes into each of its cells. */
function filled(core: GridCore, cells: Cells, rect: Rect | undefined): Cells {
  const [only] = cells;
  if (rect === undefined || cells.length !== 1 || only === undefined || only.length !== 1) return cells;
  const width = fieldsIn(core, rect).length;
  const height = rowsIn(core, rect).length;
  return Array.from({ length: Math.max(1, height) }, () => Array.from({ length: width }, () => only[0] ?? ""));
}

function selectPasted(core: GridCore, rowId: string | undefined, count: number, { fields }: PasteColumns): void {
  const rows = core.rows();
  const from = rowId === undefined ? rows.length - count : rows.findIndex((row) => row.id === rowId);
  const first = rows[Math.max(0, from)];
  const last = rows[Math.min(rows.length, Math.max(0, from) + count) - 1];
  const written = core.places.filter((place) => fields.includes(place.field) || fields.includes(place.key));
  const left = written.find((place) => place.key !== "level1");
  const right = written[written.length - 1];
  if (first === undefined || last === undefined || left === undefined || right === undefined) return;
  const active = { line: first.id, place: left.key };
  const head = { line: last.id, place: right.key };
  core.put(count === 1 && left.field === right.field ? { active } : { active, head });
}
