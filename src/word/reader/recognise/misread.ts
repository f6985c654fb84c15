import { type Draft, type Misread, misreadAt, type Place, TARGETS_OF_TABLE } from "../../../domain/index.ts";
import type { Doubt } from "./reading.ts";

/** Fields of a row or a head as places name them: "extra.分值" is "extra:分值". */
const fieldOf = (path: string): string => path.replace(/^extra\./, "extra:");

/**
 * The place of the draft that a trace names, where a doubt means that a cell of a table may have been read wrongly. A name
 * told apart from a heading, and a figure that a file gives twice, were read rightly: there the file is at odds with itself.
 */
function placeOfTrace(to: string): Place | undefined {
  const row = /^(?:projects\.([^.]+)|(overall))\.indicators\.([^.]+)\.(.+)$/.exec(to);
  if (row !== null) {
    const [, projectId, overall, rowId = "", field = ""] = row;
    const section = overall ?? "project";
    return { section, ...(projectId === undefined ? {} : { projectId }), rowId, field: fieldOf(field) };
  }
  const [, projectId, path = ""] = /^projects\.([^.]+)\.(.+)$/.exec(to) ?? [];
  if (projectId === undefined || path === "name") return undefined;
  return { section: "project", projectId, field: path === "indicators" ? TARGETS_OF_TABLE : fieldOf(path) };
}

/** What of a reading's doubts a draft keeps, so that checks know where its author may not be at fault. */
export function misreadOf(draft: Draft, doubts: readonly Doubt[]): readonly Misread[] {
  return doubts.flatMap(({ to = "", message, block }) => {
    // Without a piece of the source there was nothing to read wrongly: it is missing.
    if (block === undefined) return [];
    const place = placeOfTrace(to);
    const doubt = place && misreadAt(draft, place, message);
    return doubt === undefined ? [] : [doubt];
  });
}
