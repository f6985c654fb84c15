import { describe, expect, it } from "vitest";
import { parseTarget, printTarget } from "../../../domain/index.ts";
import { readTyped, unitTail } from "./typed-target.ts";

const over = (before: string, typed: string) =>
  printTarget(readTyped(typed, "replace", parseTarget(before).target).target);

describe("typing over a target", () => {
  it.each([
    ["≥95%", "98", "≥98%"],
    ["≥95%", "≤", "≤95%"],
    ["≥95%", "≤98", "≤98%"],
    ["≥95%", "98个", "98个"],
    ["95个", "户", "95户"],
    ["≥95%", "55 个", "55个"],
    ["≥95%", ">=98％", "≥98%"],
    ["≥95%", "按计划完成", "按计划完成"],
    ["≥95%", "", ""],
    ["≥95%", "≤ 个", "≤95个"],
    ["≥", "公里", "公里"],
    ["健全", "公里", "公里"],
    ["健全", "98", "98"],
    ["", "98", "98"],
    ["", "≥95%", "≥95%"],
  ])("%s ← %s is %s", (before, typed, result) => {
    expect(over(before, typed)).toBe(result);
  });
  it("says what stayed", () => {
    const { target } = parseTarget("≥95%");
    expect(readTyped("98", "replace", target).kept).toBe("符号和单位沿用原来的");
    expect(readTyped("98%", "replace", target).kept).toBeUndefined();
  });
  it("takes the whole text as it stands where the text itself was edited", () => {
    expect(printTarget(readTyped("98", "edit", parseTarget("≥95%").target).target)).toBe("98");
  });
});

describe("the unit at the end", () => {
  it.each([
    ["5 万", "万"],
    ["≥95", ""],
    ["≥95.5%", "%"],
    ["按计划", undefined],
  ])("%s", (text, tail) => {
    expect(unitTail(text)).toBe(tail);
  });
});
