import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { catalogue, catalogueDocument, RULES } from "./index.ts";

const written = readFileSync(join(import.meta.dirname, "../../docs/rules.md"), "utf8");
/** Everything below the table of counts, which depends on documents that are not part of the project. */
const rules = (text: string) => text.slice(text.indexOf("\n## 指标值"));

describe("the catalogue as a document", () => {
  it("is written anew when a rule changes: npx tsx docs/build-rules.ts", () => {
    expect(rules(written)).toBe(rules(catalogueDocument([])));
  });
  it("counts by rule and document, in one row each", () => {
    const text = catalogueDocument([{ name: "示例", counts: { "rows.order": 3 } }]);
    expect(text).toContain("| 指标次序不对 `rows.order` | 3 |");
    expect(text).toContain("| 合计 | 3 |");
  });
  it("says everything in words a clerk knows", () => {
    const foreign = catalogue().flatMap(({ title, why, limits, bad, good }) =>
      [title, why, ...limits.map(({ word }) => word), ...bad, ...good].filter((text) =>
        /(^|[，/\s])[a-z][a-zA-Z]+\s/.test(text),
      ),
    );
    expect(foreign).toEqual([]);
  });
  it("has every rule, with cases in words", () => {
    expect(catalogue().map(({ id }) => id)).toEqual(RULES.map(({ id }) => id));
    for (const { id } of RULES) expect(written).toContain(`\`${id}\``);
  });
});
