import { describe, expect, it } from "vitest";
import { readColumnWidths, withWidth } from "./column-widths.ts";

describe("widths of columns", () => {
  it("are read as far as they can be", () => {
    const kept = { indicators: { level3: 200, basis: 3, unit: "9" }, assets: 7 };
    expect([...readColumnWidths(JSON.stringify(kept))]).toEqual([
      ["indicators", { level3: 200 }],
      ["assets", {}],
    ]);
    expect(readColumnWidths("[").size).toBe(0);
    expect(readColumnWidths(null).size).toBe(0);
  });
  it("stay within what can be read, and go back to those of the page", () => {
    expect(withWidth({ a: 100 }, "b", 5)).toEqual({ a: 100, b: 28 });
    expect(withWidth({ a: 100 }, "a", 5000)).toEqual({ a: 800 });
    expect(withWidth({ a: 100, b: 50 }, "a", undefined)).toEqual({ b: 50 });
  });
});
