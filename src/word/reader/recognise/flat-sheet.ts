import { isDecimal, sameAmount, sum } from "../../../domain/index.ts";
import { amountOf, unitIn } from "./amounts.ts";
import { type Column, cellUnder } from "./indicator-columns.ts";
import { headerAt, type IndicatorHeader } from "./indicator-header.ts";
import { noteColumns, readParts } from "./indicator-rows.ts";
import type { Paragraph } from "./items.ts";
import { extraKey, headField, isSum, isTotal, labelledText, saidInLine } from "./labels.ts";
import type { Ledger } from "./ledger.ts";
import { isOfficeLabel } from "./offices.ts";
import { addExtra, type ProjectBuilder, setHeadField } from "./project.ts";
import { type Projects, readUnitAbove, startProject } from "./projects.ts";
import { type Cell, isBlankRow, isNumberRow, printedCells, type Table } from "./table.ts";
import { isAgencyName } from "./title.ts";

/**
 * Reads one flat sheet for many projects: each row carries its project's name and fields, printed once and merged,
 * printed again in every row, or left blank below the first. `only`: no column names
 * them, all rows are of this project. Returns the row behind the sheet.
 */
export function readFlatRows(
  table: Table,
  header: IndicatorHeader,
  projects: Projects,
  ledger: Ledger,
  only?: ProjectBuilder,
): number {
  const ofProject = projectColumns(header);
  const isOfRows = ({ from }: Column): boolean => !ofProject.some((column) => column.from === from);
  const rowsOf = (part: IndicatorHeader): IndicatorHeader => ({ ...part, columns: part.columns.filter(isOfRows) });
  const indicators = { ...rowsOf(header), ...(header.further ? { further: header.further.map(rowsOf) } : {}) };
  // The heading above the sheet names all of its projects and none.
  if (projects.pending.heading && !only) ledger.label(projects.pending.heading);
  projects.pending = { name: "", lines: projects.pending.lines.filter((line) => !namesOffice(line, projects)) };
  const first = projects.builders.length;
  let project = only;
  if (only) noteColumns(indicators, only.indicators, ledger);
  let before: RowKey = { name: "", code: "" };
  for (let row = header.end; row < table.rowCount; row++) {
    if (isBlankRow(table, row)) continue;
    const wrong = wrongTotal(table, row, ofProject, projects.builders.slice(first));
    if (labelRepeated(table, row, ledger, wrong) || isNumberRow(table, row)) {
      for (const cell of printedCells(table, row)) if (isSum(cell.word) && !wrong.includes(cell)) ledger.label(cell);
      continue;
    }
    const own = keyOf(table, row, header);
    if (own.name === "" && isSubtotal(table, row, indicators)) continue;
    if (readOffice(table, row, projects)) continue;
    const isOffice = isAgencyName(own.name.replace(/(本级|机关)+$/, ""));
    if (isOffice && isSubtotal(table, row, indicators)) continue;
    if (differs(own, before)) {
      project = startProject(projects, ledger);
      noteColumns(indicators, project.indicators, ledger);
    }
    before = { name: own.name || before.name, code: own.code || before.code };
    if (project === undefined) continue;
    for (const column of ofProject) readProjectCell(table, row, column, project, ledger);
    readParts(table, row, indicators, project.indicators, ledger);
  }
  return table.rowCount;
}

/** "单位名称：云溪镇人民政府" above the sheet, for all of its projects. */
function namesOffice(line: Paragraph, projects: Projects): boolean {
  const pair = labelledText(saidInLine(line.text)[0] ?? "");
  if (pair === undefined || pair.value === "" || !isOfficeLabel(pair.label)) return false;
  projects.offices.push({ cell: line, text: pair.value });
  readUnitAbove(line.text, projects);
  return true;
}

/** "云溪镇人民政府" alone in its row: the office whose projects follow. */
function readOffice(table: Table, row: number, projects: Projects): boolean {
  const [only, ...others] = printedCells(table, row);
  if (only === undefined || others.length > 0 || !isAgencyName(only.word)) return false;
  projects.offices.push({ cell: only, text: only.text });
  return true;
}

/** A row without any indicator and without a project's name: the sum of an office. */
function isSubtotal(table: Table, row: number, { columns, further = [] }: IndicatorHeader): boolean {
  const isBlank = (column: Column): boolean => (cellUnder(table, row, column)?.text ?? "") === "";
  return columns.every(isBlank) && further.every((part) => part.columns.every(isBlank));
}

/** Columns left of the first indicator column, and labels of a project's head wherever they stand. */
function projectColumns(header: IndicatorHeader): readonly Column[] {
  const first = header.columns.findIndex((column) => column.field.startsWith("level"));
  if (first === -1) return header.columns;
  return header.columns.filter((column, at) => column.field === "head" || (at < first && column.field !== "target"));
}

function labelRepeated(table: Table, row: number, ledger: Ledger, left: readonly Cell[]): boolean {
  const repeated = headerAt(table, row);
  const cells = repeated?.cells ?? printedCells(table, row);
  const first = cells[0];
  if (repeated === undefined && !(first && isTotal(first.word))) return false;
  for (const cell of cells) if (repeated || (isSum(cell.word) && !left.includes(cell))) ledger.label(cell);
  return true;
}

/** The words and the amount of a total that the projects of the sheet do not make: they stay as printed, to be looked at. */
function wrongTotal(
  table: Table,
  row: number,
  columns: readonly Column[],
  projects: readonly ProjectBuilder[],
): readonly Cell[] {
  const [first] = printedCells(table, row);
  const column = columns.find(({ label }) => headField(label) === "budget.total");
  const cell = column && cellUnder(table, row, column);
  if (first === undefined || column === undefined || cell === undefined || cell.row !== row || !isTotal(first.word))
    return [];
  const { value } = amountOf(cell.text, unitIn(column.label) ?? projects[0]?.unit ?? "万元");
  const made = sum(projects.map(({ budget }) => budget.total));
  return made === undefined || projects.length < 2 || !isDecimal(value) || sameAmount(made, value) ? [] : [first, cell];
}

interface RowKey {
  readonly name: string;
  readonly code: string;
}

/** Name and code of the row's project; "" where they are blank. */
function keyOf(table: Table, row: number, header: IndicatorHeader): RowKey {
  const word = (field: "name" | "code"): string => {
    const column = header.columns.find((item) => item.field === "head" && headField(item.label) === field);
    return (column && cellUnder(table, row, column)?.word) ?? "";
  };
  return { name: word("name"), code: word("code") };
}

/** True where a row belongs to another project than the row before; what is blank says nothing. */
function differs(own: RowKey, before: RowKey): boolean {
  const newName = own.name !== "" && own.name !== before.name;
  return newName || (own.code !== "" && before.code !== "" && own.code !== before.code);
}

function readProjectCell(table: Table, row: number, column: Column, project: ProjectBuilder, ledger: Ledger): void {
  const cell = cellUnder(table, row, column);
  if (cell === undefined || cell.text === "") return;
  const field = headField(column.label);
  if (field !== undefined && ledger.isTaken(cell)) return;
  if (column.field === "number") ledger.label(cell, `${project.path}.number`);
  else if (field === undefined) addExtra(project, extraKey(column.label), cell, ledger);
  else if (repeats(project, field, column.label, cell)) {
    // Where those goals go is known only when all rows are read.
    if (field === "multiYearGoals") project.multiYear.pieces.add(cell);
    else ledger.take(cell, `${project.path}.${field}`);
  } else {
    const label = { field, text: column.label, unit: unitIn(column.label) };
    setHeadField(project, label, { cell, text: cell.text, lines: cell.lines }, ledger);
  }
}

/** True where the row only says again what an earlier row of the same project said. */
function repeats(project: ProjectBuilder, field: string, label: string, cell: Cell): boolean {
  if (field === "name") return project.name === cell.text;
  if (field === "code") return project.code === cell.text;
  if (field === "purpose") return project.purpose === cell.text;
  if (field === "goals") return project.goals.join("\n").replace(/\s/g, "") === cell.word;
  if (field === "multiYearGoals") return project.multiYear.goals.join("\n").replace(/\s/g, "") === cell.word;
  const amounts: Readonly<Record<string, string>> = {
    "budget.total": project.budget.total,
    "budget.fiscal": project.budget.fiscal,
    "budget.other": project.budget.other,
  };
  return amounts[field] === amountOf(cell.text, unitIn(label) ?? project.unit).value;
}
