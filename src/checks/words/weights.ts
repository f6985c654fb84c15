import type { Project } from "../../domain/index.ts";

/** 分值, 权重 and their kind, as tables print the weight of a row. */
const WEIGHT = /^(指标|绩效|目标)?(分值|权重|标准分|满分|分数|标准分值|分值权重|权重分值)([（(].{0,8}[)）])?$/;

export function isWeightColumn(label: string): boolean {
  return WEIGHT.test(label.replace(/\s/g, ""));
}

/** True where ten of the hundred points stand in the head, beside how the budget was spent. */
export function leavesTenToSpending({ extra = {} }: Pick<Project, "extra">): boolean {
  return Object.keys(extra).some((label) => /执行率|执行数/.test(label));
}
