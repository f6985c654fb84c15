import { deduceGrid } from "./deduce.ts";
import { countCells } from "./limits.ts";
import { type BlockSink, cellContent } from "./sink.ts";

/** How far the closing quote of a quoted cell is searched for. */
const LONGEST_QUOTED = 20_000;

/**
 * Reads text whose lines are rows with TABs between the cells, as Excel, WPS and Word copy tables.
 * Excel puts a cell of several lines into quotes, which are taken off.
 */
export function readSeparatedText(lines: readonly string[], sink: BlockSink): void {
  const text = lines.join("\n");
  let rows: string[][] = [];
  const endTable = (): void => {
    addRows(rows, sink);
    rows = [];
  };
  const counter = { cells: 0 };
  let at = 0;
  while (at <= text.length) {
    const { cells, end } = readLine(text, at);
    countCells(counter, cells.length);
    at = end + 1;
    if (cells.length > 1) rows.push(cells);
    else {
      endTable();
      sink.paragraph({ text: cells[0] ?? "" });
    }
  }
  endTable();
}

function addRows(rows: readonly (readonly string[])[], sink: BlockSink): void {
  const first = rows[0];
  if (!first) return;
  // A single line with one TAB is a paragraph with a tab stop ("编制单位：…   单位：万元"); so is a line of contents.
  const paragraphs = rows.length === 1 ? first.length < 3 : isContents(rows);
  if (paragraphs) {
    const style = rows.length > 1 ? ("toc" as const) : undefined;
    for (const row of rows) sink.paragraph({ text: row.join("\t"), style });
    return;
  }
  sink.grid(deduceGrid(rows.map((row) => row.map((cell) => cellContent(cell.split("\n"))))));
}

/** Three lines or more of a title and a page number that never falls. */
function isContents(rows: readonly (readonly string[])[]): boolean {
  if (rows.length < 3) return false;
  let page = 0;
  return rows.every((row) => {
    const printed = row[row.length - 1]?.trim() ?? "";
    const next = row.length === 2 && /^\d{1,4}$/.test(printed) ? Number(printed) : -1;
    const rises = next >= page && next > 0;
    page = next;
    return rises;
  });
}

function readLine(text: string, start: number): { cells: string[]; end: number } {
  const cells: string[] = [];
  let at = start;
  for (;;) {
    const quoted = text[at] === '"' ? readQuoted(text, at) : undefined;
    const end = quoted ? quoted.end : endOfCell(text, at);
    cells.push(quoted ? quoted.text : text.slice(at, end));
    at = end;
    if (text[at] !== "\t") return { cells, end: at };
    at++;
  }
}

function endOfCell(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== "\t" && text[at] !== "\n") at++;
  return at;
}

/** A cell in quotes, where the closing quote ends the cell and the quotes were needed; otherwise the quotes are printed text. */
function readQuoted(text: string, start: number): { text: string; end: number } | undefined {
  const limit = Math.min(text.length, start + LONGEST_QUOTED);
  let at = start + 1;
  while (at < limit) {
    if (text[at] !== '"') at++;
    else if (text[at + 1] === '"') at += 2;
    else break;
  }
  if (at >= limit || !["\t", "\n", undefined].includes(text[at + 1])) return undefined;
  const inner = text.slice(start + 1, at);
  if (!/[\n\t"]/.test(inner)) return undefined;
  return { text: inner.replaceAll('""', '"'), end: at + 1 };
}
