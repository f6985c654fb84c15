import { type Draft, FIGURE_TAGS as LIVE } from "../../domain/index.ts";
import { type TagSource, text } from "./tag.ts";

/** A figure that nobody filled in prints nothing: a template leaves the sentence out by `{?收入合计}`. */
export const FIGURE_TAGS: readonly TagSource<Draft>[] = LIVE.map(({ label, help, value }) => text(label, help, value));
