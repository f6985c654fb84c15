import { ems, type FitCell, fittedWidths, linesIn } from "./fit.ts";

/**
 * A written table whose layout follows its texts: widths of columns where its own would make it long, tall rows that may
 * break, rows under one merged cell kept on one page.
 */

interface Row {
  readonly start: number;
  readonly end: number;
  readonly head: boolean;
  readonly cells: readonly Cell[];
}

interface Cell extends FitCell {
  readonly start: number;
  readonly end: number;
  /** Offsets of the number in `w:tcW`. */
  readonly width: readonly [start: number, end: number];
  readonly merge: "none" | "restart" | "continue";
}

/** Height of a line in sizes of its font, single spacing. */
const LINE = 1.32;
/** The type area of the official page in twips: 225 mm. */
const PAGE = 12756;
/** Own widths stay while they make a table at most this much longer than fitted ones would … */
const LONGER = 1.2;
/** … or while no row is taller than this: tables beside each other then look alike. */
const CALM = 5;
/** What cells keep free at both sides, in twips. */
const PADDING = 100;

/** @param character width of a full-width character in twips. */
export function fittedTable(xml: string, character: number): string {
  const grid = gridOf(xml);
  const rows = rowsOf(xml);
  if (!grid || rows.length === 0) return xml;
  const own = grid.widths;
  const cells = rows.flatMap((row) => row.cells).filter(({ merge }) => merge !== "continue");
  const total = own.reduce((sum, width) => sum + width, 0);
  const fitted = fittedWidths(cells, { columns: own.length, total, character, padding: PADDING });
  const before = heights(rows, own, character);
  const after = heights(rows, fitted, character);
  const cut = cells.some(({ column, span, text }) => {
    const width = sum(own.slice(column, column + span)) - PADDING;
    return longestNumber(text) * character > width;
  });
  const refit = cut || (Math.max(...before) > CALM && sum(before) > sum(after) * LONGER);
  const tall = refit ? after : before;
  const edits: Edit[] = [];
  if (refit) edits.push(...widthEdits(grid, rows, fitted));
  const third = Math.floor(PAGE / 3 / (character * LINE));
  rows.forEach((row, index) => {
    if ((tall[index] ?? 0) > third) edits.push(...breakable(xml, row));
  });
  edits.push(...keptTogether(xml, rows, tall, refit ? fitted : own, third));
  return edited(xml, edits);
}

/** Width of the longest number in full-width characters: a number broken over two lines is read wrong. */
function longestNumber(text: string): number {
  return (text.match(/\d[\d.,%]*/g) ?? []).reduce((most, found) => Math.max(most, ems(found)), 0);
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function edited(xml: string, edits: readonly Edit[]): string {
  let result = "";
  let at = 0;
  for (const { start, end, text } of [...edits].sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    result += xml.slice(at, start) + text;
    at = end;
  }
  return result + xml.slice(at);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

interface GridColumns {
  readonly start: number;
  readonly end: number;
  readonly widths: readonly number[];
}

function gridOf(xml: string): GridColumns | undefined {
  const found = /<w:tblGrid>(.*?)<\/w:tblGrid>/s.exec(xml);
  if (!found) return undefined;
  const widths = [...(found[1] ?? "").matchAll(/w:w="(\d+)"/g)].map((each) => Number(each[1]));
  return widths.length === 0 ? undefined : { start: found.index, end: found.index + found[0].length, widths };
}

const TOKEN =
  /<w:(tr|tc)(?:\s[^>]*)?>|<\/w:(tr|tc|p)>|<w:tcW\b[^>]*?\bw:w="(\d+)"|<w:gridSpan w:val="(\d+)"|<w:vMerge( w:val="restart")?\/>|<w:tblHeader\/>|<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g;

/** Rows and cells of a table without tables inside. */
function rowsOf(xml: string): readonly Row[] {
  const rows: Row[] = [];
  if (xml.indexOf("<w:tbl>", 1) > 0) return rows;
  let row: { start: number; head: boolean; cells: Cell[] } | undefined;
  let cell: { start: number; width: [number, number]; span: number; merge: Cell["merge"]; text: string } | undefined;
  let column = 0;
  for (const found of xml.matchAll(TOKEN)) {
    const [token, open, close, width, span, restart, text] = found;
    const at = found.index;
    if (open === "tr") {
      row = { start: at, head: false, cells: [] };
      column = 0;
    } else if (open === "tc") cell = { start: at, width: [at, at], span: 1, merge: "none", text: "" };
    else if (close === "p" && cell) cell.text += "\n";
    else if (close === "tc" && cell && row) {
      const end = at + token.length;
      row.cells.push({ ...cell, row: rows.length, column, end, text: cell.text.replace(/\n$/, "") });
      column += cell.span;
      cell = undefined;
    } else if (close === "tr" && row) rows.push({ ...row, end: at + token.length });
    else if (width !== undefined && cell) cell.width = [at + token.length - 1 - width.length, at + token.length - 1];
    else if (span !== undefined && cell) cell.span = Number(span);
    else if (token.startsWith("<w:vMerge") && cell) cell.merge = restart === undefined ? "continue" : "restart";
    else if (token === "<w:tblHeader/>" && row) row.head = true;
    else if (text !== undefined && cell) cell.text += unsigned(text).replace(/&\w+;/g, "&");
  }
  return rows;
}

/** Signs round values (see Signing) are of the last plane, with a number inside, and take no room. */
function unsigned(text: string): string {
  return /[\udbc0-\udbff]/.test(text)
    ? text.replace(/[\u{100000}-\u{10ffff}](?:\d+[\u{100000}-\u{10ffff}])?/gu, "")
    : text;
}

/** How many lines each row takes. */
function heights(rows: readonly Row[], widths: readonly number[], character: number): readonly number[] {
  return rows.map(({ cells }) =>
    cells.reduce((most, { column, span, text, merge }) => {
      // A merged cell has the height of all its rows.
      if (merge !== "none" || text === "") return most;
      const width = sum(widths.slice(column, column + span)) - PADDING;
      return Math.max(most, ems(text) * character <= width ? 1 : linesIn(text, Math.floor(width / character)));
    }, 1),
  );
}

function widthEdits(grid: GridColumns, rows: readonly Row[], widths: readonly number[]): readonly Edit[] {
  const columns = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("");
  const cells = rows.flatMap((row) =>
    row.cells.map(({ column, span, width: [start, end] }) => ({
      start,
      end,
      text: String(sum(widths.slice(column, column + span))),
    })),
  );
  return [{ start: grid.start, end: grid.end, text: `<w:tblGrid>${columns}</w:tblGrid>` }, ...cells];
}

function breakable(xml: string, { start, end }: Row): readonly Edit[] {
  const at = xml.indexOf("<w:cantSplit/>", start);
  return at < 0 || at >= end ? [] : [{ start: at, end: at + "<w:cantSplit/>".length, text: "" }];
}

/**
 * Rows under one merged cell of the first column stay on one page, so that what it says stands above all of them; where they
 * are more than half a page, they are parted and the cell says it again.
 */
function keptTogether(
  xml: string,
  rows: readonly Row[],
  lines: readonly number[],
  widths: readonly number[],
  third: number,
): readonly Edit[] {
  const edits: Edit[] = [];
  const most = third * 1.5;
  let inGroup = 0;
  let first: Cell | undefined;
  rows.forEach((row, index) => {
    const [cell] = row.cells;
    const height = lines[index] ?? 1;
    if (!cell || row.head) return;
    if (cell.merge !== "continue") {
      first = cell;
      inGroup = height;
    } else if (first && inGroup + height > most) {
      const printed = xml.slice(first.start, first.end);
      const width = sum(widths.slice(cell.column, cell.column + cell.span));
      edits.push({
        start: cell.start,
        end: cell.end,
        text: printed.replace(/(<w:tcW\b[^>]*?\bw:w=")\d+/, `$1${width}`),
      });
      inGroup = height;
    } else inGroup += height;
    const next = rows[index + 1]?.cells[0];
    const parts = next?.merge !== "continue" || inGroup + (lines[index + 1] ?? 1) > most;
    if (!parts && height <= third) edits.push(...keptWithNext(xml, row));
  });
  return edits;
}

/** `w:keepNext` in every paragraph of a row, behind the style (CT_PPrBase, ECMA-376 part 1, 17.3.1.26). */
function keptWithNext(xml: string, { start, end }: Row): readonly Edit[] {
  const row = xml.slice(start, end);
  if (row.includes("<w:keepNext/>")) return [];
  return [...row.matchAll(/<w:p><w:pPr><w:pStyle w:val="[^"]*"\/>/g)].map((found) => {
    const at = start + found.index + found[0].length;
    return { start: at, end: at, text: "<w:keepNext/>" };
  });
}
