import { type Draft, FIGURE_TAGS as LIVE } from "../../domain/index.ts";
import { figure, type TagSource } from "./tag.ts";

/** A figure that nobody filled in prints nothing, and the engine leaves out the clause that would state it. */
export const FIGURE_TAGS: readonly TagSource<Draft>[] = LIVE.map(({ label, help, value, derived }) =>
  figure(label, help, value, derived),
);
