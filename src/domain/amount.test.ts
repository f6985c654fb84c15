import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseAmount } from "./amount.ts";

describe("parseAmount", () => {
  it.each([
    ["55.00", "55.00"],
    ["12.5万元", "12.5"],
    ["125000元", "12.5"],
    ["1,250,000.00 元", "125"],
    ["¥125000元", "12.5"],
    ["５５．００", "55.00"],
    ["１２，５００．５", "12500.5"],
    ["12。5", "12.5"],
    ["五十万元", "50"],
    ["3亿元", "30000"],
    ["24万", "24"],
    ["12.5（万元）", "12.5"],
    ["-5万元", "-5"],
    ["1 250 000", "1250000"],
    ["\u200b55.00", "55.00"],
    ["", ""],
  ])("%s in 万元 is %s", (printed, value) => {
    expect(parseAmount(printed).value).toBe(value);
  });

  it.each(["12,5", "12,5万元", "12 5", "约12万元", "无", "——", "10⁴", "1/2万元", "55.00、30.00"])(
    "leaves %s as it is",
    (printed) => {
      expect(parseAmount(printed)).toEqual({ value: printed, repairs: [] });
    },
  );

  it("counts in the unit of the field, and says what it changed", () => {
    expect(parseAmount("125000", "元").value).toBe("12.5");
    expect(parseAmount("12.5万元", "元").value).toBe("12.5");
    expect(parseAmount("125000元").repairs).toEqual([
      { kind: "unit", message: "“125000元”的单位是元，已换算成 12.5 万元" },
    ]);
    expect(parseAmount("55.00").repairs).toEqual([]);
    for (const printed of ["５５", "12。5", "五十万元", "1,234", "\u200b5"]) {
      expect(parseAmount(printed).repairs.length, printed).toBe(1);
    }
  });

  it("never changes digits without saying so", () => {
    const sign = fc.constantFrom(..."0159.,，。 ０５万元亿-⁴½/");
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 8 }), (signs) => {
        const printed = signs.join("");
        const { value, repairs } = parseAmount(printed);
        if (repairs.length === 0) expect(value).toBe(printed.trim());
      }),
    );
  });
});
