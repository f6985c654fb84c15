import { describe, expect, it } from "vitest";
import { h2 } from "../../templates/h2/layout.ts";
import { buildTemplate } from "../../templates/parts/index.ts";
import type { Layout } from "../domain/index.ts";
import { decodeXml, openPackage, savePackage } from "../word/package/index.ts";
import { checkTemplate } from "./check-template.ts";
import { carrying } from "./template-file.ts";

const county: Layout = {
  ...h2,
  id: "county-0001",
  scheme: "central-2021",
  planDates: ["6月底", "12月底"],
  columns: [...h2.columns, { field: "extra", label: "备注" }, { field: "extra", label: "牵头股室" }],
  projectExtra: ["分管领导"],
};

/** The file with its text changed. */
function edited(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  const { parts, mainPath } = openPackage(bytes);
  const xml = change(decodeXml(parts.get(mainPath) ?? new Uint8Array()));
  return savePackage(new Map(parts).set(mainPath, new TextEncoder().encode(xml)));
}

describe("checkTemplate", () => {
  it("offers labels that only this county has as columns and fields", async () => {
    const check = checkTemplate(await buildTemplate(county));
    expect(check.unknown.map(({ printed, as, place }) => [printed, as, place])).toEqual([
      ["{分管领导}", "field", expect.stringMatching(/^第 \d+ 张表第 \d+ 行第 \d+ 格$/)],
      ["{牵头股室}", "column", expect.stringMatching(/^第 \d+ 张表第 \d+ 行第 \d+ 格$/)],
    ]);
    const agreed = { ...check.settings, columns: ["牵头股室"], fields: ["分管领导"] };
    const again = checkTemplate(await buildTemplate(county), agreed);
    expect([again.unknown, again.problems, again.missing]).toEqual([[], [], []]);
    expect(again.layout.columns).toEqual(county.columns);
    expect(again.layout.projectExtra).toEqual(["分管领导"]);
  });

  it("asks nothing of a file that carries what its tags do not tell", async () => {
    const check = checkTemplate(carrying(await buildTemplate(county), county, county.id));
    expect([check.unknown, check.problems]).toEqual([[], []]);
    expect(check.settings).toEqual({
      scheme: "central-2021",
      planDates: ["6月底", "12月底"],
      columns: ["牵头股室"],
      fields: ["分管领导"],
      id: "county-0001",
    });
    expect(check.layout).toMatchObject({ scheme: "central-2021", planDates: ["6月底", "12月底"] });
  });

  it("names slips with the nearest tag, what is missing, and every other fault with its place", async () => {
    const slips = edited(await buildTemplate(h2), (xml) =>
      xml.replaceAll("{三级指标}", "{三极指标}").replaceAll("{绩效指标描述}", "").replace("{/分项绩效目标}", ""),
    );
    const { unknown, missing, problems } = checkTemplate(slips);
    expect(unknown[0]).toMatchObject({ printed: "{三极指标}", nearest: "{三级指标}" });
    expect(missing).toContain("绩效指标描述");
    expect(problems.join("")).toMatch(/第 \d+ 段.*\{\/分项绩效目标\}/);
  });

  it("believes no scheme that does not exist", async () => {
    const odd = carrying(await buildTemplate(h2), { ...h2, scheme: "constructor" });
    expect(checkTemplate(odd).settings.scheme).toBe("hebei-project");
  });
});
