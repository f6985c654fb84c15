import {
  ancestor,
  attribute,
  cellsOf,
  child,
  rowsOf,
  sourceOf,
  walk,
  type XmlElement,
  type XmlPart,
} from "../package/index.ts";
import { TemplateProblem } from "./errors.ts";
import { runText } from "./escape.ts";
import { fittedWidths, linesIn } from "./fit.ts";
import type { ParagraphStyles } from "./headings.ts";
import { loopsOf, type Mark, type Marks } from "./marks.ts";
import type { CellPattern, GridPiece } from "./pieces.ts";
import { replace, type Span } from "./spans.ts";
import type { Grid, Lexicon } from "./vocabulary.ts";

/** Tables drawn from data: the table round the tag, of one cell or of one above another, is their pattern. */
export function gridSpans(
  part: XmlPart,
  marks: Marks,
  lexicon: Lexicon,
  styles: ParagraphStyles,
): {
  readonly spans: readonly Span[];
  readonly tables: readonly XmlElement[];
  readonly problems: readonly TemplateProblem[];
} {
  const spans: Span[] = [];
  const tables: XmlElement[] = [];
  const problems: TemplateProblem[] = [];
  for (const mark of marks.values) {
    if (lexicon.describe(mark.name, loopsOf(mark.within))?.kind !== "grid") continue;
    const table = ancestor(mark.stream.owner, "w:tbl");
    if (table && tables.includes(table)) continue;
    const piece = table && patternOf(part, table, mark, styles);
    if (table && piece) {
      tables.push(table);
      spans.push({ ...replace(table.start, table.end, piece), order: GRID_ORDER });
    } else {
      problems.push(
        new TemplateProblem(
          "MarkInWrongPlace",
          mark.place,
          mark.printed,
          "要单独写在一张只有一格的表里，表格照这一格的样子画",
        ),
      );
    }
  }
  return { spans, tables, problems };
}

const GRID_ORDER = 940;
/** 小五 to 三号: what a table is set in where no style says it, 五号. */
const HALF_POINTS = 21;

function patternOf(part: XmlPart, table: XmlElement, mark: Mark, styles: ParagraphStyles): GridPiece | undefined {
  const rows = rowsOf(table);
  const cells = rows.map((row) => cellsOf(row));
  const only = cells.flat();
  if (rows.length > 2 || only.length !== rows.length) return undefined;
  if (mark.stream.text.trim() !== mark.stream.text.slice(mark.start, mark.end).trim()) return undefined;
  const [first, second] = only;
  if (!first) return undefined;
  const properties = child(table, "w:tblPr");
  const grid = (child(table, "w:tblGrid")?.children ?? []).map((each) => numberOf(part, each, "w:w"));
  const stated = child(properties, "w:tblW");
  const width = (stated && numberOf(part, stated, "w:w")) || grid.reduce((sum, each) => sum + each, 0);
  const kept = (properties?.children ?? []).filter(({ name }) => name !== "w:tblW" && name !== "w:tblLayout");
  const { before, behind } = tableProperties(part, kept);
  const head = cellPattern(part, first);
  const body = second ? cellPattern(part, second) : head;
  const style = attributeOf(part, child(mark.stream.owner, "w:pPr", "w:pStyle"));
  return {
    kind: "grid",
    name: mark.name,
    width: width > 0 ? width : DEFAULT_WIDTH,
    character: (styles.sizes.get(style) ?? HALF_POINTS) * 10,
    open: `<w:tbl><w:tblPr>${before}<w:tblW w:w="${width > 0 ? width : DEFAULT_WIDTH}" w:type="dxa"/>${behind}</w:tblPr>`,
    headCell: head,
    bodyCell: body,
  };
}

/** The type area of the official page. */
const DEFAULT_WIDTH = 8844;
/** What stands before `w:tblW`, and what stands behind `w:tblLayout`, in `w:tblPr` (CT_TblPr, ECMA-376 part 1, 17.4.60). */
const BEFORE_WIDTH = new Set([
  "w:tblStyle",
  "w:tblpPr",
  "w:tblOverlap",
  "w:bidiVisual",
  "w:tblStyleRowBandSize",
  "w:tblStyleColBandSize",
]);
const BEHIND_LAYOUT = new Set(["w:tblCellMar", "w:tblLook", "w:tblCaption", "w:tblDescription"]);

function tableProperties(
  part: XmlPart,
  kept: readonly XmlElement[],
): { readonly before: string; readonly behind: string } {
  const text = (elements: readonly XmlElement[]): string =>
    elements.map((each) => sourceOf(part.source, each)).join("");
  const before = kept.filter(({ name }) => BEFORE_WIDTH.has(name));
  const last = kept.filter(({ name }) => BEHIND_LAYOUT.has(name));
  const middle = kept.filter((each) => !before.includes(each) && !last.includes(each));
  return { before: text(before), behind: `${text(middle)}<w:tblLayout w:type="fixed"/>${text(last)}` };
}

/** Behind `w:vMerge` stand these in `w:tcPr`; widths and spans are the grid's. */
const OWN_OF_GRID = new Set(["w:tcW", "w:gridSpan", "w:vMerge", "w:hMerge", "w:cnfStyle"]);

function cellPattern(part: XmlPart, cell: XmlElement): CellPattern {
  const properties = (child(cell, "w:tcPr")?.children ?? []).filter(({ name }) => !OWN_OF_GRID.has(name));
  const paragraph = child(cell, "w:p");
  const run = paragraph && [...walk(paragraph)].find(({ name }) => name === "w:r");
  return {
    cell: properties.map((each) => sourceOf(part.source, each)).join(""),
    paragraph: sourceOf(part.source, child(paragraph, "w:pPr")),
    run: sourceOf(part.source, child(run, "w:rPr")),
  };
}

function numberOf(part: XmlPart, element: XmlElement, name: string): number {
  const value = Number(attribute(part.source, element, name)?.value);
  return Number.isFinite(value) ? value : 0;
}

function attributeOf(part: XmlPart, element: XmlElement | undefined): string {
  return (element && attribute(part.source, element, "w:val")?.value) ?? "";
}

interface Placed {
  readonly row: number;
  readonly column: number;
  readonly span: number;
  readonly text: string;
  /** Continues the cell above. */
  readonly below: boolean;
  readonly spans: boolean;
}

/** Cells in their columns: what lies under a span is left out in the data and stands in the table. */
function placed(grid: Grid): { readonly rows: readonly (readonly Placed[])[]; readonly columns: number } {
  /** By column, how many rows the cell above still reaches down. */
  const reach: { left: number; span: number }[] = [];
  const rows = grid.rows.map((cells, row) => {
    const line: Placed[] = [];
    let column = 0;
    const fill = (): void => {
      for (let above = reach[column]; above && above.left > 0; above = reach[column]) {
        line.push({ row, column, span: above.span, text: "", below: true, spans: true });
        above.left--;
        column += above.span;
      }
    };
    for (const { text, columnSpan = 1, rowSpan = 1 } of cells) {
      fill();
      const down = Math.min(rowSpan, grid.rows.length - row);
      line.push({ row, column, span: columnSpan, text, below: false, spans: down > 1 });
      for (let index = 0; index < columnSpan; index++) reach[column + index] = { left: 0, span: 1 };
      reach[column] = { left: down - 1, span: columnSpan };
      column += columnSpan;
    }
    fill();
    return line;
  });
  const end = (line: readonly Placed[]): number =>
    line.reduce((sum, cell) => Math.max(sum, cell.column + cell.span), 0);
  const columns = rows.reduce((sum, line) => Math.max(sum, end(line)), 0);
  return {
    columns,
    // A row that ends early is filled up, so that every row reaches the edge.
    rows: rows.map((line, row) => {
      const at = end(line);
      if (at >= columns) return line;
      return [...line, { row, column: at, span: columns - at, text: "", below: false, spans: false }];
    }),
  };
}

/** What a cell keeps free at both sides. */
const PADDING = 120;
/** Most columns of a table in Word. */
const MOST_COLUMNS = 63;

/** The table of a grid; "" for an empty one. */
export function gridXml(piece: GridPiece, grid: Grid): string {
  const { rows, columns } = placed(grid);
  if (columns === 0 || columns > MOST_COLUMNS) return "";
  const cells = rows.flat().filter(({ below }) => !below);
  const widths = fittedWidths(cells, {
    columns,
    total: piece.width,
    character: piece.character,
    padding: PADDING,
  });
  const first = grid.rows[0] ?? [];
  const spanned = first.reduce((most, { rowSpan = 1 }) => Math.max(most, rowSpan), 1);
  const head = rows.length > (grid.head ?? spanned) ? (grid.head ?? spanned) : 0;
  const lines = rows.map((line, row) => {
    const room = (cell: Placed): number => Math.floor((widthOf(cell, widths) - PADDING) / piece.character);
    const tall = line.some((cell) => !cell.spans && linesIn(cell.text, room(cell)) > TALL);
    return rowXml(line, row < head ? piece.headCell : piece.bodyCell, widths, { head: row < head, tall });
  });
  const columnsXml = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("");
  return `${piece.open}<w:tblGrid>${columnsXml}</w:tblGrid>${lines.join("")}</w:tbl>`;
}

/** A row of more lines, about a third of a page, may break. */
const TALL = 15;

function widthOf({ column, span }: Placed, widths: readonly number[]): number {
  return widths.slice(column, column + span).reduce((sum, each) => sum + each, 0);
}

function rowXml(
  line: readonly Placed[],
  pattern: CellPattern,
  widths: readonly number[],
  { head, tall }: { readonly head: boolean; readonly tall: boolean },
): string {
  const cells = line.map((cell) => {
    const { span, text, below, spans } = cell;
    const width = widthOf(cell, widths);
    const merge = spans ? (below ? "<w:vMerge/>" : '<w:vMerge w:val="restart"/>') : "";
    const gridSpan = span > 1 ? `<w:gridSpan w:val="${span}"/>` : "";
    const properties = `<w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${gridSpan}${merge}${pattern.cell}</w:tcPr>`;
    return `<w:tc>${properties}${paragraphXml(text, pattern)}</w:tc>`;
  });
  return `<w:tr><w:trPr>${tall ? "" : "<w:cantSplit/>"}${head ? "<w:tblHeader/>" : ""}</w:trPr>${cells.join("")}</w:tr>`;
}

function paragraphXml(text: string, { paragraph, run }: CellPattern): string {
  if (text === "") return `<w:p>${paragraph}</w:p>`;
  const open = `<w:p>${paragraph}<w:r>${run}<w:t xml:space="preserve">`;
  const close = "</w:t></w:r></w:p>";
  return open + runText(text, close + open) + close;
}
