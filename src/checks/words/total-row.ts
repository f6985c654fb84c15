import type { Indicator } from "../../domain/index.ts";

const TOTAL = /^(?:合计|总计|共计|小计|总分)(?:[（(].*)?$/;

/** True for a row that adds up the points of the others, “合计（含执行率）”: it has no value of its own. */
export function isTotalRow({ level1, level2, level3 }: Indicator): boolean {
  return [level3, level1, level2].some((text) => TOTAL.test(text.trim()));
}
