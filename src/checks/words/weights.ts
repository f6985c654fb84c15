import { type Indicator, type Project, sameAmount, sum } from "../../domain/index.ts";
import { once } from "../once.ts";
import { numberOf } from "./printed-number.ts";

/** 分值, 权重 and their kind, as tables print the weight of a row. */
const WEIGHT = /^(指标|绩效|目标)?(分值|权重|标准分|满分|分数|标准分值|分值权重|权重分值)([（(].{0,8}[)）])?$/;

export function isWeightColumn(label: string): boolean {
  return WEIGHT.test(label.replace(/\s/g, ""));
}

/** True where rows of the table weigh how the budget was spent. */
export const weighsSpending = ({ indicators }: Pick<Project, "indicators">): boolean =>
  indicators.some(({ level1, level2, level3 }) => /预算执行|执行率/.test(level1 + level2 + level3));

/** The points a row may get: in a column of weights, or at the end of its name, 优良路率（10分）; "" where neither says. */
export function weightOf({ level3, extra = {} }: Pick<Indicator, "level3" | "extra">): string {
  const label = Object.keys(extra).find(isWeightColumn);
  if (label !== undefined) return numberOf(extra[label] ?? "");
  return pointsBehind(level3);
}

const pointsBehind = (name: string): string => /[（(](\d{1,2}(?:\.\d)?)分[)）]$/.exec(name.trim())?.[1] ?? "";

/** The points of each row; those of its class, 时效指标（10分）, are the row's where it is the only one. */
export function weightsOf(rows: readonly Indicator[]): readonly string[] {
  return rows.map((row) => {
    const own = weightOf(row);
    const ofClass = own === "" ? pointsBehind(row.level2) : "";
    return ofClass !== "" && rows.filter(({ level2 }) => level2 === row.level2).length === 1 ? ofClass : own;
  });
}

const PER_CENT = /(%|％|分)$/;

type Weighs = "ninety" | "another" | "nothing";

/** What the points of all rows make; nothing where some row has none. */
const weighs = once(({ indicators: [first, ...others] }: Project): Weighs => {
  const label = Object.keys(first?.extra ?? {}).find(isWeightColumn);
  if (first === undefined || label === undefined) return "nothing";
  const all = sum([first, ...others].map(({ extra = {} }) => (extra[label] ?? "").trim().replace(PER_CENT, "")));
  return all === undefined ? "nothing" : sameAmount(all, "90") ? "ninety" : "another";
});

/** True where the same ten points are left over in table after table. */
export function mostWeighNinety(projects: readonly Project[]): boolean {
  let [ninety, others] = [0, 0];
  for (const project of projects) {
    const all = weighs(project);
    if (all === "ninety") ninety++;
    else if (all === "another") others++;
  }
  return ninety > 1 && ninety > others;
}

/** 效益 and 满意度 as the common rules of self-evaluation weigh them: 50, 30, 10, and ten for how the budget is spent. */
const COMMON = [
  [/效[益果]/, "30"],
  [/满意/, "10"],
] as const;

/**
 * True where ten of the hundred points are not the rows': the head prints how the budget was spent, or the rows are weighed
 * by the common rules, which keep ten for it. `label` is the column of the weights.
 */
export function leavesTenToSpending(
  { extra = {}, indicators }: Pick<Project, "extra" | "indicators">,
  label: string,
): boolean {
  if (Object.keys(extra).some((head) => /执行率|执行数/.test(head))) return true;
  return COMMON.every(([group, points]) => {
    const rows = indicators.filter(({ level1 }) => group.test(level1));
    const all = sum(rows.map((row) => (row.extra?.[label] ?? "").trim().replace(PER_CENT, "")));
    return rows.length > 0 && all !== undefined && sameAmount(all, points);
  });
}
