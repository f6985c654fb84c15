import { headField, isOutcomeLabel } from "./labels.ts";
import { type Cell, printedCells, type Table } from "./table.ts";

/**
 * The labels of goals that stand side by side in a row with their texts below: "实施期目标 | 年度目标", also beside what
 * became of them; none where the row is something else. `lead` is the label at the left of both lines.
 */
export function goalLabels(table: Table, cells: readonly Cell[], lead: Cell | undefined): readonly Cell[] {
  const height = cells[cells.length - 1]?.rowSpan ?? 1;
  // "1.项目年度目标完成情况" stands beside both lines, too.
  const labels = cells.filter((cell) => (cell === lead ? cell.rowSpan === 1 : cell.rowSpan <= height));
  const below = printedCells(table, (cells[0]?.row ?? 0) + 1);
  const isHeader =
    labels.length >= 2 && labels.every(isGoal) && !labels.every(isOutcome) && below.some((cell) => !isGoal(cell));
  return isHeader ? labels : [];
}

function isGoal(cell: Cell): boolean {
  return ["goals", "multiYearGoals"].includes(headField(cell.word) ?? "") || isOutcome(cell);
}

/** "实际完成情况", which tables of results print beside the goals. */
function isOutcome(cell: Cell): boolean {
  return isOutcomeLabel(cell.word);
}
