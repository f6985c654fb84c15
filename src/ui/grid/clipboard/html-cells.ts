import type { Cells } from "../../../session/index.ts";

/** Most characters of foreign HTML that are looked at; a table of a thousand rows from Word has about a third of it. */
const HTML_LIMIT = 8_000_000;
const ROW_LIMIT = 5000;
const COLUMN_LIMIT = 60;

const BLOCKS = new Set(["P", "DIV", "LI", "H1", "H2", "H3", "H4"]);

/**
 * The table in copied HTML as rows of text, as Excel, WPS, Word and web pages put it on the clipboard. A merged cell
 * stands in every row it covers; beside it, in the columns it covers, stand blanks. Undefined where there is no table.
 * The HTML is parsed into a document of its own that loads and runs nothing, and only its text is read.
 */
export function htmlCells(html: string): Cells | undefined {
  if (html.length > HTML_LIMIT || !/<table/i.test(html)) return undefined;
  const parsed = new DOMParser().parseFromString(html, "text/html");
  const tables = [...parsed.querySelectorAll("table")].filter(
    (table) => table.parentElement?.closest("table") === null,
  );
  const rows = tables.flatMap((table) => tableCells([...table.rows]));
  return rows.length === 0 ? undefined : rows;
}

function tableCells(rows: readonly HTMLTableRowElement[]): string[][] {
  const grid: string[][] = rows.slice(0, ROW_LIMIT).map(() => []);
  const taken: boolean[][] = grid.map(() => []);
  rows.slice(0, ROW_LIMIT).forEach((row, y) => {
    let x = 0;
    for (const cell of row.cells) {
      while (taken[y]?.[x] === true) x += 1;
      if (x >= COLUMN_LIMIT) break;
      const text = cellText(cell);
      const width = Math.min(Math.max(1, cell.colSpan), COLUMN_LIMIT - x);
      const height = Math.min(cell.rowSpan === 0 ? grid.length : cell.rowSpan, grid.length - y);
      for (let dy = 0; dy < height; dy += 1) {
        for (let dx = 0; dx < width; dx += 1) {
          const line = grid[y + dy];
          const marks = taken[y + dy];
          if (line === undefined || marks === undefined) continue;
          line[x + dx] = dx === 0 ? text : "";
          marks[x + dx] = true;
        }
      }
      x += width;
    }
  });
  return grid.map((line) => Array.from(line, (text) => text ?? ""));
}

/** Text of a cell: paragraphs and line breaks are kept, what only laid out the source is not. */
function cellText(cell: Element): string {
  const parts: string[] = [];
  const walk = (node: Node) => {
    if (node.nodeType === 3) parts.push((node.nodeValue ?? "").replace(/[ \t\r\n]+/g, " "));
    if (!(node.nodeType === 1)) return;
    const name = node.nodeName;
    if (name === "STYLE" || name === "SCRIPT") return;
    if (name === "BR") parts.push("\n");
    node.childNodes.forEach(walk);
    if (BLOCKS.has(name)) parts.push("\n");
  };
  cell.childNodes.forEach(walk);
  const lines = parts
    .join("")
    .replace(/\u00a0/g, " ")
    .split("\n");
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");
}
