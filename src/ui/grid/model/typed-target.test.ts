import { describe, expect, it } from "vitest";
import { parseTarget, printTarget } from "../../../domain/index.ts";
import type { TargetPart } from "./places.ts";
import { readTyped, type TypedAt, unitTail } from "./typed-target.ts";

const typedAt = (part: TargetPart, before: string, given: readonly TargetPart[] = []): TypedAt => ({
  mode: "replace",
  part,
  before: parseTarget(before).target,
  given,
});
const over = (before: string, typed: string, part: TargetPart, given: readonly TargetPart[] = []) => {
  const { target, gave } = readTyped(typed, typedAt(part, before, given));
  return `${printTarget(target)} ${gave}`;
};

describe("typing over a target", () => {
  it.each<[before: string, typed: string, at: TargetPart, result: string]>([
    // A place alone is a place alone.
    ["≥95%", "98", "value", "≥98% value"],
    ["≥95%", "≤", "symbol", "≤95% symbol"],
    ["≥95%", "≤", "unit", "≤95% symbol"],
    ["95个", "户", "unit", "95户 unit"],
    ["95个", "户", "symbol", "95户 unit"],
    ["≥95%", "网格", "unit", "≥95网格 unit"],
    ["≥95%", "个以上", "unit", "≥95个 unit"],
    ["≥95%", "≤ 个", "symbol", "≤95个 unit"],
    ["≥", "公里", "value", "≥公里 unit"],
    ["健全", "公里", "unit", "公里 unit"],
    ["≥95%", "", "unit", "≥95 unit"],
    ["≥95%", "", "value", "≥% value"],
    ["95", "", "value", " value"],
    // A new value never takes over the unit of the old one.
    ["3次", "≥ 95", "symbol", "≥95 value"],
    ["3次", "≥ 95", "value", "≥95 value"],
    ["≥95%", "≤98", "symbol", "≤98 value"],
    ["≥95%", "98", "symbol", "≥98 value"],
    // A whole value is whole wherever it is typed.
    ["≥95%", "98个", "value", "98个 whole"],
    ["≥95%", "55 个", "symbol", "55个 whole"],
    ["≥95%", ">=98％", "unit", "≥98% whole"],
    ["≥95%", "按计划完成", "symbol", "按计划完成 whole"],
    ["健全", "98", "symbol", "98 value"],
    ["", "98", "symbol", "98 value"],
    ["", "≥95%", "symbol", "≥95% whole"],
    ["", "%", "symbol", "% unit"],
    ["健全", "%", "symbol", "% unit"],
    ["", "是", "symbol", "是 whole"],
  ])("%s ← %s at %s is %s", (before, typed, part, result) => {
    expect(over(before, typed, part)).toBe(result);
  });
  it("keeps what the same run of Tabs has typed", () => {
    expect(over("≥", "95%", "value", ["symbol"])).toBe("≥95% whole");
    expect(over("%", "95", "value", ["unit"])).toBe("95% whole");
    expect(over("%", "≥95", "value", ["unit"])).toBe("≥95% whole");
    const both = { ...typedAt("value", ""), given: ["symbol", "unit"] } as const;
    const before = { kind: "quantity", symbol: "≥", value: "", unit: "%" } as const;
    expect(readTyped("95", { ...both, before })).toMatchObject({ target: { ...before, value: "95" }, gave: "whole" });
  });
  it("says what stayed", () => {
    const kept = (typed: string, part: TargetPart) => readTyped(typed, typedAt(part, "≥95%")).kept;
    expect(kept("98", "value")).toBe("符号和单位沿用原来的");
    expect(kept("98", "symbol")).toBe("符号沿用原来的");
    expect(kept("98%", "value")).toBeUndefined();
  });
  it("takes the whole text as it stands where the text itself was edited", () => {
    const { target } = readTyped("98", { ...typedAt("value", "≥95%"), mode: "edit" });
    expect(printTarget(target)).toBe("98");
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
