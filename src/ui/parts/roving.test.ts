import { describe, expect, it } from "vitest";
import { rovingStep } from "./roving.ts";

describe("rovingStep", () => {
  it("goes round at both ends", () => {
    expect(rovingStep("row", "ArrowRight", 0, 3)).toBe(1);
    expect(rovingStep("row", "ArrowRight", 2, 3)).toBe(0);
    expect(rovingStep("row", "ArrowLeft", 0, 3)).toBe(2);
    expect(rovingStep("column", "ArrowUp", 0, 3)).toBe(2);
  });
  it("knows the first and the last", () => {
    expect(rovingStep("row", "Home", 2, 3)).toBe(0);
    expect(rovingStep("column", "End", 0, 3)).toBe(2);
  });
  it("leaves the keys of the other direction, and any other key, alone", () => {
    expect(rovingStep("row", "ArrowDown", 0, 3)).toBeUndefined();
    expect(rovingStep("column", "ArrowRight", 0, 3)).toBeUndefined();
    expect(rovingStep("row", "constructor", 0, 3)).toBeUndefined();
  });
  it("enters at the end it comes from, and an empty group nowhere", () => {
    expect(rovingStep("column", "ArrowDown", -1, 3)).toBe(0);
    expect(rovingStep("column", "ArrowUp", -1, 3)).toBe(2);
    expect(rovingStep("row", "End", -1, 0)).toBeUndefined();
  });
});
