import {
  DRAFT_FORMAT,
  DRAFT_VERSION,
  type Draft,
  emptyNarrative,
  makeId,
  type NarrativeSlot,
  type Project,
  standardPlan,
} from "../../../domain/index.ts";
import type { Blocks } from "../blocks.ts";
import { CONTENTS_ENTRY, strayContentsEntries } from "./contents-entries.ts";
import { type FoundFigures, readFigures } from "./figures.ts";
import { type DocumentFlow, readDocumentFlow } from "./flow.ts";
import { type Item, itemsOf } from "./items.ts";
import { kindOf } from "./kind.ts";
import { isYearLine } from "./labels.ts";
import { guessLayout } from "./layout-guess.ts";
import { createLedger, takeTexts } from "./ledger.ts";
import { officeIn, officeOfProjects } from "./offices.ts";
import type { OtherTables } from "./other-tables.ts";
import { formOf } from "./project.ts";
import { finishProjects } from "./projects.ts";
import type { Reading, ReadingOptions } from "./reading.ts";
import { subGoalsOf } from "./sub-goals.ts";
import { agencyHeaderParts, yearIn, yearOfSentences } from "./title.ts";

/**
 * Makes a draft of what a source printed, by the meaning of its headings and labels. Pure and without side effects;
 * ids of list items count from 1 ("p1", "p1i3"), so that reading the same source twice gives the same places.
 */
export function recognise(source: Blocks, options: ReadingOptions = {}): Reading {
  const items = itemsOf(source.blocks);
  const ledger = createLedger();
  const flow = readDocumentFlow(items, ledger);
  const projects = finishProjects(flow.projects, ledger);
  const { front, tables } = flow;

  const narrative: Record<NarrativeSlot, readonly string[]> = emptyNarrative();
  const slots = Object.keys(narrative) as NarrativeSlot[];
  const texts = slots.flatMap((slot) => flow.slots[slot].map((paragraph) => paragraph.text));
  const named = yearOf(flow, texts, items);
  const year = named ?? options.year ?? new Date().getFullYear();
  if (named === undefined) ledger.doubt(undefined, `文件里没有写年度，先按 ${year} 年读取，请核对。`, "year");
  const agency = agencyOf(flow, projects);
  for (const { cell, text } of officeCells(flow)) {
    if (text !== "" && agency.name.includes(text)) ledger.label(cell, "agency.name");
  }

  const found: FoundFigures = { now: {}, last: {} };
  for (const slot of slots) {
    readFigures(slot, flow.slots[slot], year, found, ledger);
    narrative[slot] = takeTexts(ledger, flow.slots[slot], `narrative.${slot}`);
  }
  for (const line of front.titleLines) ledger.take(line, "title");
  const overall = {
    goal: [...takeTexts(ledger, flow.goal, "overall.goal"), ...flow.tableGoals],
    subGoals: [...subGoalsOf(flow.subGoals, ledger), ...flow.tableTasks],
    safeguards: takeTexts(ledger, flow.safeguards, "overall.safeguards"),
    indicators: flow.overallIndicators.items,
    ...overallForm(flow),
  };
  const chapters = new Set(slots.filter((slot) => narrative[slot].length > 0));
  const kind = kindOf({
    title: front.title || options.title || "",
    chapters,
    hasOverallText: flow.goal.length + flow.subGoals.length + flow.safeguards.length > 0,
    hasOtherTables: tables.organisations.length + tables.procurement.length + tables.assets.length > 0,
    // A form that nobody filled in makes no project, but says what the document is.
    projects: projects.length > 0 ? projects : flow.projects.builders.map(formOf),
    overall: overall.form,
    hasOverallTable: overall.indicators.length > 0 || flow.tableGoals.length > 0,
  });
  const { left, ...account } = ledger.close(items);
  const layoutGuess = guessLayout({ projects, overall });
  const draft: Draft = {
    format: DRAFT_FORMAT,
    version: DRAFT_VERSION,
    id: options.id ?? makeId(),
    kind,
    titleLines: [],
    parts: standardPlan("disclosure"),
    none: [],
    title: front.title || options.title || "",
    year,
    templateId: layoutGuess,
    agency,
    narrative,
    figures: found.now,
    lastYearFigures: found.last,
    overall,
    projects,
    organisations: tables.organisations,
    procurement: { rows: tables.procurement },
    assets: { asOf: tables.asOf, rows: tables.assets },
    settled: [],
    unrecognised: [
      ...account.unrecognised.map(({ place, text }) => ({ place, text })),
      ...strayContentsEntries(source.blocks).map((text) => ({ place: CONTENTS_ENTRY, text })),
    ],
  };
  return { draft, ...account, notes: notesWithPlaces(source.notes, left), counts: countsOf(draft, items), layoutGuess };
}

/** Places that a note names. */
const SHOWN_PLACES = 5;

/** Notes with the places they are about: "文件里有图片，图片没有读入：第 3 段、第 2 张表第 4 行。" */
function notesWithPlaces(notes: readonly string[], left: ReadonlyMap<string, readonly string[]>): readonly string[] {
  return notes.map((note) => {
    const places = left.get(note);
    if (places === undefined) return note;
    const shown = [...new Set(places)];
    const more = shown.length > SHOWN_PLACES ? `等 ${shown.length} 处` : "";
    return `${note.replace(/。$/, "")}（${shown.slice(0, SHOWN_PLACES).join("、")}${more}）。`;
  });
}

/** What the printed form of the whole office has; nothing where there is no such table. */
function overallForm({ overallFields, overallIndicators }: DocumentFlow): Pick<Draft["overall"], "form"> {
  const columns = [...overallIndicators.columns];
  if (overallFields.size === 0 && columns.length === 0) return {};
  return { form: { fields: [...overallFields], columns } };
}

/** The year the source is about: said in the title, else in its sentences, above its tables or in its first line. */
function yearOf(flow: DocumentFlow, texts: readonly string[], items: readonly Item[]): number | undefined {
  const preamble = flow.slots.preamble.map((paragraph) => yearIn(paragraph.text)).find((year) => year !== undefined);
  return yearIn(flow.front.title) ?? yearOfSentences(texts) ?? preamble ?? yearIn(flow.headline) ?? yearOfTables(items);
}

/** "项目支出绩效目标表（2026年度）", "2026年部门整体支出绩效目标表". */
const TITLE_WITH_YEAR = /[（(]20\d\d年度?[)）]$|^.{0,30}20\d\d年.{0,30}(预算|绩效).{0,12}(表|公开|说明)$/;

/** "（2026年度）" above a table, or in its first rows. */
function yearOfTables(items: readonly Item[]): number | undefined {
  for (const item of items) {
    const pieces = item.kind === "paragraph" ? [item] : item.table.rows.slice(0, 3).flat();
    const found = pieces.find((piece) => isYearLine(piece.text) || TITLE_WITH_YEAR.test(piece.text));
    if (found) return yearIn(found.text);
  }
  return undefined;
}

/** The office: named in the title, else in its tables; what the table of organisations says of it by its exact name. */
function agencyOf(flow: DocumentFlow, projects: readonly Project[]): Draft["agency"] {
  const { front, tables } = flow;
  const header = agencyHeaderParts(same(projects.map((project) => project.agencyHeader ?? "")));
  const filler = officeOfProjects(projects).name;
  const titled = front.agency || tables.organisations[0]?.name || header?.name;
  const filled = filler || same(officeCells(flow).map(({ text }) => text));
  const name = titled || officeIn(filled).name;
  const row = tables.organisations.find((item) => item.name === name);
  const entries = (["nature", "rank", "funding"] as const).map((field) => [field, row?.[field] ?? ""] as const);
  const known = Object.fromEntries(entries.filter(([, value]) => value !== ""));
  return { name, ...(header ? { code: header.code } : {}), ...known };
}

/** Cells that name the office, above tables and in rows of their own. */
function officeCells({ tables, projects }: DocumentFlow): OtherTables["agencyCells"] {
  return [...tables.agencyCells, ...projects.offices];
}

/** The one text that all projects share; "" where they differ. */
function same(texts: readonly string[]): string {
  return new Set(texts).size === 1 ? (texts[0] ?? "") : "";
}

function countsOf(draft: Draft, items: readonly Item[]): Reading["counts"] {
  return {
    tables: items.filter((item) => item.kind === "table").length,
    projects: draft.projects.length,
    indicators: draft.projects.reduce((sum, project) => sum + project.indicators.length, 0),
    overallRows: draft.overall.indicators.length,
    figures: Object.keys(draft.figures).length + Object.keys(draft.lastYearFigures).length,
  };
}
