import { Document, DocumentGridType, type ISectionOptions, Packer, PageOrientation, SectionType } from "docx";
import type { Layout } from "../../src/domain/index.ts";
import { chapterTexts, type PartText } from "./chapters.ts";
import { contents } from "./contents.ts";
import { landscapeFooters, portraitFooters } from "./footers.ts";
import { A4, LANDSCAPE_MARGINS, LINE_PITCH, MARGINS } from "./measures.ts";
import { ownBlocks } from "./own-blocks.ts";
import { finishPackage } from "./package.ts";
import { overallIndicators, projectTables, wholeOfficeTexts } from "./performance.ts";
import { furtherProcurementTable, procurementTable } from "./small-tables.ts";
import { specOf, type TemplateChoice, type TemplateSpec } from "./spec.ts";
import type { Block } from "./table.ts";
import { mark, type ParagraphStyle, p, unless, when } from "./text.ts";

/** A run of blocks on pages of one orientation. */
interface Stretch {
  readonly blocks: readonly Block[];
  readonly landscape?: true;
}

/** The title and the contents, of the whole document or of the performance part alone; a single table has neither. */
function titles(spec: TemplateSpec): readonly Block[] {
  const table = spec.contents ? contents() : [];
  const performance = [p("{单位名称}", "Title"), p("{年度}年部门预算绩效信息", "Title"), ...table];
  if (!spec.chapters) return unless("单个项目", performance);
  return [...when("全文", [p("{标题行}", "Title"), ...table]), ...when("绩效部分", performance)];
}

/** Styles of headings by the flag that names them. */
const HEADINGS: readonly (readonly [flag: string, style: ParagraphStyle])[] = [
  ["章标题", "Heading1"],
  ["节标题", "Heading2"],
  ["部分标题", "Part"],
  ["部分内标题", "PartHeading"],
  ["三级标题", "Heading3"],
  ["四级标题", "Heading4"],
];

function headings(): readonly Block[] {
  return HEADINGS.flatMap(([flag, style]) => when(flag, [p("{章节号}{章节标题}", style)]));
}

function partsOf(texts: readonly PartText[]): readonly Block[] {
  return texts.flatMap(({ flag, blocks }) => (blocks.length === 0 ? [] : when(flag, blocks)));
}

/** 部门整体支出绩效指标 of 整体式 has nine columns: it is turned where something stands before it. */
function turnedIndicators(spec: TemplateSpec): readonly Stretch[] {
  if (!spec.turned) return [];
  const table = overallIndicators({ ...spec, overallTable: spec.turned, overallIndicators: "filled" });
  return [
    { blocks: [mark("{?整体指标横排}"), p("", "Gap")] },
    { blocks: [p("{章节号}{章节标题}", "PartHeading"), ...table, p("", "Gap")], landscape: true },
    { blocks: [mark("{/整体指标横排}")] },
  ];
}

/** 政府采购 stands on a landscape page of its own, wherever the chapter stands. */
function turnedProcurement(): readonly Stretch[] {
  return [
    { blocks: [mark("{?政府采购章}{?采购表}"), p("", "Gap")] },
    {
      blocks: [
        p("部门政府采购预算", "TableTitle"),
        ...when("采购另有栏目", furtherProcurementTable(), [procurementTable()]),
        ...when("无采购", [p("注：本表没有数据。", "TableNote")]),
        p("", "Gap"),
      ],
      landscape: true,
    },
    { blocks: [mark("{/采购表}{/政府采购章}")] },
  ];
}

/** The document as the draft has it: part after part in its own order, each under its own heading. */
function plan(spec: TemplateSpec): readonly Stretch[] {
  const office = spec.wholeOffice ? wholeOfficeTexts(spec) : [];
  if (!spec.chapters || !spec.wholeOffice) return [{ blocks: performancePlan(spec, office) }];
  const turned = turnedIndicators(spec);
  const first = [...headings(), ...partsOf([...chapterTexts(), ...office, projectTables(spec)])];
  return [
    { blocks: [mark("{#章节}")] },
    ...turned,
    { blocks: turned.length === 0 ? first : unless("整体指标横排", first) },
    ...turnedProcurement(),
    { blocks: [...ownBlocks(), mark("{/章节}")] },
  ];
}

/** Without the chapters, or without the whole office's part: only what is wanted of the plan. */
function performancePlan(spec: TemplateSpec, office: readonly PartText[]): readonly Block[] {
  const wanted = [...(spec.chapters ? chapterTexts() : []), ...office, projectTables(spec)];
  const parts = wanted.flatMap(({ flag, blocks }) => when(flag, [...headings(), ...blocks]));
  return [mark("{#章节}"), ...parts, mark("{/章节}")];
}

/** Beside the page number of a single table, where no title says it: whose it is, of which year. */
const WHOSE = "{?单个项目}{单位名称}{年度}年部门预算　{/单个项目}";

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
    footers: landscape ? landscapeFooters() : portraitFooters(WHOSE),
    children: [...children],
  };
}

/** Stretches of one orientation are one section; the last of a section holds its break. */
function sectionsOf(stretches: readonly Stretch[]): readonly ISectionOptions[] {
  const joined: { blocks: Block[]; landscape: boolean }[] = [];
  for (const { blocks, landscape = false } of stretches) {
    const last = joined[joined.length - 1];
    if (last && last.landscape === landscape) last.blocks.push(...blocks);
    else joined.push({ blocks: [...blocks], landscape });
  }
  return joined.map(({ blocks, landscape }) => section(blocks, landscape));
}

/**
 * The Word file of a layout: a shipped template, or a starter of one's own that is refined in Word or WPS. One file
 * serves all scopes: the marks 全文, 绩效部分 and 单个项目 choose what is printed, the breaks between sections included.
 * The same layout and choice give the same bytes.
 */
export async function buildTemplate(layout: Layout, choice: TemplateChoice = {}): Promise<Uint8Array> {
  const spec = specOf(layout, choice);
  const sections = sectionsOf([{ blocks: titles(spec) }, ...plan(spec)]);
  const document = new Document({ evenAndOddHeaderAndFooters: true, sections: [...sections] });
  return finishPackage(new Uint8Array(await Packer.toArrayBuffer(document)));
}
