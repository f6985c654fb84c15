import { describe, expect, it } from "vitest";
import type { DraftSummary } from "../../session/index.ts";
import { filtered, inOrder, likelyYear, NO_FILTERS, statesOf, yearsOf } from "./filters.ts";

function summary(id: string, agency: string, year: number, more: Partial<DraftSummary> = {}): DraftSummary {
  const counts = { done: 0, all: 0, total: "", errors: 0, warnings: 0 };
  return {
    id,
    agency,
    year,
    title: `${agency}${year}年`,
    templateId: "h2",
    status: "编制中",
    changedAt: 0,
    ...counts,
    ...more,
  };
}

const drafts = [
  summary("a", "云溪镇水利站", 2024),
  summary("b", "云溪镇人民政府", 2025, { changedAt: 2 }),
  summary("c", "云溪镇水利站", 2025, { changedAt: 9, status: "送审" }),
  summary("d", "", 0, { broken: "草稿读不出" }),
];
const ids = (list: readonly DraftSummary[]) => list.map((draft) => draft.id).join("");

describe("the list of drafts", () => {
  it("shows what is broken first, then the newest year, then the last change", () => {
    expect(ids(inOrder(drafts))).toBe("dcba");
  });
  it("finds by every word, year and state", () => {
    expect(ids(filtered(drafts, NO_FILTERS))).toBe("abcd");
    expect(ids(filtered(drafts, { ...NO_FILTERS, words: "水利 2025" }))).toBe("c");
    expect(ids(filtered(drafts, { ...NO_FILTERS, year: 2025, status: "编制中" }))).toBe("b");
  });
  it("offers what occurs", () => {
    expect(yearsOf(drafts)).toEqual([2025, 2024, 0]);
    expect(statesOf(drafts)).toEqual(["编制中", "送审"]);
  });
  it("guesses the budget year", () => {
    expect(likelyYear(new Date(2025, 1, 10))).toBe(2025);
    expect(likelyYear(new Date(2025, 10, 20))).toBe(2026);
  });
});
