import type { FitCell } from "./fit.ts";

/** A written table as XML: where its rows and cells stand, and what they say. */

export interface Row {
  readonly start: number;
  readonly end: number;
  readonly head: boolean;
  readonly cells: readonly Cell[];
}

export interface Cell extends FitCell {
  readonly start: number;
  readonly end: number;
  /** Offsets of the number in `w:tcW`. */
  readonly width: readonly [start: number, end: number];
  readonly merge: "none" | "restart" | "continue";
}

/** A stretch of the XML to be replaced; one that begins inside another is left out. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The XML from `from` to `to` with its edits made. */
export function edited(xml: string, from: number, to: number, edits: readonly Edit[]): string {
  let result = "";
  let at = from;
  for (const { start, end, text } of [...edits].sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    result += xml.slice(at, start) + text;
    at = end;
  }
  return result + xml.slice(at, to);
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

export interface GridColumns {
  readonly start: number;
  readonly end: number;
  readonly widths: readonly number[];
}

/** The widths of a table's columns; undefined where it states none. */
export function gridOf(xml: string): GridColumns | undefined {
  const found = /<w:tblGrid>(.*?)<\/w:tblGrid>/s.exec(xml);
  if (!found) return undefined;
  const widths = [...(found[1] ?? "").matchAll(/w:w="(\d+)"/g)].map((each) => Number(each[1]));
  return widths.length === 0 ? undefined : { start: found.index, end: found.index + found[0].length, widths };
}

const TOKEN =
  /<w:(tr|tc)(?:\s[^>]*)?>|<\/w:(tr|tc|p)>|<w:tcW\b[^>]*?\bw:w="(\d+)"|<w:gridSpan w:val="(\d+)"|<w:vMerge( w:val="restart")?\/>|<w:tblHeader\/>|<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g;

/** Rows and cells of a table; none where a table stands inside. */
export function rowsOf(xml: string): readonly Row[] {
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
export function unsigned(text: string): string {
  return /[\udbc0-\udbff]/.test(text)
    ? text.replace(/[\u{100000}-\u{10ffff}](?:\d+[\u{100000}-\u{10ffff}])?/gu, "")
    : text;
}
