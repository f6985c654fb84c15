import { describe, expect, it } from "vitest";
import { h2 } from "../../templates/h2/layout.ts";
import type { Draft, Indicator } from "../domain/index.ts";
import { sampleDraft } from "../domain/sample/index.ts";
import { checkDraft, createChecker } from "./index.ts";

/** The sample as a file of another county would hold it: without the columns and head fields of this layout. */
function otherForm(change: (row: Indicator) => Indicator = (row) => row): Draft {
  const draft = sampleDraft();
  const bare = (row: Indicator): Indicator => change({ ...row, description: "", basis: "" });
  return {
    ...draft,
    overall: { ...draft.overall, indicators: [] },
    projects: draft.projects.map((project) => ({
      ...project,
      code: "",
      purpose: "",
      spendingPlan: [],
      indicators: project.indicators.map(bare),
    })),
  };
}

const rules = (draft: Draft): readonly string[] => checkDraft(draft, h2).open.map(({ rule }) => rule);

describe("a document in the form of another county", () => {
  it("is told once that the columns of this layout are empty, and of nothing else that only this layout asks for", () => {
    expect(rules(otherForm())).toEqual(["document.columns-empty"]);
  });

  it("may name its classes in its own way, with points, and lack some of them", () => {
    const own = otherForm((row) => ({
      ...row,
      level1: row.level1 === "产出指标" ? "预期产出（50分）" : row.level1,
      level2: row.level2 === "时效指标" ? "进度指标" : row.level2,
    }));
    const projects = own.projects.map((project) => ({
      ...project,
      indicators: project.indicators.filter(({ level2 }) => level2 !== "成本指标"),
    }));
    expect(rules({ ...own, projects }).filter((rule) => rule.startsWith("rows."))).toEqual([]);
  });

  it("may note that ten points of each table are kept for how the budget is spent", () => {
    const weighed = (note: string, others: string): readonly string[] => {
      const draft = otherForm((row) => ({ ...row, extra: { 权重: "" } }));
      const projects = draft.projects.map((project, at) => ({
        ...project,
        indicators: project.indicators.map((row, i) => ({
          ...row,
          extra: { 权重: i > 0 ? "0" : at === 0 ? "90" : others },
        })),
      }));
      return rules({ ...draft, projects, unrecognised: [{ place: "第 3 段", text: note }] });
    };
    const note = "备注：预算执行率权重10分由系统统一设置，表内各指标合计90分。";
    expect(weighed("备注：各表按通知填写。", "100")).toContain("rows.points");
    expect(weighed(note, "90")).not.toContain("rows.points");
    // Where all tables leave them the form keeps them, noted or not.
    expect(weighed("备注：各表按通知填写。", "90")).not.toContain("rows.points");
  });

  it("is asked for everything as soon as one row has what this layout prints", () => {
    const checker = createChecker();
    const draft = otherForm();
    expect(checker.check(draft, h2).open).toHaveLength(1);
    const [first, ...others] = draft.projects;
    if (first === undefined) throw new Error("the sample has projects");
    const [row, ...rows] = first.indicators;
    if (row === undefined) throw new Error("its first project has rows");
    const begun = { ...first, indicators: [{ ...row, description: "全年数出来的次数" }, ...rows] };
    const found = checker.check({ ...draft, projects: [begun, ...others] }, h2).open.map(({ rule }) => rule);
    expect(found).toContain("rows.description-missing");
    expect(found).toContain("projects.head-missing");
    expect(found.filter((rule) => rule === "document.columns-empty")).toHaveLength(1);
  });
});
