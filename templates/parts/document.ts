import { Document, DocumentGridType, type ISectionOptions, Packer, PageOrientation, SectionType } from "docx";
import type { Layout } from "../../src/domain/index.ts";
import { type Block, chaptersOneToFour, chaptersSevenToNine, opening, procurementText } from "./chapters.ts";
import { type ContentsLine, contents } from "./contents.ts";
import { landscapeFooters, portraitFooters } from "./footers.ts";
import { A4, LANDSCAPE_MARGINS, LINE_PITCH, MARGINS } from "./measures.ts";
import { finishPackage } from "./package.ts";
import { performanceContents, projectPartTitle, projectTables, wholeOfficePart } from "./performance.ts";
import { procurementTable } from "./small-tables.ts";
import { specOf, type TemplateChoice, type TemplateSpec } from "./spec.ts";
import { mark, p, unless, when } from "./text.ts";

function wholeContents(spec: TemplateSpec): readonly ContentsLine[] {
  return [
    { level: 1, text: "{职责机构章号}部门职责及机构设置情况" },
    { level: 1, text: "{预算安排章号}部门预算安排的总体情况" },
    { level: 1, text: "{运行经费章号}机关运行经费安排情况" },
    { level: 1, text: "{三公经费章号}财政拨款“三公”经费预算情况及增减变化原因" },
    { level: 1, text: "{绩效信息章号}预算绩效信息" },
    ...performanceContents(spec),
    { level: 1, text: "{政府采购章号}政府采购预算情况" },
    { level: 1, text: "{国有资产章号}国有资产信息" },
    { level: 1, text: "{名词解释章号}名词解释" },
    { level: 1, text: "{其他事项章号}其他需要说明的事项" },
  ];
}

/** The two parts, after the title of a performance document where the chapters do not come before. */
function performanceDocument(spec: TemplateSpec): readonly Block[] {
  const title = [
    p("{单位名称}", "Title"),
    p("{年度}年部门预算绩效信息", "Title"),
    ...(spec.contents ? contents(performanceContents(spec)) : []),
  ];
  return [
    ...(spec.chapters ? when("绩效部分", title) : unless("单个项目", title)),
    ...unless("单个项目", [...(spec.wholeOffice ? wholeOfficePart(spec) : []), projectPartTitle()]),
    ...projectTables(spec),
  ];
}

/** Everything up to the sixth chapter's table, or all of a performance document or a single table. */
function firstSection(spec: TemplateSpec): readonly Block[] {
  const before = [
    p("{标题}", "Title"),
    ...(spec.contents ? contents(wholeContents(spec)) : []),
    ...opening(),
    ...chaptersOneToFour(),
    p("{绩效信息章号}预算绩效信息", "Heading1"),
    p("{绩效信息说明}"),
  ];
  return [...when("全文", before), ...performanceDocument(spec), ...when("全文", procurementText())];
}

/** 政府采购 stands on a landscape page of its own. */
function landscapeSection(): readonly Block[] {
  return [
    p("部门政府采购预算", "TableTitle"),
    procurementTable(),
    ...unless("采购", [p("注：本表没有数据。", "TableNote")]),
  ];
}

function section(children: readonly Block[], landscape: boolean): ISectionOptions {
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        size: { ...A4, orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin: { ...(landscape ? LANDSCAPE_MARGINS : MARGINS), header: 851, footer: 1400, gutter: 0 },
      },
      grid: { type: DocumentGridType.LINES, linePitch: LINE_PITCH },
    },
    footers: landscape ? landscapeFooters() : portraitFooters(),
    children: [...children],
  };
}

/**
 * The Word file of a layout: a shipped template, or a starter of one's own that is refined in Word or WPS. One file
 * serves all scopes: the marks 全文, 绩效部分 and 单个项目 choose what is printed, the breaks between sections included.
 * The same layout and choice give the same bytes.
 */
export async function buildTemplate(layout: Layout, choice: TemplateChoice = {}): Promise<Uint8Array> {
  const spec = specOf(layout, choice);
  const sections = spec.chapters
    ? [
        // The break itself lies behind the mark, in a paragraph of its own.
        section([...firstSection(spec), mark("{?全文}"), p("", "Gap")], false),
        section(landscapeSection(), true),
        section([...chaptersSevenToNine(), mark("{/全文}")], false),
      ]
    : [section([...performanceDocument(spec), p("", "Gap")], false)];
  const document = new Document({ evenAndOddHeaderAndFooters: true, sections });
  return finishPackage(new Uint8Array(await Packer.toArrayBuffer(document)));
}
