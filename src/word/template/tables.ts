import {
  ancestor,
  attribute,
  cellsOf,
  child,
  countOf,
  rowsOf,
  sourceOf,
  type XmlElement,
  type XmlPart,
} from "../package/index.ts";
import { TemplateProblem } from "./errors.ts";
import { COLUMN } from "./formats.ts";
import type { ParagraphStyles } from "./headings.ts";
import type { Layout } from "./layout.ts";
import { loopsOf, type Mark, type Marks } from "./marks.ts";
import type { CellPiece, Piece } from "./pieces.ts";
import type { Span } from "./spans.ts";
import { MERGE } from "./tags.ts";
import type { Lexicon } from "./vocabulary.ts";

const TABLE_ORDER = 950;
const ROW_ORDER = 1000;
const CELL_ORDER = 1001;
const CONTENT_ORDER = -3;

/** Tables whose rows come and go. */
export function changingTables({ regions }: Layout): ReadonlySet<XmlElement> {
  const tables = new Set<XmlElement>();
  for (const { placement } of regions) {
    const table = placement.kind === "rows" && ancestor(placement.first, "w:tbl");
    if (table) tables.add(table);
  }
  return tables;
}

/** Tables whose widths follow their texts, with the width of a full-width character in twips. */
export function fittedTables(
  part: XmlPart,
  marks: Marks,
  lexicon: Lexicon,
  styles: ParagraphStyles,
): ReadonlyMap<XmlElement, number> {
  const found = new Map<XmlElement, number>();
  for (const { name, stream, within } of marks.values) {
    const table = ancestor(stream.owner, "w:tbl");
    if (!table || lexicon.describe(name, loopsOf(within))?.kind !== "widths") continue;
    const style = child(stream.owner, "w:pPr", "w:pStyle");
    const id = (style && attribute(part.source, style, "w:val")?.value) ?? "";
    found.set(table, (styles.sizes.get(id) ?? HALF_POINTS) * 10);
  }
  return found;
}

/** 五号, where no style says it. */
const HALF_POINTS = 21;

/** What a table with changing rows becomes: rows that are counted, cells that know where merges stand. */
export function tableSpans(
  part: XmlPart,
  table: XmlElement,
  merged: ReadonlyMap<XmlElement, readonly Mark[]>,
  fit: number | undefined,
): readonly Span[] {
  const spans: Span[] = [around(table, TABLE_ORDER, (body) => ({ kind: "table", body, fit }))];
  for (const row of rowsOf(table)) {
    spans.push(around(row, ROW_ORDER, (body) => ({ kind: "row", body })));
    let column = gridBefore(part.source, row);
    for (const cell of cellsOf(row)) {
      const properties = child(cell, "w:tcPr");
      const span = spanOf(part.source, cell);
      const marks = merged.get(cell);
      const vMerge = child(properties, "w:vMerge");
      if (marks || vMerge) {
        const names = (marks ?? []).map((mark) => mark.name);
        const drawn = vMerge && attribute(part.source, vMerge, "w:val")?.value === "restart" ? "restart" : "continue";
        spans.push(...cellSpans(part.source, cell, { column, span, names, merge: marks ? "data" : drawn }));
      }
      column += span;
    }
  }
  return spans;
}

/** The first grid column that a cell covers, from 0. */
export function columnOf(source: string, cell: XmlElement): number {
  const row = cell.parent;
  if (row === undefined) return 0;
  const before = cellsOf(row).slice(0, cellsOf(row).indexOf(cell));
  return before.reduce((sum, each) => sum + spanOf(source, each), gridBefore(source, row));
}

function gridBefore(source: string, row: XmlElement): number {
  return countOf(source, child(row, "w:trPr", "w:gridBefore"), 0);
}

function spanOf(source: string, cell: XmlElement): number {
  return countOf(source, child(cell, "w:tcPr", "w:gridSpan"), 1);
}

/** Tables in which a column has the same number of decimals. */
export function alignedTables(marks: Marks): ReadonlySet<XmlElement> {
  const found = marks.values.map(({ option, stream }) => option === COLUMN && ancestor(stream.owner, "w:tbl"));
  return new Set(found.filter((table) => typeof table === "object"));
}

function around(element: XmlElement, order: number, piece: (body: readonly Piece[]) => Piece): Span {
  return { start: element.start, end: element.end, order, build: (body) => [piece(body)] };
}

/** `w:vMerge` stands behind these in `w:tcPr` (CT_TcPr, ECMA-376 part 1, 17.4.70). */
const BEFORE_MERGE = new Set(["w:cnfStyle", "w:tcW", "w:gridSpan", "w:hMerge"]);

function cellSpans(
  source: string,
  cell: XmlElement,
  merge: Pick<CellPiece, "column" | "span" | "names" | "merge">,
): readonly Span[] {
  const properties = child(cell, "w:tcPr");
  const kept = (properties?.children ?? []).filter((each) => each.name !== "w:vMerge");
  const text = (elements: readonly XmlElement[]): string => elements.map((each) => sourceOf(source, each)).join("");
  const open = source.slice(cell.start, cell.openEnd);
  const head = `${open}<w:tcPr>${text(kept.filter((each) => BEFORE_MERGE.has(each.name)))}`;
  const tail = `${text(kept.filter((each) => !BEFORE_MERGE.has(each.name)))}</w:tcPr>`;
  const blank = `<w:p>${sourceOf(source, child(cell, "w:p", "w:pPr"))}</w:p>`;
  let body: readonly Piece[] = [];
  return [
    {
      start: cell.start,
      end: cell.end,
      order: CELL_ORDER,
      build: () => [{ kind: "cell", ...merge, head, tail, body, blank }],
    },
    {
      start: contentStart(cell),
      end: cell.closeStart,
      order: CONTENT_ORDER,
      build: (inner) => {
        body = inner;
        return [];
      },
    },
  ];
}

/** Behind the properties of a cell, or of what else holds blocks. */
export function contentStart(container: XmlElement): number {
  return child(container, "w:tcPr")?.end ?? container.openEnd;
}

/** Cells to be merged by equal values, with the tags compared; and merge marks outside a repeated row. */
export function mergedCells(
  marks: Marks,
  { regions }: Layout,
): {
  readonly cells: ReadonlyMap<XmlElement, readonly Mark[]>;
  readonly problems: readonly TemplateProblem[];
} {
  const cells = new Map<XmlElement, Mark[]>();
  const problems: TemplateProblem[] = [];
  for (const mark of marks.values) {
    if (mark.option !== MERGE) continue;
    const cell = ancestor(mark.stream.owner, "w:tc", "w:txbxContent");
    const table = cell && ancestor(cell, "w:tbl");
    const repeated = regions.some(
      ({ region, placement }) =>
        placement.kind === "rows" &&
        region.open.sigil === "#" &&
        mark.within.includes(region) &&
        ancestor(placement.first, "w:tbl") === table,
    );
    if (cell?.name !== "w:tc" || !repeated) {
      problems.push(new TemplateProblem("MergeOutOfRows", mark.place, mark.printed));
    } else cells.set(cell, [...(cells.get(cell) ?? []), mark]);
  }
  return { cells, problems };
}
