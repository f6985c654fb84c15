import { emptyNarrative, type NarrativeSlot } from "../../../domain/index.ts";
import { newIndicatorList } from "./indicator-list.ts";
import { type Item, isContentsTitle, type Paragraph } from "./items.ts";
import { isUnitStatement, isYearLine } from "./labels.ts";
import type { Ledger } from "./ledger.ts";
import { newOtherTables, readOtherTable } from "./other-tables.ts";
import { type Heading, outlineOf } from "./outline.ts";
import { isOverallTable, type OverallTable, readOverallTable } from "./overall-table.ts";
import { isPageTable, withoutPageEnd } from "./page-frame.ts";
import { isProjectTable, readProjectTable } from "./project-table.ts";
import { newProjects, type Projects, readProjectLine } from "./projects.ts";
import type { Table } from "./table.ts";
import { agencyInTitle, type FrontMatter, frontMatterOf } from "./title.ts";
import { projectTitleOf, slotOpenedBy, subHeadingNamed, titleOf } from "./titles.ts";

/** The source sorted by where it belongs, before amounts and sub-goals are read from it. */
export interface DocumentFlow extends OverallTable {
  readonly front: FrontMatter;
  /** First line of the source that is a heading of any kind, where a year may stand. */
  readonly headline: string;
  readonly slots: Readonly<Record<NarrativeSlot, Paragraph[]>>;
  readonly goal: Paragraph[];
  readonly subGoals: Paragraph[];
  readonly safeguards: Paragraph[];
  readonly projects: Projects;
}

type Section = NarrativeSlot | "goal" | "subGoals" | "safeguards" | "overallTable" | "projects";
const TEXT_PARTS = ["goal", "subGoals", "safeguards"] as const;

/** Walks the source once from top to bottom and puts every piece where the headings above it say. */
export function readDocumentFlow(all: readonly Item[], ledger: Ledger): DocumentFlow {
  const items = withoutPageEnd(all);
  const outline = outlineOf(items);
  const start = items.findIndex((item) => endsFrontMatter(item, outline.headings.get(item)));
  const above = items.slice(0, start === -1 ? items.length : start);
  const front = frontMatterOf(above.filter(isBodyParagraph));
  const slots = emptySlots();
  const flow: DocumentFlow = {
    front,
    headline: items.find(isBodyParagraph)?.text ?? "",
    slots,
    ...{ goal: [], subGoals: [], safeguards: [], tableGoals: [], tableTasks: [], overallFields: new Set<string>() },
    overallIndicators: newIndicatorList("overall.indicators", "o", "部门整体支出绩效指标 "),
    projects: newProjects(),
    tables: newOtherTables(),
  };
  for (const item of above) {
    if (item.outside) labelPageNumbers(item, ledger);
    else if (item.kind === "paragraph") labelPrinted(item, ledger);
  }
  // Above tables without any heading stand the unit of their amounts and who filled them in.
  const ofTables = (line: Paragraph): boolean => outline.headings.size === 0 && isAboveTables(line, flow, ledger);
  slots.preamble.push(...front.preamble.filter((line) => !ofTables(line)));
  let section: Section = outline.headings.size === 0 ? "projects" : "preamble";
  for (const item of start === -1 ? [] : items.slice(start)) {
    const heading = outline.headings.get(item);
    if (item.outside) labelPageNumbers(item, ledger);
    else if (item.kind === "table") readTable(item.table, section, flow, ledger);
    else if (labelPrinted(item, ledger)) continue;
    else if (heading) {
      ledger.label(item);
      section = sectionOf(heading);
    } else section = readParagraph(item, section, flow, ledger);
  }
  if (outline.strays[0]) sayStray(outline.strays[0], ledger);
  moveClosing(flow);
  return flow;
}

function emptySlots(): Record<NarrativeSlot, Paragraph[]> {
  const slots = Object.keys(emptyNarrative()) as NarrativeSlot[];
  return Object.fromEntries(slots.map((slot) => [slot, [] as Paragraph[]])) as Record<NarrativeSlot, Paragraph[]>;
}

function isBodyParagraph(item: Item): item is Paragraph {
  return item.kind === "paragraph" && !item.outside && !item.toc && !isContentsTitle(item.text);
}

/** Lines that a template prints by itself: a table of contents, the note below an empty table, the number of a page. */
function labelPrinted(item: Paragraph, ledger: Ledger): boolean {
  const emptyTable = /^[（(]?(注|备注|说明)?[:：]?本表(没有|无)(相关)?(数据|内容)[。，）)]*$/.test(item.text);
  const page = /^[-—–－]+\s*\d{1,4}\s*[-—–－]+$|^第\s*\d{1,4}\s*页([,，\s]*共\s*\d{1,4}\s*页)?$/.test(item.text);
  const printed = item.toc || isContentsTitle(item.text) || item.text === "" || emptyTable || page;
  if (printed) ledger.label(item);
  return printed;
}

/** Page numbers in headers and footers are labels; other text there stays unrecognised, so that a person sees it. */
function labelPageNumbers(item: Item, ledger: Ledger): void {
  const pieces = item.kind === "paragraph" ? [item] : item.table.rows.flat();
  for (const piece of pieces) {
    if (/^[-—–－\s]*(第\s*)?\d{0,4}(\s*页)?([,，\s]*共\s*\d{0,4}\s*页)?[-—–－\s]*$/.test(piece.text))
      ledger.label(piece);
  }
}

function endsFrontMatter(item: Item, heading: Heading | undefined): boolean {
  if (item.outside || isPageTable(item)) return false;
  if (item.kind === "table") return true;
  if (item.toc) return false;
  return heading !== undefined || projectTitleOf(item.text, 1) !== undefined;
}

function isAboveTables(line: Paragraph, flow: DocumentFlow, ledger: Ledger): boolean {
  return (isUnitStatement(line.text) || isYearLine(line.text)) && readProjectLine(flow.projects, line, ledger);
}

function sectionOf(heading: Heading): Section {
  if (heading.kind === "chapter") return heading.slot;
  return heading.part === "part" ? "performance" : heading.part;
}

function sayStray(paragraph: Paragraph, ledger: Ledger): void {
  ledger.doubt(
    paragraph,
    `“${paragraph.text}”不在绩效那一章里，绩效章另有一份；这里的文字按原样放在所在的章里，请核对是否重复。`,
  );
}

/** Puts a paragraph into the section it stands in; returns the section of what follows. */
function readParagraph(item: Paragraph, section: Section, flow: DocumentFlow, ledger: Ledger): Section {
  if (projectTitleOf(item.text, flow.projects.builders.length + 1) !== undefined) {
    readProjectLine(flow.projects, item, ledger);
    return "projects";
  }
  if (section === "projects" && readProjectLine(flow.projects, item, ledger)) return section;
  if (section === "projects" || section === "overallTable") {
    if (isUnitStatement(item.text)) ledger.label(item);
    else if (isEnd(item.text)) flow.slots.closing.push(item);
    else noteLine(item, flow, ledger);
    return section;
  }
  if (TEXT_PARTS.some((part) => part === section)) {
    flow[section as (typeof TEXT_PARTS)[number]].push(item);
    return section;
  }
  return readChapterLine(item, section as NarrativeSlot, flow, ledger);
}

/** A line between tables that no table took: the bare name of the next project, or the title of another office's document. */
function noteLine(item: Paragraph, flow: DocumentFlow, ledger: Ledger): void {
  const title = titleOf(item.text, item.numbering);
  if (title?.number) flow.projects.above = item;
  const agency = title === undefined ? "" : agencyInTitle(item.text);
  if (agency === "" || flow.front.agency === "" || agency === flow.front.agency) return;
  ledger.doubt(
    item,
    `“${item.text}”像是另一个单位的标题，下面的项目也读进来了；只取本单位的项目，或者把文件分开再读。`,
  );
}

/** Slots that a line inside a chapter may open. */
const OPENS: Partial<Record<NarrativeSlot, readonly NarrativeSlot[]>> = {
  duties: ["duties", "organisations"],
  organisations: ["duties", "organisations"],
  budget: ["income", "spending", "change"],
  income: ["income", "spending", "change"],
  spending: ["income", "spending", "change"],
  change: ["income", "spending", "change"],
  procurement: ["procurement"],
  assets: ["assets"],
};

function readChapterLine(item: Paragraph, slot: NarrativeSlot, flow: DocumentFlow, ledger: Ledger): NarrativeSlot {
  const opens = OPENS[slot] ?? [];
  const title = titleOf(item.text, item.numbering);
  const named = title && subHeadingNamed(title);
  if (isUnitStatement(item.text)) {
    ledger.label(item);
    return slot;
  }
  if (named !== undefined && opens.includes(named)) {
    ledger.label(item, `narrative.${named}`);
    return named;
  }
  const opened = slotOpenedBy(item.text);
  const next = opened !== undefined && opens.includes(opened) ? opened : slot;
  flow.slots[next].push(item);
  return next;
}

function readTable(table: Table, section: Section, flow: DocumentFlow, ledger: Ledger): void {
  if (section === "overallTable" || isOverallTable(table, flow.projects.pending.name !== "")) {
    readOverallTable(table, flow, ledger);
  } else if (!readOtherTable(table, flow.tables, ledger) && isProjectTable(table, flow.projects)) {
    readProjectTable(table, flow.projects, ledger);
  }
  delete flow.projects.above;
}

function isEnd(text: string): boolean {
  return /^(20\d\d|[二〇○零一三四五六七八九]{4})年[\d一二三四五六七八九十]{1,3}月([\d一二三四五六七八九十]{1,3}日)?$/.test(
    text.replace(/\s/g, ""),
  );
}

/** The date that ends a document, and the office's name above it, belong to no chapter. */
function moveClosing(flow: DocumentFlow): void {
  const order: readonly NarrativeSlot[] = ["other", "glossary", "assets", "procurement", "preamble"];
  const last = order.map((slot) => flow.slots[slot]).find((paragraphs) => paragraphs.length > 0);
  const date = last?.[last.length - 1];
  if (last === undefined || date === undefined || !isEnd(date.text)) return;
  last.pop();
  const name = last[last.length - 1];
  const signs = name !== undefined && name.text.length <= 40 && !/[。；，：:]/.test(name.text) && last.length > 1;
  if (signs && name) flow.slots.closing.push(name);
  if (signs) last.pop();
  flow.slots.closing.push(date);
}
