import { describe, expect, it } from "vitest";
import { LAYOUTS } from "../../../templates/index.ts";
import { type Finding, newDraft, newProject } from "../../domain/index.ts";
import { countFindings, rememberedCounts, rememberedProjectState } from "./marks.ts";

const [layout] = LAYOUTS;
if (layout === undefined) throw new Error("no layout");
const project = newProject(layout, "农村公路养护");
const draft = { ...newDraft("云溪镇人民政府", 2025, layout), projects: [project] };
const make = (severity: Finding["severity"], where: Finding["where"]): Finding => ({
  rule: "r",
  severity,
  message: "",
  where,
});
const findings = [
  make("error", { project: 1 }),
  make("warning", { project: 1, indicator: 3 }),
  make("info", { project: 1 }),
  make("warning", { section: "income" }),
  make("error", {}),
];
const unfilled = [make("warning", { project: 1, field: "code" })];

describe("marks of the outline", () => {
  it("count errors and warnings, never what cannot be decided", () => {
    expect(countFindings(findings)).toEqual({ errors: 2, warnings: 2 });
  });
  it("stay the same function while every count is the same", () => {
    const countsOf = rememberedCounts();
    const at = countsOf({ findings, unfilled, draft });
    expect(countsOf({ findings: [...findings], unfilled, draft: { ...draft } })).toBe(at);
    const more = countsOf({ findings: [...findings, make("error", { project: 1 })], unfilled, draft });
    expect(more).not.toBe(at);
    expect(more(project.id)).toEqual({ errors: 2, warnings: 1, unfilled: 1 });
  });
  it("add up to the count of the whole document", () => {
    const at = rememberedCounts()({ findings, unfilled, draft });
    expect(at(project.id)).toEqual({ errors: 1, warnings: 1, unfilled: 1 });
    expect(at("figures")).toEqual({ errors: 0, warnings: 1, unfilled: 0 });
    expect(at("cover")).toEqual({ errors: 1, warnings: 0, unfilled: 0 });
    expect(at("assets")).toEqual({ errors: 0, warnings: 0, unfilled: 0 });
  });
  it("remember the state of a project", () => {
    const state = rememberedProjectState(layout);
    expect(state(project)).toBe("empty");
    expect(state({ ...project, purpose: "用于养护" })).toBe("begun");
    expect(state(project)).toBe("empty");
  });
});
