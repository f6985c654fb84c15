import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { hasSchemas, validated } from "../../../templates/validator.ts";
import { openPackage } from "../package/index.ts";
import { checkStructure } from "../structure/index.ts";
import { compile, fill } from "./index.ts";
import { cases } from "./testing/corpus.ts";
import { sampleView, vocabulary } from "./testing/corpus-view.ts";
import { docx, textOf } from "./testing/docx.ts";

/** Cases whose text `textOf` cannot show; their parts are looked at one by one. */
const special: Readonly<Record<string, readonly string[]>> = {
  "a table in a cell of a repeated row": ["养护 12 公里", "群众满意", "道路养护", "水利维修"],
  "properties of the document": ["<dc:title>云溪镇人民政府\n2025</dc:title>"],
  "a text box, both branches": ["云溪镇人民政府", "道路养护", "水利维修"],
};

const folder = mkdtempSync(join(tmpdir(), "corpus-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("awkward templates", () => {
  it("are at least thirty", () => expect(cases.length).toBeGreaterThan(30));

  const named = cases.map(([name, content, expected, given = sampleView, path = "word/document.xml"]) => ({
    name,
    content,
    expected,
    given,
    path,
  }));
  it.each(named)("$name", ({ name, content, expected, given, path }) => {
    const template = compile(docx(content), vocabulary);
    expect(template.problems.map((problem) => problem.message)).toEqual([]);
    const bytes = fill(template, given);
    const text = textOf(bytes, path);
    const parts = special[name];
    if (parts) for (const part of parts) expect(text + new TextDecoder().decode(bytesOf(bytes, path))).toContain(part);
    else expect(text).toBe(expected);
    expect(checkStructure(bytes)).toEqual([]);
    expect(fill(template, given)).toEqual(bytes);
  });
});

describe.skipIf(!hasSchemas)("awkward templates against the schemas (skipped without the validator)", () => {
  it("are all valid", { timeout: 120_000 }, () => {
    const report: string[] = [];
    const inside = cases.filter(([each]) => !OUTSIDE_SCHEMA.test(each));
    const checked = process.env.JIBIAO_LONG ? inside : inside.filter((_, index) => index % 6 === 0);
    for (const [name, content, , given = sampleView] of checked) {
      const file = join(folder, "a.docx");
      writeFileSync(file, fill(compile(docx(content), vocabulary), given));
      try {
        validated(file);
      } catch (error) {
        report.push(`${name}: ${(error as { stdout?: string }).stdout ?? ""}`);
      }
    }
    expect(report).toEqual([]);
  });
});
/** Templates of these tests that are themselves abridged (drawings without their size, for instance). */
const OUTSIDE_SCHEMA = /drawings|text box/;

function bytesOf(bytes: Uint8Array, path: string): Uint8Array {
  return openPackage(bytes).parts.get(path) ?? new Uint8Array();
}
