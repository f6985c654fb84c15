import { describe, expect, it } from "vitest";
import { type Draft, type OwnBlock, plannedHeadings, planPages, standardPlan } from "../../domain/index.ts";
import { draftOf } from "../testing.ts";
import * as commands from "./index.ts";
import { writeAt } from "./write-at.ts";

const draft = draftOf(2);
const pages = (of: Draft) => planPages(of).map(({ key }) => key);
const heading = (of: Draft, id: string) => plannedHeadings(of).find(({ part }) => part.id === id);
const stored = (of: Draft, id: string) => of.parts.find((part) => part.id === id);

function withOwn(blocks: readonly OwnBlock[] = []) {
  const command = commands.addOwnPart(draft, 1, "operating");
  const id = command.place.rowId ?? "";
  const added = command.change(draft);
  const parts = added.parts.map((part) => (part.id === id ? { ...part, blocks } : part));
  return { id, draft: { ...added, parts } };
}

describe("the plan", () => {
  it("takes an own chapter behind a page, numbered with the others", () => {
    const own = withOwn();
    expect(pages(own.draft).slice(2, 5)).toEqual(["operating", own.id, "threePublic"]);
    expect([heading(own.draft, own.id)?.number, heading(own.draft, "threePublic")?.number]).toEqual(["四、", "五、"]);
    expect(pages(commands.removePage(own.draft, own.id).change(own.draft))).toEqual(pages(draft));
  });
  it("leaves what a known chapter holds in the draft when it is taken out, and puts it back in its place", () => {
    const narrative = { ...draft.narrative, glossary: ["机关运行经费：……"] };
    const written = { ...draft, narrative };
    const shorter = commands.removePage(written, "glossary").change(written);
    expect(pages(shorter)).not.toContain("glossary");
    expect(shorter.narrative).toBe(narrative);
    expect(commands.addStandardPage("glossary").change(shorter)).toEqual(written);
  });
  it("moves pages, and stays the same draft where there is no way", () => {
    expect(pages(commands.movePage(draft, "figures", -1).change(draft)).slice(0, 2)).toEqual(["figures", "duties"]);
    expect(commands.movePage(draft, "duties", -1).change(draft)).toBe(draft);
    expect(commands.removePage(draft, "cover").change(draft)).toBe(draft);
    expect(commands.addStandardPage("assets").change(draft)).toBe(draft);
  });
});

describe("a heading", () => {
  it("is worded as the office does; the rest stays as printed", () => {
    const worded = commands.setHeading("operating", { text: "机关运行经费" }).change(draft);
    expect(stored(worded, "operating")?.heading).toEqual({ number: "三、", text: "机关运行经费" });
    const numbered = commands.setHeading("operating", { number: "3." }).change(worded);
    expect(stored(numbered, "operating")?.heading).toEqual({ number: "3.", text: "机关运行经费" });
    expect(commands.setHeading("operating", { number: "3." }).change(numbered)).toBe(numbered);
  });
  it("follows the standard again without words, or worded like it", () => {
    const worded = commands.setHeading("operating", { text: "机关运行经费" }).change(draft);
    expect(commands.setHeading("operating", { text: "" }).change(worded)).toEqual(draft);
    expect(commands.setHeading("operating", { text: "机关运行经费安排情况" }).change(worded)).toEqual(draft);
    expect(commands.restoreHeadings(["operating", "duties"]).change(worded)).toEqual(draft);
    expect(commands.restoreHeadings(["operating"]).change(draft)).toBe(draft);
  });
  it("of an own chapter may be empty, and no standard can be restored", () => {
    const own = withOwn();
    const worded = commands.setHeading(own.id, { text: "绩效评价" }).change(own.draft);
    expect(heading(worded, own.id)).toMatchObject({ number: "四、", text: "绩效评价" });
    expect(commands.restoreHeadings([own.id]).change(worded)).toBe(worded);
    expect(stored(commands.setHeading(own.id, { text: "" }).change(worded), own.id)?.heading?.text).toBe("");
    expect(commands.setHeading("gone", { text: "甲" }).change(draft)).toBe(draft);
  });
});

describe("an own chapter", () => {
  const table: OwnBlock = {
    kind: "grid",
    id: "t",
    rows: [[{ text: "合计", columnSpan: 2 }], [{ text: "人员" }, { text: "3" }]],
  };
  it("is written run by run, and paragraphs keep their ids", () => {
    const own = withOwn([
      { kind: "paragraph", id: "a", text: "一" },
      table,
      { kind: "paragraph", id: "b", text: "二" },
    ]);
    const texts = (of: Draft) =>
      stored(of, own.id)?.blocks.map((block) => (block.kind === "grid" ? "表" : `${block.id}${block.text}`));
    const more = commands.setParagraphs(own.id, ["a"], undefined, ["一", "又"]).change(own.draft);
    expect(texts(more)?.[0]).toBe("a一");
    expect(texts(more)?.slice(2)).toEqual(["表", "b二"]);
    expect(texts(more)?.[1]).toMatch(/又$/);
    const last = commands.setParagraphs(own.id, ["b"], "t", ["二改"]).change(more);
    expect(texts(last)?.slice(2)).toEqual(["表", "b二改"]);
    expect(texts(commands.setParagraphs(own.id, ["a"], undefined, []).change(own.draft))).toEqual(["表", "b二"]);
    expect(stored(more, own.id)?.blocks[0]).toBe(stored(own.draft, own.id)?.blocks[0]);
  });
  it("gives a new paragraph the same id however often the command is made into a draft", () => {
    const own = withOwn([]);
    const command = commands.setParagraphs(own.id, [], undefined, ["一"]);
    expect(command.change(own.draft)).toEqual(command.change(own.draft));
  });
  it("has tables whose cells are texts, spans untouched", () => {
    const own = withOwn([table]);
    const next = commands.setOwnCell(own.id, "t", 0, 0, "总计").change(own.draft);
    expect(stored(next, own.id)?.blocks).toEqual([
      { ...table, rows: [[{ text: "总计", columnSpan: 2 }], table.rows[1]] },
    ]);
    expect(commands.setOwnCell(own.id, "t", 0, 0, "合计").change(own.draft)).toBe(own.draft);
    expect(commands.setOwnCell(own.id, "t", 7, 0, "甲").change(own.draft)).toBe(own.draft);
  });
});

describe("what a document says of itself", () => {
  it("confirms that there is none, and takes it back", () => {
    const place = { section: "procurement" };
    const none = commands.setNone("procurement", true, place).change(draft);
    expect(none.none).toEqual(["procurement"]);
    expect(commands.setNone("procurement", true, place).change(none)).toBe(none);
    expect(commands.setNone("procurement", false, place).change(none).none).toEqual([]);
  });
  it("changes an untouched plan with its kind, and leaves one that was changed", () => {
    const tables = commands.setKind("tables").change(draft);
    expect([tables.kind, tables.parts]).toEqual(["tables", standardPlan("tables")]);
    expect(commands.setKind("disclosure").change(tables)).toEqual(draft);
    const own = withOwn();
    expect(commands.setKind("tables").change(own.draft).parts).toBe(own.draft.parts);
    expect(commands.setKind(draft.kind).change(draft)).toBe(draft);
  });
  it("breaks the title into lines; the whole is its lines in one, and the year goes with both", () => {
    const broken = commands.setTitle("云溪镇人民政府\n2026年部门预算公开").change({ ...draft, year: 2026 });
    expect([broken.title, broken.titleLines]).toEqual([
      "云溪镇人民政府2026年部门预算公开",
      ["云溪镇人民政府", "2026年部门预算公开"],
    ]);
    expect(commands.setYear(2027).change(broken).titleLines[1]).toBe("2027年部门预算公开");
    expect(commands.setTitle("一行").change(broken)).toMatchObject({ title: "一行", titleLines: [] });
    // Written in one piece, as by a replacement, lines that still begin or end it stay lines.
    const replaced = writeAt({ section: "agency", field: "title" }, "云溪镇人民政府2026年单位预算公开").change(broken);
    expect(replaced.titleLines).toEqual(["云溪镇人民政府", "2026年单位预算公开"]);
  });
});
