import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { covers, type Heights, heightOf, rowsNear, stretchesOf } from "./row-window.ts";

const table = fc
  .record({
    count: fc.integer({ min: 0, max: 400 }),
    own: fc.array(fc.option(fc.integer({ min: 1, max: 90 }), { nil: undefined }), { maxLength: 400 }),
    usual: fc.integer({ min: 1, max: 60 }),
  })
  .map(({ count, own, usual }) => {
    const heights: Heights = { own: [], usual };
    own.forEach((height, row) => {
      if (height !== undefined) heights.own[row] = height;
    });
    return { count, heights };
  });
const view = fc
  .tuple(fc.integer({ min: -2000, max: 20_000 }), fc.integer({ min: 1, max: 1500 }))
  .map(([top, seen]) => ({ top, bottom: top + seen }));
const room = fc.integer({ min: 0, max: 1500 });

/** Top edges of the rows and the bottom of the last. */
function edges(count: number, heights: Heights): readonly number[] {
  const tops = [0];
  for (let row = 0; row < count; row++) tops.push((tops[row] ?? 0) + heightOf(heights, row));
  return tops;
}

describe("the rows near what is seen", () => {
  it("are those that any part of it shows, before and after scrolling by the room", () => {
    fc.assert(
      fc.property(table, view, room, ({ count, heights }, seen, by) => {
        const { from, to } = rowsNear(count, heights, seen, by);
        const tops = edges(count, heights);
        for (let row = 0; row < count; row++) {
          const shown = (tops[row + 1] ?? 0) > seen.top - by && (tops[row] ?? 0) < seen.bottom + by;
          expect(row >= from && row < to).toBe(shown);
        }
      }),
    );
  });
  it("with more room cover those with less", () => {
    fc.assert(
      fc.property(table, view, room, room, ({ count, heights }, seen, a, b) => {
        const near = rowsNear(count, heights, seen, Math.min(a, b));
        expect(covers(rowsNear(count, heights, seen, Math.max(a, b)), near)).toBe(true);
      }),
    );
  });
});

describe("the stretches of a table", () => {
  const drawn = fc.tuple(fc.nat(500), fc.nat(200)).map(([from, many]) => ({ from, to: from + many }));
  const kept = fc.option(fc.integer({ min: -1, max: 450 }), { nil: undefined });
  it("hold every row once, in order, draw the wished ones and the kept one, and are as high as all rows", () => {
    fc.assert(
      fc.property(table, drawn, kept, ({ count, heights }, wished, hand) => {
        const stretches = stretchesOf(count, wished, hand, heights);
        const rows = stretches.flatMap(({ from, to, gap }) =>
          Array.from({ length: to - from }, (_, at) => ({ row: from + at, drawn: gap === undefined })),
        );
        expect(rows.map(({ row }) => row)).toEqual(Array.from({ length: count }, (_, row) => row));
        for (const { row, drawn } of rows) {
          expect(drawn).toBe((row >= wished.from && row < wished.to) || row === hand);
        }
        const height = stretches.reduce(
          (sum, { from, to, gap }) =>
            sum +
            (gap ?? edges(count, heights)[to] ?? 0) -
            (gap === undefined ? (edges(count, heights)[from] ?? 0) : 0),
          0,
        );
        expect(height).toBe(edges(count, heights)[count]);
      }),
    );
  });
});
