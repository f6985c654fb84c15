import { describe, expect, it } from "vitest";
import { draftSchema } from "../draft.ts";
import { figureValue, isOverridden } from "../figures.ts";
import type { Layout } from "../layout.ts";
import { difference, sameAmount, scale, sum } from "../money.ts";
import { parseTarget } from "../parse-target.ts";
import { missingClasses } from "../scheme.ts";
import { central2021 } from "../schemes/central-2021.ts";
import { hebeiOverall } from "../schemes/hebei-overall.ts";
import { hebeiProject } from "../schemes/hebei-project.ts";
import { printTarget, targetProblems } from "../target.ts";
import { sampleDraft } from "./index.ts";
import { SAMPLE_PROJECTS } from "./projects/index.ts";

const draft = sampleDraft();

/** Every "…12.30万元" of a text, in order. */
function amounts(text: string): string[] {
  return [...text.matchAll(/(\d+\.\d{2})万元/g)].map((match) => match[1] ?? "");
}

describe("the sample", () => {
  it("is a draft, the same one each time, with ids that are unique", () => {
    expect(draftSchema.parse(draft)).toEqual(sampleDraft());
    const ids = [...JSON.stringify(draft).matchAll(/"id":"([^"]*)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("has figures that agree", () => {
    const value = (label: string, year: "this" | "last" = "this") => figureValue(draft, label, year);
    expect(value("项目支出")).toBe("847.85");
    expect(value("基本支出")).toBe("638.47");
    for (const year of ["this", "last"] as const) expect(value("收入合计", year)).toBe(value("支出合计", year));
    expect(value("收入合计")).toBe("1486.32");
    expect(value("收入合计", "last")).toBe("1402.70");
    expect(value("项目支出", "last")).toBe("777.52");
    expect(value("政府采购预算")).toBe("169.54");
    expect(Object.keys(draft.figures).filter((label) => isOverridden(draft, label))).toEqual([]);
    expect(sameAmount(sum(draft.projects.map((project) => project.budget.other)) ?? "", value("其他来源收入"))).toBe(
      true,
    );
    expect(draft.narrative.change[0]).toContain(
      `项目支出增加${difference(value("项目支出"), value("项目支出", "last"))}万元`,
    );
  });

  it("says the same in the tables of purchases and assets", () => {
    for (const row of draft.procurement.rows) {
      expect(sameAmount(scale(row.price, 0) ?? "", row.price)).toBe(true);
      expect(Number(row.quantity) * Number(row.price)).toBeCloseTo(Number(row.total), 6);
      expect(sameAmount(sum([row.general, row.fund]) ?? "", row.total)).toBe(true);
    }
    const [all, ...parts] = draft.assets.rows;
    const counted = parts.filter((row) => !row.item.startsWith("其中"));
    expect(sum(counted.map((row) => row.value))).toBe(all?.value);
    expect(amounts(draft.narrative.assets[0] ?? "").slice(2)).toEqual(["9.30", "3.20", "2.00"]);
    expect(sum(["9.30", "3.20", "2.00"])).toBe(draft.figures.拟购置固定资产总额);
  });

  it.each(draft.projects.map((project) => [project.name, project] as const))("%s adds up", (_, project) => {
    const { total, fiscal, other } = project.budget;
    expect(sameAmount(sum([fiscal, other]) ?? "", total)).toBe(true);
    const parts = amounts(project.purpose);
    expect(sum(parts)).toBe(total);
    expect(project.spendingPlan.map((step) => Number(step.percent))).toEqual(
      project.spendingPlan.map((step) => Number(step.percent)).sort((a, b) => a - b),
    );
    expect(project.spendingPlan[3]?.percent).toBe("100");
    expect(project.code).toMatch(/^13099926[0-9A-Z]{13}$/);
    expect(missingClasses(hebeiProject, project.indicators)).toEqual([]);
    expect(project.indicators.length).toBeGreaterThanOrEqual(6);
    const names = project.indicators.map((row) => row.level3);
    expect(new Set(names).size).toBe(names.length);
    for (const row of project.indicators) {
      expect(row.level1).not.toBe("");
      expect(row.description).not.toBe(row.level3);
      expect(row.basis).not.toBe("");
      expect(targetProblems(row.target)).toEqual([]);
      if (row.level3 === "项目总成本") expect(printTarget(row.target)).toBe(`≤${total}万元`);
    }
  });

  it("needs no repair when its targets are read", () => {
    for (const source of SAMPLE_PROJECTS) {
      for (const [, , , target, , lastYear] of source.rows) {
        expect(parseTarget(target).repairs).toEqual([]);
        expect(parseTarget(lastYear ?? "").repairs).toEqual([]);
      }
    }
    expect(missingClasses(hebeiOverall, draft.overall.indicators)).toEqual([]);
  });

  it("has no character that does not belong in a published text", () => {
    const texts = [...JSON.stringify(draft).matchAll(/"((?:[^"\\]|\\.)*)"/g)].map((match) => match[1] ?? "");
    const chinese = texts.filter((text) => /[一-龥]/.test(text));
    expect(chinese.filter((text) => /[,;:!?()[\]]| |　|[０-９Ａ-Ｚａ-ｚ％]/.test(text))).toEqual([]);
  });

  it("follows the classes and columns of another layout", () => {
    const layout: Layout = {
      id: "own",
      title: "",
      summary: "",
      scheme: central2021.id,
      overallScheme: hebeiOverall.id,
      projectFields: [],
      nameLabels: [],
      planDates: [],
      columns: [{ field: "extra", label: "分值", total: "100" }],
      overallColumns: [],
      projectExtra: ["主管部门", "备注"],
    };
    const other = sampleDraft(layout);
    expect(draftSchema.parse(other)).toEqual(other);
    expect(other.templateId).toBe("own");
    for (const project of other.projects) {
      expect(project.extra).toEqual({ 主管部门: "云溪镇人民政府", 备注: "" });
      expect(missingClasses(central2021, project.indicators)).toEqual([]);
      expect(project.indicators.map(({ extra }) => Number(extra?.分值)).reduce((sum, value) => sum + value, 0)).toBe(
        100,
      );
      expect(project.indicators[0]?.level1).toBe("成本指标");
    }
    expect(sampleDraft({ ...layout, scheme: hebeiProject.id, columns: [], projectExtra: [] }).projects).toEqual(
      draft.projects,
    );
  });
});
