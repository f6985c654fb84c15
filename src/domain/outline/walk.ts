import type { Draft, Indicator, Part, Project } from "../draft.ts";
import { FIGURES } from "../figures.ts";
import type { GridColumn, Layout, ProjectField } from "../layout.ts";
import { type AnyRowList, COVER, type Content, contentsOf, partsToWalk } from "./contents.ts";
import {
  DISCLOSURE_FIELDS,
  extraField,
  extraId,
  type Field,
  INDICATOR_CATALOGUE,
  INDICATOR_FIELDS,
  isWritten,
  NARRATIVE_FIELDS,
  PROJECT_CATALOGUE,
  type WithExtra,
  type WrittenField,
} from "./fields/index.ts";
import { OVERALL_ROWS, onProject, projectRows, type RowList } from "./lists.ts";
import type { Place } from "./place.ts";
import { standingAt, withFigure } from "./standing.ts";
import { fieldWord } from "./words.ts";

/** What a person wrote in one field: a text, or paragraphs that are written back together. */
export interface Passage {
  readonly place: Place;
  readonly texts: readonly string[];
  readonly kind: "words" | "amount" | "percent" | "target";
  /** Each text has a field of its own, which places count from 1: "goals.2". */
  readonly counted?: true;
  /** What a text of it is called on its page: "第 3 行 指标值", "收入说明 第 2 段". */
  called(item: number): string;
  /** The draft with these texts there; the same draft where the place is gone. */
  write(draft: Draft, texts: readonly string[]): Draft;
}

const kindOf = ({ kind }: { readonly kind: Field<never>["kind"] }): Passage["kind"] =>
  kind === "money" || kind === "number" ? "amount" : "words";

/** Writes what stands at a place; paragraphs are joined, and without any word there are none. */
const writer =
  (place: Place): Passage["write"] =>
  (draft, texts) => {
    const standing = standingAt(draft, place);
    return standing?.putLines?.(texts) ?? standing?.put?.(texts.join("\n")) ?? draft;
  };

function single(place: Place, word: string, text: string, kind: Passage["kind"] = "words"): readonly Passage[] {
  return text === "" ? [] : [{ place, texts: [text], kind, called: () => word, write: writer(place) }];
}

function paragraphs(place: Place, word: string, texts: readonly string[]): readonly Passage[] {
  if (texts.length === 0) return [];
  const called = (item: number) => (texts.length === 1 ? word : `${word} 第 ${item + 1} 段`);
  return [{ place, texts, kind: "words", called, write: writer(place) }];
}

/** The passages of a field: paragraphs together, anything else as one text. */
function ofField<Item>(place: Place, word: string, field: WrittenField<Item>, item: Item): readonly Passage[] {
  const value = field.get(item);
  return typeof value === "string" ? single(place, word, value, kindOf(field)) : paragraphs(place, word, value);
}

function fieldPassages(draft: Draft, section: string, ids: readonly string[]): readonly Passage[] {
  return DISCLOSURE_FIELDS.filter(({ id }) => ids.includes(id)).flatMap((field) =>
    isWritten(field) ? ofField({ section, field: field.id }, field.label, field, draft) : [],
  );
}

/** What was entered; what follows from other figures changes with them. */
function figurePassages(draft: Draft, sections: readonly string[]): readonly Passage[] {
  const years = [
    ["figures", ""],
    ["lastYearFigures", " 上年"],
  ] as const;
  return FIGURES.filter(({ section }) => sections.includes(section)).flatMap(({ label }) =>
    years.flatMap(([year, suffix]): readonly Passage[] => {
      const text = new Map(Object.entries(draft[year])).get(label) ?? "";
      if (text === "") return [];
      const place = { section: "figures", field: label };
      const write: Passage["write"] = (now, [next = ""]) => withFigure(now, year, label, next);
      return [{ place, texts: [text], kind: "amount", called: () => `${label}${suffix}`, write }];
    }),
  );
}

interface Column {
  readonly id: string;
  readonly kind: Passage["kind"];
  readonly label: string;
}

/** What a layout shows; without one everything that is written. */
type Shown = Layout | undefined;

/** Every column that a row of indicators may have besides its classes; its further ones are its own. */
const WRITTEN_COLUMNS: readonly GridColumn[] = INDICATOR_FIELDS.map((field) => ({ field, label: fieldWord(field) }));

function extraColumns(rows: readonly WithExtra[]): readonly GridColumn[] {
  const labels = new Set(rows.flatMap(({ extra }) => Object.keys(extra ?? {})));
  return [...labels].map((label) => ({ field: "extra", label }));
}

/** The columns of a grid of indicators. Its classes belong to the scheme: they are chosen, never rewritten as words. */
function gridColumns(shown: readonly GridColumn[] | undefined, rows: readonly Indicator[]): readonly Column[] {
  const columns = shown ?? [...WRITTEN_COLUMNS, ...extraColumns(rows)];
  return columns.flatMap((column): readonly Column[] => {
    if (column.field === "level1" || column.field === "level2") return [];
    if (column.field === "extra") {
      const kind = column.total === undefined ? "words" : "amount";
      return [{ id: extraId(column.label), kind, label: column.label }];
    }
    const kind = column.field === "target" ? "target" : "words";
    return [{ id: column.field, kind, label: fieldWord(column.field) }];
  });
}

/** The cells of a list, row by row; without columns all that it is written in. */
function rowPassages<Row extends { readonly id: string }>(
  draft: Draft,
  list: RowList<Row>,
  columns?: readonly Column[],
): readonly Passage[] {
  const fields = list.fields.filter(isWritten);
  const shown = columns ?? fields.map((field) => ({ id: field.id, kind: kindOf(field), label: field.label }));
  return list.rows(draft).flatMap((row, index) =>
    shown.flatMap(({ id, kind, label }): readonly Passage[] => {
      const field = fields.find((entry) => entry.id === id);
      const value = field === undefined ? extraField<WithExtra>(label).get(row as WithExtra) : field.get(row);
      const place = { ...list.place, rowId: row.id, field: id };
      const word = `${list.rowWord(index)} ${label}`;
      return typeof value === "string" ? single(place, word, value, kind) : paragraphs(place, word, value);
    }),
  );
}

function listPassages(draft: Draft, list: AnyRowList, layout: Shown): readonly Passage[] {
  if (list.label === OVERALL_ROWS.label) {
    return rowPassages(draft, OVERALL_ROWS, gridColumns(layout?.overallColumns, draft.overall.indicators));
  }
  return rowPassages(draft, list as RowList<{ readonly id: string }>);
}

function blockPassages(part: Part): readonly Passage[] {
  const at = (field: string): Place => ({ section: "part", rowId: part.id, field });
  return part.blocks.flatMap((block) =>
    block.kind === "paragraph"
      ? single(at(block.id), "文字", block.text)
      : block.rows.flatMap((cells, r) =>
          cells.flatMap(({ text }, c) => single(at(`${block.id}:${r}:${c}`), `表第 ${r + 1} 行第 ${c + 1} 格`, text)),
        ),
  );
}

function contentPassages(draft: Draft, content: Content, layout: Shown): readonly Passage[] {
  switch (content.kind) {
    case "fields":
      return fieldPassages(draft, content.section, content.ids);
    case "figures":
      return figurePassages(draft, content.sections);
    case "slot":
      return NARRATIVE_FIELDS.filter(({ id }) => id === content.slot).flatMap((field) =>
        paragraphs({ section: content.slot }, field.label, draft.narrative[content.slot]),
      );
    case "list":
      return listPassages(draft, content.list, layout);
    case "blocks":
      return blockPassages(content.part);
    case "projects":
      return [];
  }
}

/** The heading of a part where the office words it itself. */
function headingPassages(part: Part): readonly Passage[] {
  const place = { section: "part", rowId: part.id, field: "heading" };
  return single(place, "标题", part.heading?.text ?? "");
}

/** A draft's passages in its own order: those before the projects, and those behind; each project has its own. */
export interface WalkedDraft {
  readonly before: readonly Passage[];
  readonly behind: readonly Passage[];
}

/** Everything written outside the projects, part by part and from top to bottom, as the editor shows it. */
export function walkParts(draft: Draft, layout?: Layout): WalkedDraft {
  const before: Passage[] = [...contentPassages(draft, COVER, layout)];
  const behind: Passage[] = [];
  let target = before;
  for (const part of partsToWalk(draft)) {
    target.push(...headingPassages(part));
    for (const content of contentsOf(part)) {
      target.push(...contentPassages(draft, content, layout));
      if (content.kind === "projects") target = behind;
    }
  }
  return { before, behind };
}

/** Fields of a project's head in the order of its form, and the field of the layout that shows them. */
const HEAD: readonly (readonly [ids: readonly string[], shown: ProjectField | undefined])[] = [
  [["agencyHeader"], "agencyHeader"],
  [["code"], "code"],
  [["name"], undefined],
  [["budget.total", "budget.fiscal", "budget.other"], "budget"],
  [["purpose"], "purpose"],
];

/** Everything written in a project that the layout shows, or all of it: its head from top to bottom, then its rows. */
export function walkProject(draft: Draft, project: Project, layout?: Layout): readonly Passage[] {
  const at = (field: string): Place => ({ section: "project", projectId: project.id, field });
  const has = (field: ProjectField | undefined) =>
    field === undefined || (layout?.projectFields.includes(field) ?? true);
  const shown = HEAD.filter(([, field]) => has(field));
  const head = shown
    .flatMap(([ids]) => ids)
    .flatMap((id) => {
      const field = PROJECT_CATALOGUE.find((entry) => entry.id === id);
      return field !== undefined && isWritten(field) ? ofField(at(id), field.label, field, project) : [];
    });
  const extra = (layout?.projectExtra ?? Object.keys(project.extra ?? {})).flatMap((label) =>
    ofField(at(extraId(label)), label, extraField<Project>(label), project),
  );
  return [
    ...head,
    ...(has("spendingPlan") ? planPassages(project) : []),
    ...extra,
    ...goalPassages(project),
    ...rowPassages(draft, rowsOf(project), gridColumns(layout?.columns, project.indicators)),
  ];
}

/** The rows of a project as they are, without looking it up in the draft again. */
function rowsOf(project: Project): RowList<Indicator> {
  return { ...projectRows(project.id), fields: INDICATOR_CATALOGUE, rows: () => project.indicators };
}

function planPassages({ id, spendingPlan }: Project): readonly Passage[] {
  if (spendingPlan.length === 0) return [];
  const place = { section: "project", projectId: id, field: "spendingPlan" };
  const write: Passage["write"] = (draft, texts) =>
    onProject(draft, id, (project) => ({
      ...project,
      spendingPlan: project.spendingPlan.map((step, i) => ({ ...step, percent: texts[i] ?? step.percent })),
    }));
  const called = (item: number) => `${fieldWord("spendingPlan")} ${spendingPlan[item]?.by ?? ""}`;
  return [{ place, texts: spendingPlan.map(({ percent }) => percent), kind: "percent", counted: true, called, write }];
}

function goalPassages({ id, goals }: Project): readonly Passage[] {
  if (goals.length === 0) return [];
  const place = { section: "project", projectId: id, field: "goals" };
  const called = (item: number) => fieldWord(`goals.${item + 1}`);
  return [{ place, texts: goals, kind: "words", counted: true, called, write: writer(place) }];
}

/** The passages of a whole draft in its own order; with a layout only what it shows. */
export function walkDraft(draft: Draft, layout?: Layout): readonly Passage[] {
  const { before, behind } = walkParts(draft, layout);
  return [...before, ...draft.projects.flatMap((project) => walkProject(draft, project, layout)), ...behind];
}
