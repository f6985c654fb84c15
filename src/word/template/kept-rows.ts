import { type Cell, type Edit, type Row, sum } from "./written-table.ts";

/** A written table with its measures in twips. */
interface Measured {
  readonly xml: string;
  readonly rows: readonly Row[];
  readonly heights: readonly number[];
  readonly widths: readonly number[];
  /** Of the page's type area. */
  readonly page: number;
  /** Height of the head above the table, with which it is one form; undefined where it stands in the text. */
  readonly lead: (() => number) | undefined;
}

/** A page is filled up to here by what is kept on it: heights are estimates. */
const FULL = 0.9;
/** A larger part of a page is not left white in a text for the sake of rows that belong together. */
const WHITE = 0.5;

/** What becomes of a row. */
export interface KeptRow {
  /** It stays on the page of the next one. */
  readonly kept: boolean;
  readonly edits: readonly Edit[];
}

/**
 * Which rows stay on one page. A form that fits on a page stays whole, in the running text a table of up to half a page. Of a
 * longer one the rows under one merged cell stay together, so that what it says stands above all of them; where they are
 * more than half a page, they are parted, and every merged cell says its words again. Its last row does not stand alone.
 */
export function keptTogether(table: Measured): readonly KeptRow[] {
  const { rows, heights, page } = table;
  const most = page * WHITE;
  const whole = isWhole(table);
  const merged = new Map<number, Cell>();
  let inGroup = 0;
  return rows.map((row, index) => {
    const height = heights[index] ?? 0;
    const joined = continues(row);
    const parted = !whole && joined && inGroup + height > most;
    inGroup = joined && !parted ? inGroup + height : height;
    const next = rows[index + 1];
    const fits = inGroup + (heights[index + 1] ?? 0) <= most;
    const kept = next !== undefined && !row.head && (whole || (fits && (continues(next) || index + 2 === rows.length)));
    const edits = parted ? saidAgain(table, row, merged) : [];
    for (const cell of row.cells) if (cell.merge === "restart") merged.set(cell.column, cell);
    return { kept, edits };
  });
}

function isWhole({ heights, page, lead }: Measured): boolean {
  const total = sum(heights);
  if (lead === undefined || total > page * FULL) return total <= page * WHITE;
  // A head of more than the rest of the page would not stay with its table anyway.
  return total <= page * (FULL - WHITE) || total + lead() <= page * FULL;
}

function continues({ head, cells }: Row): boolean {
  return !head && cells.some(({ merge }) => merge === "continue");
}

/** The merged cells of a row as those that they continue. */
function saidAgain({ xml, widths }: Measured, row: Row, merged: ReadonlyMap<number, Cell>): readonly Edit[] {
  return row.cells.flatMap((cell) => {
    const first = merged.get(cell.column);
    if (cell.merge !== "continue" || first === undefined) return [];
    const width = sum(widths.slice(cell.column, cell.column + cell.span));
    const text = xml.slice(first.start, first.end).replace(/(<w:tcW\b[^>]*?\bw:w=")\d+/, `$1${width}`);
    return [{ start: cell.start, end: cell.end, text }];
  });
}

/** A row with `w:keepNext` in every paragraph, behind the style (CT_PPrBase, ECMA-376 part 1, 17.3.1.26). */
export function keptWithNext(row: string): string {
  if (/<w:keepNext\/>|<w:pPr\/>/.test(row)) return row;
  const described = row.replace(/<w:pPr>(?:<w:pStyle [^>]*\/>)?/g, "$&<w:keepNext/>");
  return described.replace(/<w:p(?: [^>]*)?(?<!\/)>(?!<w:pPr>)/g, "$&<w:pPr><w:keepNext/></w:pPr>");
}
