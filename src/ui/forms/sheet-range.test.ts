import { describe, expect, it } from "vitest";
import { rectOfRange, sheetStep } from "./sheet-range.ts";

const size = { rows: 5, columns: 3 };
const from = { row: 2, column: 1 };

describe("selecting in a table of fields", () => {
  it("extends by the arrows, to the edge with Ctrl, and stops there", () => {
    expect(sheetStep({ type: "move", dx: 0, dy: 1, extend: true }, from, size)).toEqual({ row: 3, column: 1 });
    expect(sheetStep({ type: "move", dx: Infinity, dy: 0, extend: true }, from, size)).toEqual({ row: 2, column: 2 });
    expect(sheetStep({ type: "move", dx: 0, dy: -8, extend: false }, from, size)).toEqual({ row: 0, column: 1 });
  });
  it("leaves plain arrows to the fields, whose text has a caret", () => {
    expect(sheetStep({ type: "move", dx: 0, dy: 1, extend: false }, from, size)).toBeUndefined();
  });
  it("jumps in the row with Home and End, in the table with Ctrl", () => {
    expect(sheetStep({ type: "jump", to: "rowEnd", extend: false }, from, size)).toEqual({ row: 2, column: 2 });
    expect(sheetStep({ type: "jump", to: "first", extend: true }, from, size)).toEqual({ row: 0, column: 0 });
  });
  it("is the same in whatever direction it was drawn", () => {
    const rect = { top: 0, bottom: 2, left: 1, right: 2 };
    expect(rectOfRange({ anchor: { row: 2, column: 1 }, head: { row: 0, column: 2 } })).toEqual(rect);
    expect(rectOfRange(undefined)).toBeUndefined();
  });
});
