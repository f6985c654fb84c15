import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareNumbers, formatted, inWords } from "./formats.ts";
import { compile, fill, type Vocabulary } from "./index.ts";
import { docx, p, textOf } from "./testing/docx.ts";

describe("forms of a number", () => {
  it.each([
    ["152.40", 4, "壹佰伍拾贰万肆仟元整"],
    ["1486.32", 4, "壹仟肆佰捌拾陆万叁仟贰佰元整"],
    ["1000.05", 4, "壹仟万零伍佰元整"],
    ["0", 4, "零元整"],
    ["0.000105", 4, "壹元零伍分"],
    ["10000000.1", 0, "壹仟万元壹角整"],
    ["100000001", 0, "壹亿零壹元整"],
    ["-12.5", 0, "负壹拾贰元伍角整"],
    ["１，２３４", 0, "壹仟贰佰叁拾肆元整"],
    ["约12", 4, "约12"],
  ] as const)("%s in words", (text, power, words) => {
    expect(inWords(text, power)).toBe(words);
  });

  it("never change digits that were entered, but where asked for two decimals", () => {
    expect(formatted("1234567.1234", "千分位", 0)).toBe("1,234,567.1234");
    expect(["12", "12.5", "12.345", "9.999", "无"].map((text) => formatted(text, "两位小数", 0))).toEqual([
      "12.00",
      "12.50",
      "12.35",
      "10.00",
      "无",
    ]);
  });
});

describe("which of two numbers is more", () => {
  const number = fc.tuple(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.nat(4), fc.nat(3));
  const typed = ([digits, places, zeros]: readonly [number, number, number]): string => {
    const text = String(Math.abs(digits)).padStart(places + 1, "0");
    const fraction = text.slice(text.length - places) + "0".repeat(zeros);
    return `${digits < 0 ? "-" : ""}${text.slice(0, text.length - places)}${places + zeros > 0 && fraction ? `.${fraction}` : ""}`;
  };

  it("is exact, and does not depend on how they are written", () => {
    fc.assert(
      fc.property(number, number, (a, b) => {
        const scaled = ([digits, places]: readonly [number, number, number]) => digits * 10 ** (4 - places);
        const text = typed(a[1] === 0 ? [a[0], 0, 0] : a);
        const other = typed(b[1] === 0 ? [b[0], 0, 0] : b);
        expect(compareNumbers(text, other)).toBe(Math.sign(scaled(a) - scaled(b)) + 0);
      }),
      { numRuns: process.env.JIBIAO_LONG ? 5000 : 200 },
    );
  });

  it("is said of numbers only", () => {
    expect([compareNumbers("１，０００", "1000.0"), compareNumbers("5.96%", "5"), compareNumbers("-0", "0")]).toEqual([
      0, 1, 0,
    ]);
    expect([compareNumbers("约12", "1"), compareNumbers("", "0")]).toEqual([undefined, undefined]);
  });
});

describe("a word behind the bar", () => {
  const vocabulary: Vocabulary = { tags: { 预算数: { kind: "figure", power: 4 }, 名称: { kind: "value" } } };
  it("prints the value in that form, and says which words there are", () => {
    const template = compile(docx(p("{预算数|大写}（{预算数｜千分位}万元，{名称}）。")), vocabulary);
    expect(textOf(fill(template, { 预算数: "1486.32", 名称: "甲" }))).toBe(
      "壹仟肆佰捌拾陆万叁仟贰佰元整（1,486.32万元，甲）。",
    );
    const [problem] = compile(docx(p("{预算数|小写}")), vocabulary).problems;
    expect(problem).toMatchObject({ kind: "UnknownOption" });
    expect(problem?.message).toContain("“大写”“千分位”“两位小数”");
  });
});
