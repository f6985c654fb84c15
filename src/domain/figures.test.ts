import { describe, expect, it } from "vitest";
import { newDraft, newProject } from "./create.ts";
import type { Draft } from "./draft.ts";
import { computedFigure, FIGURES, figureOf, figureValue, isOverridden } from "./figures.ts";
import type { Layout } from "./layout.ts";

const layout: Layout = {
  id: "h1",
  title: "",
  summary: "",
  scheme: "hebei-project",
  overallScheme: "hebei-overall",
  projectFields: [],
  nameLabels: ["项目名称"],
  planDates: [],
  columns: [],
  overallColumns: [],
  projectExtra: [],
};

function draftWith(figures: Record<string, string>, totals: readonly string[] = []): Draft {
  const projects = totals.map((total) => ({ ...newProject(layout), budget: { total, fiscal: total, other: "" } }));
  return { ...newDraft("云溪镇", 2026, layout), figures, projects };
}

describe("figures", () => {
  it("computes totals from their parts, through two levels", () => {
    const draft = draftWith({ 人员经费: "562.85", 日常公用经费: "75.62" }, ["800.00", "47.85"]);
    expect(figureValue(draft, "基本支出")).toBe("638.47");
    expect(figureValue(draft, "项目支出")).toBe("847.85");
    expect(figureValue(draft, "支出合计")).toBe("1486.32");
    expect(isOverridden(draft, "支出合计")).toBe(false);
  });
  it("prints what was entered and says where it differs", () => {
    const draft = draftWith({ 人员经费: "10", 日常公用经费: "5", 基本支出: "16" });
    expect(figureValue(draft, "基本支出")).toBe("16");
    expect(computedFigure(draft, "基本支出")).toBe("15.00");
    expect(isOverridden(draft, "基本支出")).toBe(true);
    expect(isOverridden(draftWith({ 人员经费: "10", 日常公用经费: "5", 基本支出: "15" }), "基本支出")).toBe(false);
  });
  it("says nothing where nothing was filled in", () => {
    expect(figureValue(draftWith({}), "收入合计")).toBe("");
    expect(figureValue(draftWith({}), "toString")).toBe("");
  });
  it("names every part it adds up, and every label once", () => {
    const labels = FIGURES.map((figure) => figure.label);
    expect(new Set(labels).size).toBe(labels.length);
    for (const part of FIGURES.flatMap((figure) => figure.parts ?? [])) expect(figureOf(part)).toBeDefined();
  });
});
