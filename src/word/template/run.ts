import type { Template } from "./compile.ts";
import { fieldText, lineText, runText } from "./escape.ts";
import { type Columns, mergeCell } from "./merge.ts";
import type { ContainerPiece, LoopPiece, Piece, TablePiece } from "./pieces.ts";
import { isFilled, itemsOf, lookUp, own, ownerOf, textOf } from "./scopes.ts";
import type { View } from "./vocabulary.ts";

/** How far a filling has come, in items of the outermost loops. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/**
 * Characters to print before and behind a value, so that it is found again in the filled document; nothing for a value
 * that is not looked for. `owner` is the view or the item that has the value.
 */
export type Signing = (owner: View, name: string) => readonly [before: string, behind: string] | undefined;

/** Everything that changes while a document is written. */
export interface Filling {
  out: string;
  /** The view, then the item of each loop entered. */
  readonly scopes: View[];
  /** What the last block of the container was, and the paragraph to put between two tables. */
  previous: "none" | "paragraph" | "table";
  gap: string;
  /** Rows of the current table so far, and the merges standing in its columns. */
  rows: number;
  columns: Columns;
  /** Counts loops entered: equal values merge only within one of them. */
  loops: number;
  loop: number;
  /** Whether all merged cells so far in this row continue the ones above. */
  continuing: boolean;
  readonly used: ReadonlySet<number>;
  lastNumber: number;
  readonly numbers: number[];
  readonly repeats: number[];
  readonly sign: Signing | undefined;
  readonly progress: { done: number; total: number; readonly report: (progress: Progress) => void };
}

export function startFilling(
  template: Template,
  view: View,
  report: (progress: Progress) => void,
  sign?: Signing,
): Filling {
  let total = 0;
  for (const pieces of template.programs.values()) total += countItems(pieces, view);
  return {
    out: "",
    scopes: [view],
    previous: "none",
    gap: EMPTY_PARAGRAPH,
    rows: 0,
    columns: [],
    loops: 0,
    loop: 0,
    continuing: true,
    used: template.usedNumbers,
    lastNumber: 0,
    numbers: [],
    repeats: [],
    sign,
    progress: { done: 0, total, report },
  };
}

const EMPTY_PARAGRAPH = "<w:p/>";

/** Items of the loops that lie in no other. */
function countItems(pieces: readonly Piece[], view: View): number {
  let count = 0;
  for (const piece of pieces) {
    if (typeof piece === "string") continue;
    if (piece.kind === "loop") count += itemsOf(own(view, piece.name)).length;
    else if (piece.kind === "choice") {
      count += countItems(isFilled(own(view, piece.name)) ? piece.filled : piece.empty, view);
    } else if ("body" in piece) count += countItems(piece.body, view);
  }
  return count;
}

/** Writes one part. */
export function run(pieces: readonly Piece[], filling: Filling): string {
  filling.out = "";
  write(pieces, filling);
  return filling.out;
}

function write(pieces: readonly Piece[], filling: Filling): void {
  for (const piece of pieces) {
    if (typeof piece === "string") filling.out += piece;
    else writePiece(piece, filling);
  }
}

function writePiece(piece: Exclude<Piece, string>, filling: Filling): void {
  switch (piece.kind) {
    case "value":
      filling.out += runText(valueText(piece.name, filling), piece.between);
      break;
    case "line": {
      const text = textOf(lookUp(filling.scopes, piece.name));
      filling.out += piece.field ? fieldText(text) : lineText(text);
      break;
    }
    case "loop":
      writeLoop(piece, filling);
      break;
    case "choice":
      write(isFilled(lookUp(filling.scopes, piece.name)) ? piece.filled : piece.empty, filling);
      break;
    case "removable":
      if (isFilled(lookUp(filling.scopes, piece.name))) write(piece.body, filling);
      break;
    case "container":
      writeContainer(piece, filling);
      break;
    case "block":
      if (piece.table && filling.previous === "table") filling.out += filling.gap;
      filling.previous = piece.table ? "table" : "paragraph";
      break;
    case "gap":
      filling.gap = piece.xml;
      break;
    case "table":
      writeTable(piece, filling);
      break;
    case "row":
      filling.rows++;
      filling.continuing = true;
      write(piece.body, filling);
      break;
    case "cell": {
      const key = piece.names.map((name) => textOf(lookUp(filling.scopes, name))).join("\n");
      const continues = mergeCell(piece, key, filling);
      filling.out += `${piece.head}${continues ? "<w:vMerge/>" : '<w:vMerge w:val="restart"/>'}${piece.tail}`;
      if (continues && piece.merge === "data") filling.out += piece.blank;
      else write(piece.body, filling);
      filling.out += "</w:tc>";
      break;
    }
    case "id":
      if (piece.fresh) filling.numbers[piece.slot] = nextNumber(filling);
      filling.out += filling.numbers[piece.slot];
      break;
    case "name":
      filling.out += bookmarkName(piece.base, piece.slot, filling);
      break;
  }
}

/** Line breaks at the end are no lines, and the sign belongs to the last line. */
const LAST_BREAKS = /[\n\r\u000b\f\u2028\u2029]+$/;

function valueText(name: string, { scopes, sign }: Filling): string {
  const owner = ownerOf(scopes, name);
  const text = textOf(own(owner, name));
  const signs = owner && sign?.(owner, name);
  return signs ? `${signs[0]}${text.replace(LAST_BREAKS, "")}${signs[1]}` : text;
}

function writeLoop(piece: LoopPiece, filling: Filling): void {
  const items = itemsOf(lookUp(filling.scopes, piece.name));
  if (items.length === 0) {
    write(piece.empty, filling);
    return;
  }
  const outer = filling.loop;
  const outermost = filling.scopes.length === 1;
  filling.loop = ++filling.loops;
  for (const item of items) {
    filling.scopes.push(item);
    write(piece.body, filling);
    filling.scopes.pop();
    if (outermost) filling.progress.report({ done: ++filling.progress.done, total: filling.progress.total });
  }
  filling.loop = outer;
}

function writeContainer(piece: ContainerPiece, filling: Filling): void {
  const { previous, gap } = filling;
  filling.previous = "none";
  filling.gap = EMPTY_PARAGRAPH;
  write(piece.body, filling);
  if (!endsWithParagraph(filling)) filling.out += filling.gap;
  filling.previous = previous;
  filling.gap = gap;
}

function endsWithParagraph(filling: Filling): boolean {
  return filling.previous === "paragraph";
}

function writeTable(piece: TablePiece, filling: Filling): void {
  const { rows, columns, out } = filling;
  filling.rows = 0;
  filling.columns = [];
  filling.out = "";
  write(piece.body, filling);
  const table = filling.rows > 0 ? filling.out : "";
  filling.out = out;
  if (table !== "") {
    if (filling.previous === "table") filling.out += filling.gap;
    filling.out += table;
    filling.previous = "table";
  }
  filling.rows = rows;
  filling.columns = columns;
}

function nextNumber(filling: Filling): number {
  do filling.lastNumber++;
  while (filling.used.has(filling.lastNumber));
  return filling.lastNumber;
}

/** Bookmark names have at most 40 characters (ECMA-376 part 1, 17.13.6.2). */
const NAME_LENGTH = 40;

function bookmarkName(base: string, slot: number, filling: Filling): string {
  const count = (filling.repeats[slot] ?? 0) + 1;
  filling.repeats[slot] = count;
  if (count === 1) return base;
  const suffix = `__${count}`;
  return base.slice(0, NAME_LENGTH - suffix.length) + suffix;
}
