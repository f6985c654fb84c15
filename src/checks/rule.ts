import type {
  ClassPlace,
  Draft,
  DraftKind,
  Finding,
  Fix,
  Indicator,
  Layout,
  Project,
  Scheme,
  Severity,
  TargetSymbol,
} from "../domain/index.ts";
import type { DocumentExample, ProjectExample, RowExample, TextExample, TextKind } from "./example.ts";
import type { Facts } from "./facts.ts";
import type { ProjectSummary } from "./summary.ts";
import type { TableForm } from "./table-form.ts";
import type { Marks } from "./words/marks.ts";
import type { Quantity } from "./words/targets.ts";

/** Where a rule belongs in the catalogue; also the folder of its file. */
export type RuleGroup = "values" | "rows" | "projects" | "texts" | "figures" | "document";

/** What a rule says of its input; the engine adds the rule, its severity and the place. */
export interface Found {
  /** Chinese: what, why, how to mend. The first sentence is the headline. */
  readonly message: string;
  /** Field inside the input's place, see `Finding.where`; rules over one text leave it out. */
  readonly field?: string;
  /** Chapter or part of the draft; document and figure rules only. */
  readonly section?: string;
  /** Number of the project, from 1; document rules only. */
  readonly project?: number;
  /** Row of the project's table, from 1; project rules and those that name a project. */
  readonly indicator?: number;
  /** The value complained about: with `expected` it decides whether a settled finding comes back. */
  readonly printed?: string;
  readonly expected?: string;
  readonly fix?: Fix;
  /** Nothing is written at the place yet, see `Finding.missing`. */
  readonly missing?: true;
  /** Milder or graver than the rule usually is. */
  readonly severity?: Severity;
  /** Findings of one rule with the same word may be one habit of the writer, see `Habit`. */
  readonly habit?: string;
}

/**
 * What a rule looks at. Where it is not there the rule does not speak: the engine asks, once for all rules, so that no
 * rule takes what its layout has for what every document has.
 */
export interface Needs {
  /** Kinds of document it knows; any where absent. */
  readonly kinds?: readonly DraftKind[];
  /** Columns that the table's form must have: "target", "description", "extra:分值". */
  readonly columns?: readonly string[];
  /** The table must have the columns by which the forms of Hebei are known: what holds for their classes holds there. */
  readonly own?: true;
  /** The classes that the file itself prints must be those of the scheme compared with. */
  readonly scheme?: true;
  /** The row's target must be a number, or words; rules over rows only, as the next. */
  readonly target?: "number" | "words";
  /** The number must have one of these signs. */
  readonly signs?: readonly TargetSymbol[];
  /** The number must be in this unit, "" for none. */
  readonly unit?: "%" | "";
  /** The row's class must measure one of these. */
  readonly measures?: readonly Measure[];
  /** False for sorts of rows of which it never says anything. */
  row?(sort: RowSort): boolean;
}

/** What can be told of a row at a glance; rows of one sort concern the same rules. */
export interface RowSort {
  readonly target: "number" | "words" | "none";
  /** Those of the number; "" without one. */
  readonly symbol: TargetSymbol;
  readonly unit: string;
  /** The number is zero. */
  readonly zero: boolean;
  readonly measures: Measure | undefined;
  /** 一级 and 二级 are printed as the scheme has them. */
  readonly standard: boolean;
  /** Something is written as 三级 and as 依据. */
  readonly named: boolean;
  readonly based: boolean;
  /** There are further columns. */
  readonly extra: boolean;
  /** The target was printed otherwise than it is kept. */
  readonly printed: boolean;
}

/** What a class measures. */
export type Measure = ClassPlace["class"]["measures"];

/** A way of writing that runs through a whole file is said once, with the count and one mend for all places. */
export interface Habit {
  /** From how many places on. */
  readonly least: number;
  /** How many places of the draft might have been written so: a habit is what most of them do. Absent: any count is. */
  places?(draft: Draft, word: string): number;
  /** Undefined where nobody minds, as where all places are written so. */
  say(count: number, findings: readonly Finding[], places: number): Pick<Found, "message" | "severity"> | undefined;
}

/** Findings of these rules at the same place are the cause of what this rule would say there. */
export interface Behind {
  readonly rules: readonly string[];
  /** "gap": both complain of the same difference between two amounts; "gap-here": in the same text, too; "pair": of the same two numbers. */
  readonly at: "row" | "table" | "place" | "value" | "gap" | "gap-here" | "pair";
}

/** Numbers a county may set, by name; the rule's own are the defaults. */
export type Limits = Readonly<Record<string, number>>;

interface RuleBase {
  /** Stable name, group first: "values.satisfaction-direction". Stored with settled findings. */
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  /** Why it matters, for the catalogue. */
  readonly why: string;
  /** Regulation or practice behind it. */
  readonly source?: string;
  readonly limits?: Limits;
  readonly needs?: Needs;
  readonly habit?: Habit;
  readonly behind?: Behind | readonly Behind[];
}

interface Examples<Example> {
  /** Each must be found; at least three. */
  readonly bad: readonly Example[];
  /** Each must stay silent; at least three, the known innocent forms among them. */
  readonly good: readonly Example[];
}

export interface IndicatorInput {
  readonly row: Indicator;
  /** 三级指标 without a remark in brackets at its end. */
  readonly name: string;
  /** The target where it is a number with its sign and unit. */
  readonly quantity: Quantity | undefined;
  /** The target where it is words, else "". */
  readonly text: string;
  readonly facts: Facts;
  readonly form: TableForm;
  readonly scheme: Scheme;
  /** The class meant by the row's 二级指标; undefined where the scheme has none of that name. */
  readonly place: ClassPlace | undefined;
  /** What the class measures, for short. */
  readonly measures: Measure | undefined;
}

/** A rule over one row of a table, of a project or of the whole office. */
export interface IndicatorRule extends RuleBase {
  readonly scope: "indicator";
  readonly examples: Examples<RowExample>;
  check(input: IndicatorInput): readonly Found[];
}

export interface ProjectInput {
  readonly project: Project;
  readonly facts: Facts;
  readonly form: TableForm;
  readonly scheme: Scheme;
  /** Class of each row, in the order of the rows. */
  readonly places: readonly (ClassPlace | undefined)[];
  /** True for 部门整体支出绩效指标, which has rows and no head. */
  readonly overall: boolean;
}

/** A rule over one project: its head and its rows together. */
export interface ProjectRule extends RuleBase {
  readonly scope: "project";
  readonly examples: Examples<ProjectExample>;
  check(input: ProjectInput): readonly Found[];
}

export interface TextInput {
  readonly text: string;
  readonly kind: TextKind;
  /** Narrative slot or part of the draft the text stands in; undefined inside a project. */
  readonly section: string | undefined;
  /** "target", "extra:实际完成值", "paragraph.2". */
  readonly field: string;
  /** The paragraph below it in the same list. */
  readonly follows?: string;
  readonly facts: Facts;
}

/** A rule over one piece of writing at a time. */
export interface TextRule extends RuleBase {
  readonly scope: "texts";
  readonly examples: Examples<TextExample>;
  /** A text without any of these cannot break the rule; looked for with those of all rules at once. */
  readonly marks: Marks;
  /** True where it also holds for what reading could not place: lines of a form's head and foot, notes, remains. */
  readonly strays?: true;
  check(input: TextInput, limits: Limits): readonly Found[];
}

export interface ProjectsInput {
  readonly summaries: readonly ProjectSummary[];
  readonly facts: Facts;
  readonly limits: Limits;
}

/** A rule that compares projects with each other; it sees their summaries only. */
export interface ProjectsRule extends RuleBase {
  readonly scope: "projects";
  readonly examples: Examples<DocumentExample>;
  /** `project` is the index from 0. */
  check(input: ProjectsInput): readonly (Found & { readonly project: number })[];
}

export interface DocumentInput {
  readonly draft: Draft;
  readonly layout: Layout;
  readonly facts: Facts;
  readonly summaries: readonly ProjectSummary[];
  readonly limits: Limits;
}

/** A rule over the figures, or over the document as a whole. */
export interface DocumentRule extends RuleBase {
  readonly scope: "figures" | "document";
  readonly examples: Examples<DocumentExample>;
  check(input: DocumentInput): readonly Found[];
}

export type Rule = IndicatorRule | ProjectRule | TextRule | ProjectsRule | DocumentRule;
