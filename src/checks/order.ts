import type { Finding, Severity, Where } from "../domain/index.ts";

/** Parts of a disclosure in printing order; projects stand between "overall" and "procurement". */
const PRINTED =
  "title agency preamble duties organisations budget figures income spending change operating threePublic performance overall projects procurement assets glossary other closing";
const SECTIONS = PRINTED.split(" ");
const BEFORE_PROJECTS = SECTIONS.indexOf("projects");
const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];
const HEAD_FIELDS = ["name", "code", "agencyHeader", "budget.total", "budget.fiscal", "budget.other", "purpose"];
const ROW_FIELDS = ["level1", "level2", "level3", "description", "target", "basis", "scoring"];

function sectionRank(section: string | undefined): number {
  const rank = SECTIONS.indexOf(section ?? "");
  return rank === -1 ? BEFORE_PROJECTS : rank;
}

/** True for what stands above the projects in the document. */
export function isBeforeProjects(finding: Finding): boolean {
  return finding.where.project === undefined && sectionRank(finding.where.section) < BEFORE_PROJECTS;
}

function fieldRank({ field = "", indicator }: Where): number {
  const fields = indicator === undefined ? HEAD_FIELDS : ROW_FIELDS;
  const rank = fields.indexOf(field);
  if (rank !== -1) return rank;
  const last = /\.(\d+)(?:\.|$)/.exec(field)?.[1];
  return fields.length + (last === undefined ? 0 : Number(last));
}

/** The order of the document, then the gravest first, then the rule's name: the same draft always reads the same. */
export function comparePlaces(a: Finding, b: Finding): number {
  return (
    sectionRank(a.where.section) - sectionRank(b.where.section) ||
    (a.where.project ?? 0) - (b.where.project ?? 0) ||
    (a.where.indicator ?? 0) - (b.where.indicator ?? 0) ||
    fieldRank(a.where) - fieldRank(b.where) ||
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
  );
}
