import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { linkPages } from "./links.ts";
import { type PageBlock, sourcePage } from "./page.ts";
import { resultPage } from "./result-page.ts";
import { pointOf, reviewItems } from "./review-items.ts";
import { readingOf, SMALL } from "./testing.ts";

function pagesOf(text: string) {
  const reading = readingOf(text);
  const source = sourcePage(reading.blocks);
  const result = resultPage(reading.draft);
  return { reading, source, result, links: linkPages(reading, source, result) };
}

const cells = (page: readonly PageBlock[]) =>
  page.flatMap((block) => (block.kind === "table" ? block.rows.flat() : [block.cell]));
const keyOf = (page: readonly PageBlock[], text: string) => cells(page).find((cell) => cell.text === text)?.key ?? "";
const textsOf = (page: readonly PageBlock[], keys: readonly string[]) =>
  keys.map((key) => cells(page).find((cell) => cell.key === key)?.text);

describe("the two pages of a reading", () => {
  const { reading, source, result, links } = pagesOf(SMALL);

  it("show every printed text and every value", () => {
    expect(cells(source).map(({ text }) => text)).toContain("≥9595%以上");
    const texts = cells(result).map(({ text }) => text);
    for (const text of ["小型水库管护", "≥95%", "3座", "54.90", "1、完成3座水库的日常管护。"]) {
      expect(texts.some((own) => own.includes(text))).toBe(true);
    }
    expect(new Set(cells(result).map(({ key }) => key)).size).toBe(cells(result).length);
    expect(new Set(cells(source).map(({ key }) => key)).size).toBe(cells(source).length);
  });
  it("lead from a cell to its value and back", () => {
    const printed = keyOf(source, "≥9595%以上");
    expect(textsOf(result, links.toResult(printed))).toEqual(["≥95%"]);
    expect(links.toSource(links.toResult(printed)[0] ?? "")).toEqual([printed]);
  });
  it("lead from each paragraph of a chapter to its own, and from the heading to the heading", () => {
    expect(links.toSource("narrative.threePublic#1")).toEqual([keyOf(source, "公务接待费比上年减少。")]);
    expect(links.toResult(keyOf(source, "1、收入说明"))).toEqual(["narrative.income#heading"]);
  });
  it("lead from a cell with two goals to both, and from each back to it", () => {
    const goals = links.toResult(keyOf(source, "1、完成3座水库的日常管护。2、汛期前完成检修。"));
    expect(textsOf(result, goals)).toEqual(["1、完成3座水库的日常管护。", "2、汛期前完成检修。"]);
    expect(new Set(goals.flatMap((goal) => links.toSource(goal))).size).toBe(1);
  });
  it("lead from a label to what it names, and from a figure to the sentence that says it", () => {
    expect(textsOf(result, links.toResult(keyOf(source, "绩效目标")))).toEqual(["1、完成3座水库的日常管护。"]);
    expect(textsOf(source, links.toSource("figures.收入合计#0"))[0]).toContain("预算收入54.90万元");
  });
  it("mark what nobody understood, and show a table that no field takes", () => {
    expect(textsOf(source, [...links.unrecognised])).toEqual(["附表"]);
    expect(cells(result).map(({ text }) => text)).toEqual(expect.arrayContaining(["星期", "值班人", "周一", "甲"]));
    expect(links.unrecognised.has(keyOf(source, "3座"))).toBe(false);
  });
  it("lead to each thing that is to be looked at", () => {
    const items = reviewItems(reading);
    expect(items.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["repair", "unrecognised"]));
    const points = items.map((item) => pointOf(item, links));
    expect(points[0]).toEqual({ side: "result", cell: "projects.p1.indicators.p1i2.target#0" });
    expect(points.every((point) => point !== undefined)).toBe(true);
  });
});

const SEEDS = "../shared/seeds";
describe.skipIf(!existsSync(SEEDS))("the pages of the published documents", () => {
  it.each(existsSync(SEEDS) ? readdirSync(SEEDS) : [])("%s: every value leads to its source", (name) => {
    const { reading, source, result, links } = pagesOf(readFileSync(`${SEEDS}/${name}`, "utf8"));
    const known = new Set(cells(source).map(({ key }) => key));
    const rows = reading.draft.projects.flatMap((project) =>
      project.indicators.map((row) => `projects.${project.id}.indicators.${row.id}.target#0`),
    );
    expect(rows.filter((key) => !links.toSource(key).some((from) => known.has(from)))).toEqual([]);
    // Every printed text lies on the page, and every traced value leads somewhere on the other one.
    const there = new Set(cells(result).map(({ key }) => key));
    const lost = reading.provenance.filter(({ role, block, row, column }) => {
      const key = row === undefined ? `${block}` : `${block}:${row}:${column}`;
      return role === "value" && !links.toResult(key).some((to) => there.has(to));
    });
    expect(lost).toEqual([]);
  });
});
