import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromTsv, toHtmlTable, toTsv } from "./clipboard.ts";

describe("clipboard text", () => {
  it("reads what Excel and WPS write", () => {
    expect(fromTsv("数量指标\t≥55\r\n质量指标\t\r\n")).toEqual([
      ["数量指标", "≥55"],
      ["质量指标", ""],
    ]);
  });
  it("reads line breaks, tabs and doubled quotes inside a quoted cell", () => {
    expect(fromTsv('"第一行\n第二行"\t"说""三保"""\r\n')).toEqual([["第一行\n第二行", '说"三保"']]);
  });
  it("leaves quotes alone that only belong to the text", () => {
    expect(fromTsv('"三保"支出\t5"管\t"雪亮"')).toEqual([['"三保"支出', '5"管', '"雪亮"']]);
    expect(fromTsv('"没有关上\t下一格')).toEqual([['"没有关上', "下一格"]]);
  });
  it("reads text without a last line break, and nothing from nothing", () => {
    expect(fromTsv("a\tb")).toEqual([["a", "b"]]);
    expect(fromTsv("a\t")).toEqual([["a", ""]]);
    expect(fromTsv("")).toEqual([]);
  });
  it("gives back every block it wrote", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", '"', "\t", "\n", "\r", " ", "指", "标") });
    const block = fc
      .integer({ min: 1, max: 4 })
      .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }));
    fc.assert(
      fc.property(block, (cells) => {
        expect(fromTsv(toTsv(cells))).toEqual(cells);
      }),
    );
  });
});

describe("clipboard table", () => {
  it("escapes foreign text", () => {
    const html = toHtmlTable([["<img src=x onerror=alert(1)>", 'a & "b"\nc']]);
    expect(html).not.toContain("<img");
    expect(html).toContain("&lt;img src=x onerror=alert(1)&gt;");
    expect(html).toContain('a &amp; &quot;b&quot;<br style="mso-data-placement:same-cell">c');
  });
});
