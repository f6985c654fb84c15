import { describe, expect, it } from "vitest";
import { checkStructure } from "../structure/index.ts";
import { compile, fill, leftOut, type View, type Vocabulary } from "./index.ts";
import { docx, field, p, px, run, tbl, textOf, tr } from "./testing/docx.ts";

const vocabulary: Vocabulary = {
  tags: {
    单位: { kind: "value" },
    收入: { kind: "figure" },
    基金: { kind: "figure" },
    支出: { kind: "figure" },
    幅度: { kind: "figure", derived: true },
    说明: { kind: "paragraphs" },
    行: { kind: "list", tags: { 名称: { kind: "value" }, 金额: { kind: "figure" } } },
    目录: {
      kind: "headings",
      text: "标题",
      levels: ["一级", "二级"],
      tags: { 标题: { kind: "value" }, 一级: { kind: "flag" }, 二级: { kind: "flag" } },
    },
  },
};

function printed(body: string, view: View): string {
  const template = compile(docx(body), vocabulary);
  expect(template.problems).toEqual([]);
  const bytes = fill(template, view);
  expect(checkStructure(bytes)).toEqual([]);
  return textOf(bytes);
}

const heading = (text: string, level = 1) => p(text, `<w:outlineLvl w:val="${level - 1}"/>`);

describe("figures that nobody filled in", () => {
  const sentence = p("{单位}收入{收入}万元，其中：基金{基金}万元。支出{支出}万元{?幅度}，{幅度}{/幅度}。");

  it("leave out their clause, their sentence, their paragraph", () => {
    expect(printed(sentence, { 单位: "甲", 收入: "9", 基金: "2", 支出: "8" })).toBe(
      "甲收入9万元，其中：基金2万元。支出8万元。",
    );
    expect(printed(sentence, { 单位: "甲", 收入: "9", 支出: "8", 幅度: "增长1%" })).toBe(
      "甲收入9万元。支出8万元，增长1%。",
    );
    expect(printed(sentence, { 单位: "甲", 支出: "8" })).toBe("支出8万元。");
    expect(printed(sentence + p("完"), { 单位: "甲", 基金: "2" })).toBe("完");
  });

  it("do so over runs and references, and never look into values", () => {
    const runs = px(
      run("A&B：{单", "<w:b/>") + run("位}收入{收") + run("入}万元，") + run("基金{基金}万元。", "<w:i/>"),
    );
    expect(printed(runs, { 单位: "甲，乙；丙。&", 收入: "9" })).toBe("A&B：甲，乙；丙。&收入9万元。");
    expect(printed(runs + p("完"), { 单位: "甲", 基金: "9" })).toBe("完");
  });

  it("answer no comparison, whichever way it goes", () => {
    const compared = p("前") + p("{?收入>10}多{:否则}不多{/收入}") + p("{^基金=0}有基金{/基金}") + p("后");
    expect(printed(compared, {})).toBe("前\n\n后");
    expect(printed(compared, { 收入: "10.01", 基金: "0.00" })).toBe("前\n多\n后");
    expect(printed(compared, { 收入: "1,0.00", 基金: "3" })).toBe("前\n不多\n有基金\n后");
    const template = compile(docx(compared), vocabulary);
    expect(leftOut(template, {}).flatMap(({ tags }) => tags)).toEqual(["收入", "基金"]);
  });

  it("leave cells of tables as they are", () => {
    expect(printed(tbl(2, tr("收入{收入}万元。", "{#行}{金额}{/行}")) + p(), { 行: [{ 名称: "一" }] })).toBe(
      "收入万元。||\n",
    );
  });

  it("take a heading with them below which nothing is left, and its line of the contents", () => {
    const body =
      px(field('TOC \\o "1-3" \\u', run("{目录}"))) +
      p("{#目录}") +
      p("{?一级}{标题}{/一级}{?二级}·{标题}{/二级}") +
      p("{/目录}") +
      heading("一、总") +
      heading("（一）收", 2) +
      p("收入{收入}万元。") +
      heading("（二）支", 2) +
      p("支出{支出}万元。") +
      heading("二、说明") +
      p("{说明}") +
      p() +
      heading("三、表") +
      tbl(2, tr("{#行}{名称}", "{金额}{/行}")) +
      heading("四、留白") +
      heading("五、完") +
      p("完");
    expect(printed(body, { 支出: "8" })).toBe(
      '[TOC \\o "1-3" \\u]一、总\n·（二）支\n四、留白\n五、完\n一、总\n（二）支\n支出8万元。\n\n四、留白\n五、完\n完',
    );
    expect(printed(body, {})).toContain("\n五、完\n完");
    const all = printed(body, { 收入: "9", 支出: "8", 说明: ["说"], 行: [{ 名称: "甲" }] });
    expect(all).toContain("二、说明\n说\n\n三、表\n甲|");
    expect(all.split("\n").slice(0, 4)).toEqual(['[TOC \\o "1-3" \\u]一、总', "·（一）收", "·（二）支", "二、说明"]);
  });

  it("are named before writing, with the headings above them", () => {
    const body =
      heading("一、总") + p("收入{收入}万元，基金{基金}万元。") + p("{?支出}支出见下。{/支出}{?幅度}增{/幅度}");
    expect(leftOut(compile(docx(body), vocabulary), {})).toEqual([
      { headings: ["一、总"], tags: ["收入", "基金"] },
      { headings: ["一、总"], tags: ["支出"] },
    ]);
    expect(leftOut(compile(docx(body), vocabulary), { 收入: "1", 基金: "0", 支出: "2" })).toEqual([]);
  });
});
