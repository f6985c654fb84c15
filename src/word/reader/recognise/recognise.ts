import {
  DRAFT_FORMAT,
  DRAFT_VERSION,
  type Draft,
  emptyNarrative,
  makeId,
  type NarrativeSlot,
  TITLED_ENTRY,
} from "../../../domain/index.ts";
import type { Blocks } from "../blocks.ts";
import { clipped } from "./clipped.ts";
import { CONTENTS_ENTRY, strayContentsEntries, strayContentsLines, TYPED_ENTRY } from "./contents-entries.ts";
import { withContents } from "./contents-list.ts";
import type { DocumentFlow } from "./document-flow.ts";
import { documentKind } from "./document-kind.ts";
import { readFigures } from "./figures.ts";
import { figuresOfTables } from "./figures-of-tables.ts";
import { readDocumentFlow } from "./flow.ts";
import { keptTables, partsOf } from "./found-plan.ts";
import { itemHeadingOf } from "./item-heading.ts";
import { type Item, itemsOf } from "./items.ts";
import { isYearLine } from "./labels.ts";
import { guessLayout } from "./layout-guess.ts";
import { createLedger, takeTexts } from "./ledger.ts";
import { misreadOf } from "./misread.ts";
import { saidAsNone } from "./none.ts";
import { agencyOf, officeCells } from "./office.ts";
import { officeIn } from "./offices.ts";
import { formOf, otherTitle, type ProjectBuilder } from "./project.ts";
import { finishProjects } from "./projects.ts";
import type { Reading, ReadingOptions } from "./reading.ts";
import { subGoalsOf } from "./sub-goals.ts";
import { yearIn, yearOfSentences } from "./title.ts";

/**
 * Makes a draft of what a source printed, by the meaning of its headings and labels. Pure and without side effects;
 * ids of list items count from 1 ("p1", "p1i3"), so that reading the same source twice gives the same places.
 */
export function recognise(source: Blocks, options: ReadingOptions = {}): Reading {
  const items = withContents(itemsOf(source.blocks));
  const ledger = createLedger();
  const flow = readDocumentFlow(items, ledger);
  const { front, tables } = flow;

  const narrative: Record<NarrativeSlot, readonly string[]> = emptyNarrative();
  const slots = Object.keys(narrative) as NarrativeSlot[];
  const texts = slots.flatMap((slot) => flow.slots[slot].map((paragraph) => paragraph.text));
  const named = yearOf(flow, texts, items) ?? yearIn(options.title ?? "");
  const year = named ?? options.year ?? new Date().getFullYear();
  if (named === undefined) ledger.doubt(undefined, `文件里没有写年度，先按 ${year} 年读取，请核对。`, "year");
  const projects = finishProjects(flow.projects, ledger, year);
  const agency = agencyOf(flow, projects);
  for (const { cell, text } of officeCells(flow)) {
    const office = officeIn(text).name;
    if (office !== "" && agency.name.includes(office)) ledger.label(cell, "agency.name");
  }

  const found = figuresOfTables(flow.budgetTables, year, ledger);
  for (const slot of slots) {
    readFigures(slot, flow.slots[slot], { year, agency: agency.name }, found, ledger);
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
  const { left, ...account } = ledger.close(items);
  const layoutGuess = guessLayout({ projects, overall });
  const titleLines = front.titleLines.flatMap(({ text }) => text.split("\n")).map((line) => line.trim());
  const kind = documentKind({
    title: front.title || (options.title ?? ""),
    parts: flow.plan.parts.map(({ part }) => part),
    // A form that nobody filled in makes no project, but says what the document is.
    projects: projects.length > 0 ? projects : flow.projects.builders.map(formOf),
    overall: overall.form,
    hasOverallTable: overall.indicators.length > 0 || flow.tableGoals.length > 0,
    budgetTables: flow.budgetTables.length,
    tableTitles: flow.projects.builders.slice(0, FEW).flatMap(({ heading }) => heading?.text ?? []),
  });
  const draft: Draft = {
    format: DRAFT_FORMAT,
    version: DRAFT_VERSION,
    id: options.id ?? makeId(),
    kind,
    titleLines: titleLines.length > 1 ? titleLines : [],
    parts: [],
    none: [...saidAsNone(flow.slots, flow.empty)],
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
      ...strayContentsLines(items).map((text) => ({ place: TYPED_ENTRY, text })),
      ...flow.projects.builders.flatMap((builder) =>
        // One that runs over two lines is told by the doubt only: where the words part is a guess.
        otherTitle(builder)
          .filter((text) => isOnOneLine(builder.heading, source, text))
          .map((text) => ({ place: TITLED_ENTRY, text })),
      ),
    ],
  };
  const planned: Draft = { ...draft, parts: partsOf(flow.plan, draft, itemHeadingOf(flow.projects.builders)) };
  const notes = [...notesWithPlaces(source.notes, left, flow.places), ...keptTables(flow.plan)];
  const misread = misreadOf(planned, account.doubts);
  const doubted: Draft = misread.length === 0 ? planned : { ...planned, doubts: misread };
  return { draft: doubted, ...account, notes, counts: countsOf(draft, items), layoutGuess };
}

/** A heading in a cell has no lines of its own. */
function isOnOneLine(heading: ProjectBuilder["heading"], { blocks }: Blocks, text: string): boolean {
  const block = heading === undefined || "column" in heading ? undefined : blocks[heading.block];
  return block?.kind !== "paragraph" || !block.text.includes("\n") || block.text.includes(text);
}

/** Places that a note names. */
const SHOWN_PLACES = 5;

/** Notes with the places they are about: "文件里有图片，图片没有读入：第 3 段、第 2 张表第 4 行。" */
function notesWithPlaces(
  notes: readonly string[],
  left: ReadonlyMap<string, readonly string[]>,
  chapters: ReadonlyMap<string, string>,
): readonly string[] {
  return notes.map((note) => {
    const places = left.get(note);
    if (places === undefined) return clipped(note);
    const inChapter = (place: string): string => {
      const chapter = chapters.get(/^第 \d+ (段|张表)/.exec(place)?.[0] ?? place);
      return chapter === undefined ? place : clipped(`“${chapter}”里的${place}`);
    };
    const shown = [...new Set(places)].map(inChapter);
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

/** Projects whose headings are looked at for the kind of the document. */
const FEW = 3;

/** The year the source is about: said in the title, above its tables, in its sentences, or in its first line. */
function yearOf(flow: DocumentFlow, texts: readonly string[], items: readonly Item[]): number | undefined {
  const preamble = flow.slots.preamble.map((paragraph) => yearIn(paragraph.text)).find((year) => year !== undefined);
  const [inTitle, inTables] = [yearIn(flow.front.title), yearOfTables(items)];
  const said = yearOfSentences(texts);
  // Where the title and the line above a table differ, the sentences decide.
  const titled = inTitle !== undefined && said?.year === inTitle ? inTitle : (inTables ?? inTitle);
  // A title that was overlooked: all that is said below it is of another year.
  const outvoted = titled !== undefined && said !== undefined && said.count >= OUTVOTES && !said.years.has(titled);
  const rows = yearOfRows(items);
  if (outvoted || (titled !== undefined && rows?.alone === true && rows.year !== titled)) {
    return outvoted ? said.year : rows?.year;
  }
  return titled ?? said?.year ?? preamble ?? yearIn(flow.headline) ?? rows?.year;
}

/** Sentences that together say the year better than the title. */
const OUTVOTES = 3;

/** "项目支出绩效目标表（2026年度）", "（2026年度）　填报单位：…", "预算年度：2026年", "2026年部门整体支出绩效目标表". */
const TITLE_WITH_YEAR =
  /[（(]20\d\d年度?[)）]$|^[（(]20\d\d年度?[)）]\s|(预算|绩效|自评|评价)年度[:：]\s*20\d\d|^.{0,30}20\d\d年.{0,30}(预算|绩效).{0,12}(表|公开|说明)$/;

/** "（2026年度）" above a table, or in its first rows. */
function yearOfTables(items: readonly Item[]): number | undefined {
  for (const item of items) {
    const rows = item.kind === "paragraph" ? [] : item.table.rows.slice(0, 3);
    // Columns of several years say nothing of the document's.
    const ofOne = rows.filter((row) => new Set(row.flatMap(({ text }) => yearIn(text) ?? [])).size < 2);
    const pieces = item.kind === "paragraph" ? [item] : ofOne.flat();
    const found = pieces.find((piece) => isYearLine(piece.text) || TITLE_WITH_YEAR.test(piece.text));
    if (found) return yearIn(/年度[:：]\s*(20\d\d年?)/.exec(found.text)?.[0] ?? found.text);
  }
  return undefined;
}

/** A deadline in a cell of its own, and nothing else. */
const DEADLINE = /^[≤<]?\s*(20\d\d)年(\d{1,2}月)?(\d{1,2}日|份|底)*(前|之前|以前|底前|年底前)?$/;
const FEW_DEADLINES = 2;
/** The head of a column whose values are of the whole term, or of years before. */
const OTHER_TERM = /^(实施周期|实施期|中长期|长期|总体|周期|前年|上年).{0,6}$/;

/** The year that deadlines in tables name most often; `alone` where several of them name no other. */
function yearOfRows(items: readonly Item[]): { readonly year: number; readonly alone: boolean } | undefined {
  const counts = new Map<number, number>();
  for (const item of items) {
    if (item.kind === "paragraph") continue;
    const cells = item.table.rows.flat();
    const others = new Set(cells.flatMap(({ word, column }) => (OTHER_TERM.test(word) ? [column] : [])));
    for (const { word, column } of cells) {
      if (others.has(column)) continue;
      const year = Number(DEADLINE.exec(word)?.[1]);
      if (year > 0) counts.set(year, (counts.get(year) ?? 0) + 1);
    }
  }
  const [first] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return first && { year: first[0], alone: counts.size === 1 && first[1] >= FEW_DEADLINES };
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
