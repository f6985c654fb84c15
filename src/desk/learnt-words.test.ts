import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { layoutOf } from "../../templates/index.ts";
import {
  broughtParagraphs,
  type Draft,
  officeWords,
  placesToFill,
  placeWords,
  rollOver,
  withLookedAt,
  withoutRewritten,
} from "../domain/index.ts";
import { sampleDraft } from "../domain/sample/index.ts";
import { printedLines } from "../word/learn/testing.ts";
import type { Filling } from "../word/view/index.ts";
import { learnFile } from "./learn-file.ts";
import { leftOutOf } from "./left-out.ts";
import { readSource } from "./read-source.ts";
import { proven, writeCopy } from "./review-work.ts";
import { keepFillings } from "./templates.ts";
import { writeWord } from "./write-word.ts";

const fillings = keepFillings(
  ({ id }) => new Uint8Array(readFileSync(new URL(`../../templates/${id}/template.docx`, import.meta.url))),
);
const layout = layoutOf("h2");
const write = (filling: Filling, draft: Draft) => writeWord(filling, draft, { scope: "whole" }, () => undefined).bytes;
const textsOf = (bytes: Uint8Array) => printedLines(bytes).map(({ text }) => text);

async function learnt() {
  const published = write(fillings({ layout }), sampleDraft());
  const { bytes, words } = await learnFile(published, "公开.docx", {});
  const { draft } = await readSource({ kind: "file", name: "公开.docx", bytes: published }, {});
  const next = rollOver(draft, { values: "empty", words });
  const filling = fillings({ layout, own: { bytes, edition: "words" } });
  return { published, draft, words, next, filling };
}

/** This year's figures: those of the sample, moved by a little. */
const filled = (draft: Draft, of: Draft): Draft => ({
  ...draft,
  figures: { ...of.figures, 其他来源收入: "8.00" },
  lastYearFigures: of.figures,
});

it("says nothing of the new year that is last year's figure or reason, and lists what has to be looked at", async () => {
  const { next, filling, draft } = await learnt();
  const text = textsOf(write(filling, filled(next, draft))).join("\n");
  // Sentences whose figures are all known are this year's.
  expect(text).toMatch(/2027年部门预算收入[^。]*其他来源收入8\.00万元/);
  // The others say last year's altogether, and as last year's.
  expect(text).toContain("2026年收支预算安排1486.32万元，比2025年增加83.62万元");
  expect(text).not.toMatch(/2027年[^。]*83\.62/);

  const goals = ["总体绩效目标", ...[1, 2, 3, 4, 5].map((n) => `分项绩效目标第 ${n} 项`)];
  const brought = placesToFill(next, layout).filter(({ state }) => state === "brought");
  expect(brought.map(({ word }) => word)).toEqual([
    "支出说明第 1 段",
    "增减说明第 1 段",
    "三公经费说明第 2 段",
    "三公经费说明第 3 段",
    "三公经费说明第 4 段",
    "国有资产说明第 1 段",
    "其他说明第 1 段",
    "落款第 2 段",
    ...goals,
  ]);
  expect(leftOutOf(filling, next, "whole").unseen).toEqual(brought.map(({ word }) => word));
  expect(leftOutOf(filling, next, "performance").unseen).toEqual(goals);
});

it("prints what was rewritten and nothing else otherwise; a paragraph stays to be looked at wherever it moves", async () => {
  const { next, filling, draft } = await learnt();
  const before = filled(next, draft);
  const change = ["2027年收支预算比上年增加2.00万元。"];
  const changed = { ...before, narrative: { ...before.narrative, change } };
  const after = withoutRewritten(before, changed);
  expect(broughtParagraphs(after).map(({ section }) => section)).not.toContain("change");
  expect(broughtParagraphs(after)).toHaveLength(broughtParagraphs(before).length - 1);
  const [was, is] = [textsOf(write(filling, before)), textsOf(write(filling, after))];
  expect(is.filter((text) => !was.includes(text))).toEqual(change);
  expect(was.filter((text) => !is.includes(text))).toEqual([expect.stringContaining("增加83.62万元")]);

  const years = before.narrative.change.map((text) => text.replace("2026年", "2027年"));
  const dated = withoutRewritten(before, { ...before, narrative: { ...before.narrative, change: years } });
  expect(broughtParagraphs(dated)).toHaveLength(broughtParagraphs(before).length);

  const threePublic = ["先说一句。", ...after.narrative.threePublic];
  const moved = withoutRewritten(after, { ...after, narrative: { ...after.narrative, threePublic } });
  const places = broughtParagraphs(moved).filter(({ section }) => section === "threePublic");
  expect(places.map(({ field }) => field)).toEqual(["paragraph.3", "paragraph.4", "paragraph.5"]);
  expect(placeWords(moved, places[0] ?? { section: "" })).toContain("第 3 段");
  expect(broughtParagraphs(withLookedAt(moved, places)).map(({ section }) => section)).toEqual([
    "spending",
    "assets",
    "other",
    "closing",
  ]);
});

it("lets every paragraph of one's own look as that which stood there", async () => {
  const { next, filling, draft, published } = await learnt();
  const paragraphs = next.narrative.threePublic.length;
  const more = { ...next.narrative, threePublic: [...next.narrative.threePublic, "再加一段。"] };
  const lines = printedLines(write(filling, filled({ ...next, narrative: more }, draft)));
  const at = lines.findIndex(({ text }) => text.startsWith("2027年财政拨款“三公”"));
  const old = printedLines(published);
  const stood = old.findIndex(({ text }) => text.startsWith("2026年财政拨款“三公”"));
  const looks = (all: typeof lines, from: number, count: number) =>
    all.slice(from, from + count).map(({ look }) => look);
  expect(looks(lines, at, paragraphs)).toEqual(looks(old, stood, paragraphs));
  expect(lines[at + paragraphs]?.text).toBe("再加一段。");
});

it("holds a published file, and prints a review copy, with the sentences the template writes by itself", async () => {
  const { draft, filling } = await learnt();
  const raised = { ...draft, figures: { ...draft.figures, 收入合计: "9999.99" } };
  const bytes = write(filling, raised);
  const { proof } = await proven({ kind: "file", name: "公开.docx", bytes }, raised, [filling]);
  expect(proof.differences).toEqual([]);
  const sentence = textsOf(bytes).find((text) => text.includes("9999.99"));
  expect(textsOf(writeCopy(filling, raised, []).bytes)).toContain(sentence);
  expect(leftOutOf(filling, raised, "whole").homeless).toEqual(leftOutOf(filling, draft, "whole").homeless);
});

it("keeps a draft's own words for the year after, too", async () => {
  const { next, draft } = await learnt();
  const year = filled(next, draft);
  const after = rollOver(year, { values: "empty", words: officeWords(year) });
  expect(after.narrative.threePublic).toEqual(next.narrative.threePublic);
  expect(broughtParagraphs(after).length).toBeGreaterThanOrEqual(broughtParagraphs(next).length);
});
