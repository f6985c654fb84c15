import { describe, expect, it } from "vitest";
import { h2 } from "../../templates/h2/layout.ts";
import { newDraft, newIndicator, newProject } from "./create.ts";
import type { Draft } from "./draft.ts";
import { parseTarget } from "./parse-target.ts";
import { projectState } from "./progress.ts";
import { restoreDraft } from "./restore.ts";
import { oldYearsOf, rollOver } from "./roll-over.ts";

const row = {
  ...newIndicator("产出指标", "数量指标"),
  level3: "更换路灯数",
  description: "年内更换的路灯盏数",
  target: parseTarget("≥80盏").target,
  basis: "年度计划",
};
const project = {
  ...newProject(h2, "路灯维护"),
  budget: { total: "18.60", fiscal: "18.60", other: "" },
  purpose: "用于2025年更换路灯80盏。",
  indicators: [row],
};
const draft: Draft = {
  ...newDraft("云溪镇人民政府", 2025, h2),
  projects: [project],
  figures: { 人员经费: "10.00", 日常公用经费: "2.00" },
  overall: { goal: ["2023年启动的改造全部收尾。"], subGoals: [], safeguards: [], indicators: [] },
};

describe("rollOver", () => {
  it("moves the year on and keeps last year's figures and values beside empty ones", () => {
    const next = rollOver(draft, { values: "empty" });
    expect(next.year).toBe(2026);
    expect(next.title).toBe("云溪镇人民政府2026年部门预算信息公开");
    expect(next.id).not.toBe(draft.id);
    expect(next.figures).toEqual({});
    expect(next.lastYearFigures).toMatchObject({ 基本支出: "12.00", 项目支出: "18.60", 支出合计: "30.60" });
    expect(next.projects[0]?.lastYear?.budget.total).toBe("18.60");
    expect(next.projects[0]?.budget.total).toBe("");
    expect(next.projects[0]?.indicators[0]?.lastYear).toEqual(row.target);
    expect(next.projects[0]?.indicators[0]?.target).toEqual({ kind: "text", text: "" });
    expect(next.assets.asOf).toBe("2025年12月31日");
    expect(() => restoreDraft(JSON.parse(JSON.stringify(next)))).not.toThrow();
  });
  it("keeps the values where that was chosen", () => {
    const next = rollOver(draft, { values: "keep" });
    expect(next.projects[0]?.indicators[0]?.target).toEqual(row.target);
    expect(next.figures.人员经费).toBe("10.00");
  });
  it("lets totals follow their parts again, and keeps those that differ", () => {
    const figures = { 人员经费: "10.00", 日常公用经费: "2.00", 基本支出: "12.00", 支出合计: "99.00" };
    const next = rollOver({ ...draft, figures }, { values: "keep" });
    expect(next.figures).toEqual({ 人员经费: "10.00", 日常公用经费: "2.00", 支出合计: "99.00" });
  });
  it("keeps the chapters an office writes itself, and lets figures write the others anew", () => {
    const narrative = { ...draft.narrative, organisations: ["下设三个站所。"], income: ["2025年收入30.60万元。"] };
    const next = rollOver({ ...draft, narrative }, { values: "keep" });
    expect(next.narrative.organisations).toEqual(["下设三个站所。"]);
    expect(next.narrative.income).toEqual([]);
  });
  it("lists texts that still name old years", () => {
    const oldYears = oldYearsOf(rollOver(draft, { values: "keep" }));
    expect(oldYears).toEqual([
      {
        place: "总体绩效目标",
        at: { section: "overall", field: "overall.goal" },
        text: "2023年启动的改造全部收尾。",
      },
      {
        place: "项目 1 路灯维护 资金用途",
        at: { section: "project", projectId: project.id, field: "purpose" },
        text: "用于2025年更换路灯80盏。",
      },
    ]);
  });
  it("moves on to a later year where a year is missing between", () => {
    const next = rollOver(draft, { values: "empty", year: 2028 });
    expect(next.year).toBe(2028);
    expect(next.title).toBe("云溪镇人民政府2028年部门预算信息公开");
    expect(next.assets.asOf).toBe("2027年12月31日");
    expect(oldYearsOf(next)).toHaveLength(2);
  });
});

describe("projectState", () => {
  it("tells empty, begun and complete apart", () => {
    expect(projectState(newProject(h2), h2)).toBe("empty");
    expect(projectState(project, h2)).toBe("begun");
    const classes = ["数量指标", "质量指标", "时效指标", "成本指标", "服务对象满意度指标"];
    const full = {
      ...project,
      code: "C1",
      goals: ["路灯亮灯率达到98%。"],
      spendingPlan: h2.planDates.map((by) => ({ by, percent: "25" })),
      indicators: classes.map((level2) => ({ ...row, id: level2, level2 })),
    };
    expect(projectState(full, h2)).toBe("complete");
  });
});
