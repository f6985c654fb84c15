import type { Draft, Layout } from "../../domain/index.ts";
import type { TagDescription, Tags, View, Vocabulary } from "../template/index.ts";
import { tagGroups } from "./disclosure.ts";
import { OWN_FAMILIES, ownPlaces } from "./own-places.ts";
import { FURTHER_FAMILY, furtherTotals } from "./procurement.ts";
import type { Scope } from "./scope.ts";
import { type TagEntry, viewOfItem } from "./tag.ts";

function describeTag(tag: TagEntry): TagDescription {
  const { help, required, kind, derived, within, power } = tag;
  if (kind === "list") return { kind, tags: describeAll(tag.tags), help, required };
  if (kind === "headings") {
    const [text, ...levels] = tag.tags.map(({ name }) => name);
    return { kind, text: text ?? "", levels, tags: describeAll(tag.tags), help, required };
  }
  if (kind === "value") return { kind, within, help, required };
  return kind === "figure" ? { kind, power, derived: derived === true, help, required } : { kind, help, required };
}

function describeAll(tags: readonly TagEntry[]): Tags {
  return Object.fromEntries(tags.map((tag) => [tag.name, describeTag(tag)]));
}

/** The tags a template of this layout may use, for compiling it. Columns kept in `extra` come from the layout. */
export function vocabularyOf(layout: Layout): Vocabulary {
  return {
    tags: describeAll(tagGroups(layout).flatMap(({ tags }) => tags)),
    families: [...OWN_FAMILIES, FURTHER_FAMILY],
  };
}

/** The values a template of this layout may name. Texts are as they stand in the draft: nothing is rounded, cut or joined. */
export function viewOf(draft: Draft, layout: Layout, scope: Scope): View {
  const tags = tagGroups(layout).flatMap((group) => group.tags);
  return {
    ...viewOfItem(tags, draft, { draft, layout, scope, index: 0 }),
    ...ownPlaces(draft, scope),
    ...furtherTotals(draft),
  };
}
