import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { LAYOUTS } from "../../templates/index.ts";
import { type Draft, rollOver } from "../domain/index.ts";
import { sampleDraft } from "../domain/sample/index.ts";
import { alignIds, compareValues, describeChanges, printedPair, withoutForm } from "../review/index.ts";
import type { Filling } from "../word/view/index.ts";
import { readSource } from "./read-source.ts";
import { standardText } from "./standard-text.ts";
import { keepFillings } from "./templates.ts";
import { writeWord } from "./write-word.ts";

const fillings = keepFillings(
  ({ id }) => new Uint8Array(readFileSync(new URL(`../../templates/${id}/template.docx`, import.meta.url))),
);

/** Everything that differs, looks included, between a draft and a Word file. */
async function differences(
  filling: Filling,
  bytes: Uint8Array,
  draft: Draft,
  meaning = false,
): Promise<readonly string[]> {
  const { draft: found } = await readSource({ kind: "file", name: "导出.docx", bytes }, {});
  const other = alignIds(draft, found);
  const pair = printedPair(
    { draft: other, standard: await standardText(filling, other), read: true },
    { draft, standard: await standardText(filling, draft) },
    filling.layout,
  );
  const before = meaning ? withoutForm(pair.before, pair.after) : pair.before;
  const lines = describeChanges(compareValues(before, pair.after), before, pair.after);
  return lines.map(({ kind, words }) => `${kind} ${words}`);
}

const written = (filling: Filling, draft: Draft) =>
  writeWord(filling, draft, { scope: "whole" }, () => undefined).bytes;

describe("a draft beside its own exported Word file", () => {
  it.each(LAYOUTS.map((layout) => [layout.id, layout] as const))("does not differ: %s", async (_id, layout) => {
    const filling = fillings({ layout });
    const draft = sampleDraft(layout);
    expect(await differences(filling, written(filling, draft), draft)).toEqual([]);
  });

  it("does not differ where much is empty, confirmed as none or written by the office itself", async () => {
    const [layout] = LAYOUTS;
    if (layout === undefined) throw new Error("no layout");
    const filling = fillings({ layout });
    const sample = sampleDraft();
    const [project] = sample.projects;
    if (project === undefined) throw new Error("no project");
    const draft: Draft = {
      ...sample,
      none: ["procurement", "other"],
      procurement: { rows: [] },
      overall: { ...sample.overall, subGoals: [], safeguards: [] },
      narrative: {
        ...sample.narrative,
        other: [],
        income: ["全年收入按零基预算编列。"],
        change: [],
        threePublic: [],
        closing: [],
      },
      projects: [{ ...project, purpose: "", spendingPlan: [], budget: { ...project.budget, other: "" } }],
    };
    expect(await differences(filling, written(filling, draft), draft)).toEqual([]);
  });

  it("differs by what a person changed since, also in next year's draft", async () => {
    const [layout] = LAYOUTS;
    if (layout === undefined) throw new Error("no layout");
    const filling = fillings({ layout });
    const sample = sampleDraft();
    const words = { ...sample.narrative, change: [], threePublic: [] };
    const draft: Draft = { ...sample, narrative: words, projects: sample.projects.slice(0, 3) };
    const bytes = written(filling, draft);
    const next = rollOver(draft, { values: "keep" });
    for (const start of [draft, next]) {
      const [one, two, three] = start.projects;
      if (one === undefined || two === undefined || three === undefined) throw new Error("too few projects");
      const projects = [
        { ...one, purpose: "改用于道路维护。" },
        { ...two, indicators: two.indicators.slice(1) },
        three,
      ];
      expect(await differences(filling, bytes, { ...start, projects }, true)).toEqual([
        `改 项目 1 ${one.name} 资金用途`,
        `删 项目 2 ${two.name} 第 1 行`,
      ]);
    }
  });
});
