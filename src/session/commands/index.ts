export { bringIn } from "./bring-in.ts";
export { combine } from "./command.ts";
export * from "./disclosure.ts";
export { FIGURE_YEARS, figureTable } from "./figure-table.ts";
export * from "./figures.ts";
export { fixAll, fixFinding, settle, unsettle } from "./findings.ts";
export { addClassRow, addIndicator, indicatorTable, setTarget } from "./indicator-table.ts";
export { type Mend, mendChosen, mendPlan } from "./mend-plan.ts";
export * from "./overall.ts";
export { ownTable } from "./own-table.ts";
export * from "./paste.ts";
export type { PasteColumns } from "./paste-columns.ts";
export * from "./plain-tables.ts";
export * from "./plan.ts";
export * from "./project.ts";
export * from "./projects.ts";
export {
  type CellRange,
  clearCells,
  copyCells,
  fillDown,
  insertRow,
  moveRow,
  moveRowTo,
  type RowTable,
  removeRows,
  setCell,
} from "./row-table.ts";
export { confirmZero, lookAt, takeLastYear } from "./to-fill.ts";
export { copiedRow, copyRowsTo, moveRowsTo } from "./transfer.ts";
export * from "./versions.ts";
export { writeAt } from "./write-at.ts";
