import { columnNumber, withColumnDecimals } from "./decimals.ts";
import { fieldAttribute, fieldText, lineText, runText } from "./escape.ts";
import { counts, EMPTY_PARAGRAPH, type Filling } from "./filling.ts";
import { fittedTable } from "./fitted-table.ts";
import { formatted } from "./formats.ts";
import { gridXml } from "./grids.ts";
import { mergeCell } from "./merge.ts";
import { numberPlace } from "./numbers.ts";
import { closeHeadings, newOutline } from "./outline.ts";
import type { ContainerPiece, GridPiece, LoopPiece, Piece, TablePiece, ValuePiece } from "./pieces.ts";
import { positionAt } from "./positions.ts";
import { isFilled, lookUp, loopItems, own, ownerOf, textOf } from "./scopes.ts";
import { contentsPlace, finished, writeChoice, writeHeading, writeStatement } from "./spoken.ts";
import { isGrid, isHeadingNumber } from "./vocabulary.ts";

/** Writes one part. */
export function run(pieces: readonly Piece[], filling: Filling): string {
  filling.out = "";
  filling.entries = [];
  filling.contents = [];
  filling.headingNumbers = [];
  write(pieces, filling);
  return finished(filling.out, filling, write);
}

function write(pieces: readonly Piece[], filling: Filling): void {
  for (const piece of pieces) {
    if (typeof piece === "string") filling.out += piece;
    else writePiece(piece, filling);
  }
}

const LINES = { field: fieldText, attribute: fieldAttribute, property: lineText } as const;

function writePiece(piece: Exclude<Piece, string>, filling: Filling): void {
  switch (piece.kind) {
    case "value":
      writeValue(piece, filling);
      break;
    case "line": {
      const text = textOf(lookUp(filling.scopes, piece.name));
      filling.out += LINES[piece.in](text);
      break;
    }
    case "loop":
      writeLoop(piece, filling);
      break;
    case "choice":
      writeChoice(piece, filling, write);
      break;
    case "removable":
      if (isFilled(lookUp(filling.scopes, piece.name))) write(piece.body, filling);
      else filling.outline.omitted++;
      break;
    case "statement":
      writeStatement(piece, filling, write);
      break;
    case "heading":
      writeHeading(piece, filling, write);
      break;
    case "container":
      writeContainer(piece, filling);
      break;
    case "block":
      if (piece.table && filling.previous === "table") filling.out += filling.gap;
      filling.previous = piece.table ? "table" : "paragraph";
      filling.outline.paragraphs++;
      if (piece.blank) break;
      filling.outline.blocks++;
      filling.above = piece.table ? ANY_TABLE : "";
      break;
    case "gap":
      filling.gap = piece.xml;
      break;
    case "table":
      writeTable(piece, filling);
      break;
    case "grid":
      writeGrid(piece, filling);
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

function writeValue(piece: ValuePiece, filling: Filling): void {
  if (filling.lists.has(piece.name)) {
    filling.out += contentsPlace(piece, filling);
    return;
  }
  const start = filling.out.length;
  const owner = ownerOf(filling.scopes, piece.name);
  const value = own(owner, piece.name);
  const [before, behind] = (owner && filling.sign?.(owner, piece.name)) ?? ["", ""];
  if (isHeadingNumber(value)) {
    filling.out += `${before}${numberPlace(value, filling.headingNumbers)}${runText(value.words, piece.between)}${behind}`;
    return;
  }
  const plain = textOf(value);
  const text = piece.format === undefined ? plain : formatted(plain, piece.format.as, piece.format.power);
  filling.out += runText(before === "" ? text : before + text.replace(LAST_BREAKS, "") + behind, piece.between);
  if (piece.column !== undefined) {
    const number = columnNumber(plain, start + before.length, piece.column);
    if (number) filling.decimals.push(number);
  }
  const figure = piece.figure !== undefined;
  const open = figure && plain.trim() === "";
  const derived = piece.figure === "derived";
  filling.values?.push({ start, end: filling.out.length, figure, open, name: piece.name, derived });
}

/** Line breaks at the end are no lines, and the sign belongs to the last line. */
const LAST_BREAKS = /[\n\r\u000b\f\u2028\u2029]+$/;

function writeLoop(piece: LoopPiece, filling: Filling): void {
  if (filling.lists.has(piece.name)) {
    filling.out += contentsPlace(piece, filling);
    return;
  }
  const items = loopItems(piece, filling.scopes);
  if (items.length === 0) {
    if (piece.empty.length === 0) filling.outline.omitted++;
    write(piece.empty, filling);
    return;
  }
  const { loop, position } = filling;
  const progresses = counts(piece.name, filling.scopes);
  filling.loop = ++filling.loops;
  for (const [index, item] of items.entries()) {
    filling.position = positionAt(index, items.length);
    filling.scopes.push(item);
    write(piece.body, filling);
    filling.scopes.pop();
    if (progresses) filling.progress.report({ done: ++filling.progress.done, total: filling.progress.total });
  }
  filling.loop = loop;
  filling.position = position;
}

function writeContainer(piece: ContainerPiece, filling: Filling): void {
  const { previous, gap, outline, above } = filling;
  filling.previous = "none";
  filling.gap = EMPTY_PARAGRAPH;
  filling.outline = newOutline();
  write(piece.body, filling);
  closeHeadings(0, filling);
  if (!endsWithParagraph(filling)) filling.out += filling.gap;
  filling.previous = previous;
  filling.gap = gap;
  filling.outline = outline;
  filling.above = above;
}

function endsWithParagraph(filling: Filling): boolean {
  return filling.previous === "paragraph";
}

/** A table of which no more is known than that it stands there. */
const ANY_TABLE = "<w:tbl/>";

function writeTable(piece: TablePiece, filling: Filling): void {
  const { rows, columns, decimals, out, above } = filling;
  filling.rows = 0;
  filling.columns = [];
  filling.decimals = [];
  filling.out = "";
  write(piece.body, filling);
  const written = filling.rows > 0 ? withColumnDecimals(filling.out, filling.decimals) : "";
  const table = piece.fit === undefined || written === "" ? written : fittedTable(written, piece.fit, above);
  if (table === "") filling.outline.omitted++;
  filling.out = out;
  if (table !== "") {
    if (filling.previous === "table") filling.out += filling.gap;
    filling.out += table;
    filling.previous = "table";
    filling.outline.blocks++;
    filling.outline.paragraphs++;
  }
  filling.rows = rows;
  filling.above = table;
  filling.columns = columns;
  filling.decimals = decimals;
}

function writeGrid(piece: GridPiece, filling: Filling): void {
  const grid = lookUp(filling.scopes, piece.name);
  const table = isGrid(grid) ? gridXml(piece, grid) : "";
  if (table === "") {
    filling.outline.omitted++;
    return;
  }
  if (filling.previous === "table") filling.out += filling.gap;
  filling.out += table;
  filling.previous = "table";
  filling.outline.blocks++;
  filling.outline.paragraphs++;
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
