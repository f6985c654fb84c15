/** Paragraphs and tables as the reader takes them; the checks know nothing of the reader, so their shape is said here. */
interface Cell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly paragraphs: readonly string[];
}

type Block =
  | { readonly kind: "paragraph"; readonly index: number; readonly text: string; readonly level?: number }
  | {
      readonly kind: "grid";
      readonly index: number;
      readonly rowCount: number;
      readonly columnCount: number;
      readonly cells: readonly Cell[];
    };

/**
 * A document as a person writes it down for a judgement: paragraphs ("= " before the title, "#1 " to "#4 " before
 * headings) and tables, one row a line, cells between "|" or "∣"; "<" joins a cell with the one at its left, "^" with
 * the one above.
 */
export type Written = readonly (string | { readonly grid: readonly string[] })[];

function cellsOf(lines: readonly string[]): { readonly cells: readonly Cell[]; readonly columns: number } {
  const rows = lines.map((line) => line.split(/[|∣]/).map((cell) => cell.trim()));
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const cells: Cell[] = [];
  rows.forEach((row, r) => {
    row.forEach((text, c) => {
      if (text === "<" || text === "^") return;
      let [columnSpan, rowSpan] = [1, 1];
      while (row[c + columnSpan] === "<") columnSpan++;
      while (rows[r + rowSpan]?.[c] === "^") rowSpan++;
      const paragraphs = text.split("\\n").filter((line) => line !== "");
      cells.push({ row: r, column: c, rowSpan, columnSpan, paragraphs });
    });
  });
  return { cells, columns };
}

export function blocksOf(written: Written): { readonly blocks: readonly Block[]; readonly notes: readonly string[] } {
  const blocks = written.map((piece, index): Block => {
    if (typeof piece !== "string") {
      const { cells, columns } = cellsOf(piece.grid);
      return { kind: "grid", index, rowCount: piece.grid.length, columnCount: columns, cells };
    }
    const heading = /^#([1-4]) /.exec(piece);
    if (heading !== null) return { kind: "paragraph", index, text: piece.slice(3), level: Number(heading[1]) };
    return { kind: "paragraph", index, text: piece.replace(/^= /, "") };
  });
  return { blocks, notes: [] };
}

/** The same from running text: a table's rows are the lines that begin with "|", an empty line parts two tables. */
export function writtenOf(text: string): Written {
  const pieces: (string | { readonly grid: string[] })[] = [];
  for (const line of text.split("\n")) {
    const last = pieces.at(-1);
    if (!line.startsWith("|")) pieces.push(line);
    else if (typeof last === "object") last.grid.push(inside(line));
    else pieces.push({ grid: [inside(line)] });
  }
  return pieces.filter((piece) => piece !== "");
}

const inside = (row: string) => row.replace(/^\||\|$/g, "");
