import { BASIC_COLUMNS, type Draft, type Layout, newDraft, newProject } from "../domain/index.ts";
import type { DraftLine } from "./records.ts";

/** A draft for the tests of the store. */

export const layout: Layout = {
  id: "h1",
  title: "",
  summary: "",
  scheme: "hebei-project",
  overallScheme: "hebei-overall",
  projectFields: [],
  nameLabels: [],
  planDates: [],
  columns: BASIC_COLUMNS,
  overallColumns: [],
  projectExtra: [],
};
export const line: DraftLine = {
  title: "云溪",
  agency: "云溪镇人民政府",
  year: 2026,
  templateId: "h1",
  done: 0,
  all: 3,
  total: "",
  errors: 0,
  warnings: 0,
};

export function draftOf(names: readonly string[]): Draft {
  return { ...newDraft("云溪镇人民政府", 2026, layout), projects: names.map((name) => newProject(layout, name)) };
}
