import type { Blocks } from "../../blocks.ts";
import { countCells, MAX_COLUMNS } from "../limits.ts";
import { createSink } from "../sink.ts";
import { createPlane } from "./plane.ts";
import { addPlane } from "./tables.ts";

type Separator = "," | ";" | "\t" | "，";

const SEPARATORS: readonly Separator[] = [",", ";", "\t", "，"];
/** How much of a text is looked at to tell whether it is a table, in characters. */
const HEAD = 20_000;
/** How far the closing quote of a quoted cell is searched for. */
const LONGEST_QUOTED = 40_000;

/**
 * The separator of a text that is a table of separated values; undefined where it is none.
 * @param named the file says by its name that it is one, so that one column or uneven rows will do.
 */
export function separatorOf(text: string, named: boolean): Separator | undefined {
  const head = text.slice(0, HEAD).replace(/^\ufeff/, "");
  const rated = SEPARATORS.map((separator) => ({ separator, ...rate(head, separator) })).sort(
    (one, other) => other.even - one.even || other.columns - one.columns,
  );
  const [best] = rated;
  if (!best) return undefined;
  if (named) return best.columns > 1 ? best.separator : ",";
  const isTable = best.separator === "," || best.separator === ";";
  return isTable && best.columns >= 3 && best.rows >= 2 && best.even >= 0.9 ? best.separator : undefined;
}

/** How many rows have the commonest number of cells, as a share, where that is more than one. */
function rate(head: string, separator: Separator): { columns: number; rows: number; even: number } {
  const counts = new Map<number, number>();
  let rows = 0;
  for (const row of rowsOf(head, separator)) {
    if (row.length === 1 && row[0]?.trim() === "") continue;
    rows++;
    counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  }
  const [columns = 1, count = 0] = [...counts].sort((one, other) => other[1] - one[1] || other[0] - one[0])[0] ?? [];
  return { columns, rows, even: columns > 1 ? count / rows : 0 };
}

/**
 * Reads a table of separated values (RFC 4180); cells in quotes may hold line breaks. Merges are deduced.
 * @throws SourceError "too-many-cells"
 */
export function readCsv(text: string, separator: Separator): Blocks {
  const counter = { cells: 0 };
  const rows: Map<number, string>[] = [];
  for (const cells of rowsOf(text.replace(/^\ufeff/, ""), separator)) {
    const row = new Map<number, string>();
    cells.slice(0, MAX_COLUMNS).forEach((cell, column) => {
      if (cell.trim() !== "") row.set(column, cell);
    });
    countCells(counter, row.size);
    rows.push(row);
  }
  const sink = createSink();
  addPlane(createPlane(rows), sink, true);
  return sink.finish();
}

function* rowsOf(text: string, separator: Separator): Generator<string[]> {
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const quoted = text[at] === '"' ? readQuoted(text, at, separator) : undefined;
    const end = quoted?.end ?? endOfCell(text, at, separator);
    row.push(quoted?.text ?? text.slice(at, end));
    at = end + 1;
    if (text[end] === separator) continue;
    if (text[end] === "\r" && text[end + 1] === "\n") at++;
    if (end >= text.length && row.length === 1 && row[0] === "") return;
    yield row;
    row = [];
  }
}

function endOfCell(text: string, from: number, separator: Separator): number {
  let at = from;
  while (at < text.length && text[at] !== separator && text[at] !== "\n" && text[at] !== "\r") at++;
  return at;
}

/** A cell in quotes whose closing quote ends the cell; otherwise the quotes are printed text. */
function readQuoted(text: string, start: number, separator: Separator): { text: string; end: number } | undefined {
  const limit = Math.min(text.length, start + LONGEST_QUOTED);
  let at = start + 1;
  while (at < limit) {
    if (text[at] !== '"') at++;
    else if (text[at + 1] === '"') at += 2;
    else break;
  }
  if (text[at] !== '"' || ![separator, "\n", "\r", undefined].includes(text[at + 1])) return undefined;
  return {
    text: text
      .slice(start + 1, at)
      .replaceAll('""', '"')
      .replace(/\r\n?/g, "\n"),
    end: at + 1,
  };
}
