import { describe, expect, it } from "vitest";
import { type Indicator, newIndicator, parseTarget } from "../../../domain/index.ts";
import { lastYearLine } from "./last-year.ts";

function line(now: string, before: string | undefined): string | undefined {
  const row: Indicator = { ...newIndicator("产出指标", "数量指标"), target: parseTarget(now).target };
  const shown = lastYearLine(before === undefined ? row : { ...row, lastYear: parseTarget(before).target }, true);
  return shown && [shown.symbol, shown.value, shown.unit].join("|");
}

describe("last year's line", () => {
  it.each([
    ["23个", "22个", "上年|22|"],
    ["≥95%", "≥95%", "上年|同|"],
    ["≤90%", "≥90%", "上年|≥90|"],
    ["10个", "10户", "上年|10|户"],
    ["各村均已建立", "基本建立", "上年|基本建立|"],
    ["16处", undefined, "上年|无|"],
  ])("%s after %s", (now, before, shown) => {
    expect(line(now, before)).toBe(shown);
  });
  it("is absent where the draft has no last year at all", () => {
    expect(lastYearLine(newIndicator("产出指标", "数量指标"), false)).toBeUndefined();
  });
});
