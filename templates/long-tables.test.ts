import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Draft, Layout } from "../src/domain/index.ts";
import { sampleDraft } from "../src/domain/sample/index.ts";
import { prove } from "../src/word/proof/index.ts";
import { readDocument } from "../src/word/reader/index.ts";
import { readReviewCopy, writeReviewCopy } from "../src/word/review-copy/index.ts";
import { checkStructure } from "../src/word/structure/index.ts";
import { compile, fill } from "../src/word/template/index.ts";
import { viewOf, vocabularyOf } from "../src/word/view/index.ts";
import { templatePath } from "./build.ts";
import { LAYOUTS } from "./index.ts";

/** One project with more than a page of indicators under one 一级, and another with a row taller than a page. */
function longDraft(layout: Layout): Draft {
  const sample = sampleDraft(layout);
  const [first, second] = sample.projects;
  if (!first || !second) throw new Error("the sample has projects");
  const [row, ...others] = second.indicators;
  const rows = Array.from({ length: 5 }, () => first.indicators).flat();
  const many = rows.map((each, index) => ({ ...each, id: `r${index}`, level1: index < 40 ? "产出指标" : "效果指标" }));
  const tall = row ? [{ ...row, description: "把每一户的情况逐项写清楚。".repeat(120) }, ...others] : [];
  return {
    ...sample,
    projects: [
      { ...first, indicators: many },
      { ...second, indicators: tall },
    ],
  };
}

describe.each(LAYOUTS.map((layout) => [layout.id, layout] as const))("tables longer than a page in %s", (_, layout) => {
  const draft = longDraft(layout);
  const template = compile(readFileSync(templatePath(layout.id)), vocabularyOf(layout));
  const filling = { template, layout, wording: [] };
  const bytes = fill(template, viewOf(draft, layout, "performance"));

  it("say 一级 again, and are read as the same rows", async () => {
    expect(checkStructure(bytes)).toEqual([]);
    const { draft: read } = await readDocument(bytes, "公开.docx");
    const plain = ({ projects }: Draft) =>
      projects.map(({ indicators }) =>
        indicators.map(({ level1, level2, level3, description, basis, target }) => [
          level1,
          level2,
          level3,
          description,
          basis,
          target,
        ]),
      );
    expect(plain(read)).toEqual(plain(draft));
  });

  it("are the same document for who compares and for who reviews", async () => {
    const proof = await prove({ bytes, fileName: "公开.docx" }, draft, [filling], "performance");
    expect(proof.differences).toEqual([]);
    const copy = writeReviewCopy({ filling, scope: "performance", draft, comments: [] });
    expect(readReviewCopy(copy).changes).toEqual([]);
  });
});
