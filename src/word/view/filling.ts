import type { Draft, Layout } from "../../domain/index.ts";
import type { Template, View } from "../template/index.ts";
import { ownWords } from "./own-words.ts";
import type { Scope } from "./scope.ts";
import { viewOf } from "./values.ts";

/** A layout as it is filled: the compiled template, and the layout whose tags it knows. */
export interface Filling {
  readonly template: Template;
  readonly layout: Layout;
  /** Of a learnt template: signs of the office's wording, which it writes by itself; [] of any other. */
  readonly wording: readonly string[];
  /** Of a learnt template: what it prints of the year of its file, whatever the draft is of; see `fixedTexts`. */
  readonly fixed?: { readonly year: number; readonly texts: readonly string[] };
}

/** Only the tables of some projects, counted from 0, the last not included; all where it is undefined. */
export type ProjectRange = readonly [from: number, to: number];

/** The view with the tables of some projects only; all else is said of all. */
export function withProjects(view: View, range: ProjectRange | undefined): View {
  const tables = view.项目;
  return range === undefined || !Array.isArray(tables) ? view : { ...view, 项目: tables.slice(...range) };
}

/** What a template is filled with: the draft without the words that the template writes by itself. */
export function printedView({ layout, wording }: Filling, draft: Draft, scope: Scope): View {
  return viewOf(ownWords(draft, wording), layout, scope);
}
