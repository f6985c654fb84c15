import { emptyNarrative, type KnownPart, type NarrativeSlot, partOfSlot } from "../../../domain/index.ts";
import type { BudgetTableKind } from "./budget-tables.ts";
import { ensurePart, type FoundPlan, newFoundPlan } from "./found-plan.ts";
import { newIndicatorList } from "./indicator-list.ts";
import type { Paragraph } from "./items.ts";
import { newOtherTables } from "./other-tables.ts";
import type { OverallTable } from "./overall-table.ts";
import type { ProjectCaptions } from "./project-captions.ts";
import { newProjects, type Projects } from "./projects.ts";
import type { Table } from "./table.ts";
import type { FrontMatter } from "./title.ts";

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
  readonly captions: ProjectCaptions;
  readonly budgetTables: BudgetTable[];
  /** Parts whose table says of itself that it holds no data. */
  readonly empty: Set<KnownPart>;
  /** The last line that no field took, which may be the name above a date. */
  readonly loose: { line?: Paragraph };
  /** The chapter in which "第 12 段" or "第 3 张表" stands, by its heading. */
  readonly places: Map<string, string>;
}

export type Section = NarrativeSlot | "goal" | "subGoals" | "safeguards" | "overallTable" | "projects" | "own";
export const TEXT_PARTS = ["goal", "subGoals", "safeguards"] as const;

/** A flow in which nothing stands yet. */
export function newFlow(headline: string, front: FrontMatter, captions: ProjectCaptions): DocumentFlow {
  return {
    front,
    headline,
    captions,
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

/** A paragraph of a slot; its part belongs to the plan. */
export function pushTo(flow: DocumentFlow, slot: NarrativeSlot, item: Paragraph): void {
  flow.slots[slot].push(item);
  ensurePart(flow.plan, partOfSlot(slot));
}
