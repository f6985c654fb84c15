import { type Indicator, isEmptyTarget } from "../../domain/index.ts";

const TOTAL = /^(?:自评|综合|项目)?(?:合计|总计|共计|小计|总分|总?得分)+(?:[（(].*)?$/;
/** What stands below the rows of a form. */
const FOOT =
  /^(?:其他)?(?:需要?)?(?:说明|备注)|^(?:填表|填报|制表|审核|联系|经办|负责)人|^联系电话|^(?:未完成|偏差|存在)[^，]{0,8}(?:原因|问题)|^(?:下一步)?(?:改进|整改)措施|^无$|^[.…]+$/;
/** A sentence is no name. */
const SENTENCE = /[。；]/;

/** True for what stands among the rows and asks for no value: the sum of the points, “合计（含执行率）”, and a note below. */
export function isNoIndicator({ level1, level2, level3, target }: Indicator): boolean {
  if (isEmptyTarget(target) && (SENTENCE.test(level3) || FOOT.test(level3.trim()))) return true;
  return [level3, level1, level2].some((text) => TOTAL.test(text.trim()));
}
