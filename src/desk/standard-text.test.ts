import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { LAYOUTS } from "../../templates/index.ts";
import { sampleDraft } from "../domain/sample/index.ts";
import { standardText } from "./standard-text.ts";
import { keepFillings } from "./templates.ts";

const fillings = keepFillings(
  ({ id }) => new Uint8Array(readFileSync(new URL(`../../templates/${id}/template.docx`, import.meta.url))),
);

describe("what a template writes by itself", () => {
  it.each(LAYOUTS.map((layout) => [layout.id, layout] as const))(
    "is found in the shipped template %s",
    async (_id, layout) => {
      const filling = fillings({ layout });
      const draft = sampleDraft();
      const texts = await standardText(filling, draft);
      expect(texts.income?.join("")).toContain("1486.32");
      expect(texts.spending?.join("")).toContain("847.85");
      expect(texts.threePublic?.join("").length).toBeGreaterThan(10);
      expect(texts.duties).toBeUndefined();
      const other = { ...draft, figures: { ...draft.figures, 日常公用经费: "99.99" } };
      expect((await standardText(filling, other)).spending?.join("")).toContain("99.99");
    },
  );
});
