import { type Field, type GridColumn, type Indicator, type Layout, schemeOf } from "../../domain/index.ts";
import { indicatorTable, type RowTable, setCell } from "../commands/index.ts";
import type { Command, Place } from "../types.ts";

/** What stands in one field of the draft: a text, or paragraphs that are written back together. */
export interface Passage {
  readonly place: Place;
  readonly texts: readonly string[];
  readonly kind: "words" | "amount" | "percent" | "target";
  /** Each text has a field of its own, which places count from 1: "goals.2". */
  readonly counted?: true;
  /** What a text of it is called on its page: "第 3 行 指标值", "收入说明 第 2 段". */
  called(item: number): string;
  put(texts: readonly string[]): Command;
}

/** A single text; none where nothing is written. */
export function single(
  place: Place,
  word: string,
  text: string,
  put: (text: string) => Command,
  kind: Passage["kind"] = "words",
): readonly Passage[] {
  if (text === "") return [];
  return [{ place, texts: [text], kind, called: () => word, put: ([next = ""]) => put(next) }];
}

/** Paragraphs that share a field; none where nothing is written. */
export function paragraphs(
  place: Place,
  word: string,
  texts: readonly string[],
  put: (texts: readonly string[]) => Command,
): readonly Passage[] {
  if (texts.length === 0) return [];
  // A text without any words is none: the standard wording stands in its place again.
  const written = (next: readonly string[]) => put(next.some((text) => text !== "") ? next : []);
  const called = (item: number) => (texts.length === 1 ? word : `${word} 第 ${item + 1} 段`);
  return [{ place, texts, kind: "words", called, put: written }];
}

interface Column {
  readonly field: string;
  readonly kind: Passage["kind"];
}

/** The cells of a table, row by row. */
export function rowPassages<Row extends { readonly id: string }>(
  table: RowTable<Row>,
  rows: readonly Row[],
  columns: readonly Column[],
): readonly Passage[] {
  const words = columns.map(({ field }) => table.word(field));
  return rows.flatMap((row, index) =>
    columns.flatMap(({ field, kind }, at) =>
      single(
        { ...table.place, rowId: row.id, field },
        `第 ${index + 1} 行 ${words[at]}`,
        table.get(row, field),
        (text) => setCell(table, row.id, field, text),
        kind,
      ),
    ),
  );
}

/** The columns of a grid of indicators. Its classes belong to the scheme: they are chosen, never rewritten as words. */
function gridColumns(columns: readonly GridColumn[]): readonly Column[] {
  return columns.flatMap((column): readonly Column[] => {
    if (column.field === "level1" || column.field === "level2") return [];
    if (column.field === "target") return [{ field: "target", kind: "target" }];
    if (column.field !== "extra") return [{ field: column.field, kind: "words" }];
    return [{ field: `extra:${column.label}`, kind: column.total === undefined ? "words" : "amount" }];
  });
}

/** Indicators of a project by its id, or of the whole office: "overall". */
export function indicatorPassages(list: string, rows: readonly Indicator[], layout: Layout): readonly Passage[] {
  const [scheme, columns] =
    list === "overall" ? [layout.overallScheme, layout.overallColumns] : [layout.scheme, layout.columns];
  return rowPassages(indicatorTable({ list }, schemeOf(scheme)), rows, gridColumns(columns));
}

/** The columns of a table whose cells are all plain text. */
export function plainColumns<Row>(fields: readonly Field<Row>[]): readonly Column[] {
  return fields.map(({ id, kind }) => ({
    field: id,
    kind: kind === "money" || kind === "number" ? "amount" : "words",
  }));
}
