import { describe, expect, it } from "vitest";
import { bestFit, placeAttribute } from "./place-attribute.ts";

const fields = [
  placeAttribute({ section: "agency", field: "name" }),
  placeAttribute({ section: "organisations", rowId: "r/1", field: "name" }),
  placeAttribute({ section: "organisations", rowId: "r/1", field: "rank" }),
  placeAttribute({ section: "organisations", rowId: "r2", field: "rank" }),
];

describe("finding the field of a place", () => {
  it("takes the field itself", () => {
    expect(bestFit(fields, { section: "organisations", rowId: "r2", field: "rank" })).toBe(3);
    expect(bestFit(fields, { section: "organisations", rowId: "r/1", field: "rank" })).toBe(2);
  });
  it("takes the row where the field is not shown, the section where the row is gone", () => {
    expect(bestFit(fields, { section: "organisations", rowId: "r/1", field: "funding" })).toBe(1);
    expect(bestFit(fields, { section: "organisations", rowId: "gone", field: "rank" })).toBe(2);
    expect(bestFit(fields, { section: "agency" })).toBe(0);
  });
  it("never takes the heading of one chapter for that of another", () => {
    const headings = [placeAttribute({ section: "part", rowId: "duties", field: "heading" })];
    expect(bestFit(headings, { section: "part", rowId: "own", field: "heading" })).toBe(-1);
    expect(bestFit(headings, { section: "part", rowId: "duties" })).toBe(0);
  });
  it("takes the first cell of an own table for the table", () => {
    const cells = ["after:t", "t2:0:0", "t:0:0", "t:0:1"].map((field) =>
      placeAttribute({ section: "part", rowId: "own", field }),
    );
    expect(bestFit(cells, { section: "part", rowId: "own", field: "t" })).toBe(2);
  });
  it("knows when nothing fits", () => {
    expect(bestFit(fields, { section: "income" })).toBe(-1);
    expect(bestFit([], { section: "income" })).toBe(-1);
  });
});
