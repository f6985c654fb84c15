import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Draft, Indicator, Layout, Project } from "../src/domain/index.ts";
import { sampleDraft } from "../src/domain/sample/index.ts";
import { checkStructure } from "../src/word/structure/index.ts";
import { compile, fill } from "../src/word/template/index.ts";
import { type Scope, viewOf, vocabularyOf } from "../src/word/view/index.ts";
import { templatePath } from "./build.ts";
import { h2 } from "./h2/layout.ts";
import { LAYOUTS } from "./index.ts";
import { buildTemplate } from "./parts/index.ts";

/** What people paste: tags, markup, control characters, lines, characters outside the basic plane, very long texts. */
const ODD = [
  "{项目名称}",
  "{#项目}",
  "]]>",
  "&lt;w:p/>",
  "\u0000\u0008\u001b",
  "一\n二\r\n三",
  "\t",
  "𠮷田𪚥",
  "\ud800",
  "\ufffe",
  "長".repeat(3000),
  " ",
  "",
];
const text = fc.oneof(
  fc.constantFrom(...ODD),
  fc.string({ maxLength: 20 }),
  fc.string({ unit: "grapheme", maxLength: 12 }),
);
const texts = fc.array(text, { maxLength: 4 });
const target = fc.oneof(
  fc.record({ kind: fc.constant("text" as const), text }),
  fc.record({
    kind: fc.constant("quantity" as const),
    symbol: fc.constantFrom("≥" as const, "" as const),
    value: text,
    unit: text,
  }),
);
const level1 = fc.constantFrom("产出指标", "效果指标", "", "{一级指标|合并}");
const indicator: fc.Arbitrary<Indicator> = fc.record({
  id: fc.uuid(),
  level1,
  level2: text,
  level3: text,
  description: text,
  target,
  basis: text,
  extra: fc.dictionary(fc.constantFrom("分值", "备注", "constructor", "__proto__"), text),
});
const project: fc.Arbitrary<Project> = fc.record({
  id: fc.uuid(),
  name: text,
  code: text,
  agencyHeader: text,
  budget: fc.record({ total: text, fiscal: text, other: text }),
  purpose: text,
  spendingPlan: fc.array(fc.record({ by: text, percent: text }), { maxLength: 8 }),
  goals: texts,
  indicators: fc.array(indicator, { maxLength: 8 }),
  extra: fc.dictionary(fc.constantFrom("主管部门", "年度目标", "__proto__"), text),
});

/** A draft in which any part may be odd or missing. */
function draftOf(layout: Layout): fc.Arbitrary<Draft> {
  const sample = sampleDraft(layout);
  const some = <Item>(items: readonly Item[]) => fc.subarray([...items]);
  const narrative = fc.record(
    Object.fromEntries(Object.keys(sample.narrative).map((slot) => [slot, texts])) as Record<
      keyof Draft["narrative"],
      typeof texts
    >,
  );
  return fc
    .record({
      title: text,
      narrative,
      figures: fc.dictionary(fc.constantFrom(...Object.keys(sample.figures), "__proto__"), text),
      lastYearFigures: fc.dictionary(fc.constantFrom(...Object.keys(sample.lastYearFigures)), text),
      projects: fc.array(project, { maxLength: 4 }),
      organisations: some(sample.organisations),
      procurement: some(sample.procurement.rows).map((rows) => ({ rows })),
      assets: fc.record({ asOf: text, rows: fc.constantFrom([], sample.assets.rows) }),
      overall: fc.record({
        goal: texts,
        safeguards: texts,
        subGoals: some(sample.overall.subGoals),
        indicators: fc.array(indicator, { maxLength: 3 }),
      }),
    })
    .map((parts) => ({ ...sample, ...parts }));
}

/** `JIBIAO_LONG=1 npx vitest run templates/fuzz.test.ts` looks longer. */
const RUNS = process.env.JIBIAO_LONG === undefined ? 40 : 2000;

const scopes = fc.constantFrom<Scope>("whole", "performance", "project:1", "project:9");

/** An office's own, of columns and fields no shipped layout has. */
const OWN: Layout = {
  ...h2,
  id: "own",
  columns: [...h2.columns, { field: "extra", label: "分值", total: "100" }, { field: "extra", label: "备注" }],
  projectExtra: ["主管部门", "实施单位", "年度目标"],
};

async function fileOf(layout: Layout): Promise<Uint8Array> {
  return layout === OWN ? buildTemplate(OWN) : readFileSync(templatePath(layout.id));
}

describe.each([...LAYOUTS, OWN].map((layout) => [layout.id, layout] as const))("random drafts in %s", (_, layout) => {
  it("always give a sound document, the same one each time", async () => {
    const template = compile(await fileOf(layout), vocabularyOf(layout));
    fc.assert(
      fc.property(draftOf(layout), scopes, (draft, scope) => {
        const bytes = fill(template, viewOf(draft, layout, scope));
        expect(checkStructure(bytes)).toEqual([]);
        expect(fill(template, viewOf(draft, layout, scope))).toEqual(bytes);
      }),
      { numRuns: RUNS, seed: 2026 },
    );
  }, 1_800_000);
});
