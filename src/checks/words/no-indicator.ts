import { type Indicator, isEmptyTarget } from "../../domain/index.ts";

const TOTAL = /^(?:合计|总计|共计|小计|总分)(?:[（(].*)?$/;
/** A sentence is no name. */
const SENTENCE = /[。；]/;

/** True for what stands among the rows and asks for no value: the sum of the points, “合计（含执行率）”, and a note below. */
export function isNoIndicator({ level1, level2, level3, target }: Indicator): boolean {
  if (SENTENCE.test(level3) && isEmptyTarget(target)) return true;
  return [level3, level1, level2].some((text) => TOTAL.test(text.trim()));
}
