import { emptyNarrative, type KnownPart, type NarrativeSlot, partOfSlot, slotOfPart } from "../../../domain/index.ts";
import { type BudgetTableKind, budgetTableKind, isTableCaption } from "./budget-tables.ts";
import { isEnd, isSignature, moveClosing } from "./closing.ts";
import { isContentsTitle } from "./contents-list.ts";
import {
  dropLine,
  ensurePart,
  type FoundPlan,
  keepLine,
  keepTable,
  nameOf,
  newFoundPlan,
  openPart,
} from "./found-plan.ts";
import type { Heading } from "./heading.ts";
import { newIndicatorList } from "./indicator-list.ts";
import type { Item, Paragraph } from "./items.ts";
import { isUnitStatement, isYearLine } from "./labels.ts";
import type { Ledger } from "./ledger.ts";
import { newOtherTables, otherTableAt, readOtherTable } from "./other-tables.ts";
import { outlineOf } from "./outline.ts";
import { isOverallTable, type OverallTable, readOverallTable } from "./overall-table.ts";
import { isPageTable, withoutPageEnd } from "./page-frame.ts";
import { isProjectTable, readProjectTable } from "./project-table.ts";
import { newProjects, type Projects, readProjectLine } from "./projects.ts";
import type { Table } from "./table.ts";
import { agencyInTitle, type FrontMatter, frontMatterOf, isAgencyName } from "./title.ts";
import { printedHeading, projectTitleOf, slotOpenedBy, subHeadingNamed, titleOf } from "./titles.ts";

/** A table of the budget and the lines above it. */
export interface BudgetTable {
  readonly table: Table;
  readonly kind: BudgetTableKind;
  readonly captions: readonly Paragraph[];
}

/** The source sorted by where it belongs, before amounts and sub-goals are read from it. */
export interface DocumentFlow extends OverallTable {
  readonly front: FrontMatter;
  /** First line of the source that is a heading of any kind, where a year may stand. */
  readonly headline: string;
  readonly plan: FoundPlan;
  readonly slots: Readonly<Record<NarrativeSlot, Paragraph[]>>;
  readonly goal: Paragraph[];
  readonly subGoals: Paragraph[];
  readonly safeguards: Paragraph[];
  readonly projects: Projects;
  readonly budgetTables: BudgetTable[];
  /** Parts whose table says of itself that it holds no data. */
  readonly empty: Set<KnownPart>;
  /** The last line that no field took, which may be the name above a date. */
  readonly loose: { line?: Paragraph };
  /** The chapter in which "第 12 段" or "第 3 张表" stands, by its heading. */
  readonly places: Map<string, string>;
}

type Section = NarrativeSlot | "goal" | "subGoals" | "safeguards" | "overallTable" | "projects" | "own";
const TEXT_PARTS = ["goal", "subGoals", "safeguards"] as const;

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
  const flow = newFlow(items, front);
  for (const item of above) {
    if (item.outside) labelPageNumbers(item, ledger);
    else if (item.kind === "paragraph" && !held.has(item)) labelPrinted(item, ledger);
  }
  // Above tables without any heading stand the unit of their amounts and who filled them in.
  const ofTables = (line: Paragraph): boolean => outline.headings.size === 0 && isAboveTables(line, flow, ledger);
  const preamble = front.preamble.filter((line) => !ofTables(line));
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
  return flow;
}

/** "（2026年度）" below the title of a document with chapters is its last line. */
function withYearLine(front: FrontMatter): FrontMatter {
  const [line, ...preamble] = front.preamble;
  if (front.title === "" || line === undefined || !isYearLine(line.text)) return front;
  const title = `${front.title}${line.text.replace(/\s+/g, "")}`;
  return { ...front, title, titleLines: [...front.titleLines, line], preamble };
}

function newFlow(items: readonly Item[], front: FrontMatter): DocumentFlow {
  return {
    front,
    headline: items.find(isBodyParagraph)?.text ?? "",
    plan: newFoundPlan(),
    slots: emptySlots(),
    ...{ goal: [], subGoals: [], safeguards: [], tableGoals: [], budgetTables: [], empty: new Set(), loose: {} },
    ...{ tableTasks: [], overallFields: new Set<string>(), places: new Map() },
    overallIndicators: newIndicatorList("overall.indicators", "o", "部门整体支出绩效指标 "),
    projects: newProjects(),
    tables: newOtherTables(),
  };
}

function emptySlots(): Record<NarrativeSlot, Paragraph[]> {
  const slots = Object.keys(emptyNarrative()) as NarrativeSlot[];
  return Object.fromEntries(slots.map((slot) => [slot, [] as Paragraph[]])) as Record<NarrativeSlot, Paragraph[]>;
}

/** Most lines that stand above a table as its name, number, office and unit. */
const MOST_CAPTIONS = 4;

/** The tables of the budget, each with the lines above it, which go where the table goes. */
function budgetTablesOf(items: readonly Item[], headings: ReadonlyMap<Item, Heading>): ReadonlyMap<Table, BudgetTable> {
  const found = new Map<Table, BudgetTable>();
  items.forEach((item, at) => {
    if (item.kind !== "table" || item.outside) return;
    const captions: Paragraph[] = [];
    for (let before = at - 1; before >= 0 && captions.length < MOST_CAPTIONS; before--) {
      const line = items[before];
      if (line === undefined || line.kind === "table" || line.outside || line.toc || headings.has(line)) break;
      if (line.text === "") continue;
      if (!isTableCaption(line.text) || projectTitleOf(line.text, 0) !== undefined) break;
      captions.unshift(line);
    }
    const texts = captions.map(({ text }) => text);
    const kind = budgetTableKind(item.table, texts);
    if (kind === undefined) return;
    found.set(item.table, { table: item.table, kind, captions });
  });
  return found;
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

function pushTo(flow: DocumentFlow, slot: NarrativeSlot, item: Paragraph): void {
  flow.slots[slot].push(item);
  ensurePart(flow.plan, partOfSlot(slot));
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

function readTable(
  table: Table,
  budget: BudgetTable | undefined,
  section: Section,
  flow: DocumentFlow,
  ledger: Ledger,
): Section {
  const { plan, projects } = flow;
  const other = budget === undefined || budget.kind === "procurement" ? otherTableAt(table)?.kind : undefined;
  // Among the other tables of the budget, that of procurement is one of them; in its own chapter it is the list.
  const isList = budget !== undefined && other === "procurement" && plan.current?.part !== "own";
  let next = section;
  if (isList) for (const line of budget.captions) next = readParagraph(line, next, flow, ledger);
  if (budget && !isList) keepBudgetTable(budget, flow, ledger);
  else if (section === "overallTable" || isOverallTable(table, projects.pending.name !== "")) {
    ensurePart(plan, "overallIndicators");
    readOverallTable(table, flow, ledger);
  } else if (other !== undefined) {
    ensurePart(plan, other);
    readOtherTable(table, flow.tables, ledger);
  } else if (isProjectTable(table, projects)) {
    ensurePart(plan, "projects");
    readProjectTable(table, projects, ledger);
  } else keepUnknown(table, flow, ledger);
  delete projects.above;
  return next;
}

/** A table of the budget stands in the draft as it is; without any heading it makes a part of its own. */
function keepBudgetTable(budget: BudgetTable, flow: DocumentFlow, ledger: Ledger): void {
  const { plan } = flow;
  flow.budgetTables.push(budget);
  const part = plan.current ?? openPart(plan, { part: "own", level: 1, printed: { number: "", text: "" } });
  for (const line of budget.captions) keepLine(part, line, ledger);
  keepTable(plan, part, budget.table, true, ledger);
}

/** A table that no field takes stays in its chapter; without any chapter it is not recognised. */
function keepUnknown(table: Table, { plan }: DocumentFlow, ledger: Ledger): void {
  const part = plan.current;
  if (part === undefined || !keepTable(plan, part, table, false, ledger)) return;
  const first = table.printed.find((row) => row.length > 0)?.[0];
  if (part.part === "own" || first === undefined) return;
  const message = `${table.place}没有栏目能放，按原样放在“${nameOf(part)}”里，请核对。`;
  ledger.doubt(first, message, `parts.${part.id}`);
}
