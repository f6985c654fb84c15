import type { Blocks } from "../../blocks.ts";
import { SourceError } from "../errors.ts";
import { type ReadOptions, stopIfCancelled } from "../pace.ts";
import { createSink, type Origin } from "../sink.ts";
import {
  type BodyLine,
  type Box,
  type Edges,
  linesOf,
  type Page,
  type PageText,
  type PrintedLine,
  paragraphsOf,
} from "./page.ts";
import { readPages } from "./pages.ts";
import { type RuledTable, ruledTables, textsByCell } from "./ruled.ts";
import { continueTable, countTexts, gridOfTable, type PdfTable } from "./tables.ts";
import { doubtsOf } from "./uncertain.ts";

const SCANNED = "这个 PDF 是扫描的图片，里面没有文字，读不了。找到原来的 Word 文件打开，或先用 WPS 识别成文字。";
/** Characters a page has on average at least where it holds text and not a picture of it. */
const FEWEST = 8;
/** Share of the page's longer side in which page numbers and running heads stand; a page on its side keeps its margins. */
const MARGIN = 0.09;
/** The same at the sides, where a line is as wide as its letters are high. */
const SIDE = 0.1;
const PAGE_NUMBER = /^[\s\-—–－·.第页共/]*\d{1,4}[\s\-—–－·.页共/第\d]*$/;

/** Lines outside the tables, or a table, in the order of the page. */
type Piece<Line> =
  | { readonly kind: "lines"; readonly lines: Line[] }
  | { readonly kind: "table"; readonly table: PdfTable };

/**
 * Reads a PDF with text: ruled lines become tables, the text between them paragraphs in reading order; a table that goes on
 * over the page is one table. What stands in the margins of the pages is marked as header or footer.
 * @throws SourceError with one Chinese sentence; scanned pages are "unsupported".
 */
export async function readPdf(bytes: Uint8Array, options: ReadOptions = {}): Promise<Blocks> {
  const { getDocument, OPS } = await import("./library.ts");
  stopIfCancelled(options);
  const pages = await readPages({ getDocument, OPS }, bytes, options);
  const characters = pages.reduce((sum, { texts }) => sum + texts.reduce((all, { text }) => all + text.length, 0), 0);
  if (characters < FEWEST * Math.max(1, pages.length)) throw new SourceError("unsupported", SCANNED);
  const sink = createSink();
  const blank = pages.filter(({ texts }) => texts.length === 0).length;
  if (blank > 0) sink.note(`PDF 有 ${blank} 页没有文字（空白页或图片），没有读入。`);
  const margins = marginsOf(pages);
  const later: [string, Origin][] = [];
  const pieces: Piece<BodyLine>[] = [];
  const bodies = pages.map((page) => {
    const { body, outside } = split(page, margins);
    later.push(...outside);
    return { page, pieces: piecesOf(body) };
  });
  const edgesOf = edgesOfPages(bodies);
  for (const { page, pieces: own } of bodies) for (const piece of own) addPiece(pieces, piece, edgesOf(page));
  const counts = countTexts(pieces.flatMap((piece) => (piece.kind === "table" ? [piece.table] : [])));
  for (const piece of pieces) {
    if (piece.kind === "lines") {
      for (const text of paragraphsOf(piece.lines)) sink.paragraph({ text });
      continue;
    }
    const grid = gridOfTable(piece.table, counts);
    if (grid) sink.grid(grid);
  }
  for (const [text, origin] of new Map(later)) sink.paragraph({ text, origin });
  options.onProgress?.(1);
  return sink.finish();
}

/** Running lines and tables go on over the page. */
function addPiece(pieces: Piece<BodyLine>[], piece: Piece<PrintedLine>, edges: Edges): void {
  const last = pieces[pieces.length - 1];
  if (piece.kind === "table") {
    if (last?.kind !== "table" || !continueTable(last.table, piece.table)) pieces.push(piece);
    return;
  }
  const lines = piece.lines.map((line) => ({ ...line, edges }));
  if (last?.kind === "lines") last.lines.push(...lines);
  else pieces.push({ kind: "lines", lines });
}

function piecesOf(page: Page): Piece<PrintedLine>[] {
  const tables = ruledTables(page);
  const { cells, left } = textsByCell(tables, page.texts);
  const lines = linesOf(left);
  const pieces: Piece<PrintedLine>[] = [];
  let at = 0;
  const takeLines = (until: number): void => {
    const taken: PrintedLine[] = [];
    for (let line = lines[at]; line && line.bottom > until; line = lines[++at]) taken.push(line);
    if (taken.length > 0) pieces.push({ kind: "lines", lines: taken });
  };
  for (const table of tables) {
    if (!table.cells.some((cell) => cells.has(cell)) && table.cells.length < 4) continue;
    takeLines(table.top);
    pieces.push({ kind: "table", table: filled(table, cells) });
  }
  takeLines(Number.NEGATIVE_INFINITY);
  return pieces;
}

function filled(table: RuledTable, texts: ReturnType<typeof textsByCell>["cells"]): PdfTable {
  const cells = table.cells.map((cell) => {
    const { row, column, rowSpan, columnSpan } = cell;
    const own = texts.get(cell) ?? [];
    const lines = linesOf(own);
    return { row, column, rowSpan, columnSpan, doubts: doubtsOf(own, lines, cell), ...cellText(lines, cell) };
  });
  return { edges: table.edges, rowCount: table.rowCount, cells };
}

/** Margins of a cell (points) as Word and WPS leave them on both sides together. */
const CELL_MARGINS = 11;

/** The text of a cell, and whether its last line fills it. Lines with no room for a further sign run on in the next. */
function cellText(lines: readonly PrintedLine[], box: Box): { lines: string[]; full: boolean } {
  const widest = lines.reduce((most, line) => Math.max(most, line.right - line.left), 0);
  const room = Math.min(box.right - box.left - CELL_MARGINS, Math.max(widest, box.right - box.left - 3 * CELL_MARGINS));
  const isFull = (line: PrintedLine): boolean => line.right - line.left > room - line.size * 1.3;
  const texts: string[] = [];
  let before: PrintedLine | undefined;
  for (const line of lines) {
    const code = before && /^[\dA-Za-z-]+$/.test(before.text) && /^[\dA-Za-z-]+$/.test(line.text);
    if (before && (isFull(before) || code)) {
      const words = /[A-Za-z]$/.test(before.text) && /^[A-Za-z]/.test(line.text) && !code;
      texts.push(`${texts.pop() ?? ""}${words ? " " : ""}${line.text}`);
    } else texts.push(line.text);
    before = line;
  }
  return { lines: texts, full: before !== undefined && isFull(before) };
}

/** Lines that must end at the same place for it to be the edge of the body. */
const ENOUGH_LINES = 6;

interface Body {
  readonly page: Page;
  readonly pieces: readonly Piece<PrintedLine>[];
}

/**
 * The edges of the body on each page: its own where many of its lines keep to them, else those of the pages of its size,
 * since tables often lie across between upright pages of text.
 */
function edgesOfPages(bodies: readonly Body[]): (page: Page) => Edges {
  const sizeOf = ({ width, height }: Page): string => `${Math.round(width)}×${Math.round(height)}`;
  const pieces = new Map<string, Piece<PrintedLine>[]>();
  for (const { page, pieces: own } of bodies) {
    const size = sizeOf(page);
    pieces.set(size, [...(pieces.get(size) ?? []), ...own]);
  }
  const ofSize = new Map(
    bodies.map(({ page }) => [sizeOf(page), bodyEdges(pieces.get(sizeOf(page)) ?? [], page.width)] as const),
  );
  const ofPage = new Map(
    bodies.map(({ page, pieces: own }) => {
      const others = ofSize.get(sizeOf(page));
      const { left, right } = textEdges(own);
      return [page, { left: left ?? others?.left ?? 0, right: right ?? others?.right ?? page.width }] as const;
    }),
  );
  return (page) => ofPage.get(page) ?? { left: 0, right: page.width };
}

/** The edges that many lines keep to. */
function textEdges(pieces: readonly Piece<PrintedLine>[]): Partial<Edges> {
  const lines = pieces.flatMap((piece) => (piece.kind === "lines" ? piece.lines : []));
  const lefts = lines.map((line) => line.left);
  const rights = lines.map((line) => line.right);
  const [left = 0, right = 0] = [atShare(lefts, 0.05), atShare(rights, 0.95)];
  return { ...(areMany(lefts, left) ? { left } : {}), ...(areMany(rights, right) ? { right } : {}) };
}

/** The edges of the body: those that many lines keep to, else those of the tables, else margins of the same width. */
function bodyEdges(pieces: readonly Piece<PrintedLine>[], width: number): Edges {
  const own = textEdges(pieces);
  const lines = pieces.flatMap((piece) => (piece.kind === "lines" ? piece.lines : []));
  const tables = pieces.flatMap((piece) => (piece.kind === "table" ? [piece.table.edges] : []));
  const begins = [...lines.map((line) => line.left), ...tables.flatMap(([edge]) => edge ?? [])];
  const ends = lines.map((line) => line.right);
  const left = own.left ?? atShare(begins, 0.05) ?? width;
  const tableRight = atShare(
    tables.map((edges) => edges[edges.length - 1] ?? 0),
    0.5,
  );
  return { left, right: own.right ?? Math.max(atShare(ends, 0.95) ?? 0, tableRight ?? width - left) };
}

/** The place below which this share of the places lies. */
function atShare(places: readonly number[], share: number): number | undefined {
  return [...places].sort((one, other) => one - other)[Math.floor((places.length - 1) * share)];
}

/** Places this near (points) are one. */
const SAME_PLACE = 10;

function areMany(places: readonly number[], at: number): boolean {
  return places.filter((place) => Math.abs(place - at) < SAME_PLACE).length >= ENOUGH_LINES;
}

/** Lines in the margins that stand on most pages, digits aside. */
function marginsOf(pages: readonly Page[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const own = new Set<string>();
    for (const line of linesOf(page.texts)) if (inMargin(line, page)) own.add(withoutDigits(line.text));
    for (const text of own) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([text, count]) => (count >= Math.max(3, pages.length * 0.5) ? [text] : [])));
}

function inMargin({ bottom, top }: PrintedLine, { width, height }: Page): boolean {
  const margin = Math.max(width, height) * MARGIN;
  return bottom < margin || top > height - margin;
}

function withoutDigits(text: string): string {
  return text.replace(/\d+/g, "#");
}

/** Takes page numbers and running heads off a page. */
function split(page: Page, running: ReadonlySet<string>): { body: Page; outside: [string, Origin][] } {
  const outside: [string, Origin][] = [];
  const taken: PrintedLine[] = [];
  for (const line of linesOf(page.texts)) {
    if (!inMargin(line, page)) continue;
    if (!PAGE_NUMBER.test(line.text) && !running.has(withoutDigits(line.text))) continue;
    taken.push(line);
    if (!PAGE_NUMBER.test(line.text)) outside.push([line.text, line.bottom < page.height / 2 ? "footer" : "header"]);
  }
  const sideways = sidewaysNumber(page);
  const isTaken = (text: PageText): boolean =>
    sideways.has(text) || taken.some((line) => Math.abs(line.bottom - text.y) < 2);
  return { body: { ...page, texts: page.texts.filter((text) => !isTaken(text)) }, outside };
}

/** Signs of a page number at most: "第 12 页 共 120 页". */
const LONGEST_NUMBER = 12;

/** The page number at a side of a page that lies across, turned like the page; codes of a table at its edge are none. */
function sidewaysNumber(page: Page): ReadonlySet<PageText> {
  const { width, height, texts } = page;
  if (width <= height) return new Set();
  const isNumber = (side: readonly PageText[]): boolean => {
    const printed = side.map(({ text }) => text).join("");
    return printed.length <= LONGEST_NUMBER && PAGE_NUMBER.test(printed);
  };
  const sides = [texts.filter(({ x }) => x < width * SIDE), texts.filter(({ x }) => x > width * (1 - SIDE))];
  const numbers = sides.filter(isNumber).flat();
  const isWithin = ({ x, y }: PageText): boolean =>
    ruledTables(page).some(({ left, right, top, bottom }) => left <= x && x <= right && bottom <= y && y <= top);
  return new Set(numbers.some(isWithin) ? [] : numbers);
}
