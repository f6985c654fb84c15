import { strFromU8 } from "fflate";
import { describe, expect, it } from "vitest";
import type { Layout } from "../../src/domain/index.ts";
import { sampleDraft } from "../../src/domain/sample/index.ts";
import { openPackage } from "../../src/word/package/index.ts";
import { checkStructure } from "../../src/word/structure/index.ts";
import { compile, fill } from "../../src/word/template/index.ts";
import { viewOf, vocabularyOf } from "../../src/word/view/index.ts";
import { h1 } from "../h1/layout.ts";
import { h2 } from "../h2/layout.ts";
import { LAYOUTS } from "../index.ts";
import { buildTemplate, type TemplateChoice } from "./index.ts";
import { LANDSCAPE_WIDTH, TYPE_WIDTH } from "./measures.ts";

function xmlOf(bytes: Uint8Array): string {
  return strFromU8(openPackage(bytes).parts.get("word/document.xml") ?? new Uint8Array());
}

function numbers(xml: string, pattern: RegExp): number[] {
  return [...xml.matchAll(pattern)].map((found) => Number(found[1]));
}

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

/** A starter filled with the sample in every scope. */
async function starter(layout: Layout, choice: TemplateChoice = {}) {
  const template = compile(await buildTemplate(layout, choice), vocabularyOf(layout));
  expect(template.problems).toEqual([]);
  const scopes = ["whole", "performance", "project:1"] as const;
  return scopes.map((scope) => {
    const bytes = fill(template, viewOf(sampleDraft(), layout, scope));
    expect(checkStructure(bytes)).toEqual([]);
    return xmlOf(bytes).replace(/<[^>]*>/g, "");
  });
}

describe("a starter", () => {
  it("may leave out the chapters: then every scope but one table is the performance part", async () => {
    const [whole = "", performance = "", single = ""] = await starter(h2, { chapters: false });
    expect(whole).toBe(performance);
    expect(whole).toContain("2026年部门预算绩效信息");
    expect(whole).not.toContain("名词解释");
    expect(single).not.toContain("第二部分");
  });

  it("may leave out contents, the whole office, its indicators", async () => {
    const choice = { contents: false, wholeOffice: false, overallIndicators: "never" } as const;
    const [whole = ""] = await starter(h2, choice);
    for (const word of ["公开目录", "第一部分", "部门整体支出绩效指标"]) expect(whole).not.toContain(word);
    expect(whole).toContain("第二部分");
    const [without = ""] = await starter(h2, { overallIndicators: "never" });
    expect(without).toContain("（三）工作保障措施");
    expect(without).not.toContain("部门整体支出绩效指标");
  });

  it("has the head rows and columns that are chosen, further ones included", async () => {
    const chosen: Layout = {
      ...h1,
      projectFields: ["purpose"],
      projectExtra: ["主管部门", "实施单位", "项目负责人"],
      columns: [...h1.columns, { field: "extra", label: "权重", total: "100" }, { field: "extra", label: "备注" }],
    };
    const [whole = ""] = await starter(chosen);
    for (const word of ["资金用途", "项目负责人", "权重", "备注", "合计"]) expect(whole).toContain(word);
    for (const word of ["项目编码", "预算数186", "资金支出计划"]) expect(whole).not.toContain(word);
    const [budget = ""] = await starter({ ...h1, projectFields: ["budget"] });
    expect(budget).toContain("预算规模预算数152.40");
  });
});

describe("tables", () => {
  it.each(LAYOUTS.map((layout) => [layout.id, layout] as const))("of %s have three equal widths", async (_, layout) => {
    const tables = xmlOf(await buildTemplate(layout))
      .split("<w:tbl>")
      .slice(1);
    expect(tables.length).toBe(8);
    for (const table of tables) {
      const [width] = numbers(table, /<w:tblW w:type="dxa" w:w="(\d+)"/g);
      expect([TYPE_WIDTH, LANDSCAPE_WIDTH]).toContain(width);
      expect(total(numbers(table, /<w:gridCol w:w="(\d+)"/g))).toBe(width);
      for (const row of table.split("<w:tr>").slice(1)) {
        expect(total(numbers(row, /<w:tcW w:type="dxa" w:w="(\d+)"/g))).toBe(width);
        expect(row.includes("<w:cantSplit/>") || table.split("<w:tr>").length === 2).toBe(true);
      }
    }
  });

  it("fill a type area of 156 mm", () => {
    expect(Math.abs((TYPE_WIDTH / 1440) * 25.4 - 156)).toBeLessThan(0.05);
  });
});
