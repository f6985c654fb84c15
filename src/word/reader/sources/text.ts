import type { Blocks } from "../blocks.ts";
import { deduceGrid } from "./deduce.ts";
import { SourceError } from "./errors.ts";
import { countCells, MAX_COLUMNS, MAX_TEXT_LENGTH } from "./limits.ts";
import { readSeparatedText } from "./separated.ts";
import { type BlockSink, cellContent, createSink } from "./sink.ts";
import { startsNewParagraph } from "./text-lines.ts";
import { addWebLines, webTables } from "./web-lines.ts";

/** A row of a text dump: the lines of each of its cells. */
type DumpRow = string[][];

/**
 * Reads plain text: a dump of a Word file (each cell a line that starts with a TAB, a blank line after each row), cells
 * separated by TABs as Excel and WPS copy them, a web page's cells one a line (see `webTables`), or paragraphs alone. Merges are deduced, see `deduceGrid`.
 * Every printed character is in a block's text, cells or codes; blank paragraphs are not blocks.
 * @throws SourceError "too-large", "too-many-cells"
 */
export function readText(text: string): Blocks {
  if (text.length > MAX_TEXT_LENGTH) {
    throw new SourceError("too-large", "文字超过 1600 万字，读不了；只复制要用的绩效目标表。");
  }
  const lines = text
    .replace(/^\ufeff/, "")
    .replace(/\r\n?|[\u2028\u2029\f]/g, "\n")
    .split("\n");
  const sink = createSink();
  const tables = lines.some((line) => line.includes("\t")) ? [] : webTables(lines);
  if (tables.length > 0) addWebLines(lines, tables, sink);
  else if (separatesCellsByTabs(lines)) readSeparatedText(lines, sink);
  else readDump(lines, sink);
  return sink.finish();
}

/** True where more lines have a TAB between two texts than lines begin with one, so that a line is a row and not a cell. */
function separatesCellsByTabs(lines: readonly string[]): boolean {
  let between = 0;
  let leading = 0;
  for (const line of lines) {
    if (line.includes("\t", 1)) between++;
    else if (line.startsWith("\t")) leading++;
  }
  return between > leading;
}

function readDump(lines: readonly string[], sink: BlockSink): void {
  let table: DumpRow[] = [];
  let row: DumpRow = [];
  let blankLines = 0;
  const counter = { cells: 0 };

  const endRow = (): void => {
    countCells(counter, row.length);
    if (row.length > 0) table.push(row);
    row = [];
  };
  const endTable = (): void => {
    endRow();
    if (table.length > 0) addTable(table, sink);
    table = [];
  };

  for (const line of lines) {
    const cell = row[row.length - 1];
    if (line.startsWith("\t")) {
      if (blankLines > 1) endTable();
      for (const part of line.slice(1).split("\t")) row.push([part]);
      if (row.length > MAX_COLUMNS) endRow();
      blankLines = 0;
    } else if (line.trim() === "") {
      // A line of spaces inside an unfinished row is an empty line of its cell, not the end of the row.
      const inside = cell && line !== "" && row.length < (table[table.length - 1]?.length ?? 0);
      if (inside) continue;
      endRow();
      blankLines++;
    } else if (cell && !startsNewParagraph(cell, line)) {
      cell.push(line);
    } else {
      endTable();
      sink.paragraph({ text: line });
      blankLines = 0;
    }
  }
  endTable();
}

function addTable(rows: readonly DumpRow[], sink: BlockSink): void {
  const whole = joinTornRows(rows);
  if (whole.length < rows.length) sink.note(`文字里有 ${rows.length - whole.length} 行表格被空行断开，已接上。`);
  sink.grid(deduceGrid(whole.map((row) => row.map(cellContent))));
}

/** Puts together two rows that a stray blank line tore apart: between whole rows, both halves have exactly one row's cells. */
function joinTornRows(rows: readonly DumpRow[]): readonly DumpRow[] {
  const whole: DumpRow[] = [];
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? [];
    const next = rows[at + 1];
    const width = whole[whole.length - 1]?.length ?? 0;
    const after = at + 2 < rows.length ? rows[at + 2]?.length : whole[whole.length - 2]?.length;
    if (next && width >= 4 && row.length + next.length === width && after === width) {
      whole.push([...row, ...next]);
      at++;
    } else {
      whole.push(row);
    }
  }
  return whole;
}
