import { describe, expect, it } from "vitest";
import { checkStructure } from "../structure/index.ts";
import { fittedWidths, linesIn } from "./fit.ts";
import { compile, fill, type View, type Vocabulary } from "./index.ts";
import { docx, p, tbl, textOf, tr, xmlOf } from "./testing/docx.ts";

const vocabulary: Vocabulary = {
  tags: {
    表: { kind: "grid" },
    宽: { kind: "widths" },
    行: { kind: "list", tags: { 类: { kind: "value" }, 依据: { kind: "value" } } },
  },
};

function printed(body: string, view: View): Uint8Array {
  const template = compile(docx(body), vocabulary);
  expect(template.problems).toEqual([]);
  const bytes = fill(template, view);
  expect(checkStructure(bytes)).toEqual([]);
  return bytes;
}

const columns = (bytes: Uint8Array) => [...xmlOf(bytes).matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, w]) => Number(w));

describe("a table drawn from data", () => {
  const body = tbl(1, tr("{表}")) + p("完");

  it("has its spans, its repeated head and cells at every edge", () => {
    const rows = [
      [
        { text: "站所", rowSpan: 2 },
        { text: "金额", columnSpan: 2 },
      ],
      [{ text: "今年" }, { text: "去年" }],
      [{ text: "农业站" }, { text: "1<2" }, { text: "一\n二" }],
      [{ text: "短" }],
    ];
    const bytes = printed(body, { 表: { rows } });
    expect(textOf(bytes)).toBe("站所|金额|\n↑|今年|去年|\n农业站|1<2|一\n二|\n短||\n完");
    expect(xmlOf(bytes).match(/<w:tblHeader\/>/g)?.length).toBe(2);
    expect(columns(bytes).reduce((sum, width) => sum + width, 0)).toBe(2000);
  });

  it("is not printed without rows, and two of them stay two", () => {
    expect(textOf(printed(body, { 表: { rows: [] } }))).toBe("完");
    const one = { rows: [[{ text: "甲" }]] };
    const two = printed(tbl(1, tr("{表}")) + tbl(1, tr("{表}")) + p("完"), { 表: one });
    expect(xmlOf(two)).toMatch(/<\/w:tbl><w:p\/><w:tbl>/);
  });

  it("needs a table of one cell for its pattern", () => {
    for (const wrong of [p("{表}"), tbl(2, tr("{表}", "")) + p(), tbl(1, tr("表：{表}")) + p()]) {
      expect(compile(docx(wrong), vocabulary).problems[0]).toMatchObject({ kind: "MarkInWrongPlace" });
    }
  });
});

describe("widths from texts", () => {
  const body = tbl(2, tr("{宽}类", "依据"), tr("{#行}{类|合并}", "{依据}{/行}")) + p();
  const long = "依据".repeat(60);

  it("change where the usual ones make the table long, and stay where they do not", () => {
    const calm = printed(body, { 行: [{ 类: "甲", 依据: "计划" }] });
    expect(columns(calm)).toEqual([2000, 2000]);
    const [first = 0, second = 0] = columns(printed(body, { 行: [{ 类: "甲", 依据: long }] }));
    expect([first + second, second > 3000]).toEqual([4000, true]);
  });

  it("say a merged class again where its rows are more than half a page", () => {
    const rows = Array.from({ length: 9 }, () => ({ 类: "甲", 依据: long }));
    const text = textOf(printed(body, { 行: rows }));
    expect(text.match(/甲\|/g)?.length).toBeGreaterThan(1);
    expect(textOf(printed(body, { 行: rows.slice(0, 2) })).match(/甲\|/g)?.length).toBe(1);
  });

  it("keep numbers whole and add up", () => {
    const room = { columns: 2, total: 3000, character: 210, padding: 100 };
    const widths = fittedWidths(
      [
        { row: 0, column: 0, span: 1, text: "1234567.89" },
        { row: 0, column: 1, span: 1, text: long },
      ],
      room,
    );
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(3000);
    expect(((widths[0] ?? 0) - 100) / 210).toBeGreaterThanOrEqual(5);
    expect([linesIn("一二三四", 2), linesIn("", 2), linesIn("一\n二", 5)]).toEqual([2, 1, 2]);
  });
});
