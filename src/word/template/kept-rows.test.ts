import { describe, expect, it } from "vitest";
import { checkStructure } from "../structure/index.ts";
import { compile, fill, type Vocabulary } from "./index.ts";
import { docx, p, tbl, textOf, tr, xmlOf } from "./testing/docx.ts";

const value = { kind: "value" } as const;
const vocabulary: Vocabulary = {
  tags: {
    列宽随文字: { kind: "widths" },
    行: { kind: "list", tags: { 类: value, 目: value, 话: value } },
  },
};
const table = tbl(3, tr("{列宽随文字}类", "目", "话"), tr("{#行}{类|合并}", "{目|合并}", "{话}{/行}")).replace(
  "<w:tr>",
  "<w:tr><w:trPr><w:tblHeader/></w:trPr>",
);

type Line = Readonly<Record<string, string>>;

function rows(类: string, 目: string, count: number, 话 = "一行"): readonly Line[] {
  return Array.from({ length: count }, (_, index) => ({ 类, 目, 话: `${话}${index}` }));
}

function printed(lines: readonly Line[], before = p("前言")) {
  const bytes = fill(compile(docx(before + table + p()), vocabulary), { 行: lines });
  expect(checkStructure(bytes)).toEqual([]);
  const xml = xmlOf(bytes);
  const last = xml.slice(xml.lastIndexOf("<w:tbl>"));
  const found = (last.match(/<w:tr>.*?<\/w:tr>/gs) ?? []).slice(1);
  const kept = found.map((row) => (row.includes("<w:keepNext/>") ? "+" : "-")).join("");
  const lasting = found.map((row) => /^<w:tr><w:tc>.*?<\/w:tc>/s.exec(row)?.[0].includes("keepNext")).map(Boolean);
  expect(lasting.map((yes) => (yes ? "+" : "-")).join("")).toBe(kept);
  const said = textOf(bytes)
    .split("\n")
    .filter((line) => /\|.*\|.*\|/.test(line))
    .slice(1);
  return { kept, said: said.map((line) => line.split("|").slice(0, 2).join(" ")) };
}

/** Rows of one line that half a page has room for: 6378 ÷ (210 × 1.32 + 50). */
const HALF = 19;

describe("rows that are kept on one page", () => {
  it("are all of a table up to half a page, in which nothing is said twice", () => {
    const { kept, said } = printed([...rows("甲", "子", 4), ...rows("乙", "丑", 3)]);
    expect(kept).toBe("++++++-");
    expect(said).toEqual(["甲 子", "↑ ↑", "↑ ↑", "↑ ↑", "乙 丑", "↑ ↑", "↑ ↑"]);
  });

  it("are those under one merged cell of a longer table, and its last with the one before", () => {
    const { kept, said } = printed([...rows("甲", "子", 12), ...rows("乙", "丑", 9), ...rows("丙", "寅", 1)]);
    expect(kept).toBe(`${"+".repeat(11)}-${"+".repeat(8)}+-`);
    expect(said.filter((line) => !line.startsWith("↑"))).toEqual(["甲 子", "乙 丑", "丙 寅"]);
  });

  it("are parted where they are more than half a page: every merged cell says its words again", () => {
    const { kept, said } = printed([...rows("甲", "子", HALF - 2), ...rows("甲", "丑", 12)]);
    expect(said.flatMap((line, index) => (line === "↑ ↑" ? [] : [`${index} ${line}`]))).toEqual([
      "0 甲 子",
      `${HALF - 2} ↑ 丑`,
      `${HALF} 甲 丑`,
    ]);
    expect(kept).toBe(`${"+".repeat(HALF - 1)}-${"+".repeat(9)}-`);
  });

  it("are all of a form, a table under a head of its own, that fits on a page", () => {
    const lines = [...rows("甲", "子", 15), ...rows("乙", "丑", 12)];
    expect(printed(lines).kept).toContain("-+");
    expect(printed(lines, tbl(1, tr("项目")) + p()).kept).toBe(`${"+".repeat(26)}-`);
    expect(printed(lines, tbl(1, tr("项目")) + p("说明")).kept).toContain("-+");
  });

  it("are not those taller than half a page, which break", () => {
    const { kept } = printed([...rows("甲", "子", 2, "长".repeat(3000)), ...rows("乙", "丑", 2)]);
    expect(kept.startsWith("--")).toBe(true);
  });
});
