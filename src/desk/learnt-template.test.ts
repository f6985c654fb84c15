import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { layoutOf } from "../../templates/index.ts";
import { type Draft, emptyNarrative } from "../domain/index.ts";
import { sampleDraft } from "../domain/sample/index.ts";
import { learnTemplate } from "../word/learn/index.ts";
import { openPackage, savePackage } from "../word/package/index.ts";
import { readDocument } from "../word/reader/index.ts";
import { type Filling, readSettings } from "../word/view/index.ts";
import { checkTemplate } from "./check-template.ts";
import { learnFile } from "./learn-file.ts";
import { standardText } from "./standard-text.ts";
import { carrying } from "./template-file.ts";
import { keepFillings } from "./templates.ts";
import { writeWord } from "./write-word.ts";

const fillings = keepFillings(
  ({ id }) => new Uint8Array(readFileSync(new URL(`../../templates/${id}/template.docx`, import.meta.url))),
);

const layout = layoutOf("h2");
const write = (filling: Filling, draft: Draft) => writeWord(filling, draft, { scope: "whole" }, () => undefined).bytes;
const published = write(fillings({ layout }), sampleDraft());

it("lets figures in a learnt template's own sentences follow the draft", async () => {
  const reading = await readDocument(published, "published.docx");
  const own = { bytes: learnTemplate(published, reading, layout.scheme).bytes, edition: "learnt" };
  const filling = fillings({ layout, own });
  expect(filling.wording.length).toBeGreaterThan(0);
  expect(fillings({ layout, own }).wording).toEqual(filling.wording);

  const figures = { ...reading.draft.figures, 其他来源收入: "99.99" };
  // In the editor the sentences are those of the file, with their figures.
  const emptied = { ...reading.draft, figures, narrative: emptyNarrative() };
  expect((await standardText(filling, emptied)).income?.join("")).toContain("其他来源收入99.99万元");
  const followed = await readDocument(write(filling, { ...reading.draft, figures }), "next.docx");
  expect(followed.draft.narrative.income.join("")).toContain("99.99");
});

it("learns of a published file in one step, and says why it cannot where somebody has not accepted what was changed", async () => {
  const learnt = await learnFile(published, "公开.docx", {});
  expect([learnt.agency, learnt.year, learnt.layout.columns.length]).toEqual(["云溪镇人民政府", 2026, 6]);
  expect(learnt.places.length).toBeGreaterThan(60);
  const { parts, mainPath } = openPackage(published);
  const xml = new TextDecoder().decode(parts.get(mainPath)).replace("<w:body>", "<w:body><w:p><w:ins/></w:p>");
  const tracked = savePackage(new Map(parts).set(mainPath, new TextEncoder().encode(xml)));
  await expect(learnFile(tracked, "公开.docx", {})).rejects.toThrow("接受全部修订");
});

it("takes a published document, which holds no tag, for no template, and the one learnt of it for one", async () => {
  expect(checkTemplate(published).problems).toEqual([expect.stringContaining("不是模板")]);
  const { bytes } = learnTemplate(published, await readDocument(published, "published.docx"), layout.scheme);
  expect(checkTemplate(bytes).problems).toEqual([]);
  // Handed on to another machine it still knows which sentences it writes by itself.
  const wording = readSettings(bytes)?.wording;
  expect(wording?.length).toBeGreaterThan(0);
  expect(readSettings(carrying(bytes, layout, "own-template"))?.wording).toEqual(wording);
});
