import { type KnownPart, type NarrativeSlot, partOfSlot } from "../../../domain/index.ts";
import { isEnd, isSignature } from "./closing.ts";
import { type DocumentFlow, pushTo, type Section, TEXT_PARTS } from "./document-flow.ts";
import { dropLine, ensurePart, keepLine, openPart } from "./found-plan.ts";
import type { Paragraph } from "./items.ts";
import { isUnitStatement } from "./labels.ts";
import type { Ledger } from "./ledger.ts";
import { labelledOffice } from "./office.ts";
import { announce, readProjectLine } from "./projects.ts";
import { agencyInTitle, isAgencyName } from "./title.ts";
import { printedHeading, projectTitleOf, slotOpenedBy, subHeadingNamed, titleOf } from "./titles.ts";

/** Puts a paragraph into the section it stands in; returns the section of what follows. */
export function readParagraph(item: Paragraph, section: Section, flow: DocumentFlow, ledger: Ledger): Section {
  const caption = flow.captions.get(item);
  if (caption !== undefined) {
    announce(flow.projects, item, caption, ledger);
    return "projects";
  }
  if (projectTitleOf(item.text, flow.projects.builders.length + 1) !== undefined) {
    readProjectLine(flow.projects, item, ledger);
    return "projects";
  }
  if (section === "projects" && readProjectLine(flow.projects, item, ledger)) return section;
  if (section === "projects" || section === "overallTable") {
    const office = labelledOffice(item.text);
    if (isUnitStatement(item.text)) ledger.label(item);
    else if (office) flow.tables.agencyCells.push({ cell: item, text: office });
    else if (isEnd(item.text)) readSignature(item, flow, ledger);
    else if (flow.plan.current?.part === "own") keepOwnLine(item, flow, ledger);
    else noteLine(item, flow, ledger);
    return section;
  }
  if (section === "own") {
    if (isEnd(item.text)) readSignature(item, flow, ledger);
    else keepOwnLine(item, flow, ledger);
    return section;
  }
  if (TEXT_PARTS.some((part) => part === section)) {
    flow[section as (typeof TEXT_PARTS)[number]].push(item);
    ensurePart(flow.plan, section as KnownPart);
    return section;
  }
  return readChapterLine(item, section as NarrativeSlot, flow, ledger);
}

function keepOwnLine(item: Paragraph, flow: DocumentFlow, ledger: Ledger): void {
  if (flow.plan.current) keepLine(flow.plan.current, item, ledger);
  flow.loose.line = item;
}

/** The date below a signature, and the name above it that stood alone. */
function readSignature(date: Paragraph, flow: DocumentFlow, ledger: Ledger): void {
  const { line } = flow.loose;
  if (line !== undefined && isAgencyName(line.text) && isSignature(line.text)) {
    if (flow.plan.current) dropLine(flow.plan.current, line, ledger);
    pushTo(flow, "closing", line);
  }
  pushTo(flow, "closing", date);
}

/** A line between tables that no table took: the bare name of the next project, or the title of another office's document. */
function noteLine(item: Paragraph, flow: DocumentFlow, ledger: Ledger): void {
  const title = titleOf(item.text, item.numbering);
  if (title?.number) flow.projects.above = item;
  flow.loose.line = item;
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
    openInside(flow, partOfSlot(named), item);
    return named;
  }
  const opened = slotOpenedBy(item.text);
  const next = opened !== undefined && opens.includes(opened) ? opened : slot;
  pushTo(flow, next, item);
  return next;
}

/** A line inside a chapter that is the heading of what follows, where no heading said so yet. */
function openInside(flow: DocumentFlow, part: KnownPart, item: Paragraph): void {
  const isNew = !flow.plan.parts.some((found) => found.part === part);
  if (isNew) openPart(flow.plan, { part, printed: printedHeading(item.text, item.numbering) });
}
