import { describe, expect, it } from "vitest";
import { cellStep } from "./cell-keys.ts";

const caret = (start: number, end = start, length = 4) => ({ start, end, length });

describe("keys in small tables", () => {
  it("move by rows from anywhere", () => {
    expect(cellStep("Enter", false, caret(2))).toEqual([1, 0]);
    expect(cellStep("Enter", true, caret(2))).toEqual([-1, 0]);
    expect(cellStep("ArrowUp", false, caret(2))).toEqual([-1, 0]);
  });
  it("move by columns only over the edge of the text or when all of it is selected", () => {
    expect(cellStep("ArrowLeft", false, caret(2))).toBeUndefined();
    expect(cellStep("ArrowLeft", false, caret(0))).toEqual([0, -1]);
    expect(cellStep("ArrowRight", false, caret(4))).toEqual([0, 1]);
    expect(cellStep("ArrowRight", false, caret(0, 4))).toEqual([0, 1]);
    expect(cellStep("ArrowRight", false, caret(0))).toBeUndefined();
  });
  it("leave selecting and typing alone", () => {
    expect(cellStep("ArrowRight", true, caret(4))).toBeUndefined();
    expect(cellStep("a", false, caret(0))).toBeUndefined();
  });
});
