import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseTarget, targetFromCells } from "./parse-target.ts";
import { printTarget, SYMBOLS, type Target, targetCells, targetProblems } from "./target.ts";
import { COMMON_UNITS } from "./units.ts";

const quantity = (symbol: (typeof SYMBOLS)[number], value: string, unit: string): Target => ({
  kind: "quantity",
  symbol,
  value,
  unit,
});
const text = (words: string): Target => ({ kind: "text", text: words });

describe("parseTarget", () => {
  it.each<[string, Target]>([
    ["≥95%", quantity("≥", "95", "%")],
    [">=95％", quantity("≥", "95", "%")],
    ["<=45万元", quantity("≤", "45", "万元")],
    ["55 个", quantity("", "55", "个")],
    ["17　个", quantity("", "17", "个")],
    ["≥95百分比", quantity("≥", "95", "%")],
    ["≤12月份", quantity("≤", "12", "月份")],
    ["12月底", quantity("", "12", "月底")],
    ["=24人", quantity("=", "24", "人")],
    ["≤0.58万元", quantity("≤", "0.58", "万元")],
    ["500平米", quantity("", "500", "平方米")],
    ["≥9595%以上", quantity("≥", "95", "%")],
    ["≥100100%以上", quantity("≥", "100", "%")],
    ["95%以上", quantity("≥", "95", "%")],
    ["≥95%以上", quantity("≥", "95", "%")],
    ["10天以内", quantity("≤", "10", "天")],
    ["不低于90%", quantity("≥", "90", "%")],
    ["不超过5万元", quantity("≤", "5", "万元")],
    ["＞３次", quantity(">", "3", "次")],
    ["1,234.50元", quantity("", "1234.50", "元")],
    ["≥5元/平方米", quantity("≥", "5", "元/平方米")],
    ["≥95", quantity("≥", "95", "")],
    ["≥", quantity("≥", "", "")],
    ["0%", quantity("", "0", "%")],
    ["3308.233094", quantity("", "3308.233094", "")],
    ["元按照规定标准控制", text("按照规定标准控制")],
    ["是", text("是")],
    ["按计划完成", text("按计划完成")],
    ["80%-90%", text("80%-90%")],
    ["2026年12月31日前", text("2026年12月31日前")],
    ["3个月内完成整改", text("3个月内完成整改")],
    ["≥健全", text("≥健全")],
    ["大于上年", text("大于上年")],
    ["1.2.3", text("1.2.3")],
    ["1,23", text("1,23")],
    ["12,5万元", text("12,5万元")],
    ["12，5公里", text("12，5公里")],
    ["12 5公里", text("12 5公里")],
    ["-5万元", text("-5万元")],
    ["2021-12-31", text("2021-12-31")],
    ["10⁴平方米", text("10⁴平方米")],
    ["1/2公里", text("1/2公里")],
    ["1又1/2公里", text("1又1/2公里")],
    ["一级", text("一级")],
    ["百人", text("百人")],
    ["《2026年规划》", text("《2026年规划》")],
    ["》=95%", quantity("≥", "95", "%")],
    ["《=5天", quantity("≤", "5", "天")],
    ["12。5公里", quantity("", "12.5", "公里")],
    ["25％", quantity("", "25", "%")],
    ["８６.５万平方米", quantity("", "86.5", "万平方米")],
    ["≥1.2万人次", quantity("≥", "1.2", "万人次")],
    ["≤4.8万/月", quantity("≤", "4.8", "万元/月")],
    ["0.5万元/个", quantity("", "0.5", "万元/个")],
    ["=0.5元/株", quantity("=", "0.5", "元/株")],
    ["5/株", quantity("", "5", "/株")],
    ["100.00(%)", quantity("", "100.00", "%")],
    ["12（公里）", quantity("", "12", "公里")],
    ["万人", quantity("", "", "万人")],
    ["公里", quantity("", "", "公里")],
    ["≧ %", quantity("≥", "", "%")],
    ["五十个", quantity("", "50", "个")],
    ["不超过五天", quantity("≤", "5", "天")],
    ["五十万元", quantity("", "50", "万元")],
    ["百分之九十五点五", quantity("", "95.5", "%")],
    ["300㎡", quantity("", "300", "平方米")],
    ["≥12㎞", quantity("≥", "12", "公里")],
    ["12½公里", quantity("", "12.5", "公里")],
    ["≥\u200b12 公⾥\ufeff", quantity("≥", "12", "公里")],
    ["1 234元", quantity("", "1234", "元")],
    ["", text("")],
  ])("%s", (printed, target) => {
    expect(parseTarget(printed).target).toEqual(target);
  });

  it("says what it changed, and nothing where it changed nothing", () => {
    expect(parseTarget("≥95%").repairs).toEqual([]);
    expect(parseTarget(">=98％").repairs.map((repair) => repair.kind)).toEqual(["symbol", "width"]);
    expect(parseTarget("17　个").repairs.map((repair) => repair.kind)).toEqual(["space"]);
    expect(parseTarget("≥95百分比").repairs.map((repair) => repair.kind)).toEqual(["alias"]);
    expect(parseTarget("≥9595%以上").repairs.map((repair) => repair.kind)).toEqual(["joined"]);
    expect(parseTarget("元按照规定标准控制").repairs.map((repair) => repair.kind)).toEqual(["joined"]);
  });

  it("tells of everything it reads otherwise than it is printed", () => {
    const same = (a: string, b: string) => a.replace(/\s/g, "") === b.replace(/\s/g, "");
    for (const printed of [
      "》=95%",
      "12。5公里",
      "五十个",
      "100.00(%)",
      "≤4.8万/月",
      "25％",
      "½公里",
      "\u200b5个",
      "12公⾥",
    ]) {
      const { target, repairs } = parseTarget(printed);
      expect(same(printTarget(target), printed), printed).toBe(false);
      expect(repairs, printed).not.toEqual([]);
    }
  });

  // The threshold that tells ≥9595% from ≥55%: any other bound between 99 and 1010 would do, none below or above.
  it.each([
    ["≥55%", "≥55%"],
    ["≥99%", "≥99%"],
    ["≥1010%", "≥10%"],
    ["≥9595%", "≥95%"],
    ["≥100100%", "≥100%"],
    ["9595%", "9595%"],
    ["≥9595个", "≥9595个"],
  ])("reads %s as %s", (printed, read) => {
    expect(printTarget(parseTarget(printed).target)).toBe(read);
  });

  it("reads back its own print of whatever was typed", () => {
    const piece = fc.constantFrom(
      ...[
        "≥",
        "》=",
        "不低于",
        "12",
        "1,234",
        "。",
        "5",
        "½",
        "五十",
        "万",
        "公里",
        "%",
        "(%)",
        "/月",
        " ",
        "以上",
        "⾥",
        "\u200b",
        "²",
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const { target } = parseTarget(pieces.join(""));
        expect(printTarget(parseTarget(printTarget(target)).target)).toBe(printTarget(target));
      }),
    );
  });

  it("does not take a contradiction for a quantity", () => {
    expect(parseTarget("≤95%以上").target).toEqual(text("≤95%以上"));
  });

  it("reads back whatever was printed from parts", () => {
    const parts = fc.record({
      symbol: fc.constantFrom(...SYMBOLS),
      value: fc.oneof(
        fc.nat(999).map(String),
        fc.tuple(fc.nat(9999), fc.nat(99)).map(([a, b]) => `${a}.${b}`),
      ),
      unit: fc.constantFrom("", ...COMMON_UNITS),
    });
    fc.assert(
      fc.property(parts, ({ symbol, value, unit }) => {
        const target = quantity(symbol, value, unit);
        expect(parseTarget(printTarget(target)).target).toEqual(target);
      }),
    );
  });

  it("never loses a text it does not understand", () => {
    expect(parseTarget("<=").repairs.map(({ kind }) => kind)).toEqual(["symbol"]);
    fc.assert(
      fc.property(fc.string(), (words) => {
        const { target, repairs } = parseTarget(words);
        if (repairs.length === 0 && target.kind === "text") expect(target.text).toBe(words.trim());
        else if (repairs.length === 0) expect(printTarget(target)).toBe(words.trim());
      }),
    );
  });
});

describe("targetCells", () => {
  it("prints a text as the official system does, and reads it back", () => {
    expect(targetCells(text("健全"))).toEqual(["文字描述", "", "健全"]);
    expect(targetFromCells("文字描述", "", "健全").target).toEqual(text("健全"));
    expect(targetFromCells("≥", "40.00", "件").target).toEqual(quantity("≥", "40.00", "件"));
    expect(targetFromCells("≥", "95", "95%以上").target).toEqual(quantity("≥", "95", "%"));
    expect(targetFromCells("", "", "").target).toEqual(text(""));
  });
});

describe("targetProblems", () => {
  it("names the part that is missing", () => {
    expect(targetProblems(quantity("≥", "", "")).map((problem) => problem.part)).toEqual(["value"]);
    expect(targetProblems(quantity("≥", "95", "")).map((problem) => problem.part)).toEqual(["unit"]);
    expect(targetProblems(text(" ")).map((problem) => problem.part)).toEqual(["text"]);
    expect(targetProblems(quantity("≥", "95", "%"))).toEqual([]);
  });
});
