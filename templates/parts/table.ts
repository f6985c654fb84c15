import {
  AlignmentType,
  BorderStyle,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from "docx";
import { type ParagraphStyle, p } from "./text.ts";

/** What stands in the running text. */
export type Block = Paragraph | Table;

/** A cell of a template's table, placed by its left and right edge in twips from the left of the table. */
export interface Cell {
  readonly from: number;
  readonly to: number;
  /** One paragraph each. */
  readonly lines: readonly string[];
  readonly style: ParagraphStyle;
  /** Merged as drawn, over rows. */
  readonly merge?: "restart" | "continue";
}

export interface Row {
  readonly cells: readonly Cell[];
  /** Repeated on every page. */
  readonly head?: true;
  /** Stands above the frame, without borders: office and unit of amounts. */
  readonly open?: true;
}

/** Half a point, solid, black. */
const LINE = { style: BorderStyle.SINGLE, size: 4, color: "000000" };
const NO_LINE = { style: BorderStyle.NIL, size: 0, color: "auto" };
/** 0.7 mm at the sides of a cell, so that ten digits fit a narrow column. */
const PADDING = 40;

/** Widths of columns follow the texts where the usual ones would make the table long. */
export const FIT = "{列宽随文字}";

/** Cells side by side: widths in twips with text and style. */
export function cells(
  ...parts: readonly (readonly [
    width: number,
    text: string | readonly string[],
    style: ParagraphStyle,
    merge?: Cell["merge"] | undefined,
  ])[]
): readonly Cell[] {
  let at = 0;
  return parts.map(([width, text, style, merge]) => {
    const from = at;
    at += width;
    const lines = typeof text === "string" ? [text] : text;
    return { from, to: at, lines, style, ...(merge === undefined ? {} : { merge }) };
  });
}

/** The row above a frame: something at the left edge, something at the right. */
export function leadRow(left: string, right: string, middle: number, width: number): Row {
  return { cells: cells([middle, left, "TableText"], [width - middle, right, "TableAmount"]), open: true };
}

/**
 * A table with fixed layout. Word takes widths from `w:tblW` and `w:tcW`, WPS from `w:gridCol`: all three are written
 * and agree. The grid holds every edge that a cell of any row has. `together` keeps the rows on one page, with what follows.
 */
export function table(rows: readonly Row[], { together = false } = {}): Table {
  const edges = [...new Set(rows.flatMap((row) => row.cells.flatMap(({ from, to }) => [from, to])))].sort(
    (a, b) => a - b,
  );
  const columns = edges.slice(1).map((edge, index) => edge - (edges[index] ?? 0));
  return new Table({
    columnWidths: columns,
    width: { size: edges[edges.length - 1] ?? 0, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    margins: { left: PADDING, right: PADDING, marginUnitType: WidthType.DXA },
    borders: { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE },
    rows: rows.map(
      ({ cells: placed, head, open }) =>
        new TableRow({
          // LibreOffice keeps a table of one row with what follows only where the row may break.
          ...(together && rows.length === 1 ? {} : { cantSplit: true }),
          ...(head ? { tableHeader: true } : {}),
          children: placed.map((cell) =>
            tableCell(cell, edges, { keepNext: together || head === true, open: open === true }),
          ),
        }),
    ),
  });
}

function tableCell(
  { from, to, lines, style, merge }: Cell,
  edges: readonly number[],
  { keepNext, open }: { readonly keepNext: boolean; readonly open: boolean },
): TableCell {
  const span = edges.indexOf(to) - edges.indexOf(from);
  return new TableCell({
    width: { size: to - from, type: WidthType.DXA },
    ...(span > 1 ? { columnSpan: span } : {}),
    ...(merge ? { verticalMerge: merge === "restart" ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE } : {}),
    ...(open ? { borders: { top: NO_LINE, left: NO_LINE, right: NO_LINE } } : {}),
    verticalAlign: VerticalAlignTable.CENTER,
    children: lines.map((line) => p(line, style, keepNext)),
  });
}
