import { describe, expect, it } from "vitest";
import { amountProblem, signed, splitAtPoint } from "./amount.ts";

describe("amounts on screen", () => {
  it.each([
    ["83.62", "+83.62"],
    ["-0.60", "−0.60"],
    ["0.00", "0.00"],
    ["-0.00", "0.00"],
    ["约5", "约5"],
  ])("writes the sign of %s", (amount, text) => {
    expect(signed(amount)).toBe(text);
  });
  it("splits at the point and keeps every digit", () => {
    expect(splitAtPoint("298.306524")).toEqual(["298", ".306524"]);
    expect(splitAtPoint("298")).toEqual(["298", ""]);
    expect(splitAtPoint("")).toEqual(["", ""]);
  });
  it("speaks only where something stands that is no amount", () => {
    expect(amountProblem("")).toBeUndefined();
    expect(amountProblem(" 1,486.32 ")).toBeUndefined();
    expect(amountProblem("９.５０")).toBeUndefined();
    expect(amountProblem("9.5O")).toContain("“9.5O”不是金额");
  });
});
