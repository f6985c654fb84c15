import type { Draft, Layout } from "../../domain/index.ts";
import { isHeadingNumber, type View, type ViewValue } from "../template/index.ts";
import { tagGroups } from "./disclosure.ts";
import { entry, type GuideEntry } from "./guide.ts";
import { type TagEntry, viewOfItem } from "./tag.ts";

/** A line of the guide with what it prints for a draft; empty for marks, and where nothing is printed. */
export interface GuideExample extends Omit<GuideEntry, "within"> {
  readonly example: string;
  readonly within: readonly GuideExample[];
}

export interface ExampleSection {
  readonly title: string;
  readonly entries: readonly GuideExample[];
}

/** Longer examples are cut: they show what is meant, not all of it. */
const LONGEST = 36;

function isView(value: unknown): value is View {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function printed(value: ViewValue | undefined): string {
  const first = Array.isArray(value) ? value[0] : value;
  const text = isHeadingNumber(value) ? value.number : first;
  const line = typeof text === "string" ? (text.split("\n")[0] ?? "") : "";
  return [...line].length > LONGEST ? `${[...line].slice(0, LONGEST).join("")}……` : line;
}

/** The item whose tags are filled most: a first one may be empty. */
function fullest(value: ViewValue | undefined): View {
  const items = Array.isArray(value) ? value.filter(isView) : [];
  const filled = (item: View) => Object.values(item).filter((each) => printed(each) !== "").length;
  return [...items].sort((a, b) => filled(b) - filled(a))[0] ?? {};
}

function example(tag: TagEntry, view: View): GuideExample {
  const value = view[tag.name];
  const within = tag.tags.map((inner) => example(inner, fullest(value)));
  return { ...entry(tag), within, example: tag.kind === "list" ? "" : printed(value) };
}

/** The guide of `tagGuide` with what every tag prints for a draft. */
export function tagExamples(layout: Layout, draft: Draft): readonly ExampleSection[] {
  const groups = tagGroups(layout);
  const all = groups.flatMap(({ tags }) => tags);
  const view = viewOfItem(all, draft, { draft, layout, scope: "whole", index: 0 });
  return groups.map(({ title, tags }) => ({ title, entries: tags.map((tag) => example(tag, view)) }));
}
