import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { h2 } from "../../../templates/h2/layout.ts";
import { LAYOUTS } from "../../../templates/index.ts";
import { buildTemplate } from "../../../templates/parts/index.ts";
import type { Layout } from "../../domain/index.ts";
import { compile } from "../template/index.ts";
import { furtherLabels, layoutOfTemplate, vocabularyOf, wideLayout } from "./index.ts";

const NAME = { id: "own", title: "澄河县式", summary: "来自本机" };

describe("layoutOfTemplate", () => {
  it.each(LAYOUTS.map((layout) => [layout.id, layout] as const))("finds what %s asks for in its tags", (_, layout) => {
    const base: Layout = { ...layout, projectFields: [], columns: h2.columns, projectExtra: [] };
    const bytes = readFileSync(`templates/${layout.id}/template.docx`);
    const template = compile(bytes, vocabularyOf(wideLayout(base)));
    expect(template.problems).toEqual([]);
    const found = layoutOfTemplate(template, base, NAME);
    const { projectFields, columns, overallColumns, projectExtra } = found;
    expect([...projectFields].sort()).toEqual([...layout.projectFields].sort());
    expect({ columns, overallColumns, projectExtra }).toEqual({
      columns: layout.columns,
      overallColumns: layout.overallColumns,
      projectExtra: layout.projectExtra,
    });
    expect(found.id).toBe("own");
  });

  it("offers labels that only this county has, and takes them once they are agreed", async () => {
    const county: Layout = {
      ...h2,
      columns: [...h2.columns, { field: "extra", label: "牵头股室" }],
      projectExtra: ["分管领导"],
    };
    const bytes = await buildTemplate(county);
    const first = compile(bytes, vocabularyOf(wideLayout(h2)));
    expect(first.problems.length).toBe(2);
    const labels = furtherLabels(first);
    expect(labels).toEqual({ columns: ["牵头股室"], fields: ["分管领导"] });
    const second = compile(bytes, vocabularyOf(wideLayout(h2, labels)));
    expect(second.problems).toEqual([]);
    const found = layoutOfTemplate(second, wideLayout(h2, labels), NAME);
    expect(found.columns).toEqual(county.columns);
    expect(found.projectExtra).toEqual(["分管领导"]);
  });

  it("takes no tag of the document in a row for a column", async () => {
    const odd: Layout = { ...h2, columns: [...h2.columns, { field: "extra", label: "单位名称" }] };
    const template = compile(await buildTemplate(odd), vocabularyOf(wideLayout(h2)));
    expect(template.problems).toEqual([]);
    expect(layoutOfTemplate(template, h2, NAME).columns).toEqual(h2.columns);
  });
});
