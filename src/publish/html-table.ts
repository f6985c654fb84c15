import { escapeXml } from "../word/package/index.ts";
import type { DocumentReading } from "../word/reader/index.ts";

type Grid = Extract<DocumentReading["blocks"][number], { kind: "grid" }>;
type Cell = Grid["cells"][number];
type Role = "label" | "value" | undefined;

type RoleOf = (cell: Cell) => Role;

interface Naming {
  readonly caption: readonly string[];
  /** Id of the heading that names the table where no line does. */
  readonly under: string | undefined;
}

/**
 * A grid as a table: rows of labels above are its head, other labels name their row or the column below them.
 * @param readAs what the reader took a cell for.
 */
export function tableHtml(grid: Grid, readAs: RoleOf, { caption, under }: Naming): string {
  const rows: Cell[][] = Array.from({ length: grid.rowCount }, () => []);
  for (const cell of grid.cells) rows[cell.row]?.push(cell);
  const role = grid.cells.some((cell) => readAs(cell) !== undefined) ? readAs : unknownRoles(rows);
  const head = headRows(rows, role);
  const line = (cells: readonly Cell[], isHead: boolean) =>
    `<tr>${cells.map((cell) => cellHtml(cell, scopeOf(cell, cells, role, isHead))).join("")}</tr>`;
  const name = caption.length === 0 ? "" : `<caption>${caption.map(escapeXml).join("<br>")}</caption>\n`;
  const labelled = name === "" && under !== undefined ? ` aria-labelledby="${under}"` : "";
  const lines = (from: readonly (readonly Cell[])[], isHead: boolean) =>
    from.map((cells) => line(cells, isHead)).join("\n");
  const top = head === 0 ? "" : `<thead>\n${lines(rows.slice(0, head), true)}\n</thead>\n`;
  return `<div class="wide">\n<table${labelled}>\n${name}${top}<tbody>\n${lines(rows.slice(head), false)}\n</tbody>\n</table>\n</div>`;
}

const textOf = (cell: Cell): string => cell.paragraphs.join("").trim();

/** Most rows of words above the amounts that are taken for a head. */
const MOST_HEAD = 3;

/** In a table that nobody knows the rows of words above the first amounts are the head; without amounts the first, where it is full. */
function unknownRoles(rows: readonly (readonly Cell[])[]): RoleOf {
  const isNumber = (cell: Cell): boolean => /^[-\d.,，%]+$/.test(textOf(cell));
  const isFull = (cells: readonly Cell[]): boolean => cells.length > 1 && cells.every((cell) => textOf(cell) !== "");
  const above = rows.findIndex((cells) => cells.some(isNumber));
  const [first = []] = rows;
  const head = above > 0 && above <= MOST_HEAD ? above : isFull(first) && !first.some(isNumber) ? 1 : 0;
  return ({ row }) => (row < head ? "label" : "value");
}

/** Lines of office, date and unit that may stand above the head of a table, each of at most so many cells. */
const LEADING = 2;
const UNIT = /^[（(]?(?:金额)?单位[：:]/;

/** True for a cell that names others. */
function names(cell: Cell, role: RoleOf): boolean {
  return role(cell) === "label" && textOf(cell) !== "" && !UNIT.test(textOf(cell));
}

/** How many rows at the top are the head: rows of labels, behind a line with office and unit where there is one. */
function headRows(rows: readonly (readonly Cell[])[], role: RoleOf): number {
  for (let lead = 0; lead <= LEADING; lead += 1) {
    const head = labelRows(rows, lead, role);
    if (head > lead) return head;
    if ((rows[lead]?.length ?? 0) > LEADING) break;
  }
  return 0;
}

/** Where the rows of labels end that begin at a row, which must leave a body and whose cells reach no further; else that row. */
function labelRows(rows: readonly (readonly Cell[])[], from: number, role: RoleOf): number {
  let end = from;
  let reach = from;
  for (const cells of rows.slice(from)) {
    const labels = cells.every((cell) => role(cell) === "label" || textOf(cell) === "");
    if (!labels || (cells.length === 0 && reach <= end)) break;
    end += 1;
    for (const cell of cells) reach = Math.max(reach, cell.row + cell.rowSpan);
  }
  const named = rows.slice(from, end).some((cells) => cells.filter((cell) => names(cell, role)).length > 1);
  return named && reach <= end && end < rows.length ? end : from;
}

type Scope = "col" | "colgroup" | "row" | "rowgroup" | undefined;

/** What a label names: the columns below it in a row of labels, else its row. */
function scopeOf(cell: Cell, cells: readonly Cell[], role: RoleOf, isHead: boolean): Scope {
  if (!names(cell, role)) return undefined;
  const labels = isHead || cells.every((each) => role(each) === "label" || textOf(each) === "");
  if (labels && cells.length > 1) return cell.columnSpan > 1 ? "colgroup" : "col";
  return cell.rowSpan > 1 ? "rowgroup" : "row";
}

function cellHtml(cell: Cell, scope: Scope): string {
  const name = scope === undefined ? "td" : "th";
  const attributes = [
    ...(scope === undefined ? [] : [`scope="${scope}"`]),
    ...(cell.rowSpan > 1 ? [`rowspan="${cell.rowSpan}"`] : []),
    ...(cell.columnSpan > 1 ? [`colspan="${cell.columnSpan}"`] : []),
  ];
  const texts = cell.paragraphs.map(escapeXml);
  const text = texts.length > 1 ? texts.map((each) => `<p>${each}</p>`).join("") : (texts[0] ?? "");
  const nested = (cell.nested ?? []).map((grid) => tableHtml(grid, () => undefined, { caption: [], under: undefined }));
  return `<${[name, ...attributes].join(" ")}>${text}${nested.join("")}</${name}>`;
}
