import { describe, expect, it } from "vitest";
import { h2 } from "../../../../templates/h2/layout.ts";
import { type Draft, type Finding, newDraft, newIndicator, newProject, type Where } from "../../../domain/index.ts";
import { placeOfFinding } from "../../places/places.ts";
import { groupByRule, standsAt } from "./findings-lists.ts";
import { nextProblem, type WalkFrom } from "./findings-walk.ts";

const rows = () => [newIndicator("产出指标", "数量指标"), newIndicator("产出指标", "质量指标")];
const projects = ["农村公路养护", "路灯维护"].map((name) => ({ ...newProject(h2, name), indicators: rows() }));
const draft: Draft = { ...newDraft("云溪镇人民政府", 2026, h2), projects };
const finding = (where: Where, severity: Finding["severity"] = "error"): Finding => ({
  rule: JSON.stringify(where),
  severity,
  message: "不对。",
  where,
});
const problems = [
  finding({ section: "income", field: "paragraph.2" }),
  finding({ project: 1, field: "goals.2" }),
  finding({ project: 1, indicator: 1, field: "level3" }),
  finding({ project: 1, indicator: 2, field: "target" }),
  finding({ project: 2, indicator: 1, field: "target" }),
  finding({ section: "assets", field: "rows.1.value" }),
];
const ids = draft.projects.map(({ id }) => id);
const first = { kind: "project", id: ids[0] ?? "" } as const;
const at = (index: number) => placeOfFinding(problems[index] ?? finding({}), draft);
const base: WalkFrom = { draft, problems, current: undefined, hand: undefined, moved: true, spot: first };
const to = (from: Partial<WalkFrom>, by: 1 | -1 = 1) => {
  const step = nextProblem({ ...base, ...from }, by);
  return step === undefined ? undefined : problems.indexOf(step.finding);
};

describe("going through the problems", () => {
  it("begins at what the page shows", () => {
    expect(to({})).toBe(1);
    expect(to({}, -1)).toBe(0);
    expect(to({ spot: { kind: "chapter", key: "assets" } })).toBe(5);
  });
  it("goes on from the one shown last while nobody moved", () => {
    expect(to({ current: problems[3], moved: false })).toBe(4);
    expect(to({ current: problems[3], moved: false }, -1)).toBe(2);
  });
  it("goes on from where the hand went instead", () => {
    const hand = { section: "project", projectId: ids[1] ?? "", rowId: projects[1]?.indicators[0]?.id ?? "" };
    expect(to({ current: problems[1], hand: { ...hand, field: "level3" } })).toBe(4);
    expect(to({ current: problems[1], hand: { ...hand, field: "level3" } }, -1)).toBe(3);
    expect(to({ current: problems[1], hand: { ...hand, field: "basis" } })).toBe(5);
  });
  it("goes on from a mended place to the next one, not to the beginning", () => {
    const left = problems.filter((_, index) => index !== 3);
    const step = nextProblem({ ...base, problems: left, current: problems[3], hand: at(3) }, 1);
    expect(step?.finding).toBe(problems[4]);
  });
  it("leaves the cell it stands at, although something is wrong there", () => {
    expect(to({ hand: at(2) })).toBe(3);
    expect(to({ hand: at(2) }, -1)).toBe(1);
  });
  it("goes round, and says so", () => {
    expect(nextProblem({ ...base, current: problems[5], moved: false }, 1)).toEqual({
      finding: problems[0],
      round: true,
    });
    expect(nextProblem({ ...base, current: problems[0], moved: false }, -1)?.finding).toBe(problems[5]);
    expect(nextProblem({ ...base, problems: [] }, 1)).toBeUndefined();
  });
});

describe("lists of findings", () => {
  it("stand by rule, the gravest and most frequent first", () => {
    const of = (rule: string, severity: Finding["severity"]): Finding => ({ ...finding({}, severity), rule });
    const empty = of("b", "error");
    const groups = groupByRule(
      [of("b", "warning"), of("a", "info"), of("c", "error"), of("b", "error"), of("b", "info"), empty],
      (finding) => (finding === empty ? "unfilled" : finding.severity),
    );
    expect(groups.map(({ rule, kind, findings }) => [rule, kind, findings.length])).toEqual([
      ["b", "error", 3],
      ["c", "error", 1],
      ["b", "unfilled", 1],
      ["a", "info", 1],
    ]);
  });
  it("know the cell of the hand: parts of 指标值 are one, goals are not", () => {
    const place = { section: "project", projectId: "p", rowId: "r", field: "target" };
    expect(standsAt(place, { ...place, field: "target.unit" })).toBe(true);
    expect(
      standsAt(
        { section: "project", projectId: "p", field: "goals.1" },
        { section: "project", projectId: "p", field: "goals.2" },
      ),
    ).toBe(false);
    expect(standsAt({ section: "income" }, { section: "income", field: "paragraph.4" })).toBe(true);
  });
});
