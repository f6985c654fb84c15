import { type Draft, type Layout, NARRATIVE_FIELDS, type NarrativeSlot, type Project } from "../../domain/index.ts";
import type { Command } from "../types.ts";
import { writeAt } from "./write-at.ts";

/** The draft as a whole: title, year, office, layout, wording of the chapters. */

/** The title; more than one line is how the office breaks it, and the whole is its lines in one. */
export function setTitle(text: string): Command {
  const lines = text.split(/\r\n?|\n/);
  return {
    label: "改标题",
    place: { section: "agency", field: "title" },
    merge: "title",
    change: (draft) => {
      const title = lines.join("");
      const titleLines = lines.length > 1 ? lines : [];
      const same =
        titleLines.length === draft.titleLines.length && titleLines.every((line, i) => line === draft.titleLines[i]);
      return same && draft.title === title ? draft : { ...draft, title, titleLines };
    },
  };
}

/** The budget year, 1990 to 2100; the year in the title and the usual date of the assets go with it. */
export function setYear(year: number): Command {
  const { merge: _, ...command } = writeAt({ section: "agency", field: "year" }, String(year));
  return command;
}

export type AgencyField = keyof Draft["agency"];

export function setAgency(field: AgencyField, text: string): Command {
  return writeAt({ section: "agency", field: `agency.${field}` }, text, "改单位信息");
}

/**
 * Prints the draft in another layout. Everything written stays, also what the new layout does not print; spending plans
 * without any percentage take the new layout's dates.
 */
export function setLayout(layout: Layout): Command {
  const dated = (project: Project): Project =>
    layout.planDates.length === 0 || project.spendingPlan.some(({ percent }) => percent.trim() !== "")
      ? project
      : { ...project, spendingPlan: layout.planDates.map((by) => ({ by, percent: "" })) };
  return {
    label: "换版式",
    place: { section: "agency", field: "templateId" },
    change: (draft) =>
      draft.templateId === layout.id ? draft : { ...draft, templateId: layout.id, projects: draft.projects.map(dated) },
  };
}

/** The office's own paragraphs of a chapter; none means the standard wording. */
export function setNarrative(slot: NarrativeSlot, paragraphs: readonly string[]): Command {
  const name = NARRATIVE_FIELDS.find(({ id }) => id === slot)?.label ?? "正文";
  return {
    label: `改${name}`,
    place: { section: slot },
    merge: `narrative/${slot}`,
    change: (draft) => ({ ...draft, narrative: { ...draft.narrative, [slot]: paragraphs } }),
  };
}

/** As of which day the assets are counted, as printed. */
export function setAssetsDate(asOf: string): Command {
  return writeAt({ section: "assets", field: "assets.asOf" }, asOf);
}
