import { describe, expect, it } from "vitest";
import {
  changeWords,
  compare,
  difference,
  growth,
  isDecimal,
  normaliseDecimal,
  sameAmount,
  scale,
  sum,
} from "./money.ts";

describe("money", () => {
  it("adds exactly where floats would not", () => {
    expect(sum(["0.1", "0.2"])).toBe("0.30");
    expect(sum(["25.82", "196.433299"])).toBe("222.253299");
    expect(sum(["55.00", "", " "])).toBe("55.00");
  });
  it("tells nothing filled in from zero, and a word from a number", () => {
    expect(sum(["", ""])).toBeUndefined();
    expect(sum(["1", "约2"])).toBeUndefined();
    expect(isDecimal("")).toBe(false);
  });
  it("understands printed forms", () => {
    expect(normaliseDecimal(" １，２３４．５０ ")).toBe("1234.50");
    expect(isDecimal("1,234.5")).toBe(true);
    expect(isDecimal("12,34")).toBe(false);
    expect(sameAmount("0.2", "0.20")).toBe(true);
  });
  it("compares, subtracts and says the change in words", () => {
    expect(compare("10", "9.99")).toBe(1);
    expect(difference("847.85", "777.52")).toBe("70.33");
    expect(changeWords("1486.32", "1402.70")).toBe("增加83.62万元");
    expect(changeWords("75.62", "76.22")).toBe("减少0.60万元");
    expect(changeWords("5", "5.00")).toBe("持平");
    expect(changeWords("5", "无")).toBeUndefined();
  });
  it("gives growth in percent only over a positive base", () => {
    expect(growth("1486.32", "1402.70")).toBe("5.96");
    expect(growth("1", "0")).toBeUndefined();
  });
  it("moves between 元 and 万元 without loss", () => {
    expect(scale("2222532.99", -4)).toBe("222.253299");
    expect(scale("222.253299", 4)).toBe("2222532.99");
  });
});
