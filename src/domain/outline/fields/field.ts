import type { Draft } from "../../draft.ts";

export type FieldKind = "text" | "paragraphs" | "money" | "percent" | "date" | "number" | "flag";
export type FieldValue = string | readonly string[] | boolean;

interface FieldWords {
  /** Identifier in the draft: "budget.total". */
  readonly id: string;
  /** The word on screen, in findings, and in templates as the tag `{label}`. */
  readonly label: string;
  readonly kind: FieldKind;
  /** Other printed labels that reading accepts. */
  readonly synonyms?: readonly string[];
  /** One line for forms and for the guide of tags. */
  readonly help?: string;
}

export interface FieldContext {
  readonly draft: Draft;
  /** Counts the item in its list from 0. */
  readonly index: number;
}

/** Printed and never typed. */
export interface ComputedField<Item> extends FieldWords {
  readonly computed: true;
  get(item: Item, context: FieldContext): FieldValue;
}

/** What a person writes: read and written as it is printed; paragraphs are lines of the text. */
export interface WrittenField<Item> extends FieldWords {
  readonly computed?: never;
  get(item: Item, context?: FieldContext): string | readonly string[];
  /** The item with this text there; the same item where nothing changes. */
  set(item: Item, text: string): Item;
  /** Of paragraphs: the item with these, breaks inside one included; none of them says anything where all are empty. */
  setLines?(item: Item, lines: readonly string[]): Item;
}

/** One field of a disclosure. Forms, grids, template tags and their guide, reading, search and findings all speak by it. */
export type Field<Item> = ComputedField<Item> | WrittenField<Item>;

export function isWritten<Item>(field: Field<Item>): field is WrittenField<Item> {
  return field.computed !== true;
}

/** The paragraphs that a text holds, a line each; empty lines are none. */
export function linesOf(text: string): readonly string[] {
  return text.split("\n").filter((line) => line.trim() !== "");
}

/** Paragraphs of which at least one says something; else none. */
export function said(lines: readonly string[]): readonly string[] {
  return lines.some((line) => line !== "") ? lines : [];
}

/** The value in one text, as a cell shows it. */
export function textOf(value: FieldValue): string {
  if (typeof value === "object") return value.join("\n");
  return typeof value === "boolean" ? (value ? "是" : "否") : value;
}

type Words = Omit<FieldWords, "id" | "label" | "kind"> & { readonly kind?: FieldKind };

/** Properties of a row that hold a text, or none. */
export type TextKey<Row> = {
  [Key in keyof Row]-?: string extends Row[Key] ? (Row[Key] extends string | undefined ? Key : never) : never;
}[keyof Row] &
  string;
type LinesKey<Row> = { [Key in keyof Row]-?: readonly string[] extends Row[Key] ? Key : never }[keyof Row] & string;

/** A property that holds a text; an optional one is absent while nothing stands there. */
export function textField<Row>(key: TextKey<Row>, label: string, words: Words = {}): WrittenField<Row> {
  const get = (row: Row): string => (row[key] as string | undefined) ?? "";
  return {
    id: key,
    label,
    kind: "text",
    ...words,
    get,
    set: (row, text) => {
      if (get(row) === text) return row;
      if (text !== "" || !optional.has(key)) return { ...row, [key]: text };
      const { [key]: _gone, ...rest } = row;
      return rest as Row;
    },
  };
}

/** Properties that are absent while empty, so that a draft says only what it has. */
const optional: ReadonlySet<string> = new Set(["scoring", "nameLabel", "agencyHeader"]);

/** A property that holds paragraphs. */
export function linesField<Row>(key: LinesKey<Row>, label: string, words: Words = {}): WrittenField<Row> {
  const get = (row: Row) => row[key] as readonly string[];
  return {
    id: key,
    label,
    kind: "paragraphs",
    ...words,
    get,
    set: (row, text) => (get(row).join("\n") === text ? row : { ...row, [key]: linesOf(text) }),
    setLines: (row, lines) => ({ ...row, [key]: said(lines) }),
  };
}

/** A part of an item as a field of the item: `in_("budget", …)`. */
export function inside<Item, Part>(
  id: string,
  field: WrittenField<Part>,
  of: (item: Item) => Part,
  put: (item: Item, part: Part) => Item,
): WrittenField<Item> {
  const { setLines, ...words } = field;
  return {
    ...words,
    id,
    get: (item) => field.get(of(item)),
    set: (item, text) => {
      const part = of(item);
      const next = field.set(part, text);
      return next === part ? item : put(item, next);
    },
    ...(setLines === undefined ? {} : { setLines: (item, lines) => put(item, setLines(of(item), lines)) }),
  };
}

/** Rows that keep columns of other layouts by their printed label. */
export interface WithExtra {
  readonly extra?: Readonly<Record<string, string>> | undefined;
}

const EXTRA = "extra:";

/** The identifier of a field that is kept in `extra` under its printed label. */
export function extraId(label: string): string {
  return EXTRA + label;
}

/** The printed label of such a field; undefined for any other. */
export function extraLabel(id: string): string | undefined {
  return id.startsWith(EXTRA) ? id.slice(EXTRA.length) : undefined;
}

/** A field of another layout, by its printed label, which may be any word ("constructor" included); empty it is absent. */
export function extraField<Row extends WithExtra>(label: string): WrittenField<Row> {
  const get = ({ extra }: Row): string =>
    extra !== undefined && Object.prototype.hasOwnProperty.call(extra, label) ? (extra[label] ?? "") : "";
  return {
    id: extraId(label),
    label,
    kind: "text",
    get,
    set: (row, text) => {
      if (get(row) === text) return row;
      const kept = Object.entries(row.extra ?? {}).filter(([key]) => key !== label);
      return { ...row, extra: Object.fromEntries(text === "" ? kept : replaced(row.extra ?? {}, label, text)) };
    },
  };
}

/** In the place it had, or at the end. */
function replaced(extra: Readonly<Record<string, string>>, label: string, text: string): readonly [string, string][] {
  const entries = Object.entries(extra);
  const at = entries.findIndex(([key]) => key === label);
  return at === -1
    ? [...entries, [label, text]]
    : entries.map(([key, old]): [string, string] => [key, key === label ? text : old]);
}

/** The field of an identifier among these, further columns included; undefined where there is none. */
export function fieldNamed<Item>(fields: readonly Field<Item>[], id: string): Field<Item> | undefined {
  const label = extraLabel(id);
  if (label === undefined) return fields.find((field) => field.id === id);
  return extraField<Item & WithExtra>(label) as unknown as Field<Item>;
}

/**
 * The fields of a row type, each property with its entry: a property that was added to the draft and not here, or an
 * entry without a setter, does not compile. `Told` are properties that no form shows, each for a reason named where it is used.
 */
export function catalogueOf<Row, Told extends keyof Row = never>() {
  return (
    fields: Readonly<Record<Exclude<keyof Row, Told | "id" | "extra">, readonly Field<Row>[] | WrittenField<Row>>>,
  ) => (Object.values(fields) as readonly (readonly Field<Row>[] | Field<Row>)[]).flat() as readonly Field<Row>[];
}
