import type { Indicator, Project } from "../draft.ts";
import { parseTarget } from "../parse-target.ts";
import { findClass, type Scheme } from "../scheme.ts";
import { hebeiProject } from "../schemes/hebei-project.ts";

/** One printed row: 二级, 三级, 描述, 指标值, 依据 and last year's 指标值 where the row existed. */
export type SampleRow = readonly [
  level2: string,
  level3: string,
  description: string,
  target: string,
  basis: string,
  lastYear?: string,
];

/** A project as it is written on paper; ids and 一级指标 are derived. */
export interface SampleProject {
  readonly name: string;
  readonly code: string;
  /** 预算数, 财政资金, 其他资金 in 万元. */
  readonly budget: readonly [total: string, fiscal: string, other: string];
  /** 预算数 of the year before, in 万元. */
  readonly lastYear: string;
  readonly purpose: string;
  /** Cumulative percent by the end of March, June, October and December. */
  readonly plan: readonly [string, string, string, string];
  readonly goals: readonly string[];
  readonly rows: readonly SampleRow[];
}

const PLAN_DATES = ["3月底", "6月底", "10月底", "12月底"];

/** Two digits, so that ids sort as the document does. */
function place(index: number): string {
  return String(index + 1).padStart(2, "0");
}

export function sampleIndicator(scheme: Scheme, prefix: string) {
  return ([level2, level3, description, target, basis, lastYear]: SampleRow, index: number): Indicator => ({
    id: `${prefix}-i${place(index)}`,
    level1: findClass(scheme, level2)?.group.level1 ?? "",
    level2,
    level3,
    description,
    target: parseTarget(target).target,
    basis,
    ...(lastYear === undefined ? {} : { lastYear: parseTarget(lastYear).target }),
  });
}

export function sampleProject(source: SampleProject, index: number): Project {
  const id = `sample-p${place(index)}`;
  const [total, fiscal, other] = source.budget;
  return {
    id,
    name: source.name,
    code: source.code,
    budget: { total, fiscal, other },
    purpose: source.purpose,
    spendingPlan: PLAN_DATES.map((by, i) => ({ by, percent: source.plan[i] ?? "" })),
    goals: source.goals,
    indicators: source.rows.map(sampleIndicator(hebeiProject, id)),
    lastYear: { budget: { total: source.lastYear, fiscal: source.lastYear, other: "0.00" } },
  };
}

/** Gives the items of a list their ids: `sample-o01`, `sample-o02` … */
export function withIds<Item extends object>(
  prefix: string,
  items: readonly Item[],
): readonly (Item & { id: string })[] {
  return items.map((item, index) => ({ ...item, id: `sample-${prefix}${place(index)}` }));
}
