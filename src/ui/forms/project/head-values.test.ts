import { describe, expect, it } from "vitest";
import { BASIC_COLUMNS, type Layout, newProject, type Project } from "../../../domain/index.ts";
import { headChange, headSchema, headValues, sameHead } from "./head-values.ts";

const layout: Layout = {
  id: "x",
  title: "",
  summary: "",
  scheme: "hebei-project",
  overallScheme: "hebei-overall",
  projectFields: ["code", "budget", "purpose", "spendingPlan"],
  nameLabels: ["项目名称", "专项资金名称"],
  planDates: ["6月底", "12月底"],
  columns: BASIC_COLUMNS,
  overallColumns: [],
  projectExtra: ["主管部门"],
};
const project: Project = { ...newProject(layout, "水库管护"), goals: ["甲"] };
const typed = (patch: Partial<ReturnType<typeof headValues>>) =>
  headChange(project, { ...headValues(project, layout), ...patch }, layout);

describe("the head as a form", () => {
  it("finds no change in what it shows", () => {
    expect(typed({})).toBeUndefined();
  });
  it("names the one field that was typed in", () => {
    expect(typed({ name: "水库维修" })).toEqual({ field: "name", patch: { name: "水库维修" } });
    expect(typed({ nameLabel: "专项资金名称" })?.patch).toEqual({ nameLabel: "专项资金名称" });
    expect(typed({ budget: { total: "9", fiscal: "", other: "" } })).toEqual({
      field: "budget.total",
      patch: { budget: { total: "9", fiscal: "", other: "" } },
    });
    expect(typed({ extra: [{ label: "主管部门", text: "水利局" }] })).toEqual({
      field: "extra:主管部门",
      patch: { extra: { 主管部门: "水利局" } },
    });
  });
  it("keeps an empty line of goals to itself", () => {
    expect(typed({ goals: [{ text: "甲" }, { text: "" }] })).toBeUndefined();
    expect(typed({ goals: [{ text: "甲" }, { text: "乙" }] })?.patch).toEqual({ goals: ["甲", "乙"] });
  });
  it("shows the layout's dates where a plan has none, and keeps those of the draft", () => {
    const bare = { ...project, spendingPlan: [] };
    expect(headValues(bare, layout).spendingPlan.map((step) => step.by)).toEqual(["6月底", "12月底"]);
    const own = { ...project, spendingPlan: [{ by: "9月底", percent: "100" }] };
    expect(headValues(own, layout).spendingPlan).toEqual([{ by: "9月底", percent: "100" }]);
  });
  it("stays the same while only indicators change", () => {
    expect(sameHead(project, { ...project, indicators: [] })).toBe(true);
    expect(sameHead(project, { ...project, purpose: "x" })).toBe(false);
  });
  it("says what is no number", () => {
    const values = { ...headValues(project, layout), budget: { total: "一百", fiscal: "1,200.5", other: "" } };
    const issues = headSchema.safeParse(values).error?.issues;
    expect(issues?.map((issue) => issue.message)).toEqual(["“一百”不是数，写成 186.00 这样"]);
  });
});
