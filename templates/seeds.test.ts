import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import type { Draft } from "../src/domain/index.ts";
import { readDocument } from "../src/word/reader/index.ts";
import { checkStructure } from "../src/word/structure/index.ts";
import { compile, fill } from "../src/word/template/index.ts";
import { viewOf, vocabularyOf } from "../src/word/view/index.ts";
import { layoutOf } from "./index.ts";

/** Published documents, where they lie beside the project; skipped where they do not. */
const folder = resolve(import.meta.dirname, "../../shared/seeds");
const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".txt")) : [];

/** What is printed: ids are made anew by every reading, and a repaired cell is printed as repaired. */
function printedPart({ projects, overall }: Draft): unknown {
  const unprinted = new Set(["id", "printedTarget"]);
  return JSON.parse(JSON.stringify({ projects, overall }, (key, value) => (unprinted.has(key) ? undefined : value)));
}

describe.skipIf(names.length === 0)("published documents", () => {
  const tables: number[] = [];

  it.each(names)("%s: every table comes out of its layout as it went in", async (name) => {
    const source = await readDocument(readFileSync(join(folder, name)), name);
    const layout = layoutOf(source.layoutGuess);
    const template = compile(readFileSync(join(import.meta.dirname, layout.id, "template.docx")), vocabularyOf(layout));
    const bytes = fill(template, viewOf(source.draft, layout, "performance"));
    expect(checkStructure(bytes)).toEqual([]);
    const again = await readDocument(bytes, "公开稿.docx");
    expect(printedPart(again.draft)).toEqual(printedPart(source.draft));
    tables.push(again.counts.projects);
  });

  it("are 76 tables of projects in all", () => {
    expect(tables.reduce((sum, count) => sum + count, 0)).toBe(76);
  });
});
