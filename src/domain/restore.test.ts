import { describe, expect, it } from "vitest";
import { newDraft, newIndicator, newProject } from "./create.ts";
import type { Layout } from "./layout.ts";
import { DraftError, parseDraft, restoreDraft } from "./restore.ts";

const layout: Layout = {
  id: "h2",
  title: "编码式",
  summary: "",
  scheme: "hebei-project",
  overallScheme: "hebei-overall",
  projectFields: ["code", "budget"],
  nameLabels: ["项目名称"],
  planDates: ["6月底", "12月底"],
  columns: [],
  overallColumns: [],
  projectExtra: [],
};
const project = { ...newProject(layout, "路灯维护"), indicators: [newIndicator("产出指标", "数量指标")] };
const draft = { ...newDraft("云溪镇人民政府", 2026, layout), projects: [project] };

function faultOf(text: string): DraftError {
  try {
    parseDraft(text);
  } catch (error) {
    if (error instanceof DraftError) return error;
    throw error;
  }
  throw new Error("was read");
}

describe("restoreDraft", () => {
  it("gives back what was written", () => {
    expect(parseDraft(JSON.stringify(draft))).toEqual(draft);
    expect(parseDraft(`\uFEFF${JSON.stringify(draft)}`)).toEqual(draft);
  });
  it("tells the faults apart, each in one sentence", () => {
    expect(faultOf("{").code).toBe("syntax");
    expect(faultOf("[]").code).toBe("format");
    expect(faultOf(JSON.stringify({ format: "other" })).code).toBe("format");
    expect(faultOf(JSON.stringify({ ...draft, version: 99 })).code).toBe("newer");
    expect(faultOf(JSON.stringify({ ...draft, version: 0 })).code).toBe("shape");
    expect(faultOf(JSON.stringify({ ...draft, projects: "无" })).message).toContain("projects");
    expect(faultOf(JSON.stringify({ ...draft, version: "1" })).code).toBe("shape");
  });
  it("keeps amounts that are no numbers: judging is for the checks", () => {
    const odd = { ...draft, figures: { 收入合计: "约一千" } };
    expect(restoreDraft(odd).figures.收入合计).toBe("约一千");
  });
  it("is not harmed by prototype keys", () => {
    const hostile = JSON.stringify(draft).replace('"figures":{}', '"figures":{"__proto__":"1","constructor":"2"}');
    const restored = parseDraft(hostile);
    expect(Object.getPrototypeOf(restored)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
