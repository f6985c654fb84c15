import { compare, difference, normaliseDecimal, type Project, sum } from "../../../domain/index.ts";
import { percentNumber } from "./head-fields.ts";

/** What the head says about itself: quietly where it agrees, with the difference and a way to mend it where not. */
export interface HeadCheck {
  readonly agrees: boolean;
  readonly words: string;
  /** 预算数 that would agree. */
  readonly mend?: string;
}

/** 预算数 = 财政资金 + 其他资金; undefined while too little is written to compare. */
export function budgetCheck({ total, fiscal, other }: Project["budget"]): HeadCheck | undefined {
  const parts = sum([fiscal, other]);
  if (parts === undefined) return undefined;
  if (total.trim() === "") return { agrees: false, words: `财政＋其他＝${parts}`, mend: parts };
  const delta = difference(total, parts);
  if (delta === undefined) return undefined;
  if (compare(delta, "0") === 0) return { agrees: true, words: "财政＋其他，与预算数相符" };
  const short = compare(delta, "0") === 1;
  return {
    agrees: false,
    words: `财政＋其他＝${parts}，${short ? "少" : "多"} ${delta.replace("-", "")}`,
    mend: parts,
  };
}

/** The plan rises and ends at 100; undefined while it is not filled in. */
export function planCheck(plan: Project["spendingPlan"]): HeadCheck | undefined {
  const steps = plan.map((step) => ({ by: step.by, percent: normaliseDecimal(percentNumber(step.percent)) }));
  if (steps.length === 0 || steps.some((step) => compare(step.percent, "0") === undefined)) return undefined;
  for (const [index, step] of steps.entries()) {
    const before = steps[index - 1];
    if (before !== undefined && compare(step.percent, before.percent) === -1) {
      return { agrees: false, words: `${step.by} ${step.percent} 比${before.by} ${before.percent} 还少` };
    }
  }
  const last = steps[steps.length - 1];
  if (last === undefined) return undefined;
  if (compare(last.percent, "100") === 0) return { agrees: true, words: "逐期增加，到 100" };
  return { agrees: false, words: `${last.by} ${last.percent}，应到 100` };
}

/** Path of the small step line of a plan, in a box of `width` × `height`; undefined while a figure is missing. */
export function stepLine(plan: Project["spendingPlan"], width: number, height: number): string | undefined {
  const percents = plan.map((step) => Number(percentNumber(step.percent) || Number.NaN));
  if (percents.length === 0 || percents.some((percent) => !(percent >= 0 && percent <= 100))) return undefined;
  const months = plan.map((step, i) => monthOf(step.by) ?? ((i + 1) * 12) / plan.length);
  const points = percents.map((percent, i) => {
    const x = Math.round(((months[i] ?? 12) / 12) * width * 10) / 10;
    const y = Math.round((height - 0.5 - (percent / 100) * (height - 1.5)) * 10) / 10;
    return `H${Math.min(width - 0.5, x)}V${y}`;
  });
  return `M0 ${height - 0.5}${points.join("")}`;
}

function monthOf(by: string): number | undefined {
  const month = Number(/(\d{1,2})月/.exec(by)?.[1]);
  return month >= 1 && month <= 12 ? month : undefined;
}
