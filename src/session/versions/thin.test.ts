import { expect, it } from "vitest";
import { type Dated, tooMany } from "./thin.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const NOW = 1_800_000_000_000;

/** What is left after a version every five minutes for so many days, each time thinned, as it happens. */
function after(days: number, why: (n: number) => string = () => ""): readonly Dated[] {
  let kept: readonly Dated[] = [];
  for (let n = 0; n * 5 * MINUTE < days * DAY; n += 1) {
    const at = NOW + n * 5 * MINUTE;
    kept = [...kept, { id: String(n), at, why: why(n) }];
    const gone = new Set(tooMany(kept, at));
    kept = kept.filter(({ id }) => !gone.has(id));
  }
  return kept;
}

it("keeps every one of the last hour, one an hour of a day, one a day of a week, one a week of a year", () => {
  const kept = after(400);
  const end = kept[kept.length - 1]?.at ?? 0;
  const between = (from: number, to: number) => kept.filter(({ at }) => end - at >= from && end - at < to).length;
  expect(between(0, 60 * MINUTE)).toBe(12);
  expect([23, 24]).toContain(between(60 * MINUTE, DAY));
  expect([6, 7]).toContain(between(DAY, 7 * DAY));
  expect([51, 52]).toContain(between(7 * DAY, 366 * DAY));
  expect(between(366 * DAY, 1000 * DAY)).toBe(0);
});

it("keeps what a step was the reason for, the newest forty", () => {
  const kept = after(3, (n) => (n % 8 === 0 ? "导出 Word" : ""));
  expect(kept.filter(({ why }) => why !== "")).toHaveLength(40);
  expect(tooMany([{ id: "a", at: NOW - 3000 * DAY, why: "定稿" }], NOW)).toEqual([]);
});
