import { createGridBuilder } from "./placed-rows.ts";
import type { BlockSink, NewGrid } from "./sink.ts";

/**
 * Text copied from a web page: every cell a line, an empty cell an empty line, a merged cell printed once. The rows are found
 * by the words that head the columns of an indicator table, by the names of classes, and by the labels above them.
 */

/** First level classes, and second level ones; 成本指标 may be either. */
const FIRST = /^(?:产出|效益|效果|成效|满意度|成本)指标(?:[（(]\d+分?[）)])?$/;
const SECOND =
  /^(?:数量|质量|时效|成本|经济成本|社会成本|生态环境成本|经济效益|社会效益|生态效益|环境效益|可持续影响|可持续发展|服务对象满意度|社会公众满意度|满意度)(?:指标)?(?:[（(]\d+分?[）)])?$/;
const HEAD = [/^一级指标(?:名称)?$/, /^二级指标(?:名称)?$/, /^(?:三级指标|绩效指标|具体指标|指标)(?:名称|内容)?$/];
/** Labels above the indicators; each stands before its value. */
const LABEL =
  /^(?:(?:专项)?资金名称|项目(?:名称|编码|代码|属性|类型|类别|负责人|期限|实施期|起止(?:时间|年限))|(?:主管|预算|实施|承担|责任|申报|填报|编制)(?:部门|单位)(?:及代码|名称)?|联系(?:人|电话)|(?:年度|实施期)?资金总额|(?:项目|预算)(?:资金|总额|金额|数)|(?:其中[:：])?(?:\d{4}年)?(?:财政拨款|财政资金|其他资金|上年结转(?:资金)?|上级(?:补助)?资金|本级(?:财政)?资金|自有资金)|(?:年度|总体|年度总体|项目|中期|绩效)目标|资金用途|立项依据|项目概况)\s*(?:[（(][^（）()]{1,10}[）)])?[:：]?$/;
/** A label of the rows beside it, printed once: it has no value of its own. */
const GROUP =
  /^(?:(?:项目)?资金(?:情况|来源|金额)?|项目资金|预算资金|绩效指标|年度绩效指标)\s*(?:[（(][^（）()]{1,10}[）)])?$/;
const BEGINS = /^(?:项目|(?:专项)?资金)名称$/;
const FARTHEST_HEAD = 80;
const MOST_COLUMNS = 14;
const LONGEST_VALUE = 30;
const VALUE = /\d|^(?:[≥≤=＝＞＜><]|逐|显著|有所|不断|提高|提升|改善|优|良|好|完成|按)/;

/** The lines of one table, and what they are as a grid. */
export interface WebTable {
  readonly from: number;
  /** The first line behind the table. */
  readonly to: number;
  readonly grid: NewGrid;
}

/** The tables in a text with one cell a line; none where the text has TABs, which part cells themselves. */
export function webTables(lines: readonly string[]): WebTable[] {
  const tables: WebTable[] = [];
  let before = 0;
  for (let at = 0; at + HEAD.length < lines.length; at++) {
    if (!HEAD.every((word, step) => word.test(lines[at + step]?.trim() ?? ""))) continue;
    const table = tableAt(lines, at, before);
    if (!table) continue;
    tables.push(table);
    before = table.to;
    at = table.to - 1;
  }
  return tables;
}

/** Puts the tables and the lines between them into the sink. */
export function addWebLines(lines: readonly string[], tables: readonly WebTable[], sink: BlockSink): void {
  let at = 0;
  for (const table of tables) {
    for (const line of lines.slice(at, table.from)) sink.paragraph({ text: line });
    sink.grid(table.grid);
    at = table.to;
  }
  for (const line of lines.slice(at)) sink.paragraph({ text: line });
  sink.note("文字里每格一行，已按栏名和指标类别还原成表，请对照原来的网页核对。");
}

function tableAt(lines: readonly string[], head: number, before: number): WebTable | undefined {
  let first = head + HEAD.length;
  while (first < lines.length && first - head <= MOST_COLUMNS && !FIRST.test(lines[first]?.trim() ?? "")) {
    if (lines[first]?.trim() === "") return undefined;
    first++;
  }
  const columns = lines.slice(head, first).map((line) => line.trim());
  if (columns.length < 4 || columns.length > MOST_COLUMNS || first >= lines.length) return undefined;
  const { rows, end } = indicatorRows(lines, first, columns);
  if (rows.length === 0) return undefined;
  const from = beginOf(lines, head, before);
  const above = labelRows(lines.slice(from, head));
  const grid = gridOf(above, columns, rows);
  return grid && { from, to: end, grid: { ...grid, deduced: true } };
}

/** A label above the indicators with its value, and the group it stands in. */
interface LabelRow {
  readonly group: string;
  readonly label: string;
  readonly value: string;
}

/** The labels' rows, the head, and the indicators with the classes that are printed once for several rows. */
function gridOf(
  above: readonly LabelRow[],
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): NewGrid | undefined {
  const last = above[above.length - 1];
  // A group without labels right above the head is the label of all rows below.
  const side = last && last.label === "" ? last.group : undefined;
  const width = columns.length + (side === undefined ? 0 : 1);
  const grid = createGridBuilder();
  const put = (text: string, columnSpan = 1, rowSpan = 1): void =>
    grid.cell({ lines: text.split("\n"), codes: [], nested: [], columnSpan, rowSpan });
  const labels = side === undefined ? above : above.slice(0, -1);
  labels.forEach(({ group, label, value }, at) => {
    grid.row(0);
    if (group === "") {
      put(label);
      put(value, width - 1);
      return;
    }
    if (labels[at - 1]?.group !== group)
      put(
        group,
        1,
        runOf(labels, at, (one) => one.group === group),
      );
    put(label);
    put(value, width - 2);
  });
  grid.row(0);
  if (side !== undefined) put(side, 1, rows.length + 1);
  for (const label of columns) put(label);
  rows.forEach(([level1 = "", level2 = "", ...cells], at) => {
    grid.row(0);
    if (level1 !== "" || at === 0)
      put(
        level1,
        1,
        runOf(rows, at, (row, next) => next || row[0] === ""),
      );
    if (level2 !== "" || level1 !== "" || at === 0) {
      put(
        level2,
        1,
        runOf(rows, at, (row, next) => next || (row[0] === "" && row[1] === "")),
      );
    }
    for (const cell of cells) put(cell);
  });
  return grid.finish();
}

/** How many rows from one on belong together. */
function runOf<T>(rows: readonly T[], from: number, belongs: (row: T, first: boolean) => boolean): number {
  let length = 0;
  for (let row = rows[from]; row !== undefined && belongs(row, length === 0); row = rows[from + length]) length++;
  return Math.max(1, length);
}

/** Each row has its classes, where they are printed, and then one line for each further column. */
function indicatorRows(
  lines: readonly string[],
  first: number,
  columns: readonly string[],
): { readonly rows: readonly (readonly string[])[]; readonly end: number } {
  const further = columns.length - 2;
  const value = Math.max(1, columns.findIndex((label) => /指标值|目标值/.test(label)) - 2);
  const rows: string[][] = [];
  let at = first;
  const line = (place: number): string => lines[place]?.trim() ?? "";
  while (at < lines.length) {
    let next = at;
    let level1 = "";
    let level2 = "";
    if (FIRST.test(line(next)) && (!SECOND.test(line(next)) || SECOND.test(line(next + 1)))) level1 = line(next++);
    if (SECOND.test(line(next))) level2 = line(next++);
    const cells = Array.from({ length: further }, (_, step) => line(next + step));
    const printed = cells[value] ?? "";
    const isRow = level1 !== "" || level2 !== "" || isLooseRow(line(next), printed);
    if (!isRow || next + further > lines.length + 1) break;
    rows.push([level1, level2, ...cells]);
    at = Math.min(lines.length, next + further);
  }
  return { rows, end: at };
}

/** True for a row whose classes are printed above: a name with a value beside it, and no signature with its date. */
function isLooseRow(name: string, value: string): boolean {
  if (name === "" || value.length > LONGEST_VALUE || !VALUE.test(value)) return false;
  return !/\d{4}年\d{1,2}月\d{1,2}日/.test(value) && !/(?:人民政府|办事处|委员会|[局站所])$/.test(name);
}

/** Where the labels above the indicators begin: at the name of the project, or right above. */
function beginOf(lines: readonly string[], head: number, before: number): number {
  const lowest = Math.max(before, head - FARTHEST_HEAD);
  for (let at = head - 1; at >= lowest; at--) if (BEGINS.test(lines[at]?.trim() ?? "")) return at;
  return GROUP.test(lines[head - 1]?.trim() ?? "") && head - 1 >= before ? head - 1 : head;
}

/** Labels with their values as rows; a label right before another, which has no value, heads the amounts beside it. */
function labelRows(lines: readonly string[]): LabelRow[] {
  const rows: LabelRow[] = [];
  let group = "";
  let at = 0;
  while (at < lines.length) {
    const label = lines[at]?.trim() ?? "";
    at++;
    if (label === "") continue;
    const next = lines[at]?.trim() ?? "";
    if (GROUP.test(label) && (at >= lines.length || LABEL.test(next))) {
      group = label;
      if (at >= lines.length) rows.push({ group, label: "", value: "" });
      continue;
    }
    if (!/资金|总额|拨款|金额/.test(label)) group = "";
    const values: string[] = [];
    while (at < lines.length && !isLabel(lines[at]?.trim() ?? "")) values.push(lines[at++]?.trim() ?? "");
    rows.push({ group, label, value: values.filter((value) => value !== "").join("\n") });
  }
  return rows;
}

function isLabel(line: string): boolean {
  return LABEL.test(line) || GROUP.test(line);
}
