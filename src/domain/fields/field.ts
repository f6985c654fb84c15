import type { Draft } from "../draft.ts";

export type FieldKind = "text" | "paragraphs" | "money" | "percent" | "date" | "number" | "flag";
export type FieldValue = string | readonly string[] | boolean;

/** One field of a disclosure. Forms, template tags and their guide, reading and findings all speak by it. */
export interface Field<Item> {
  /** Identifier in the draft: "budget.total". */
  readonly id: string;
  /** The word on screen, in findings, and in templates as the tag `{label}`. */
  readonly label: string;
  readonly kind: FieldKind;
  /** Other printed labels that reading accepts. */
  readonly synonyms?: readonly string[];
  /** One line for forms and for the guide of tags. */
  readonly help?: string;
  /** Computed fields are printed and never typed. */
  readonly computed?: true;
  /** The value to print; `index` counts the item in its list from 0. */
  get(item: Item, context: { readonly draft: Draft; readonly index: number }): FieldValue;
}
