import { describe, expect, it } from "vitest";
import { layoutOf } from "../../../../../templates/index.ts";
import { type Draft, newIndicator, newOwnPart, newProject, placeKey } from "../../../../domain/index.ts";
import { sampleDraft } from "../../../../domain/sample/index.ts";
import { printedPair } from "../../../../session/index.ts";
import { spotKey } from "../../../navigation/index.ts";
import type { Block } from "./block.ts";
import { blocksOf } from "./blocks.ts";
import { changeWords, countsBySpot, placedChanges } from "./comparison.ts";

const before = sampleDraft();
const layout = layoutOf(before.templateId);
const [one, two, ...others] = before.projects;
if (one === undefined || two === undefined) throw new Error("the sample has too few projects");
const [row, ...rows] = two.indicators;
if (row === undefined) throw new Error("the sample has no rows");

/** One change of every kind a page can show. */
const after: Draft = {
  ...before,
  title: "改过的标题",
  agency: { ...before.agency, rank: "正科级" },
  narrative: { ...before.narrative, duties: [...before.narrative.duties, "新的一项职责。"] },
  figures: { ...before.figures, 公务接待费: "0.10" },
  lastYearFigures: { ...before.lastYearFigures, 公务接待费: "0.20" },
  parts: [
    ...before.parts.filter(({ part }) => part !== "glossary"),
    {
      ...newOwnPart("其他公开事项"),
      blocks: [
        { kind: "paragraph", id: "p", text: "本年没有政府性债务。" },
        { kind: "grid", id: "g", rows: [[{ text: "事项", columnSpan: 2 }], [{ text: "一" }, { text: "二" }]] },
      ],
    },
  ],
  overall: { ...before.overall, goal: ["新的总体目标。"], subGoals: before.overall.subGoals.slice(1) },
  organisations: before.organisations.slice(0, -1),
  procurement: { rows: before.procurement.rows.map((each, i) => (i === 0 ? { ...each, item: "电脑" } : each)) },
  assets: { ...before.assets, asOf: "2025年11月30日" },
  projects: [
    { ...two, purpose: "新的用途", goals: ["新的目标"], indicators: [...rows, { ...row, basis: "新的依据" }] },
    ...others,
    { ...newProject(layout, "新项目"), indicators: [newIndicator("产出指标", "数量指标")] },
  ],
};

const pairOf = (old: Draft, now: Draft) =>
  printedPair({ draft: old, standard: {} }, { draft: now, standard: {} }, layout);
const pair = pairOf(before, after);
const sides = { ...pair, draft: after, layout };

const placesOn = (block: Block) =>
  (block.kind === "fields"
    ? block.lines.flat().map(({ place }) => place)
    : block.kind === "own"
      ? [block.place, ...block.rows.flat().map(({ place }) => place)]
      : block.rows.flatMap(({ place, cells }) => [place, ...cells.map((cell) => cell.place)])
  ).map(placeKey);

describe("placedChanges", () => {
  const changes = placedChanges(pair);

  it("leads every change to a page that shows its place", () => {
    const lost = changes.filter(({ place, spot }) => {
      const shown = blocksOf(spot, sides).flatMap(placesOn);
      const whole = placeKey({ section: place.section });
      // A chapter that is new or gone is told as a whole.
      const chapter = place.section === "part" && place.field === undefined;
      return !chapter && !shown.includes(placeKey(place)) && placeKey(place) !== whole;
    });
    expect(lost.map(({ words }) => words)).toEqual([]);
    expect(changes.length).toBeGreaterThan(12);
  });

  it("stands in the order of the document, with what follows from other figures", () => {
    const pages = changes.map(({ spot }) => spotKey(spot));
    expect(pages).toEqual([...pages].sort((a, b) => pages.indexOf(a) - pages.indexOf(b)));
    expect(pages[0]).toBe("chapter/cover");
    const computed = changes.find(({ place }) => place.field === "三公经费合计");
    expect(computed).toMatchObject({ kind: "改", delta: expect.stringMatching(/^[+-]/) });
  });

  it("is empty for the same draft, also under another id", () => {
    expect(placedChanges(pairOf(before, before))).toEqual([]);
    expect(placedChanges(pairOf({ ...before, id: "other" }, before))).toEqual([]);
  });

  it("counts by page and says the kinds", () => {
    const total = [...countsBySpot(changes).values()].reduce((sum, count) => sum + count, 0);
    expect(total).toBe(changes.length);
    expect(changeWords(changes)).toMatch(/^改 \d+ 处、增 \d+ 处、删 \d+ 处、移 \d+ 处$/);
  });
});

describe("blocksOf", () => {
  it("marks rows at their number", () => {
    const blocks = blocksOf({ kind: "project", id: two.id }, sides);
    const table = blocks.find((block) => block.kind === "table");
    const marks = table?.kind === "table" ? table.rows.filter((each) => each.mark !== undefined) : [];
    expect(marks.map((each) => each.mark)).toEqual(["改"]);
    const own = after.parts[after.parts.length - 1]?.id ?? "";
    expect(blocksOf({ kind: "chapter", key: own }, sides).map(({ kind }) => kind)).toEqual(["fields", "own"]);
    const list = blocksOf({ kind: "chapter", key: "projects" }, sides)[0];
    expect(list?.kind === "table" ? list.rows.flatMap((each) => each.mark ?? []) : []).toContain("删");
  });
});
