import { z } from "zod";
import { DRAFT_FORMAT, DRAFT_VERSION } from "./draft-version.ts";
import { DRAFT_KINDS, PART_KINDS } from "./parts.ts";
import { SYMBOLS, type Target } from "./target.ts";

/**
 * The draft: the structured content of one disclosure. The schema says what a draft *is*, never whether it is right:
 * an amount that is no number still belongs to the draft and is reported by the checks, so that nothing typed is lost.
 */

/** Longest single text a draft may hold, in characters; a whole chapter of a real document has under 20,000. */
const TEXT_LIMIT = 200_000;
/** Most rows of a list. */
export const LIST_LIMIT = 20_000;

const text = z.string().max(TEXT_LIMIT);
const paragraphs = z.array(text).max(LIST_LIMIT);
const id = z.string().min(1).max(200);
/** Columns and fields of other layouts, by their printed label. */
const extra = z.record(z.string().max(200), text);

const target = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("quantity"), symbol: z.enum(SYMBOLS), value: text, unit: text }),
  z.object({ kind: z.literal("text"), text }),
]) satisfies z.ZodType<Target>;

const indicator = z.object({
  id,
  level1: text,
  level2: text,
  level3: text,
  description: text,
  target,
  basis: text,
  /** 评（扣）分标准; layouts of the whole office's indicators only. */
  scoring: text.optional(),
  extra: extra.optional(),
  /** The target of the same row in last year's disclosure. */
  lastYear: target.optional(),
  /** The cell as it was printed in the source, where reading repaired it. */
  printedTarget: text.optional(),
});

/**
 * Which fields and columns the printed form has that a table was read from, by field id ("code", "budget.total",
 * "extra:主管部门"); absent where nothing was read and the layout says it.
 */
const form = z.object({ fields: z.array(text).max(LIST_LIMIT), columns: z.array(text).max(LIST_LIMIT) });

/** Cumulative; both as printed: "10月底", "75%" or "75.00". */
const plan = z.array(z.object({ by: text, percent: text })).max(60);

const budget = z.object({ total: text, fiscal: text, other: text });

const project = z.object({
  id,
  name: text,
  /** Printed in place of 项目名称, for instance 专项资金名称. */
  nameLabel: text.optional(),
  code: text,
  /** Printed at the left above the table: agency code and full name. */
  agencyHeader: text.optional(),
  budget,
  purpose: text,
  spendingPlan: plan,
  goals: paragraphs,
  indicators: z.array(indicator).max(LIST_LIMIT),
  extra: extra.optional(),
  lastYear: z.object({ budget, spendingPlan: plan.optional() }).optional(),
  form: form.optional(),
});

const subGoal = z.object({ id, title: text, content: paragraphs, target: paragraphs, indicators: paragraphs });

const organisation = z.object({ id, name: text, nature: text, rank: text, funding: text });

const procurementRow = z.object({
  id,
  project: text,
  funds: text,
  item: text,
  catalogue: text,
  unit: text,
  quantity: text,
  price: text,
  total: text,
  general: text,
  fund: text,
  stateCapital: text,
  special: text,
  own: text,
  extra: extra.optional(),
});

const assetRow = z.object({ id, item: text, quantity: text, value: text });

/** One slot a chapter or part of a chapter: the office's own paragraphs; empty means the standard wording of the template. */
const narrative = z.object({
  preamble: paragraphs,
  duties: paragraphs,
  organisations: paragraphs,
  budget: paragraphs,
  income: paragraphs,
  spending: paragraphs,
  change: paragraphs,
  operating: paragraphs,
  threePublic: paragraphs,
  performance: paragraphs,
  procurement: paragraphs,
  assets: paragraphs,
  glossary: paragraphs,
  other: paragraphs,
  closing: paragraphs,
});

/** A cell of an own table; what lies under a span is left out, as in HTML. Spans are 1 where absent. */
const ownCell = z.object({
  text,
  columnSpan: z.number().int().min(1).max(200).optional(),
  rowSpan: z.number().int().min(1).max(5000).optional(),
});

/** A paragraph or a table that no field knows: kept, shown, editable as text, printed again in its place. */
const ownBlock = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("paragraph"), id, text }),
  z.object({ kind: z.literal("grid"), id, rows: z.array(z.array(ownCell).max(200)).max(LIST_LIMIT) }),
]);

/** A piece of the document's plan: a part that the catalogue knows (see parts.ts), or a chapter of the office's own. */
const part = z.object({
  id,
  part: z.enum(PART_KINDS),
  /** As printed, number ("一、", "第一部分 ") and words; absent: the template's standard wording and numbering. */
  heading: z.object({ number: text, text }).optional(),
  /** Depth of an own part's heading: 1 a chapter, 2 a section; known parts have the depth of the catalogue. */
  level: z.number().int().min(1).max(4).optional(),
  /** How the heading over each project's table is worded: "{序号}、{项目名称}绩效目标表"; of the part `projects` only. */
  itemHeading: text.optional(),
  /** The whole of an own part; behind the paragraphs of a known one, its further tables and their lines. */
  blocks: z.array(ownBlock).max(LIST_LIMIT),
});

export const draftSchema = z.object({
  format: z.literal(DRAFT_FORMAT),
  version: z.literal(DRAFT_VERSION),
  id,
  /** What the document is; it binds which parts are expected and which rules speak. */
  kind: z.enum(DRAFT_KINDS),
  title: text,
  /** The title as the office breaks it into lines; empty: in one piece. */
  titleLines: paragraphs,
  /** What the document consists of, in its own order. */
  parts: z.array(part).max(LIST_LIMIT),
  /** What a person confirmed as none: names of lists and slots ("procurement", "other"); a figure is confirmed by "0". */
  none: z.array(text).max(LIST_LIMIT),
  year: z.number().int().min(1990).max(2100),
  templateId: text,
  agency: z.object({
    name: text,
    code: text.optional(),
    nature: text.optional(),
    rank: text.optional(),
    funding: text.optional(),
  }),
  narrative,
  /** Amounts in 万元 by the label of the figure (see figures.ts); what is computed is not stored unless overridden. */
  figures: z.record(z.string().max(200), text),
  lastYearFigures: z.record(z.string().max(200), text),
  overall: z.object({
    goal: paragraphs,
    subGoals: z.array(subGoal).max(LIST_LIMIT),
    safeguards: paragraphs,
    indicators: z.array(indicator).max(LIST_LIMIT),
    form: form.optional(),
  }),
  projects: z.array(project).max(LIST_LIMIT),
  organisations: z.array(organisation).max(LIST_LIMIT),
  procurement: z.object({ rows: z.array(procurementRow).max(LIST_LIMIT) }),
  assets: z.object({ asOf: text, rows: z.array(assetRow).max(LIST_LIMIT) }),
  /** Findings a person decided to leave, with the reason; `values` brings them back when a compared value changes. */
  settled: z.array(z.object({ rule: text, place: text, values: text, reason: text })).max(LIST_LIMIT),
  /** Where reading may have gone wrong, with what it read; holds only while the same stands there. */
  doubts: z
    .array(z.object({ place: text, printed: text, says: text }))
    .max(LIST_LIMIT)
    .optional(),
  /**
   * Places, as written by `placeKey`, whose value was taken over from last year and that nobody has been on since; absent
   * where there are none.
   */
  brought: z
    .array(text)
    .max(50 * LIST_LIMIT)
    .optional(),
  /** What reading did not understand: kept and shown, printed nowhere. */
  unrecognised: z.array(z.object({ place: text, text })).max(LIST_LIMIT),
});

type DeepReadonly<T> = T extends readonly (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
    : T;

export type Draft = DeepReadonly<z.infer<typeof draftSchema>>;
export type Project = Draft["projects"][number];
export type Indicator = Project["indicators"][number];
export type Budget = Project["budget"];
export type PlanStep = Project["spendingPlan"][number];
export type SubGoal = Draft["overall"]["subGoals"][number];
export type Organisation = Draft["organisations"][number];
export type ProcurementRow = Draft["procurement"]["rows"][number];
export type AssetRow = Draft["assets"]["rows"][number];
export type Narrative = Draft["narrative"];
export type NarrativeSlot = keyof Narrative;
export type Part = Draft["parts"][number];
export type OwnBlock = Part["blocks"][number];
export type OwnCell = Extract<OwnBlock, { kind: "grid" }>["rows"][number][number];
export type Form = NonNullable<Project["form"]>;
export type Settled = Draft["settled"][number];
/** A place that may have been read wrongly: its written place, the text that was read, what the reader says. */
export type Misread = NonNullable<Draft["doubts"]>[number];
