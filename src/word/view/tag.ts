import {
  type Draft,
  extraField,
  type Field,
  type FieldKind,
  type FieldValue,
  type Layout,
  numbersBefore,
  textOf,
  type WithExtra,
} from "../../domain/index.ts";
import type { TagDescription, View, ViewValue } from "../template/index.ts";
import type { Scope } from "./scope.ts";

/** What a tag may look at besides its own item. */
export interface TagContext {
  readonly draft: Draft;
  readonly layout: Layout;
  readonly scope: Scope;
  /** Position of the item in its list, from 0. */
  readonly index: number;
}

/** One tag: what it is called, what the guide says of it, and its value. Vocabulary, view and guide all come from these. */
export interface TagSource<Item> {
  readonly name: string;
  readonly help: string;
  readonly kind: TagDescription["kind"];
  /** Of a required value: another tag that prints it too. */
  readonly within?: string;
  /** Of an amount: places it is counted in. */
  readonly power?: number | undefined;
  /** Of a figure: it may be empty although all is known. */
  readonly derived?: true;
  /** A template of a performance table without it is incomplete. */
  readonly required: boolean;
  readonly value: (item: Item, context: TagContext) => ViewValue;
  /** Tags of a list's items, in the order of the guide. */
  readonly tags: readonly TagEntry[];
}

/** A tag without its value: enough for the vocabulary and the guide. */
export type TagEntry = Omit<TagSource<never>, "value">;

export function text<Item>(
  name: string,
  help: string,
  value: (item: Item, context: TagContext) => string,
): TagSource<Item> {
  return { name, help, kind: "value", required: false, value, tags: [] };
}

/** A text that is the number of a heading: it follows what is printed. */
export function headingTag<Item>(
  name: string,
  help: string,
  value: (item: Item, context: TagContext) => ViewValue,
): TagSource<Item> {
  return { ...text<Item>(name, help, () => ""), value };
}

/** The heading's number with its words; "" where there is neither. @param of the id of its part */
export function numbered(of: string, number: string, words = "", level?: number): ViewValue {
  return `${number}${words}` === "" ? "" : { number, words, of, level, earlier: numbersBefore(number) };
}

/** Something a sentence states; "" while nobody knows it. */
export function figure<Item>(
  name: string,
  help: string,
  value: (item: Item, context: TagContext) => string,
  derived?: true,
): TagSource<Item> {
  return { name, help, kind: "figure", power: WAN, ...(derived ? { derived } : {}), required: false, value, tags: [] };
}

export function flag<Item>(
  name: string,
  help: string,
  value: (item: Item, context: TagContext) => boolean,
): TagSource<Item> {
  return { name, help, kind: "flag", required: false, value, tags: [] };
}

/** A list with the tags of its items. `items` may carry a position of their own where the list is a selection. */
export function list<Item, Child>(
  name: string,
  help: string,
  items: (item: Item, context: TagContext) => readonly Child[],
  tags: readonly TagSource<Child>[],
  position: (child: Child, index: number) => number = (_, index) => index,
): TagSource<Item> {
  const value = (item: Item, context: TagContext): readonly View[] =>
    items(item, context).map((child, index) => viewOfItem(tags, child, { ...context, index: position(child, index) }));
  return { name, help, kind: "list", required: false, value, tags };
}

export function required<Item>(tag: TagSource<Item>): TagSource<Item> {
  return { ...tag, required: true };
}

/** Said in the guide where the catalogue says nothing. */
const KIND_HELP: Readonly<Record<FieldKind, string>> = {
  text: "原样印出",
  paragraphs: "一段或几段，原样印出",
  money: "万元，填几位小数就印几位",
  percent: "百分数，原样印出",
  date: "日期，原样印出",
  number: "数，原样印出",
  flag: "是或否",
};

/** Amounts are in 万元. */
const WAN = 4;

/** What a sentence states with a field of each kind. */
const TAG_KINDS: Readonly<Record<FieldKind, TagDescription["kind"]>> = {
  text: "value",
  paragraphs: "paragraphs",
  money: "figure",
  percent: "figure",
  date: "figure",
  number: "figure",
  flag: "flag",
};

/** The tag of a catalogue field; `of` finds the field's item. */
export function fieldTag<Item, Owner = Item>(field: Field<Owner>, of: (item: Item) => Owner): TagSource<Item> {
  return {
    name: field.label,
    help: field.help ?? KIND_HELP[field.kind],
    kind: TAG_KINDS[field.kind],
    power: field.kind === "money" ? WAN : undefined,
    required: false,
    value: (item, { draft, index }): FieldValue => field.get(of(item), { draft, index }),
    tags: [],
  };
}

export function fieldTags<Item>(fields: readonly Field<Item>[]): readonly TagSource<Item>[] {
  return fields.map((field) => fieldTag(field, (item) => item));
}

/** A column or field kept in `extra` under its label. */
export function extraTag<Item extends WithExtra>(label: string): TagSource<Item> {
  return text(label, "这种布局另有的栏目", (item) => textOf(extraField<Item>(label).get(item)));
}

export function viewOfItem<Item>(tags: readonly TagSource<Item>[], item: Item, context: TagContext): View {
  return Object.fromEntries(tags.map((tag) => [tag.name, tag.value(item, context)]));
}
