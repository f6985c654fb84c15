import type { View } from "../index.ts";
import { sampleView } from "./corpus-view.ts";
import { type DocxParts, field, p, px, run, tbl, tc, tr } from "./docx.ts";

/** A name, a template, the text it gives; the view and the part looked at where they are not the usual ones. */
export type Case = readonly [name: string, content: string | DocxParts, expected: string, view?: View, path?: string];

const box = (inner: string): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:docPr id="5" name="框"/><a:graphic><a:graphicData><wps:txbx><w:txbxContent>${inner}</w:txbxContent></wps:txbx></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${inner}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
/** A content control. */
export const sdt = (inner: string): string =>
  `<w:sdt><w:sdtPr><w:id w:val="77"/></w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;

/** Tags outside the body's plain text, in what Word wraps round texts, and where blocks meet. */
export const storyCases: readonly Case[] = [
  ["headers", { body: p("正文"), header: p("{单位全称}") }, "云溪镇人民政府", sampleView, "word/header.xml"],
  [
    "a loop over rows in a header",
    { body: p("正文"), header: tbl(1, tr("{#项目}{项目名称}"), tr("{/项目}")) + p() },
    "道路养护|\n水利维修|\n",
    sampleView,
    "word/header.xml",
  ],
  [
    "a footer with a page number",
    { body: p("正文"), footer: px(run("{年度} — ") + field(" PAGE ", run("1"))) },
    "2025 — [ PAGE ]1",
    sampleView,
    "word/footer.xml",
  ],
  [
    "footnotes",
    { body: p("正文"), footnotes: `<w:footnote w:id="1">${p("{年度}年")}</w:footnote>` },
    "2025年",
    sampleView,
    "word/footnotes.xml",
  ],
  [
    "properties of the document",
    { body: p("正文"), core: "<dc:title>{单位全称}\n{年度}</dc:title><dc:creator>某人</dc:creator>" },
    "",
    sampleView,
    "docProps/core.xml",
  ],
  [
    "a text box, both branches",
    px(run("旁") + box(p("{单位全称}") + p("{#项目}") + p("{项目名称}") + p("{/项目}"))),
    "",
  ],
  [
    "an entry of the contents",
    px(field(' TC "{单位全称}" \\f C \\l 1 ') + run("{年度}")),
    '[ TC "甲\\"乙\\\\ 丙" \\f C \\l 1 ]2025',
    { 单位全称: '甲"乙\\\n丙', 年度: "2025" },
  ],
  [
    "a field's code split over runs",
    px(
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TC "{单</w:instrText></w:r><w:r><w:instrText>位全称}" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
    ),
    '[ TC "云溪镇人民政府][" ]',
  ],
  ["a content control round a paragraph", sdt(p("{单位全称}")) + p("后"), "云溪镇人民政府\n后"],
  [
    "marks inside content controls",
    sdt(p("{#项目}")) + p("{项目名称}") + sdt(p("{/项目}")) + p("完"),
    "道路养护\n水利维修\n完",
  ],
  [
    "a content control round a row",
    tbl(1, sdt(tr("{#项目}{项目名称}")), tr("{/项目}")) + p(),
    "道路养护|\n水利维修|\n",
  ],
  ["smart tags", px(`<w:smartTag w:element="a">${run("{单位")}</w:smartTag>${run("全称}")}`), "云溪镇人民政府"],
  [
    "an inserted revision",
    px(`<w:ins w:id="9" w:author="甲" w:date="2025-01-01T00:00:00Z">${run("{单位全称}")}</w:ins>`),
    "云溪镇人民政府",
  ],
  ["references in the text of a tag's run", p("A & B < {年度} & C"), "A & B < 2025 & C"],
  ["CDATA", px("<w:r><w:t><![CDATA[<{年度}>]]></w:t></w:r>"), "<2025>"],
  [
    "a page break with a mark",
    px(`${run("{#项目}")}<w:r><w:br w:type="page"/></w:r>${run("{项目名称}")}`) + p("{/项目}") + p("完"),
    "道路养护\n水利维修\n完",
  ],
  [
    "a section that ends in a paragraph of marks",
    p("{#项目}") +
      p("{项目名称}") +
      p("{/项目}", '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr>') +
      p("完"),
    "道路养护\n水利维修\n\n完",
  ],
  [
    "two tables that would meet",
    tbl(1, tr("一")) + p("{#机构}") + p("{机构名称}") + p("{/机构}") + tbl(1, tr("二")) + p("后"),
    "一|\n\n二|\n后",
  ],
  [
    "bookmarks and drawings in a loop",
    p("{#项目}") +
      px(
        `<w:bookmarkStart w:id="1" w:name="_Toc1"/>${run("{项目名称}")}<w:bookmarkEnd w:id="1"/><w:r><w:drawing><wp:inline><wp:docPr id="1" name="图"/></wp:inline></w:drawing></w:r>`,
      ) +
      p("{/项目}"),
    "道路养护\n水利维修",
  ],
  [
    "a bookmark over the border of a loop",
    px(`<w:bookmarkStart w:id="1" w:name="a"/>${run("{#项目}")}`) +
      px(`${run("{项目名称}")}<w:bookmarkEnd w:id="1"/>`) +
      p("{/项目}"),
    "道路养护\n水利维修",
  ],
  [
    "bookmarks over what may be left out, and halves of one",
    px(`<w:bookmarkStart w:id="1" w:name="a"/>${run("{职责}")}`) +
      px('<w:bookmarkEnd w:id="1"/>') +
      tbl(
        1,
        tr(tc(px(`<w:bookmarkStart w:id="2" w:name="b"/><w:bookmarkEnd w:id="9"/>${run("{#项目}{年度|合并}")}`))),
        tr(tc(px('<w:bookmarkEnd w:id="2"/>'))),
        tr("{/项目}"),
      ) +
      p(),
    "\n2025|\n|\n2025|\n|\n",
    { ...sampleView, 职责: [] },
  ],
  [
    "the code of a simple field",
    px(
      `<w:fldSimple w:instr=" TC &quot;{单位全称}&quot; \\f C \\l {?有上年}1{:否则}2{/有上年} ">${run("{年度}")}</w:fldSimple>`,
    ),
    "2025",
    { 单位全称: '甲"乙&丙', 年度: "2025" },
  ],
  [
    "a repeated sentence with a simple field",
    px(`${run("{#项目}")}<w:fldSimple w:instr=" QUOTE ">${run("{项目名称}")}</w:fldSimple>${run("；{/项目}")}`),
    "道路养护；水利维修；",
  ],
  [
    "the first and the last of a loop",
    p("{#项目}{?第一项}其中：{/第一项}{项目名称}{?最后一项}。{:否则}、{/最后一项}{/项目}"),
    "其中：道路养护、水利维修。",
  ],
  [
    "the last of an inner loop, then of the outer one",
    p("{#项目}{#目标}{内容}{^最后一项}、{/最后一项}{/目标}{^最后一项}；{/最后一项}{/项目}"),
    "养护 12 公里、群众满意；",
  ],
  [
    "a row below the last one",
    tbl(1, tr("{#项目}{项目名称}"), tr("{?最后一项}以上共 2 项{/最后一项}"), tr("{/项目}")) + p(),
    "道路养护|\n|\n水利维修|\n以上共 2 项|\n",
  ],
  [
    "comparisons with a number and with a word",
    p("{#项目}{项目名称}{?预算数≥10}大{:否则}小{/预算数}{^序号=1}，末{/序号}；{/项目}"),
    "道路养护大；水利维修小，末；",
  ],
  [
    "comparisons in full width, with spaces and doubled signs",
    p("{＃项目}{？预算数 ＞＝ 55.0}甲{／预算数＞＝55}{?项目名称 != 道路 养护}乙{/项目名称}{/项目}"),
    "甲乙",
  ],
  ["a comparison of how many there are", p("{?项目>1}多{:否则}少{/项目}{?机构<5}不说{:否则}不说{/机构}"), "多"],
  [
    "a text asked to be more than a number goes neither way",
    p("{?单位全称>1}甲{:否则}乙{/单位全称}{?单位全称=1}甲{:否则}乙{/单位全称}"),
    "乙",
  ],
  [
    "loops over groups of rows",
    p("{#项目}") +
      p(
        "{#指标|按一级指标}{一级指标}：{#指标}{三级指标}{^最后一项}、{/最后一项}{/指标}{?最后一项}。{:否则}；{/最后一项}{/指标}",
      ) +
      p("{/项目}"),
    "产出：里程、路灯、合格率；效果：通行。\n产出：泵站。",
  ],
  [
    "groups of rows with a head of their own",
    tbl(
      2,
      tr("{#项目}{#指标|按 二级指标}{项目名称}", "{二级指标}"),
      tr("{#指标}{一级指标|合并}", "{三级指标}{/指标}"),
      tr("{/指标}{/项目}", ""),
    ) + p(),
    "道路养护|数量|\n产出|里程|\n↑|路灯|\n道路养护|质量|\n产出|合格率|\n效果|通行|\n水利维修|数量|\n产出|泵站|\n",
  ],
  [
    "lookup outwards",
    p("{#项目}{#目标}{单位全称}{年度}{项目名称}{内容};{/目标}{/项目}"),
    "云溪镇人民政府2025道路养护养护 12 公里;云溪镇人民政府2025道路养护群众满意;",
  ],
  [
    "a label merged over the head row and all repeated rows",
    tbl(
      3,
      tr(tc("指标", '<w:vMerge w:val="restart"/>'), "一级", "三级"),
      tr(tc("", "<w:vMerge/>"), "{#项目}{#指标}{一级指标|合并}", "{三级指标}{/指标}{/项目}"),
      tr(tc("", "<w:vMerge/>"), "合计", ""),
    ) + p(),
    "指标|一级|三级|\n↑|产出|里程|\n↑|↑|路灯|\n↑|↑|合格率|\n↑|效果|通行|\n↑|产出|泵站|\n↑|合计||\n",
  ],
  [
    "merged cells over several columns",
    tbl(3, tr(tc("{#项目}{#指标}{一级指标|合并}", '<w:gridSpan w:val="2"/>'), "{三级指标}{/指标}{/项目}")) + p(),
    "产出|里程|\n↑|路灯|\n↑|合格率|\n效果|通行|\n产出|泵站|\n",
  ],
  [
    "merged cells that had a merge drawn",
    tbl(2, tr(tc("{#项目}{#指标}{一级指标|合并}", '<w:vMerge w:val="restart"/>'), "{三级指标}{/指标}{/项目}")) + p(),
    "产出|里程|\n↑|路灯|\n↑|合格率|\n效果|通行|\n产出|泵站|\n",
  ],
  [
    "two rows an item, one cell merged over items",
    tbl(
      2,
      tr(tc("{#项目}{单位全称|合并}", '<w:vMerge w:val="restart"/>'), "{项目名称}"),
      tr(tc("", "<w:vMerge/>"), "{预算数}{/项目}"),
    ) + p(),
    "云溪镇人民政府|道路养护|\n↑|55.00|\n↑|水利维修|\n↑|9.50|\n",
  ],
  [
    "rows or, where there are none, another row",
    tbl(1, tr("{#机构}{机构名称}"), tr("{:否则}无{/机构}")) + p(),
    "无|\n",
  ],
  [
    "rows or a row, with something to print",
    tbl(1, tr("{#项目}{项目名称}"), tr("{:否则}无"), tr("{/项目}")) + p(),
    "道路养护|\n水利维修|\n",
  ],
  [
    "a repeated sentence with a link and a content control",
    px(
      `${run("{#项目}")}<w:hyperlink w:anchor="x">${run("{项目名称}")}</w:hyperlink>${sdt(run("，"))}${run("{/项目}")}`,
    ),
    "道路养护，水利维修，",
  ],
  [
    "a mark inside a link",
    px(`<w:hyperlink w:anchor="x">${run("{#项目}甲")}</w:hyperlink>${run("{项目名称}{/项目}")}`),
    "甲道路养护甲水利维修",
  ],
  [
    "a field in a repeated paragraph",
    p("{#项目}") + px(field(' TC "{项目名称}" ') + run("{项目名称}")) + p("{/项目}"),
    '[ TC "道路养护" ]道路养护\n[ TC "水利维修" ]水利维修',
  ],
  [
    "a condition round rows inside a loop of rows",
    tbl(1, tr("{#项目}{项目名称}"), tr("{?目标}有目标{/目标}"), tr("{^目标}{序号}没有目标"), tr("{/目标}{/项目}")) +
      p(),
    "道路养护|\n有目标|\n水利维修|\n|\n2没有目标|\n",
  ],
];
