import { slotOfPart } from "../../../domain/index.ts";
import { moveClosing } from "./closing.ts";
import { isContentsTitle } from "./contents-list.ts";
import { type DocumentFlow, newFlow, type Section } from "./document-flow.ts";
import { readParagraph } from "./flow-lines.ts";
import { budgetTablesOf, readTable } from "./flow-tables.ts";
import { ensurePart, nameOf, openPart } from "./found-plan.ts";
import type { Heading } from "./heading.ts";
import type { Item, Paragraph } from "./items.ts";
import { isUnitStatement, isYearLine } from "./labels.ts";
import type { Ledger } from "./ledger.ts";
import { outlineOf } from "./outline.ts";
import { isPageTable, withoutPageEnd } from "./page-frame.ts";
import { projectCaptionsOf } from "./project-captions.ts";
import { readProjectLine, readUnitAbove } from "./projects.ts";
import { type FrontMatter, frontMatterOf } from "./title.ts";
import { printedHeading, projectTitleOf } from "./titles.ts";

/** Walks the source once from top to bottom and puts every piece where the headings above it say. */
export function readDocumentFlow(all: readonly Item[], ledger: Ledger): DocumentFlow {
  const items = withoutPageEnd(all);
  const outline = outlineOf(items);
  const start = items.findIndex((item) => endsFrontMatter(item, outline.headings.get(item)));
  const above = items.slice(0, start === -1 ? items.length : start);
  const budget = budgetTablesOf(items, outline.headings);
  const held = new Set<Item>([...budget.values()].flatMap(({ captions }) => captions));
  const lines = above.filter(isBodyParagraph).filter((item) => !held.has(item));
  const front = outline.headings.size === 0 ? frontMatterOf(lines) : withYearLine(frontMatterOf(lines));
  const flow = newFlow(items.find(isBodyParagraph)?.text ?? "", front, projectCaptionsOf(items, outline.headings));
  for (const item of above) {
    if (item.outside) labelPageNumbers(item, ledger);
    else if (item.kind === "paragraph" && !held.has(item)) labelPrinted(item, ledger);
  }
  // Above tables without any heading stand the unit of their amounts and who filled them in.
  const ofTables = (line: Paragraph): boolean => outline.headings.size === 0 && isAboveTables(line, flow, ledger);
  const preamble = front.preamble.filter((line) => !ofTables(line));
  for (const { text } of lines) readUnitAbove(text, flow.projects);
  flow.slots.preamble.push(...preamble);
  if (preamble.length > 0) ensurePart(flow.plan, "preamble");
  let section: Section = outline.headings.size === 0 ? "projects" : "preamble";
  let chapter = "";
  for (const item of start === -1 ? [] : items.slice(start)) {
    const heading = outline.headings.get(item);
    if (chapter !== "" && !item.outside)
      flow.places.set(item.kind === "table" ? item.table.place : item.place, chapter);
    if (item.outside) labelPageNumbers(item, ledger);
    else if (held.has(item)) continue;
    else if (item.kind === "table") section = readTable(item.table, budget.get(item.table), section, flow, ledger);
    else if (labelPrinted(item, ledger, section, flow)) continue;
    else if (heading) {
      ledger.label(item, placeOfHeading(heading));
      chapter = nameOf(openPart(flow.plan, heading));
      section = sectionOf(heading);
    } else section = readParagraph(item, section, flow, ledger);
  }
  if (outline.strays[0]) sayStray(outline.strays[0], ledger);
  moveClosing(flow.plan, flow.slots);
  nameTables(flow, ledger);
  return flow;
}

/** "2026年项目绩效目标表" above the first of several tables, and nothing like it above the others, is the heading of them all. */
function nameTables({ plan, projects }: DocumentFlow, ledger: Ledger): void {
  const [first, ...others] = projects.builders;
  const heading = first?.heading;
  if (heading === undefined || "column" in heading || first?.headingName !== "") return;
  // One table has a heading of its own; only the number of a table counts it among the others of the document.
  if (others.length === 0 && !/^附?表\s?\d/.test(heading.text)) return;
  if (others.some((other) => other.heading !== undefined)) return;
  delete first.heading;
  ledger.label(heading);
  ensurePart(plan, "projects").printed ??= printedHeading(heading.text, heading.numbering);
}

/** "（2026年度）" below the title of a document with chapters is its last line. */
function withYearLine(front: FrontMatter): FrontMatter {
  const [line, ...preamble] = front.preamble;
  if (front.title === "" || line === undefined || !isYearLine(line.text)) return front;
  const title = `${front.title}${line.text.replace(/\s+/g, "")}`;
  return { ...front, title, titleLines: [...front.titleLines, line], preamble };
}

function isBodyParagraph(item: Item): item is Paragraph {
  return item.kind === "paragraph" && !item.outside && !item.toc && !isContentsTitle(item.text);
}

/** Lines that a template prints by itself: a table of contents, the note below an empty table, the number of a page. */
function labelPrinted(item: Paragraph, ledger: Ledger, section?: Section, flow?: DocumentFlow): boolean {
  const emptyTable = /^[（(]?(注|备注|说明)?[:：]?本表(没有|无)(相关)?(数据|内容)[。，）)]*$/.test(item.text);
  const page = /^[-—–－]+\s*\d{1,4}\s*[-—–－]+$|^第\s*\d{1,4}\s*页([,，\s]*共\s*\d{1,4}\s*页)?$/.test(item.text);
  if (emptyTable && section === "own") return false;
  if (emptyTable && section !== undefined && flow) noteEmpty(section, flow);
  const printed = item.toc || isContentsTitle(item.text) || item.text === "" || emptyTable || page;
  if (printed) ledger.label(item);
  return printed;
}

function noteEmpty(section: Section, flow: DocumentFlow): void {
  if (section === "procurement" && flow.tables.procurement.length === 0) flow.empty.add("procurement");
  if (section === "assets" && flow.tables.assets.length === 0) flow.empty.add("assets");
  if (section === "organisations" && flow.tables.organisations.length === 0) flow.empty.add("organisations");
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

const SECTION_OF: Readonly<Partial<Record<Heading["part"], Section>>> = {
  ...{
    dutiesChapter: "duties",
    budgetChapter: "budget",
    performanceChapter: "performance",
    overallPart: "performance",
  },
  ...{ overallIndicators: "overallTable", own: "own" },
};

function sectionOf({ part }: Heading): Section {
  return SECTION_OF[part] ?? (part as Section);
}

/** Where a heading leads to in the draft: to the paragraphs below it. */
function placeOfHeading({ part }: Heading): string {
  const slot = slotOfPart(part);
  return slot === undefined ? "" : `narrative.${slot}`;
}

function sayStray(paragraph: Paragraph, ledger: Ledger): void {
  ledger.doubt(
    paragraph,
    `“${paragraph.text}”不在绩效那一章里，绩效章另有一份；这里的文字按原样放在所在的章里，请核对是否重复。`,
  );
}
