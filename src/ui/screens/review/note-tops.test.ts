import fc from "fast-check";
import { expect, it } from "vitest";
import { noteTops } from "./note-tops.ts";

it("lets notes begin at their places, and below each other where they would meet", () => {
  const sizes = [
    { wish: 100, height: 80 },
    { wish: 120, height: 40 },
    { wish: 400, height: 40 },
  ];
  expect(noteTops(sizes, 12)).toEqual([100, 192, 400]);
});

it("never lays one over another, and moves none that has room", () => {
  const size = fc.record({ wish: fc.nat(5000), height: fc.integer({ min: 1, max: 600 }) });
  fc.assert(
    fc.property(fc.array(size), (unordered) => {
      const sizes = [...unordered].sort((a, b) => a.wish - b.wish);
      const tops = noteTops(sizes, 12);
      sizes.forEach(({ wish }, i) => {
        const free = i === 0 ? 0 : (tops[i - 1] ?? 0) + (sizes[i - 1]?.height ?? 0) + 12;
        expect(tops[i]).toBe(Math.max(wish, free));
      });
    }),
  );
});
