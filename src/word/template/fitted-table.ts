import { ems, fittedWidths, linesIn } from "./fit.ts";
import { keptTogether, keptWithNext } from "./kept-rows.ts";
import { type Edit, edited, type GridColumns, gridOf, type Row, rowsOf, sum, unsigned } from "./written-table.ts";

/**
 * A written table whose layout follows its texts: widths of columns where its own would make it long, tall rows that may
 * break, rows under one merged cell kept on one page.
 */

/** Height of a line in sizes of its font, single spacing. */
const LINE = 1.32;
/** What a row takes besides its lines: space above and below, and its border. In twips. */
const ROW = 50;
/** The type area of the official page in twips: 156 × 225 mm, or turned. */
const PAGE = { width: 8844, height: 12756 };
/** Own widths stay while they make a table at most this much longer than fitted ones would … */
const LONGER = 1.2;
/** … or while no row is taller than this: tables beside each other then look alike. */
const CALM = 5;
/** What cells keep free at both sides, in twips. */
const PADDING = 100;

/**
 * @param character width of a full-width character in twips.
 * @param above the table that stands directly above, on the same page; "" without one.
 */
export function fittedTable(xml: string, character: number, above: string): string {
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
  const widths = refit ? fitted : own;
  const page = total > PAGE.width * TURNED ? PAGE.width : PAGE.height;
  const inTwips = (lines: readonly number[]) => lines.map((count) => count * character * LINE + ROW);
  const measured = inTwips(tall);
  // Nothing but its heading shares a turned page with a table.
  const form = above !== "" || page === PAGE.width;
  const lead = () => HEADING + roughHeight(above, total, character);
  const kept = keptTogether({ xml, rows, heights: measured, widths, page, lead: form ? lead : undefined });
  let written = refit ? edited(xml, 0, rows[0]?.start ?? 0, [gridEdit(grid, fitted)]) : xml.slice(0, rows[0]?.start);
  rows.forEach((row, index) => {
    const { edits = [], kept: keeps = false } = kept[index] ?? {};
    const changes = refit ? [...edits, ...widthEdits(row, fitted)] : edits;
    const own = changes.length === 0 ? xml.slice(row.start, row.end) : edited(xml, row.start, row.end, changes);
    const text = (measured[index] ?? 0) > page / 3 ? own.replace("<w:cantSplit/>", "") : own;
    written += keeps ? keptWithNext(text) : text;
  });
  return written + xml.slice(rows[rows.length - 1]?.end);
}

/** A table wider than this many type areas stands on a turned page. */
const TURNED = 1.1;
/** The heading above a table and the gap below another, in twips. */
const HEADING = 700;

/** What a table takes at most times: a line a row, and further ones for its letters. */
function roughHeight(xml: string, width: number, character: number): number {
  const rows = xml.split("</w:tr>").length - 1;
  const letters = (unsigned(xml).match(/>[^<]+/g) ?? []).reduce((sum, text) => sum + text.length - 1, 0);
  return rows * (character * LINE + ROW) + (letters / (width / character)) * character * LINE;
}

/** Width of the longest number in full-width characters: a number broken over two lines is read wrong. */
function longestNumber(text: string): number {
  return (text.match(/\d[\d.,%]*/g) ?? []).reduce((most, found) => Math.max(most, ems(found)), 0);
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

function gridEdit({ start, end }: GridColumns, widths: readonly number[]): Edit {
  const columns = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("");
  return { start, end, text: `<w:tblGrid>${columns}</w:tblGrid>` };
}

function widthEdits({ cells }: Row, widths: readonly number[]): readonly Edit[] {
  return cells.map(({ column, span, width: [start, end] }) => ({
    start,
    end,
    text: String(sum(widths.slice(column, column + span))),
  }));
}
