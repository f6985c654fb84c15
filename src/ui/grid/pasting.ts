import type { Steps } from "../../domain/index.ts";
import {
  combine,
  type Paste,
  type PasteColumns,
  type Pasted,
  type PasteRepair,
  type PasteSummary,
  pasteBlock,
  pasteSteps,
} from "../../session/index.ts";
import { stepBack } from "../session/index.ts";
import { pasteWords, repeated, saidWords } from "../sheet/index.ts";
import { addAtOpenPlace } from "./add-row.ts";
import { anchorColumn } from "./clipboard/paste-anchor.ts";
import { activeLine, fieldsIn, type GridCore, type PasteQuestion, rowsIn, selection } from "./core.ts";
import type { Line, Rect } from "./model/index.ts";

/** Where a paste begins. */
interface Corner {
  readonly rect: Rect | undefined;
  readonly line: Line | undefined;
}

function cornerOf(core: GridCore): Corner {
  const rect = selection(core);
  return { rect, line: rect === undefined ? activeLine(core) : core.sheet().lines[rect.top] };
}

/** Pastes what is still to be read, where the cursor is when it is asked for. */
export function* pasteCopied(core: GridCore, copied: Steps<Pasted>, corner = cornerOf(core)): Steps<void> {
  yield* pasteCells(core, yield* copied, corner);
}

/** Pastes a block; asks first where it has more columns than there is room for. */
export function* pasteCells(core: GridCore, { cells, said }: Pasted, corner = cornerOf(core)): Steps<void> {
  if (cells.length === 0) {
    if (said.length > 0) core.strips.tell(saidWords(said));
    return;
  }
  const { rect, line } = corner;
  const column = anchorColumn(cells, cornerColumn(core, line, rect), core.places, core.scheme);
  const block = rect === undefined ? cells : repeated(cells, rowsIn(core, rect).length, fieldsIn(core, rect).length);
  yield;
  const paste = yield* pasteSteps(core.table, anchorOf(line, column), placeKeys(core), block);
  yield;
  const question = { cells: block, line, column, guess: paste.summary.columns, said };
  if (paste.summary.overflow > 0) core.ask(question);
  else applyPaste(core, question, paste);
}

/** Pastes with the columns that a person has chosen. */
export function pasteChosen(core: GridCore, question: PasteQuestion, chosen: PasteColumns): void {
  const { line, column, cells } = question;
  applyPaste(core, question, pasteBlock(core.table, anchorOf(line, column), placeKeys(core), cells, chosen));
}

const anchorOf = (line: Line | undefined, column: string) =>
  line === undefined ? { column } : { rowId: line.id, column };

/** Does it, selects what came in, and says what was done. */
function applyPaste(core: GridCore, { line, said = [] }: PasteQuestion, { command, summary }: Paste): void {
  if (summary.rows === 0) return;
  const made =
    line?.kind === "open" ? combine(command.label, command.place, [addAtOpenPlace(core, line), command]) : command;
  const before = new Set(core.rows());
  if (!core.apply(made)) return;
  const written = core.rows().map((row) => !before.has(row));
  selectPasted(core, writtenRun(written, summary.rows), line?.id, summary.columns);
  const undo = stepBack(core);
  const repairs = repairsOf(summary, said);
  const look = { label: "看改了什么", onPress: () => core.showRepairs(repairs) };
  if (summary.rows < 2 && repairs.length === 0) return;
  core.strips.tell(pasteWords(summary, said.length), ...(repairs.length > 0 ? [look, undo] : [undo]));
}

/** What came with the copied cells, then what was changed while they were written, by the rows of the data. */
function repairsOf({ columns, repairs }: PasteSummary, said: readonly PasteRepair[]): readonly PasteRepair[] {
  return [...said.map((one) => ({ ...one, row: Math.max(1, one.row - columns.headerRows) })), ...repairs];
}

function placeKeys(core: GridCore): readonly string[] {
  return core.places.map((place) => place.key);
}

function cornerColumn(core: GridCore, line: Line | undefined, rect: Rect | undefined): string {
  if (line?.kind === "open") return "level3";
  return (rect === undefined ? undefined : core.places[rect.left]?.key) ?? "level1";
}

/**
 * The rows a paste wrote, as one run; undefined where they do not stand together. Rows that were told their own text again
 * are not among the written ones, so a run may be shorter than what was pasted, but never longer.
 */
export function writtenRun(
  written: readonly boolean[],
  pasted: number,
): { readonly top: number; readonly bottom: number } | undefined {
  const top = written.indexOf(true);
  const bottom = written.lastIndexOf(true);
  return top === -1 || bottom - top >= pasted ? undefined : { top, bottom };
}

/** Tints what came in. Where the classes took the rows to several places, one cell of them is shown and no wrong row. */
function selectPasted(
  core: GridCore,
  run: { readonly top: number; readonly bottom: number } | undefined,
  rowId: string | undefined,
  { fields }: PasteColumns,
): void {
  const rows = core.rows();
  const first = run === undefined ? rows.find((row) => row.id === rowId) : rows[run.top];
  const last = run === undefined ? first : rows[run.bottom];
  const places = core.places.filter((place) => fields.includes(place.field) || fields.includes(place.key));
  const left = places.find((place) => place.key !== "level1");
  const right = run === undefined ? left : places[places.length - 1];
  if (first === undefined || last === undefined || left === undefined || right === undefined) return;
  const active = { line: first.id, place: left.key };
  const head = { line: last.id, place: right.key };
  core.put(first === last && left.field === right.field ? { active } : { active, head });
}
