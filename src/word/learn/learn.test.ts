import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { h2 } from "../../../templates/h2/layout.ts";
import { LAYOUTS, layoutOf } from "../../../templates/index.ts";
import { sampleDraft } from "../../domain/sample/index.ts";
import { align } from "../alignment/index.ts";
import { readText } from "../reader/index.ts";
import { compile, fill } from "../template/index.ts";
import { viewOf, vocabularyOf } from "../view/index.ts";
import { PLACE_MARKS } from "./index.ts";
import { fileOf, LOOKS, printedLines } from "./testing.ts";
import { rounds } from "./testing-round.ts";

const { learnt, write } = rounds(layoutOf);

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

  it("leaves as text what a person says is text, and takes for a figure what a person says is one", async () => {
    const file = published();
    const first = await learnt(file);
    const income = first.places.find(({ tag }) => tag === "收入合计");
    if (income === undefined) throw new Error("no income");
    const { template, draft, places } = await learnt(file, { [income.id]: "" });
    expect(places.find(({ id }) => id === income.id)).toMatchObject({ tag: "", tags: ["收入合计"], text: income.text });
    // A sentence lives altogether or not at all.
    expect(places.find(({ tags }) => tags.includes("一般公共预算收入"))).toMatchObject({
      tag: "",
      doubt: expect.stringContaining("整句都照文字印"),
    });
    const more = { ...draft, figures: { ...draft.figures, 一般公共预算收入: "9999.00" } };
    const lines = printedLines(write(template, more)).map(({ text }) => text);
    expect(lines.some((line) => line.includes(`收入${income.text}万元，其中：一般公共预算收入1320.32万元`))).toBe(true);

    const doubt = first.places.find(({ tags }) => tags.includes("支出合计增减"));
    expect(doubt).toMatchObject({ tag: "", text: "增加83.62万元", doubt: expect.stringContaining("照原样印") });
    const taken = await learnt(file, { [doubt?.id ?? ""]: "支出合计增减" });
    expect(taken.summary.doubts.length).toBe(first.summary.doubts.length - 1);
    const same = printedLines(write(taken.template, draft)).map(({ text }) => text);
    expect(same).toEqual(printedLines(file).map(({ text }) => text));
    const last = { ...draft.lastYearFigures, 支出合计: "1486.00" };
    const said = printedLines(write(taken.template, { ...draft, lastYearFigures: last })).map(({ text }) => text);
    expect(said.join("")).toContain("增加0.32万元");
    // Nothing stands there that the place does not offer.
    expect((await learnt(file, { [doubt?.id ?? ""]: "年度" })).places).toEqual(first.places);
  });

  it("shows the file with every place between its marks, and what is repeated once, under a note", async () => {
    const { shown, places } = await learnt(published());
    const { open, said, close } = PLACE_MARKS;
    const text = printedLines(shown())
      .map((line) => line.text)
      .join("\n");
    const ids = [...text.matchAll(new RegExp(`${open}([^${said}]*)${said}([^${close}]*)${close}`, "g"))];
    expect(new Set(ids.map(([, id]) => id).filter((id) => id !== ""))).toEqual(
      new Set(places.filter((place) => place.text !== "").map(({ id }) => id)),
    );
    expect(ids.filter(([, id]) => id === "").map(([, , note]) => note)).toContain("每个项目一份，共14份");
    expect(places.find(({ tag }) => tag === "收入合计")?.under).toContain("收入");
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
