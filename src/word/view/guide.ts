import type { Layout } from "../../domain/index.ts";
import { tagGroups } from "./disclosure.ts";
import type { TagEntry } from "./tag.ts";

/** A line of the guide of tags. */
export interface GuideEntry {
  /** As typed in a template: `{项目名称}`, `{#项目}…{/项目}`, `{?全文}…{/全文}`. */
  readonly write: string;
  readonly help: string;
  /** For a list, the tags between its marks. */
  readonly within: readonly GuideEntry[];
}

export interface GuideSection {
  readonly title: string;
  readonly entries: readonly GuideEntry[];
}

function written({ name, kind }: TagEntry): string {
  if (kind === "list") return `{#${name}}…{/${name}}`;
  return kind === "flag" ? `{?${name}}…{/${name}}` : `{${name}}`;
}

export function entry(tag: TagEntry): GuideEntry {
  return { write: written(tag), help: tag.help, within: tag.tags.map(entry) };
}

/** Every tag that a template of this layout may use: the one-page guide, from the same source as the vocabulary. */
export function tagGuide(layout: Layout): readonly GuideSection[] {
  return tagGroups(layout).map(({ title, tags }) => ({ title, entries: tags.map(entry) }));
}
