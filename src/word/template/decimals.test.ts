import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareNumbers } from "./formats.ts";
import { compile, fill, hasSameDecimals, sameDecimals, type Vocabulary } from "./index.ts";
import { docx, p, tbl, textOf, tr } from "./testing/docx.ts";

describe("the numbers of one column", () => {
  it("have as many decimals as the most exact of them; words, codes and what is empty stay", () => {
    expect(sameDecimals(["9.2", "1,204", "144.645", "0", "-3", "50 %", "——", "", "约12", "A05"])).toEqual([
      "9.200",
      "1,204.000",
      "144.645",
      "0.000",
      "-3.000",
      "50.000 %",
      "——",
      "",
      "约12",
      "A05",
    ]);
    expect(sameDecimals(["460", "31"])).toEqual(["460", "31"]);
    expect([hasSameDecimals(["9.20", "", "3.00"]), hasSameDecimals(["9.2", "3"]), hasSameDecimals([""])]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it("are never other numbers", () => {
    const text = fc.oneof(
      fc.tuple(fc.bigInt(-(10n ** 30n), 10n ** 30n), fc.stringMatching(/^\d{0,12}$/)).map(([whole, behind]) => {
        return behind === "" ? String(whole) : `${whole}.${behind}`;
      }),
      fc.string({ maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(text, { maxLength: 6 }), (column) => {
        const same = sameDecimals(column);
        for (const [index, each] of column.entries()) {
          const printed = same[index] ?? "";
          if (printed !== each) expect(compareNumbers(printed, each)).toBe(0);
        }
        expect(sameDecimals(same)).toEqual(same);
      }),
    );
  });
});

describe("{…|小数补齐}", () => {
  const value = { kind: "value" } as const;
  const vocabulary: Vocabulary = {
    tags: { 合计: value, 行: { kind: "list", tags: { 甲: value, 乙: value, 丙: value } } },
  };
  const rows = [
    { 甲: "9.2", 乙: "3", 丙: "1" },
    { 甲: "144.645", 乙: "4", 丙: "2.5" },
    { 甲: "0", 乙: "", 丙: "" },
  ];

  it("looks at all rows of a table and at the line of its sum, column by column", () => {
    const table = tbl(3, tr("合计", "{合计|小数补齐}", ""), tr("{#行}{乙}", "{甲|小数补齐}", "{丙|小数补齐}{/行}"));
    const template = compile(docx(table + p("{合计|小数补齐}")), vocabulary);
    expect(template.problems).toEqual([]);
    const view = { 合计: "153.85", 行: rows };
    expect(textOf(fill(template, view))).toBe("合计|153.850||\n3|9.200|1.0|\n4|144.645|2.5|\n|0.000||\n153.85");
    const signed = fill(template, view, { sign: (_, name) => [`\u{100001}${name}`, "\u{100002}"] });
    expect(textOf(signed)).toContain("\u{100001}甲9.200\u{100002}|");
  });

  it("looks at one table at a time", () => {
    const outer = p("{#行}") + tbl(1, tr("{甲|小数补齐}"), tr("{丙|小数补齐}")) + p("{/行}");
    const printed = textOf(fill(compile(docx(outer), vocabulary), { 行: rows.slice(0, 2) }));
    expect(printed.split("\n").filter((line) => line.includes("|"))).toEqual(["9.2|", "1.0|", "144.645|", "2.500|"]);
  });
});
