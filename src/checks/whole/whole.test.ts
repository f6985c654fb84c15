import { describe, expect, it } from "vitest";
import { layoutOf } from "../../../templates/index.ts";
import { readText, recognise } from "../../word/reader/index.ts";
import { checkDraft } from "../index.ts";
import { type PrintedProject, print } from "./print.ts";
import { SOUND } from "./sound.ts";

/** Rules and places of all findings: "5/7 values.satisfaction-direction" is row 7 of project 5. */
function findings(projects: readonly PrintedProject[]): readonly string[] {
  const { draft } = recognise(readText(print(projects)), { id: "t" });
  expect(draft.projects.map(({ name }) => name)).toEqual(projects.map(({ name }) => name));
  return checkDraft(draft, layoutOf("h2")).open.map(
    ({ rule, where }) => `${where.project ?? ""}/${where.indicator ?? ""} ${rule}`,
  );
}

/** The sound tables with one project changed. */
function changed(
  number: number,
  change: (project: PrintedProject) => Partial<PrintedProject>,
): readonly PrintedProject[] {
  return SOUND.map((project, i) => (i === number - 1 ? { ...project, ...change(project) } : project));
}

function cell(number: number, row: number, column: number, text: string): readonly PrintedProject[] {
  return changed(number, ({ rows }) => ({
    rows: rows.map((cells, i) => (i === row - 1 ? cells.map((old, c) => (c === column ? text : old)) : cells)),
  }));
}

const FAULTS: readonly (readonly [what: string, projects: readonly PrintedProject[], finding: string])[] = [
  ["42 people in the text, 24 in the row", cell(1, 1, 4, "=24人"), "1/1 projects.goal-numbers"],
  ["the cost is not the budget", cell(4, 5, 4, "≤8.90万元"), "4/5 projects.cost-budget"],
  ["satisfaction at most", cell(5, 7, 4, "≤90%"), "5/7 values.satisfaction-direction"],
  ["goals of another project", changed(6, () => ({ goals: SOUND[4]?.goals ?? [] })), "6/ projects.goals-copied"],
  ["a class under the wrong 一级", cell(7, 6, 1, "数量指标"), "7/6 rows.class-group"],
  ["more than all", cell(8, 2, 4, "≥100%"), "8/2 values.over-100"],
  ["another town's office", changed(9, () => ({ purpose: "由邻水镇财政所兑付到126户。" })), "9/ texts.other-office"],
  ["a rate without unit", cell(10, 3, 4, "≥99.5"), "10/3 values.no-unit"],
  ["three cells joined", cell(2, 2, 4, "≥9999%以上"), "2/2 values.joined-remains"],
  ["no deadline", cell(3, 3, 4, "是"), "3/3 values.no-deadline"],
];

describe("whole printed tables", () => {
  it("that are sound pass without a word", () => {
    expect(findings(SOUND)).toEqual([]);
  });

  it.each(FAULTS)("with a fault are found out: %s", (_, projects, finding) => {
    expect(findings(projects)).toContain(finding);
  });
});
