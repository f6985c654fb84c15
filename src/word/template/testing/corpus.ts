import type { View } from "../index.ts";
import { type Case, sdt, storyCases } from "./corpus-stories.ts";
import { p, px, run, tbl, tc, tr } from "./docx.ts";

/** Awkward templates as they come out of Word and WPS, each with the text it must give. */

const bold = "<w:b/>";
const proof = '<w:proofErr w:type="spellStart"/>';
const rsid = '<w:r w:rsidR="00A100B2"><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t>';
const rowLoop = tr("{#指标}{一级指标|合并}", "{二级指标|合并}", "{三级指标}{/指标}");

export const cases: readonly Case[] = [
  ["a tag in one run", p("{单位全称}{年度}年"), "云溪镇人民政府2025年"],
  ["a tag split over five runs", p(["前{", "单位", "全", "称", "}后"]), "前云溪镇人民政府后"],
  [
    "proofing marks and revision ids inside a tag",
    px(`${rsid}{单</w:t></w:r>${proof}${rsid}位全</w:t></w:r>${rsid}称}</w:t></w:r>`),
    "云溪镇人民政府",
  ],
  [
    "a bookmark that begins inside a tag",
    px(`${run("{单位")}<w:bookmarkStart w:id="3" w:name="b"/>${run("全称}文")}<w:bookmarkEnd w:id="3"/>`),
    "云溪镇人民政府文",
  ],
  [
    "full width braces and signs",
    p("｛单位全称｝｛＃项目｝｛项目名称｝；｛／项目｝"),
    "云溪镇人民政府道路养护；水利维修；",
  ],
  ["spaces inside the braces", p("{ 单位全称 }{　年度　}"), "云溪镇人民政府2025"],
  ["half and full width brackets in a name", p("{权重(%)} {权重（％）}"), "10 10"],
  ["braces that are no tags", p("{} {1} { TC 2、概况 \\f C } {a|b} }{"), "{} {1} { TC 2、概况 \\f C } {a|b} }{"],
  ["double braces", p("{{年度}}"), "{2025}"],
  [
    "a value that looks like a tag",
    p("{单位全称}{年度}"),
    "{年度}{#项目}2025",
    { 单位全称: "{年度}{#项目}", 年度: "2025" },
  ],
  ["characters of XML", p("{单位全称}"), '<a> & "b"', { 单位全称: '<a> & "b"' }],
  [
    "control characters and halves of characters",
    p("{单位全称}{年度}"),
    "ab\ufffd𠮷x",
    { 单位全称: "a\u0000\u0007b\ud800", 年度: "𠮷x\ufffe" },
  ],
  ["several lines", p("前{单位全称}后"), "前甲\n乙\n\n丙后", { 单位全称: "甲\r\n乙\n\n丙\n" }],
  ["a tab", p("{单位全称}"), "甲\t乙", { 单位全称: "甲\t乙" }],
  [
    "several lines in a link",
    px(`<w:hyperlink w:anchor="x">${run("{单位全称}")}</w:hyperlink>${run("尾")}`),
    "甲\n乙尾",
    { 单位全称: "甲\n乙" },
  ],
  [
    "several lines in a content control inside a paragraph",
    px(sdt(run("{单位全称}")) + run("尾")),
    "甲\n乙尾",
    { 单位全称: "甲\n乙" },
  ],
  ["paragraphs", p("前") + p("{职责}") + p("后"), "前\n负责财政。\n负责民政。\n后"],
  ["no paragraphs: theirs disappears", p("前") + p("{职责}") + p("后"), "前\n后", { 职责: [] }],
  ["no paragraphs in a cell: it keeps one", tbl(1, tr("{职责}")) + p(), "|\n", { 职责: [] }],
  ["missing values", p("[{单位全称}{年度}]"), "[]", {}],
  ["inherited and prototype names", p("[{单位全称}]"), "[]", Object.create({ 单位全称: "x" }) as View],
  [
    "a loop inside a sentence",
    p("项目：{#项目}{项目名称}（{预算数}万元）；{/项目}完"),
    "项目：道路养护（55.00万元）；水利维修（9.50万元）；完",
  ],
  [
    "a loop inside a sentence over several runs",
    px(run("{#项", bold) + run("目}甲", bold) + run("{项目名称}") + run("乙{/项目}尾")),
    "甲道路养护乙甲水利维修乙尾",
  ],
  ["an empty loop inside a sentence", p("有{#机构}{机构名称}{/机构}。"), "有。"],
  ["a condition inside a sentence", p("比上年{?有上年}增加{上年数}{:否则}持平{/有上年}。"), "比上年持平。"],
  [
    "the other way of a condition, over runs",
    p(["比上年{?有上", "年}增加{上年", "数}{:否", "则}持平{/有上年}。"]),
    "比上年增加3.00。",
    { 有上年: true, 上年数: "3.00" },
  ],
  ["a condition round a whole paragraph", p("前") + p("{?有上年}增加{/有上年}") + p("后"), "前\n后"],
  [
    "a condition over blocks with else",
    p("{?有上年}") + p("有") + p("{:否则}") + p("无") + tbl(1, tr("表")) + p("{/有上年}") + p("后"),
    "无\n表|\n后",
  ],
  ["blocks", p("{#项目}") + p("{序号}、{项目名称}") + p("{/项目}"), "1、道路养护\n2、水利维修"],
  [
    "blocks whose marks share paragraphs with text",
    p("{#项目}{序号}、") + p("{项目名称}{/项目}"),
    "1、\n道路养护\n2、\n水利维修",
  ],
  [
    "nested blocks with stacked marks",
    p("{#项目}") + p("{项目名称}") + p("{#目标}") + p("目标：{内容}") + p("{/目标}{/项目}") + p("完"),
    "道路养护\n目标：养护 12 公里\n目标：群众满意\n水利维修\n完",
  ],
  [
    "rows",
    tbl(2, tr("名称", "金额"), tr("{#项目}{项目名称}", "{预算数}{/项目}")) + p(),
    "名称|金额|\n道路养护|55.00|\n水利维修|9.50|\n",
  ],
  [
    "rows with marks in paragraphs of their own",
    tbl(2, tr(tc(p("{#项目}") + p("{项目名称}")), tc(p("{预算数}") + p("{/项目}")))) + p(),
    "道路养护|55.00|\n水利维修|9.50|\n",
  ],
  [
    "rows with marks in rows of their own",
    tbl(2, tr("{#项目}", ""), tr("{项目名称}", "{预算数}"), tr("", "{/项目}")) + p(),
    "道路养护|55.00|\n水利维修|9.50|\n",
  ],
  [
    "rows in rows",
    tbl(2, tr("{#项目}{项目名称}", "{预算数}"), tr("{#目标}目标", "{内容}{/目标}{/项目}")) + p(),
    "道路养护|55.00|\n目标|养护 12 公里|\n目标|群众满意|\n水利维修|9.50|\n",
  ],
  [
    "two loops that share one row",
    tbl(3, tr("{#项目}{#指标}{项目名称|合并}", "{二级指标|合并}", "{三级指标}{/指标}{/项目}")) + p(),
    "道路养护|数量|里程|\n↑|↑|路灯|\n↑|质量|合格率|\n↑|↑|通行|\n水利维修|数量|泵站|\n",
  ],
  [
    "merged cells of two levels",
    p("{#项目}") + tbl(3, rowLoop) + p("{/项目}"),
    "产出|数量|里程|\n↑|↑|路灯|\n↑|质量|合格率|\n效果|质量|通行|\n\n产出|数量|泵站|\n",
  ],
  [
    "empty values do not merge",
    tbl(2, tr("{#项目}{#指标}{备注|合并}", "{三级指标}{/指标}{/项目}")) + p(),
    "|里程|\n|路灯|\n|合格率|\n|通行|\n|泵站|\n",
  ],
  [
    "a merge drawn over the rows of an item",
    tbl(
      2,
      tr(tc("{#项目}{项目名称}", '<w:vMerge w:val="restart"/>'), "{预算数}"),
      tr(tc("", "<w:vMerge/>"), "{#目标}{内容}{/目标}{/项目}"),
    ) + p(),
    "道路养护|55.00|\n↑|养护 12 公里群众满意|\n水利维修|9.50|\n↑||\n",
  ],
  [
    "a merge whose first row is left out",
    tbl(2, tr(tc("{?有上年}名", '<w:vMerge w:val="restart"/>'), "上年{/有上年}"), tr(tc("名", "<w:vMerge/>"), "今年")) +
      p(),
    "名|今年|\n",
  ],
  [
    "the note of an empty list",
    tbl(1, tr("机构"), tr("{#机构}{机构名称}{/机构}"), tr("{^机构}无"), tr("此处空白{/机构}")) + p(),
    "机构|\n|\n无|\n此处空白|\n",
  ],
  ["rows of an empty list", tbl(1, tr("机构"), tr("{#机构}{机构名称}"), tr("{/机构}")) + p("后"), "机构|\n后"],
  ["a table without any row left", p("前") + tbl(1, tr("{#机构}{机构名称}"), tr("{/机构}")) + p("后"), "前\n后"],
  ["a cell that loses all its blocks", tbl(1, tr(tc(p("{#机构}") + p("{机构名称}") + p("{/机构}")))) + p(), "|\n"],
  [
    "a loop inside a cell",
    tbl(1, tr(tc(p("{#项目}") + p("{项目名称}") + p("{/项目}")))) + p(),
    "道路养护\n水利维修|\n",
  ],
  [
    "a table in a cell of a repeated row",
    tbl(1, tr(tc(p("{#项目}{项目名称}") + tbl(1, tr("{#目标}{内容}"), tr("{/目标}")) + p("{/项目}")))) + p(),
    "",
  ],
  ...storyCases,
];
