import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { countyTemplate } from "../../e2e/support/county-template.ts";
import { LAYOUTS, layoutOf } from "../../templates/index.ts";
import { newOwnPart } from "../domain/index.ts";
import { sampleDraft } from "../domain/sample/index.ts";
import { checkTemplate } from "./check-template.ts";
import { leftOutOf } from "./left-out.ts";
import { keepFillings } from "./templates.ts";

const fillings = keepFillings(
  ({ id }) => new Uint8Array(readFileSync(new URL(`../../templates/${id}/template.docx`, import.meta.url))),
);

describe("what a document will not say", () => {
  it.each(LAYOUTS.map(({ id }) => id))(
    "is of the sample in a shipped template only what that has no field for: %s",
    (id) => {
      const layout = layoutOf(id);
      const words = { code: "项目编码", budget: "预算数", purpose: "资金用途", spendingPlan: "支出计划" } as const;
      const none = (["code", "budget", "purpose", "spendingPlan"] as const).filter(
        (field) => !layout.projectFields.includes(field),
      );
      for (const scope of ["whole", "performance", "each", "project:1"] as const)
        expect(leftOutOf(fillings({ layout }), sampleDraft(layout), scope)).toEqual({
          open: "",
          homeless: none.map((field) => `项目的${words[field]}`),
          unseen: [],
        });
    },
  );

  it("names what a county's own template has no place for, as far as something stands there", () => {
    const bytes = new Uint8Array(countyTemplate());
    const filling = fillings({ layout: checkTemplate(bytes).layout, own: { bytes, edition: "county" } });
    const sample = sampleDraft();
    const own = { ...newOwnPart("廉政承诺", 1), blocks: [{ kind: "paragraph" as const, id: "b", text: "说明一段。" }] };
    const draft = {
      ...sample,
      parts: [...sample.parts, { ...own, heading: { number: "十、", text: "廉政承诺" } }],
      projects: sample.projects.map((project) => ({ ...project, purpose: "", extra: { 联系电话: "0311" } })),
    };
    const { homeless } = leftOutOf(filling, draft, "whole");
    expect(homeless).toEqual(
      expect.arrayContaining(["“十、廉政承诺”一章", "政府采购表", "项目的项目编码", "项目的预算数", "项目的联系电话"]),
    );
    expect(homeless).not.toContain("项目的资金用途");
    expect(leftOutOf(filling, draft, "performance").homeless).not.toContain("政府采购表");
  });
});
