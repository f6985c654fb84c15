import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { h2 } from "../../../templates/h2/layout.ts";
import { LAYOUTS, layoutOf } from "../../../templates/index.ts";
import type { Draft } from "../../domain/index.ts";
import { sampleDraft } from "../../domain/sample/index.ts";
import { align } from "../alignment/index.ts";
import { readDocument, readText } from "../reader/index.ts";
import { compile, fill } from "../template/index.ts";
import { readSettings, viewOf, vocabularyOf, wideLayout } from "../view/index.ts";
import { learnTemplate, ownWords } from "./index.ts";
import { fileOf, LOOKS, printedLines } from "./testing.ts";

function write(template: Uint8Array, draft: Draft): Uint8Array {
  const settings = readSettings(template);
  const layout = wideLayout({ ...h2, planDates: settings?.planDates ?? [] }, settings);
  const compiled = compile(template, vocabularyOf(layout));
  expect(compiled.problems.map(({ message }) => message)).toEqual([]);
  return fill(compiled, viewOf(ownWords(draft, settings?.wording ?? []), layout, "whole"), { publish: true });
}

async function learnt(bytes: Uint8Array) {
  const reading = await readDocument(bytes, "公开.docx", { id: "d" });
  const { bytes: template, summary } = learnTemplate(bytes, reading, layoutOf(reading.draft.templateId).scheme);
  return {
    draft: reading.draft,
    template,
    summary,
    repaired: new Set(reading.repairs.map(({ printed }) => printed.replace(/\s/g, ""))),
  };
}

/**
 * Shares of the printed paragraphs that come back with their letters, and of those with their looks. What reading repaired
 * (`>=98％`) is printed as it was repaired.
 */
function shares(before: Uint8Array, after: Uint8Array, accepted: ReadonlySet<string> = new Set()) {
  const [a, b] = [printedLines(before), printedLines(after)];
  const pairs = align(
    a.map(({ text }) => text),
    b.map(({ text }) => text),
  );
  const found = new Set(pairs.map(([i]) => i));
  const changed = a.filter((_, i) => !found.has(i));
  const lost = changed.filter(({ text }) => !accepted.has(text.replace("&gt;", ">").replace("&lt;", "<")));
  const looks = pairs.filter(([i, j]) => a[i]?.look === b[j]?.look).length;
  // Every line that is new stands for one that was repaired or is counted as lost.
  const added = Math.max(0, b.length - pairs.length - changed.length);
  return {
    text: 1 - (lost.length + added) / Math.max(a.length, 1),
    looks: looks / Math.max(pairs.length, 1),
    lost: lost.map(({ text }) => text),
  };
}

/** What differs between two prints, as "- gone" and "+ new". */
function differences(before: Uint8Array, after: Uint8Array): readonly string[] {
  const [a, b] = [printedLines(before), printedLines(after)].map((lines) => lines.map(({ text }) => text));
  const pairs = align(a ?? [], b ?? []);
  const [inA, inB] = [new Set(pairs.map(([i]) => i)), new Set(pairs.map(([, j]) => j))];
  return [
    ...(a ?? []).filter((_, i) => !inA.has(i)).map((text) => `- ${text}`),
    ...(b ?? []).filter((_, j) => !inB.has(j)).map((text) => `+ ${text}`),
  ];
}

describe("a template learnt of a published document", () => {
  it.each(LAYOUTS.map(({ id }) => id))("prints the same document again in every look: %s", async (id) => {
    const layout = layoutOf(id);
    const template = compile(readFileSync(`templates/${id}/template.docx`), vocabularyOf(layout));
    const published = fill(template, viewOf(sampleDraft(layout), layout, "whole"), { publish: true });
    const { draft, template: own } = await learnt(published);
    const { text, looks, lost } = shares(published, write(own, draft));
    expect(lost).toEqual([]);
    expect([text >= 0.995, looks >= 0.99]).toEqual([true, true]);
  });

  const published = () => {
    const template = compile(readFileSync("templates/h2/template.docx"), vocabularyOf(h2));
    return fill(template, viewOf(sampleDraft(), h2, "whole"), { publish: true });
  };

  it("is the same template when the file it prints is learnt again", async () => {
    const { draft, template } = await learnt(published());
    const again = await learnt(write(template, draft));
    const [first, second] = [template, again.template].map((bytes) => printedLines(bytes).map(({ text }) => text));
    expect(second).toEqual(first);
  });

  it("lets next year change exactly what was changed, figures in sentences included", async () => {
    const { draft, template } = await learnt(published());
    const before = write(template, draft);
    const [one, two, ...others] = draft.projects;
    if (one === undefined || two === undefined) throw new Error("too few projects");
    const more = { ...two, budget: { ...two.budget, total: "187.00" } };
    expect(differences(before, write(template, { ...draft, projects: [one, more, ...others] }))).toEqual(
      expect.arrayContaining([`- ${two.budget.total}`, "+ 187.00"]),
    );
    const figures = { ...draft.figures, 公务接待费: "0.75" };
    const said = differences(before, write(template, { ...draft, figures }));
    expect(said.filter((line) => line.startsWith("+")).join()).toContain("公务接待费0.75万元");
    expect(said.length).toBeLessThanOrEqual(6);
  });

  it("prints a block for a project that was added, and none for one that was removed", async () => {
    const { draft, template } = await learnt(published());
    const before = write(template, draft);
    const [first] = draft.projects;
    if (first === undefined) throw new Error("too few projects");
    const added = { ...first, id: "new", name: "河道清淤" };
    const more = differences(before, write(template, { ...draft, projects: [...draft.projects, added] }));
    expect(more.filter((line) => line.includes("河道清淤"))).toEqual([
      "+ 15.河道清淤绩效目标表",
      "+ 15.河道清淤绩效目标表",
      "+ 河道清淤",
    ]);
    const fewer = write(template, { ...draft, projects: draft.projects.slice(0, -1) });
    const gone = draft.projects[draft.projects.length - 1]?.name ?? "";
    expect(printedLines(fewer).some(({ text }) => text.includes(`${gone}绩效目标表`))).toBe(false);
  });

  it("prints words of one's own in place of the office's, in their looks", async () => {
    const { draft, template } = await learnt(published());
    const reworded = { ...draft, narrative: { ...draft.narrative, spending: ["支出由本单位另行说明。"] } };
    const before = printedLines(write(template, draft));
    const after = printedLines(write(template, reworded));
    const own = after.find(({ text }) => text === "支出由本单位另行说明。");
    const replaced = before.find(({ text }) => text.startsWith("2026年部门预算支出"));
    expect(own?.look).toBe(replaced?.look);
    expect(after.some(({ text }) => text.startsWith("2026年部门预算支出"))).toBe(false);
  });

  it("says what it did, and what it left", async () => {
    const { summary } = await learnt(published());
    expect(summary.places).toMatchObject({ 项目名称: 3, 三级指标: 2, 收入合计: 1 });
    expect(summary.doubts.every(({ message, text }) => message.endsWith("。") && text.length <= 80)).toBe(true);
  });
});

const folder = new URL("../../../../shared/seeds/", import.meta.url);
const seeds = existsSync(folder) ? readdirSync(folder).sort() : [];

describe.skipIf(seeds.length === 0)("documents of real offices (skipped where they are not)", () => {
  it.each(seeds.flatMap((seed) => LOOKS.map((look, n) => [seed, n, look] as const)))(
    "come back letter by letter and look by look: %s, look %i",
    async (seed, _, look) => {
      const printed = fileOf(readText(readFileSync(new URL(seed, folder), "utf8")).blocks, look);
      const { draft, template, repaired } = await learnt(printed);
      const { text, looks, lost } = shares(printed, write(template, draft), repaired);
      expect([text >= 0.995, looks >= 0.99, lost.length < 10]).toEqual([true, true, true]);
    },
  );
});
