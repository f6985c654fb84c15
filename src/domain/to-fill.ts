import { broughtBlocks, broughtGoals, broughtParagraphs } from "./brought.ts";
import type { Draft, Form, Indicator, NarrativeSlot, Project } from "./draft.ts";
import { FIGURES, type Figure, figureValue } from "./figures.ts";
import type { Where } from "./finding.ts";
import type { Layout } from "./layout.ts";
import { NARRATIVE_FIELDS } from "./outline/fields/index.ts";
import { placeKey } from "./outline/place.ts";
import { placeOf } from "./outline/where.ts";
import { placeWords } from "./outline/words.ts";
import type { KnownPart, PartKind } from "./parts.ts";
import { partOfSlot } from "./plan.ts";
import { findClass } from "./scheme.ts";
import { schemeOf } from "./schemes/index.ts";
import { isEmptyTarget, printTarget } from "./target.ts";

/**
 * Every place that a finished document needs, and how far it is. It is the one answer to what is 未填: the counts of the
 * bars, the marks of the outline and the page of what is left to do go by it.
 */
export interface PlaceToFill {
  readonly where: Where;
  /** What is missing there in a few words: "预算数", "“数量指标”这一行". */
  readonly word: string;
  /** "brought": last year's value was put there and nobody has been on it since. */
  readonly state: "filled" | "brought" | "empty";
  /** Last year's value as printed; "" where it is not known. */
  readonly last: string;
  /** By which name a person confirms that there is none, see `Draft.none`. */
  readonly none?: string;
}

const wrote = (text: string): boolean => text.trim() !== "";
const stateOf = (filled: boolean): PlaceToFill["state"] => (filled ? "filled" : "empty");

/** Slots that may stay empty without a word. */
const FREE: readonly NarrativeSlot[] = ["performance", "closing"];

const TABLES: readonly (readonly [part: KnownPart, word: string, rows: (draft: Draft) => number])[] = [
  ["organisations", "机构设置情况表", ({ organisations }) => organisations.length],
  ["projects", "项目", ({ projects }) => projects.length],
  ["procurement", "政府采购预算表", ({ procurement }) => procurement.rows.length],
  [
    "assets",
    "固定资产占用情况表",
    ({ assets }) => assets.rows.filter(({ quantity, value }) => wrote(quantity) || wrote(value)).length,
  ],
];

/** The part of the plan that prints the figures of a section. */
const PART_OF: Readonly<Record<Figure["section"], KnownPart>> = {
  income: "income",
  spending: "spending",
  operating: "operating",
  threePublic: "threePublic",
  procurement: "procurement",
  assets: "assets",
};

/** A text; one that came along from last year is there, but nobody filled it in: it is not counted while it stands. */
function textAt(where: Where, word: string, filled: boolean, copied: boolean, none?: string): readonly PlaceToFill[] {
  if (filled && copied) return [];
  return [{ where, word, state: stateOf(filled), last: "", ...(none === undefined ? {} : { none }) }];
}

/** Outside the projects, in the order of the standard document. */
function documentPlaces(draft: Draft, layout: Layout): readonly PlaceToFill[] {
  const has = new Set<PartKind>(draft.parts.map(({ part }) => part));
  const copied = draft.projects.some(({ lastYear }) => lastYear !== undefined);
  const none = (name: string) => draft.none.includes(name);
  const slots = NARRATIVE_FIELDS.filter(
    ({ id, standard }) => !FREE.includes(id) && (!standard || id === "other") && has.has(partOfSlot(id)),
  );
  const figures = FIGURES.filter((figure) => has.has(PART_OF[figure.section]) && isAsked(draft, figure));
  return [
    ...textAt({ section: "title", field: "title" }, "标题", wrote(draft.title), copied),
    ...textAt({ section: "agency", field: "agency.name" }, "单位名称", wrote(draft.agency.name), copied),
    ...slots.flatMap(({ id, label }) => {
      const filled = draft.narrative[id].some(wrote);
      return textAt({ section: id }, label, filled || none(id), copied && filled, id);
    }),
    ...figures.map(
      ({ label }): PlaceToFill => ({
        where: { section: "figures", field: label },
        word: label,
        state: stateOf(wrote(draft.figures[label] ?? "")),
        last: figureValue(draft, label, "last"),
      }),
    ),
    ...(has.has("goal")
      ? textAt({ section: "overall", field: "goal" }, "总体绩效目标", draft.overall.goal.some(wrote), copied)
      : []),
    ...TABLES.filter(([part]) => has.has(part)).flatMap(([part, word, count]) =>
      textAt(
        { section: part },
        word,
        count(draft) > 0 || none(part),
        copied && COPIED.includes(part) && !none(part),
        part,
      ),
    ),
    ...(has.has("overallIndicators") ? overallPlaces(draft, layout) : []),
  ];
}

/** Paragraphs that came along from last year and say figures or reasons: each is asked for until somebody was on it. */
function paragraphPlaces(draft: Draft): readonly PlaceToFill[] {
  const has = new Set<PartKind>(draft.parts.map(({ part }) => part));
  return broughtParagraphs(draft).flatMap(({ section, field = "" }): readonly PlaceToFill[] => {
    const slot = NARRATIVE_FIELDS.find(({ id }) => id === section);
    if (slot === undefined || !has.has(partOfSlot(slot.id))) return [];
    const word = `${slot.label}第 ${field.replace(/^paragraph\./, "")} 段`;
    return [{ where: { section, field }, word, state: "filled", last: "" }];
  });
}

/** The same of lines and tables in chapters of the office's own. */
function blockPlaces(draft: Draft): readonly PlaceToFill[] {
  return broughtBlocks(draft).flatMap(({ rowId = "", field = "" }): readonly PlaceToFill[] => {
    const blocks = draft.parts.find(({ id }) => id === rowId)?.blocks ?? [];
    const kind = blocks.find(({ id }) => id === field)?.kind;
    const number = blocks.filter((block) => block.kind === kind).findIndex(({ id }) => id === field) + 1;
    const chapter = placeWords(draft, { section: "part", rowId });
    const word = `${chapter}第 ${number} ${kind === "paragraph" ? "段" : "张表"}`;
    return [{ where: { section: rowId, field }, word, state: "filled", last: "" }];
  });
}

/** The same of the goals of the whole office and what is to bring them about. */
function goalPlaces(draft: Draft): readonly PlaceToFill[] {
  const has = new Set<PartKind>(draft.parts.map(({ part }) => part));
  return broughtGoals(draft).flatMap((place): readonly PlaceToFill[] => {
    const { rowId, field = "" } = place;
    const row = draft.overall.subGoals.findIndex(({ id }) => id === rowId) + 1;
    const name = field.replace(/^overall\./, "") as KnownPart;
    if (!has.has(row > 0 ? "subGoals" : name)) return [];
    const where = { section: "overall", field: row > 0 ? `subGoals.${row}` : name };
    return [{ where, word: placeWords(draft, place, { near: true }), state: "filled", last: "" }];
  });
}

/** Lists that roll over with their rows. */
const COPIED: readonly KnownPart[] = ["organisations", "projects"];

function overallPlaces({ overall: { indicators, form } }: Draft, layout: Layout): readonly PlaceToFill[] {
  const asked = { description: true, basis: true };
  return indicators
    .flatMap((row, index) => rowPlaces(row, index, { ...layout, columns: layout.overallColumns }, form, asked))
    .map((one) => ({ ...one, where: { section: "overall", ...one.where } }));
}

/**
 * Whether a figure has to be entered: what is computed has not, and neither has a part of a total that was entered whole.
 * An office names the kinds of income it has; what it had last year is asked again.
 */
function isAsked(draft: Draft, figure: Figure): boolean {
  const { label, section, parts, from } = figure;
  if (parts !== undefined || from !== undefined) return false;
  if (wrote(draft.figures[label] ?? "") || wrote(figureValue(draft, label, "last"))) return true;
  if (isInTotal(draft, figure)) return false;
  if (section !== "income") return true;
  const kinds = totalOf(figure)?.parts ?? [];
  return label === kinds[0] && !kinds.some((kind) => wrote(draft.figures[kind] ?? ""));
}

function totalOf({ label }: Figure): Figure | undefined {
  return FIGURES.find(({ parts }) => parts?.includes(label));
}

/** A total that holds it was entered whole. */
function isInTotal(draft: Draft, figure: Figure): boolean {
  const total = totalOf(figure);
  return total !== undefined && (wrote(draft.figures[total.label] ?? "") || isInTotal(draft, total));
}

type HeadField = readonly [field: string, word: string, written: (project: Project) => boolean];

const HEAD: readonly HeadField[] = [
  ["name", "项目名称", ({ name }) => wrote(name)],
  ["code", "项目编码", ({ code }) => wrote(code)],
  ["budget.total", "预算数", ({ budget }) => wrote(budget.total)],
  ["purpose", "资金用途", ({ purpose }) => wrote(purpose)],
  ["spendingPlan", "资金支出计划", ({ spendingPlan }) => spendingPlan.some(({ percent }) => wrote(percent))],
  ["goals", "绩效目标", ({ goals }) => goals.some(wrote)],
];
/** Fields of the head that every layout has. */
const ALWAYS: readonly string[] = ["name", "goals"];

/** What stands in one table, without its number: remembered for as long as the table and what is asked of it stay. */
function tablePlaces(project: Project, layout: Layout, asked: Asked): readonly PlaceToFill[] {
  const { form, indicators } = project;
  const hasField = (field: string) =>
    form === undefined
      ? ALWAYS.includes(field) || layout.projectFields.some((own) => own === field.replace(/\..*/, ""))
      : form.fields.includes(field);
  const head = HEAD.filter(([field]) => hasField(field)).flatMap(([field, word, written]): readonly PlaceToFill[] =>
    field === "budget.total"
      ? [{ where: { field }, word, state: stateOf(written(project)), last: project.lastYear?.budget.total ?? "" }]
      : textAt({ field }, word, written(project), project.lastYear !== undefined),
  );
  const none = indicators.length === 0 && form === undefined;
  const rows = none
    ? [{ where: { field: "indicators" }, word: "绩效指标", state: "empty", last: "" } as const]
    : indicators.flatMap((row, index) => rowPlaces(row, index, layout, form, asked));
  return [...head, ...rows];
}

/** Columns of texts that some row of the document uses; what no row uses may be no column of its form. */
interface Asked {
  readonly description: boolean;
  readonly basis: boolean;
}

const TEXTS = [
  ["level3", "三级指标"],
  ["description", "绩效指标描述"],
  ["basis", "指标值确定依据"],
] as const;

function rowPlaces(
  row: Indicator,
  index: number,
  layout: Layout,
  form: Form | undefined,
  asked: Asked,
): readonly PlaceToFill[] {
  const columns = form === undefined ? layout.columns.map(({ field }) => field as string) : form.columns;
  const has = (field: string) =>
    field === "target"
      ? columns.some((id) => id === field || id.startsWith("target."))
      : columns.includes(field) &&
        (form === undefined || (field !== "description" && field !== "basis") || asked[field]);
  const last = row.lastYear === undefined ? "" : printTarget(row.lastYear);
  const at = (field: string, word: string, state: PlaceToFill["state"]): PlaceToFill => ({
    where: { indicator: index + 1, field },
    word,
    state,
    last: field === "target" ? last : "",
  });
  if (isBlank(row)) {
    const optional = form !== undefined && !findClass(schemeOf(layout.scheme), row.level2, row.level1)?.class.required;
    return optional ? [] : [at("level3", row.level2 === "" ? "这一行" : `“${row.level2}”这一行`, "empty")];
  }
  const texts = TEXTS.filter(([field]) => has(field)).map(([field, word]) =>
    textAt({ indicator: index + 1, field }, word, wrote(row[field]), row.lastYear !== undefined),
  );
  const target = has("target") ? [at("target", "指标值", stateOf(!isEmptyTarget(row.target)))] : [];
  return [...texts.slice(0, 2).flat(), ...target, ...texts.slice(2).flat()];
}

function isBlank({ level3, description, basis, target }: Indicator): boolean {
  return isEmptyTarget(target) && ![level3, description, basis].some(wrote);
}

interface Known {
  readonly layout: Layout;
  readonly asked: Asked;
  readonly places: readonly PlaceToFill[];
}
const known = new WeakMap<Project, Known>();

function tableOf(project: Project, layout: Layout, asked: Asked): readonly PlaceToFill[] {
  const last = known.get(project);
  if (last?.layout === layout && last.asked.description === asked.description && last.asked.basis === asked.basis) {
    return last.places;
  }
  const places = tablePlaces(project, layout, asked);
  known.set(project, { layout, asked, places });
  return places;
}

/** All places of a draft that its document needs, those of the projects behind those of the chapters. */
export function placesToFill(draft: Draft, layout: Layout): readonly PlaceToFill[] {
  const uses = (field: keyof Asked) =>
    draft.projects.some(({ indicators }) => indicators.some((row) => wrote(row[field])));
  const asked = { description: uses("description"), basis: uses("basis") };
  const places = [
    ...documentPlaces(draft, layout),
    ...paragraphPlaces(draft),
    ...blockPlaces(draft),
    ...goalPlaces(draft),
    ...draft.projects.flatMap((project, index) =>
      tableOf(project, layout, asked).map((one) => ({ ...one, where: { ...one.where, project: index + 1 } })),
    ),
  ];
  const brought = new Set(draft.brought);
  if (brought.size === 0) return places;
  return places.map((one) =>
    one.state === "filled" && brought.has(placeKey(placeOf(draft, one.where))) ? { ...one, state: "brought" } : one,
  );
}
