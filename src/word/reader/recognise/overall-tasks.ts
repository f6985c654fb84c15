import type { SubGoal } from "../../../domain/index.ts";
import { extraKey, isTotal } from "./labels.ts";
import type { Ledger } from "./ledger.ts";
import { type Cell, isBlankRow, printedCells, type Table } from "./table.ts";

/**
 * "年度主要任务 | 任务名称 | 主要内容 | 预算金额": the tasks of the whole office above its goals. Name and content become
 * sub-goals; the amounts of a task have no field, and their rows are kept as a table of the office's own.
 */

const NAME = /^(年度|主要|重点|工作)*任务(名称)?$/;
const CONTENT = /^(年度|主要|重点|工作|任务)*(内容|举措|措施|描述)$/;
const LEAD = /^(年度|部门|单位)*(主要|重点|履职)*(工作)?任务$/;

/** Where what is found goes. */
interface FoundTasks {
  readonly tableTasks: SubGoal[];
  readonly overallFields: Set<string>;
}

/** Reads the tasks whose header stands in `row`; the first row behind them, or undefined where it is no such header. */
export function readTasks(table: Table, row: number, found: FoundTasks, ledger: Ledger): number | undefined {
  const cells = printedCells(table, row);
  const content = cells.find((cell) => CONTENT.test(cell.word));
  const name = content && [...cells].reverse().find((cell) => cell.column < content.column && NAME.test(cell.word));
  if (name === undefined || content === undefined) return undefined;
  const lead = table.covering[row]?.[0];
  const isLead = lead !== undefined && lead !== name && LEAD.test(lead.word);
  const until = isLead ? lead.row + lead.rowSpan : table.rowCount;
  const deepest = Math.max(...cells.filter((cell) => cell !== lead).map((cell) => cell.rowSpan));
  for (let at = row; at < Math.min(row + deepest, until); at++) {
    for (const cell of printedCells(table, at)) {
      ledger.label(cell, "overall.subGoals");
      if (cell !== lead && cell !== name && cell !== content) found.overallFields.add(`extra:${extraKey(cell.word)}`);
    }
  }
  found.overallFields.add("overall.subGoals");
  let at = row + deepest;
  for (; at < until; at++) {
    if (isBlankRow(table, at)) continue;
    const printed = printedCells(table, at).filter((cell) => cell !== lead);
    const under = (label: Cell): Cell | undefined => printed.find((cell) => cell.column === label.column);
    const [title, text] = [under(name), under(content)];
    if (!isLead && (title === undefined || text === undefined)) break;
    if (title && isTotal(title.word)) ledger.label(title);
    else if (title || text) addTask(title, text, found, ledger);
  }
  return at;
}

function addTask(title: Cell | undefined, text: Cell | undefined, found: FoundTasks, ledger: Ledger): void {
  const id = `t${found.tableTasks.length + 1}`;
  if (title) ledger.take(title, `overall.subGoals.${id}.title`);
  if (text) ledger.take(text, `overall.subGoals.${id}.content`);
  const content = text?.lines.filter((line) => line !== "") ?? [];
  found.tableTasks.push({ id, title: title?.text ?? "", content, target: [], indicators: [] });
}
