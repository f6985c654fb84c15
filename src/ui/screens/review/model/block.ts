import {
  columnField,
  type Draft,
  type GridColumn,
  type Indicator,
  type Layout,
  type Place,
} from "../../../../domain/index.ts";
import { textAt } from "../../../../session/index.ts";
import { lineUp } from "./line-up.ts";

/** What is looked at: a draft, and another one beside it. */
export interface Sides {
  readonly after: Draft;
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
  /** What an empty one means, where it is not simply empty. */
  readonly empty?: string;
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
    };

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

/** One line a cell. */
export const each = (cells: readonly ReviewCell[]) => cells.map((cell) => [cell]);

/** A grid of indicators, with the columns of its layout. */
export function indicatorBlock(
  title: string,
  columns: readonly GridColumn[],
  place: Place,
  sides: Sides,
  after: readonly Indicator[],
  before: readonly Indicator[] | undefined,
): Block {
  return tableOf(
    title,
    columns.map((column) => ({
      field: columnField(column).id,
      label: column.label,
      pair: column.field === "target",
      right: false,
    })),
    place,
    sides,
    after,
    before,
  );
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
