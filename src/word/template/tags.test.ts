import { describe, expect, it } from "vitest";
import { findTags, suggestion } from "./tags.ts";
import { createLexicon } from "./vocabulary.ts";

const lexicon = createLexicon({
  tags: {
    单位全称: { kind: "value" },
    "权重（%）": { kind: "value" },
    项目: {
      kind: "list",
      tags: { 一级指标: { kind: "value" }, 二级指标: { kind: "value" }, 预算数: { kind: "value" } },
    },
  },
});
const found = (text: string): readonly string[] =>
  findTags(text, lexicon).tags.map(({ printed, known }) => (known ? printed : `?${printed}`));

describe("findTags", () => {
  it.each<[string, readonly string[]]>([
    ["{单位全称}", ["{单位全称}"]],
    ["｛＃项目｝ ｛／项目｝ ｛？项目｝ ｛＾项目｝ ｛：否则｝", ["{#项目}", "{/项目}", "{?项目}", "{^项目}", "{:否则}"]],
    ["{ # 项目 } {一级指标 ｜ 合并}", ["{#项目}", "{一级指标|合并}"]],
    ["{单位\u3000全称} {单\u200b位全称}", ["{单位全称}", "{单位全称}"]],
    ["{权重(%)}", ["{权重（%）}"]],
    ["{{单位全称}}", ["{单位全称}"]],
    ["{一机指标}", ["?{一机指标}"]],
    ["{#项日}{/项日}", ["?{#项日}", "?{/项日}"]],
    ["{第2季度（预计）}", ["?{第2季度（预计）}"]],
    ["{单位全称、}", ["?{单位全称、}"]],
    ["{:否}", []],
    ["{} {1} {a} {#} {/} {|} {1|合并} {——}", []],
    ["{ TC 2、概况 \\f C \\l 1 }", []],
    ["{注：本表单位全称见封面，数据截至年底}", []],
    ["}单位全称{", []],
    [`{${"长".repeat(80)}}`, []],
  ])("%s", (text, tags) => {
    expect(found(text)).toEqual(tags);
  });

  it("does not reach across what stands between texts", () => {
    expect(found("{单位\u0001全称}")).toEqual([]);
  });

  it("says which known name a brace without end begins with", () => {
    expect(findTags("{#项目 {单位全称，{其他", lexicon).unclosed.map(({ printed }) => printed)).toEqual([
      "{#项目",
      "{单位全称",
    ]);
  });

  it.each([
    ["{一机指标|合并}", "{一级指标|合并}"],
    ["{#项日}", "{#项目}"],
    ["{预算金额数}", "{预算数}"],
    ["{完全不同的名称}", undefined],
  ])("suggests for %s", (text, expected) => {
    const [tag] = findTags(text, lexicon).tags;
    expect(tag && suggestion(tag, lexicon)).toBe(expected);
  });
});
