import { bareLabel, headField } from "./labels.ts";
import type { Cell } from "./table.ts";

const TERM_AMOUNT =
  /^(实施期|实施周期|项目期|三年|中期|项目)(资金)?(总金?额|金额|总预算|预算总额)$|^(项目)?(总投资|投资总额|总投入)$|^中期.{0,8}预算$/;

/** "实施期资金总额": the amount of all years of a project. */
export function isAmountOfTerm(cell: Cell): boolean {
  return /额|预算|投/.test(cell.word) && TERM_AMOUNT.test(bareLabel(cell.word));
}

/** "年度资金总额", "项目当年预算（万元）": the amount of one year, said to be it. */
export function isAmountOfYear(cell: Cell): boolean {
  return /年/.test(cell.word) && headField(cell.word) === "budget.total";
}
