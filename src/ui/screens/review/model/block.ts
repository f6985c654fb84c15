import {
  columnField,
  type Draft,
  type GridColumn,
  type Indicator,
  type Layout,
  type Place,
  printTarget,
} from "../../../../domain/index.ts";
import { textAt } from "../../../../session/index.ts";
import { lineUp } from "./line-up.ts";

/** What is looked at, as it is printed, and another draft beside it. */
export interface Sides {
  readonly after: Draft;
  /** The open draft as it is written: its plan, and where it has no words of its own. */
  readonly draft: Draft;
  /** Undefined where nothing is compared. */
  readonly before: Draft | undefined;
  readonly layout: Layout;
}

/** A cell as both sides print it; `before` is undefined where nothing is compared or the row is new. */
export interface ReviewCell {
  readonly place: Place;
  readonly label: string;
  /** Nothing of its own can be said on it: a label, or a figure of the year before. */
  readonly still?: true;
  /** The template writes it by itself: nobody has. */
  readonly generated?: true;
  readonly after: string;
  readonly before: string | undefined;
}

export type RowMark = "改" | "增" | "删" | "移";

export interface ReviewRow {
  readonly id: string;
  readonly place: Place;
  /** Its number among the rows of `after`; undefined for a removed one. */
  readonly number: number | undefined;
  readonly mark: RowMark | undefined;
  readonly cells: readonly ReviewCell[];
}

export interface ReviewColumn {
  readonly field: string;
  readonly label: string;
  /** Both sides stand side by side in two columns. */
  readonly pair: boolean;
  readonly right: boolean;
}

/** A part of a page: labelled values in lines, or a table. */
export type Block =
  | { readonly kind: "fields"; readonly title: string; readonly lines: readonly (readonly ReviewCell[])[] }
  | {
      readonly kind: "table";
      readonly title: string;
      /** Rows of figures, one line each. */
      readonly dense: boolean;
      readonly columns: readonly ReviewColumn[];
      readonly rows: readonly ReviewRow[];
    }
  /** A table of the office's own, as it is printed. */
  | {
      readonly kind: "own";
      readonly title: string;
      readonly place: Place;
      readonly rows: readonly (readonly OwnReviewCell[])[];
      /** Its shape changed: cells cannot be held against each other, the list of changes says how. */
      readonly reshaped: boolean;
    };

interface OwnReviewCell extends ReviewCell {
  readonly rowSpan: number;
  readonly columnSpan: number;
}

export function isChanged({ before, after }: ReviewCell): boolean {
  return before !== undefined && before !== after;
}

/** A cell as both sides print it. */
export function cellAt({ after, before }: Sides, place: Place, label: string): ReviewCell {
  return {
    place,
    label,
    after: textAt(after, place) ?? "",
    before: before === undefined ? undefined : textAt(before, place),
  };
}

/** Labelled values; empty lines are left out. */
export function fields(title: string, ...lines: readonly (readonly ReviewCell[])[]): Block {
  return { kind: "fields", title, lines: lines.filter((line) => line.length > 0) };
}

/** A grid of indicators, with the columns of its layout; where nothing is compared, last year's targets beside this year's. */
export function indicatorBlock(
  title: string,
  columns: readonly GridColumn[],
  place: Place,
  sides: Sides,
  after: readonly Indicator[],
  before: readonly Indicator[] | undefined,
): Block {
  const shown = columns.map((column): ReviewColumn => {
    const { id } = columnField(column);
    return { field: id, label: column.label, pair: column.field === "target", right: false };
  });
  const block = tableOf(title, shown, place, sides, after, before);
  const known = sides.before === undefined && after.some(({ lastYear }) => lastYear !== undefined);
  if (!known || block.kind !== "table") return block;
  const at = shown.findIndex(({ field }) => field === "target") + 1;
  const label = "上年指标值";
  const old = new Map(after.map(({ id, lastYear }) => [id, lastYear === undefined ? "" : printTarget(lastYear)]));
  return {
    ...block,
    columns: inserted(shown, at, { field: "lastYear", label, pair: false, right: false }),
    rows: block.rows.map((row) => {
      const cell = { place: { ...row.place, field: "lastYear" }, label, still: true, before: undefined } as const;
      return { ...row, cells: inserted(row.cells, at, { ...cell, after: old.get(row.id) ?? "" }) };
    }),
  };
}

function inserted<Item>(items: readonly Item[], at: number, item: Item): readonly Item[] {
  return [...items.slice(0, at), item, ...items.slice(at)];
}

/** A table of rows with ids; rows that only `before` has stand where they stood. */
export function tableOf<Row extends { readonly id: string }>(
  title: string,
  columns: readonly ReviewColumn[],
  place: Place,
  sides: Sides,
  after: readonly Row[],
  before: readonly Row[] | undefined,
): Block {
  let number = 0;
  const rows = lineUp(sides.before === undefined ? undefined : (before ?? []), after).map((pair): ReviewRow => {
    const at = { ...place, rowId: pair.id };
    const cells = columns.map(({ field, label }) => cellAt(sides, { ...at, field }, label));
    if (pair.after !== undefined) number += 1;
    return {
      id: pair.id,
      place: at,
      number: pair.after === undefined ? undefined : number,
      mark: sides.before === undefined ? undefined : markOf(pair, cells),
      cells,
    };
  });
  return { kind: "table", title, dense: false, columns, rows };
}

/** What happened to a row. */
export function markOf(
  pair: { readonly before: unknown; readonly after: unknown; readonly moved: boolean },
  cells: readonly ReviewCell[],
): RowMark | undefined {
  if (pair.before === undefined) return "增";
  if (pair.after === undefined) return "删";
  if (cells.some(isChanged)) return "改";
  return pair.moved ? "移" : undefined;
}
