import {
  type Draft,
  extraId,
  FIGURES,
  type FigureYear,
  type Form,
  figureValue,
  type Indicator,
  isPrintedPart,
  type Layout,
  NARRATIVE_FIELDS,
  type NarrativeSlot,
  type Part,
  type Project,
  partOfSlot,
  plannedHeadings,
  projectHeadingPattern,
} from "../domain/index.ts";
import { sameWords } from "./form.ts";

/** A draft to be compared, with what its template writes by itself. */
export interface ComparedSide {
  readonly draft: Draft;
  /** The sentences that the template prints in a slot while the draft has no words of its own there. */
  readonly standard: Partial<Readonly<Record<NarrativeSlot, readonly string[]>>>;
  /** Read from a document just now: what that document does not print is not known, which is no difference. */
  readonly read?: boolean;
}

export interface PrintedPair {
  readonly before: Draft;
  readonly after: Draft;
}

/**
 * Two drafts as they are printed, so that comparing them tells what a reader of both would see: standard sentences stand
 * where an office has no words of its own, totals where nothing was entered, headings with their numbers. What one of
 * the two cannot print, or follows from figures on both sides, is made equal. Ids are those of one origin (`alignIds`).
 */
export function printedPair(before: ComparedSide, after: ComparedSide, layout: Layout): PrintedPair {
  const [old, now] = [printedDraft(before, layout), printedDraft(after, layout)];
  const years = after.draft.year - before.draft.year;
  const read = before.read === true;
  return {
    after: now,
    before: {
      ...old,
      id: now.id,
      none: read ? now.none : old.none,
      agency: read ? filledFrom(old.agency, now.agency) : old.agency,
      narrative: wordsOf(old, now, before, after),
      figures: read ? filledFrom(old.figures, now.figures) : old.figures,
      lastYearFigures: lastYearOf(old, now, years, read),
      assets: read && old.assets.asOf === "" ? { ...old.assets, asOf: now.assets.asOf } : old.assets,
      parts: partsOf(old, now),
      overall: {
        ...old.overall,
        indicators: shownRows(old.overall.indicators, now.overall.indicators, {
          columns: layout.overallColumns,
          form: read ? (before.draft.overall.form ?? NO_FORM) : undefined,
        }),
      },
      projects: old.projects.map((project) => {
        const other = now.projects.find(({ id }) => id === project.id);
        const form = before.draft.projects.find(({ id }) => id === project.id)?.form ?? NO_FORM;
        return other === undefined ? project : shownProject(project, other, layout, read ? form : undefined);
      }),
    },
  };
}

const NO_FORM: Form = { fields: [], columns: [] };

/** The draft with everything that its document prints as a value, and without what is printed nowhere. */
export function printedDraft(side: ComparedSide, layout: Layout): Draft {
  const { draft, standard } = side;
  const { form: _form, ...overall } = draft.overall;
  return {
    ...draft,
    templateId: "",
    titleLines: [],
    settled: [],
    doubts: [],
    unrecognised: [],
    narrative: Object.fromEntries(
      NARRATIVE_FIELDS.map(({ id }) => [id, isOwn(draft, id) ? draft.narrative[id] : (standard[id] ?? [])]),
    ) as Draft["narrative"],
    figures: printedFigures(side, "this"),
    lastYearFigures: printedFigures(side, "last"),
    parts: plannedHeadings(draft)
      // What stands round the chapters has no heading; only what was added to it is seen.
      .filter(({ part, level }) => (level > 0 || part.blocks.length > 0) && isPrintedPart(draft, part))
      .map(({ part, level, number, text }) => ({
        ...part,
        level,
        heading: { number, text },
        ...(part.part === "projects" ? { itemHeading: projectHeadingPattern(draft) } : {}),
      })),
    overall: { ...overall, indicators: overall.indicators.map(printedRow) },
    projects: draft.projects.map(({ form: _read, agencyHeader = "", ...project }) => ({
      ...project,
      extra: written(project.extra),
      spendingPlan: project.spendingPlan.filter(({ percent }) => percent !== ""),
      nameLabel: project.nameLabel ?? layout.nameLabels[0] ?? "项目名称",
      ...(agencyHeader === "" ? {} : { agencyHeader }),
      indicators: project.indicators.map(printedRow),
    })),
  };
}

function printedRow({ printedTarget: _printed, ...row }: Indicator): Indicator {
  return { ...row, extra: written(row.extra) };
}

/** Columns and fields in which something stands. */
function written(extra: Extra): NonNullable<Extra> {
  return Object.fromEntries(Object.entries(extra ?? {}).filter(([, text]) => text !== ""));
}

/** What a document was read from prints stands in it; nothing more is computed, as parts of a sum may not be printed. */
function printedFigures({ draft, read = false }: ComparedSide, year: FigureYear): Draft["figures"] {
  const entered = year === "this" ? draft.figures : draft.lastYearFigures;
  if (read) return entered;
  const none = new Set(year === "this" ? draft.none : []);
  // The total of a list that a person confirmed as none is printed as nought.
  const nought = new Set(FIGURES.flatMap(({ label, from }) => (from !== undefined && none.has(from) ? [label] : [])));
  const labels = [...FIGURES.map(({ label }) => label), ...Object.keys(entered)];
  const printed = [...new Set(labels)].map(
    (label) => [label, figureValue(draft, label, year) || (nought.has(label) ? "0" : "")] as const,
  );
  return Object.fromEntries(printed.filter(([, value]) => value !== ""));
}

function isOwn({ narrative }: Draft, slot: NarrativeSlot): boolean {
  return narrative[slot].some((text) => text.trim() !== "");
}

/** The first, and from the second what the first does not say. */
function filledFrom<Texts extends Readonly<Record<string, string | undefined>>>(own: Texts, other: Texts): Texts {
  const written = Object.entries(own).filter(([, text]) => (text ?? "") !== "");
  return { ...other, ...Object.fromEntries(written) };
}

/**
 * Standard sentences on both sides differ by the figures they name, which are told by themselves. In another year's
 * document what is not written yet is written anew from the figures: nobody has changed it.
 */
function wordsOf(old: Draft, now: Draft, before: ComparedSide, after: ComparedSide): Draft["narrative"] {
  // What stands round the chapters has no heading by which it would be missed.
  const has = (draft: Draft, slot: NarrativeSlot) =>
    slot === "preamble" || slot === "closing" || draft.parts.some(({ part }) => part === partOfSlot(slot));
  const isStandard = ({ draft, standard }: ComparedSide, slot: NarrativeSlot) =>
    !isOwn(draft, slot) || sameWords(draft.narrative[slot].join("\n"), (standard[slot] ?? []).join("\n"));
  return Object.fromEntries(
    NARRATIVE_FIELDS.map(({ id }) => {
      const both = has(old, id) && has(now, id);
      const standard = isStandard(before, id) && isStandard(after, id);
      const anew = old.year !== now.year && !isOwn(after.draft, id);
      return [id, both && !standard && !anew ? old.narrative[id] : now.narrative[id]];
    }),
  ) as Draft["narrative"];
}

/**
 * 上年 of this year's document is the 本年 of last year's. Of years that do not follow each other it says nothing, nor does
 * a document that was read and prints it nowhere.
 */
function lastYearOf(old: Draft, now: Draft, years: number, read: boolean): Draft["lastYearFigures"] {
  if (years !== 0 && years !== 1) return now.lastYearFigures;
  const then = years === 0 ? old.lastYearFigures : { ...now.lastYearFigures, ...old.figures };
  return read ? filledFrom(then, now.lastYearFigures) : then;
}

/** How deep an own heading stands is seen by its number; which blocks it has, by their words. */
function partsOf(old: Draft, now: Draft): readonly Part[] {
  const level = new Map(now.parts.map((part) => [part.id, part.level]));
  return old.parts.map((part) => {
    const other = level.get(part.id);
    return other === undefined ? part : { ...part, level: other };
  });
}

interface Shown {
  readonly columns: Layout["columns"];
  /** What the document has that the rows were read from; undefined where they were not read. */
  readonly form: Form | undefined;
}

/** The row with the cells of its counterpart where its own are not printed, or were not there to be read. */
function shownRows(
  old: readonly Indicator[],
  now: readonly Indicator[],
  { columns, form }: Shown,
): readonly Indicator[] {
  const others = new Map(now.map((row) => [row.id, row]));
  const printed = new Set<string>(columns.map(({ field }) => field));
  const isRead = (field: string) => form === undefined || form.columns.includes(field);
  return old.map((row) => {
    const other = others.get(row.id);
    if (other === undefined) return row;
    const kept = Object.entries(row).filter(([key, value]) => {
      if (key === "id" || key === "extra") return true;
      return printed.has(key) && (isRead(key) || !isEmpty(value));
    });
    return { ...other, ...Object.fromEntries(kept), extra: shownExtra(row.extra, other.extra, form?.columns) };
  });
}

type Extra = Indicator["extra"];

/** Further columns and fields by their label; of a document that was read only those it has. */
function shownExtra(old: Extra, now: Extra, known: readonly string[] | undefined): NonNullable<Extra> {
  const unread =
    known === undefined ? [] : Object.entries(now ?? {}).filter(([label]) => !known.includes(extraId(label)));
  return { ...Object.fromEntries(unread), ...old };
}

function shownProject(old: Project, now: Project, layout: Layout, form: Form | undefined): Project {
  const has = (field: Layout["projectFields"][number]) => layout.projectFields.includes(field);
  const unread = (id: string, value: unknown) => form !== undefined && !form.fields.includes(id) && isEmpty(value);
  const take = <Value>(id: string, printed: boolean, own: Value, other: Value): Value =>
    printed && !unread(id, own) ? own : other;
  const amount = (part: keyof Project["budget"]) =>
    take(`budget.${part}`, has("budget"), old.budget[part], now.budget[part]);
  const { agencyHeader: _header, ...rest } = old;
  const header = take("agencyHeader", has("agencyHeader"), old.agencyHeader, now.agencyHeader);
  return {
    ...rest,
    nameLabel: form === undefined ? old.nameLabel : now.nameLabel,
    code: take("code", has("code"), old.code, now.code),
    budget: { total: amount("total"), fiscal: amount("fiscal"), other: amount("other") },
    purpose: take("purpose", has("purpose"), old.purpose, now.purpose),
    spendingPlan: take("spendingPlan", has("spendingPlan"), old.spendingPlan, now.spendingPlan),
    indicators: shownRows(old.indicators, now.indicators, { columns: layout.columns, form }),
    extra: shownExtra(old.extra, now.extra, form?.fields),
    ...(header === undefined ? {} : { agencyHeader: header }),
  };
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === "") return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === "object" && value !== null && "text" in value && value.text === "";
}
