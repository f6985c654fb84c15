import { describe, expect, it } from "vitest";
import { chineseNumber, headingNumber, parseChineseNumber, parseHeadingNumber } from "./numbering.ts";

describe("numbering", () => {
  it("writes Chinese numbers", () => {
    expect([1, 10, 11, 20, 21, 101, 110, 1001, 340].map(chineseNumber)).toEqual([
      "一",
      "十",
      "十一",
      "二十",
      "二十一",
      "一百零一",
      "一百一十",
      "一千零一",
      "三百四十",
    ]);
  });
  it("reads back every number it writes", () => {
    for (let n = 1; n <= 9999; n++) expect(parseChineseNumber(chineseNumber(n))).toBe(n);
  });
  it("numbers headings by level", () => {
    expect(([1, 2, 3, 4] as const).map((level) => headingNumber(level, 3))).toEqual(["三、", "（三）", "3.", "（3）"]);
  });
  it.each([
    ["三、机关运行经费", 1, 3, "机关运行经费"],
    ["(三)工作保障措施", 2, 3, "工作保障措施"],
    ["（二）、分项绩效目标", 2, 2, "分项绩效目标"],
    ["12、退役军人服务站经费", 3, 12, "退役军人服务站经费"],
    ["5.非公党建经费", 3, 5, "非公党建经费"],
    ["（1）推进党建", 4, 1, "推进党建"],
  ])("reads %s", (text, level, n, rest) => {
    expect(parseHeadingNumber(text)).toEqual({ level, n, rest });
  });
  it("does not take an amount or a plain sentence for a number", () => {
    expect(parseHeadingNumber("5.5万元用于")).toBeUndefined();
    expect(parseHeadingNumber("第一部分")).toBeUndefined();
    expect(parseHeadingNumber("2021年预算")).toBeUndefined();
  });
});
