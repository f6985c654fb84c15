import type { Draft } from "../draft.ts";
import type { Finding, Where } from "../finding.ts";
import { ASSETS, ORGANISATIONS, PROCUREMENT, SUB_GOALS } from "./lists.ts";
import type { Place } from "./place.ts";

/** Rules count projects, rows and items from 1; everybody else names places by ids. This is the only bridge. */

/** Lists whose rows a rule counts in the field: "subGoals.2.content.1", "rows.3.total". */
const COUNTED_ROWS = [
  { section: "overall", name: "subGoals", list: SUB_GOALS },
  { section: "organisations", name: "rows", list: ORGANISATIONS },
  { section: "procurement", name: "rows", list: PROCUREMENT },
  { section: "assets", name: "rows", list: ASSETS },
] as const;
const OVERALL_FIELDS: Readonly<Record<string, string>> = { goal: "overall.goal", safeguards: "overall.safeguards" };

/** The place a rule means. What is counted and not there stays the whole part. */
export function placeOf(draft: Draft, where: Where): Place {
  const project = where.project === undefined ? undefined : draft.projects[where.project - 1];
  const rows = project === undefined ? draft.overall.indicators : project.indicators;
  const row = where.indicator === undefined ? undefined : rows[where.indicator - 1];
  const at = {
    ...(row === undefined ? {} : { rowId: row.id }),
    ...(where.field === undefined ? {} : { field: where.field }),
  };
  if (project !== undefined) return { section: "project", projectId: project.id, ...at };
  const section = where.section ?? "document";
  // The title stands among what the whole document says of itself.
  if (section === "title") return { section: "agency", field: "title" };
  return row === undefined && where.field !== undefined ? partPlace(draft, section, where.field) : { section, ...at };
}

function partPlace(draft: Draft, section: string, field: string): Place {
  // What stands in a part's own tables and lines is named by the part and the block.
  const [block = ""] = field.split(":");
  if (
    draft.parts.some(
      ({ id, blocks }) => id === section && (block === "heading" || blocks.some((item) => item.id === block)),
    )
  ) {
    return { section: "part", rowId: section, field };
  }
  const [name = "", number = "", ...rest] = field.split(".");
  const counted = COUNTED_ROWS.find((entry) => entry.section === section && entry.name === name);
  const row = counted?.list.rows(draft)[Number(number) - 1];
  if (row !== undefined) {
    const part = rest.join(".");
    return { section, rowId: row.id, ...(part === "" ? {} : { field: part }) };
  }
  const known = section === "overall" ? OVERALL_FIELDS[name] : undefined;
  if (known === undefined) return { section, field };
  return { section, field: number === "" ? known : `${known}.${number}` };
}

/** The place of a finding. */
export function findingPlace(draft: Draft, { where }: Finding): Place {
  return placeOf(draft, where);
}
