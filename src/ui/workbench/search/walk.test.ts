import { describe, expect, it } from "vitest";
import { sampleDraft } from "../../../domain/sample/index.ts";
import { findWords, type Hit, type Place } from "../../../session/index.ts";
import { LAYOUT } from "../../../session/testing.ts";
import type { Spot } from "../../navigation/index.ts";
import { hitFrom, isAt, positionOf, sameHit, stepTo } from "./walk.ts";

const draft = sampleDraft(LAYOUT);
const look = (words: string) => findWords(draft, LAYOUT, { words, exact: false });
const second = draft.projects[1];
if (second === undefined) throw new Error("a second project");
const SPOT: Spot = { kind: "project", id: second.id };
const inSecond = (place: Partial<Place>): Place => ({ section: "project", projectId: second.id, ...place });
const row = second.indicators[2]?.id ?? "";

/** What the first hit from where the hand is, on or back, is called. */
function from(hand: Place | undefined, by: 1 | -1 = 1, words = "垃圾") {
  const found = look(words);
  const { hit } = hitFrom(found.hits, positionOf(found, hand, SPOT), by) ?? {};
  return hit === undefined ? undefined : [hit.passage.place.projectId, hit.passage.called(hit.item)];
}

describe("walking through the hits", () => {
  it("begins where the hand is, the own field included", () => {
    expect(from(inSecond({ field: "purpose" }))).toEqual([second.id, "资金用途"]);
    expect(from(inSecond({ rowId: row, field: "description" }))).toEqual([second.id, "第 3 行 绩效指标描述"]);
    // A class is not searched: its row is where one stands.
    expect(from(inSecond({ rowId: row, field: "level2" }))).toEqual([second.id, "第 3 行 三级指标"]);
    expect(from(inSecond({ rowId: row, field: "level2" }), -1)).toEqual([second.id, "绩效目标第 1 条"]);
    // Nowhere in particular: at the top of the page.
    expect(from(undefined)).toEqual([second.id, "资金用途"]);
  });
  it("goes round at either end", () => {
    const { hits } = look("垃圾");
    expect(stepTo(hits, hits.length)).toEqual({ hit: hits[0], round: true });
    expect(stepTo(hits, -1)).toEqual({ hit: hits[hits.length - 1], round: true });
    expect(stepTo(hits, 3 * hits.length + 1)?.hit).toBe(hits[1]);
    expect(stepTo(hits, -2 * hits.length)?.hit).toBe(hits[0]);
    expect(stepTo([], 0)).toBeUndefined();
    const end = { order: Number.MAX_SAFE_INTEGER, item: 0, start: 0 };
    expect(hitFrom(hits, end, 1)).toEqual({ hit: hits[0], round: true });
    expect(hitFrom(hits, { order: 0, item: 0, start: 0 }, -1)?.round).toBe(true);
    expect(hitFrom([], end, -1)).toBeUndefined();
  });
  it("knows a hit again in another search, and both years of a figure apart", () => {
    const [one, other] = [look("垃圾").hits, look("垃").hits];
    expect(one.every((hit, i) => sameHit(hit, other[i]))).toBe(true);
    expect(one.filter((hit) => sameHit(hit, one[0]))).toHaveLength(1);
    expect(sameHit(one[0] as Hit, undefined)).toBe(false);
    const figures = look("1").hits.filter(({ passage }) => passage.place.section === "figures");
    for (const hit of figures) expect(figures.filter((more) => sameHit(hit, more))).toHaveLength(1);
  });
  it("knows the field of a hit by its numbered paragraphs and the parts of 指标值", () => {
    const goal = look("垃圾").hits.find(({ passage }) => passage.counted);
    const target = look("98").hits.find(({ passage }) => passage.kind === "target");
    if (goal === undefined || target === undefined) throw new Error("both hits");
    expect(isAt({ ...goal.passage.place, field: "goals.1" }, goal)).toBe(true);
    expect(isAt({ ...target.passage.place, field: "target.unit" }, target)).toBe(true);
    expect(isAt({ ...target.passage.place, field: "basis" }, target)).toBe(false);
    expect(isAt(undefined, goal)).toBe(false);
  });
});
