import { describe, expect, it } from "vitest";
import { AT_ONCE, rangeOf, rangesOf } from "./pages-of.ts";

describe("the parts of a long preview", () => {
  it("hold every project once", () => {
    expect(rangesOf(0)).toEqual([[0, 0]]);
    expect(rangesOf(AT_ONCE)).toEqual([[0, AT_ONCE]]);
    const ranges = rangesOf(340);
    expect(ranges[0]?.[0]).toBe(0);
    expect(ranges[ranges.length - 1]?.[1]).toBe(340);
    ranges.forEach(([from], i) => {
      expect(from).toBe(ranges[i - 1]?.[1] ?? 0);
    });
  });
  it("are found by a project", () => {
    const ranges = rangesOf(90);
    expect([0, 39, 40, 89, -1].map((project) => rangeOf(ranges, project))).toEqual([0, 0, 1, 2, 0]);
  });
});
