import { isDecimal } from "../../../domain/index.ts";
import { unitIn } from "./amounts.ts";
import { readFlatRows } from "./flat-sheet.ts";
import { isLabelLike } from "./head-cells.ts";
import { readHeadRows } from "./head-rows.ts";
import { headerAt, type IndicatorHeader, impliedHeaderAt } from "./indicator-header.ts";
import { readIndicatorRows, readTotals } from "./indicator-rows.ts";
import {
  headField,
  indicatorField,
  isClassWord,
  isTotal,
  isUnitStatement,
  isYearLine,
  labelledText,
} from "./labels.ts";
import type { Ledger } from "./ledger.ts";
import { isOfficeLabel } from "./offices.ts";
import type { ProjectBuilder } from "./project.ts";
import { addExtra } from "./project.ts";
import { announce, currentProject, type Projects, startProject } from "./projects.ts";
import { type Cell, isBlankRow, printedCells, rightOf, type Table } from "./table.ts";
import { isGenericTitle, projectTitleOf } from "./titles.ts";

/** A run of rows that belong together. */
type Section =
  | { readonly kind: "title"; readonly cell: Cell; readonly name: string; readonly end: number }
  | { readonly kind: "indicators"; readonly header: IndicatorHeader; readonly end: number }
  | { readonly kind: "head"; readonly end: number };

/** True for a table that holds a project's head, its indicators, or both. */
export function isProjectTable(table: Table, projects: Projects): boolean {
  for (let row = 0; row < table.rowCount; row++) {
    if ((headerAt(table, row) ?? impliedHeaderAt(table, row)) !== undefined) return true;
  }
  return (isHeadTable(table) && !isTransposed(table)) || continuesIndicators(table, projects);
}

/** Labels in the first column and a project in each further one: a comparison of projects, which stays as it is. */
function isTransposed({ printed, rows }: Table): boolean {
  const [names] = printed;
  const width = names?.length ?? 0;
  if (width < 3 || rows.length < 3 || !printed.every((cells) => cells.length === width)) return false;
  const labels = printed.flatMap(([label]) => label ?? []);
  const isLabelled = labels.every(({ word }) => headField(word) !== undefined || isClassWord(word) || word === "项目");
  const isAmounts = (cells: readonly Cell[]): boolean => cells.slice(1).every(({ text }) => isDecimal(text));
  return isLabelled && /^项目(名称)?$/.test(labels[0]?.word ?? "") && printed.some(isAmounts);
}

/** A project's name beside its label, and nothing but labels with their values below. */
function isNameTable(table: Table): boolean {
  const [label, value, ...others] = printedCells(table, 0);
  if (label === undefined || value === undefined || others.length > 0 || headField(label.word) !== "name") return false;
  const known = (cell: Cell | undefined): boolean => cell === undefined || headField(cell.word) !== undefined;
  if (headField(value.word) !== undefined || indicatorField(value.word) !== undefined) return false;
  return table.rowCount <= 20 && table.rows.every((_, row) => known(printedCells(table, row)[0]));
}

/** Two known labels of a project's head, or its goals alone. A label beside a label is the header of a list. */
function isHeadTable(table: Table): boolean {
  if (isNameTable(table)) return true;
  const fields = new Set<string>();
  for (let row = 0; row < Math.min(table.rowCount, 40); row++) {
    for (const cell of printedCells(table, row)) {
      const field = headField(cell.word);
      const beside = rightOf(cell);
      if (field === undefined) continue;
      if (/goals|Goals|plan/.test(field) || !beside || headField(beside.word) === undefined) fields.add(field);
    }
  }
  const goals = fields.has("goals") || fields.has("multiYearGoals");
  const first = printedCells(table, 0)[0]?.word ?? "";
  return (
    (goals && (fields.size > 1 || (headField(first) === "goals" && first !== "目标"))) ||
    (fields.has("code") && fields.size > 2) ||
    fields.has("plan")
  );
}

/** An indicator table that goes on without a header: as many columns as the last one, and class words in its rows. */
function continuesIndicators(table: Table, projects: Projects): boolean {
  const last = projects.lastHeader;
  if (last === undefined || last.columnCount !== table.columnCount) return false;
  if (isUnitStatement(printedCells(table, 0)[0]?.text ?? "")) return false;
  // 数量 over a column of numbers is no class: those stand where the table before had them.
  const levels = last.header.columns.filter(({ field }) => field === "level1" || field === "level2");
  const until = Math.max(...levels.map(({ to }) => to));
  const first = table.rows.findIndex((row) => row.some((cell) => isClassWord(cell.word) && cell.column < until));
  // Rows below a header of their own are no continuation, nor are those of a table that begins with a head.
  for (let row = 0; row < first; row++) if (headerAt(table, row) !== undefined) return false;
  return first !== -1;
}

/** Reads all rows of a project table into the current project and those that it begins. */
export function readProjectTable(table: Table, projects: Projects, ledger: Ledger): void {
  let row = 0;
  const last = projects.lastHeader;
  delete projects.unit;
  if (last && headerAt(table, 0) === undefined && continuesIndicators(table, projects)) {
    const project = currentProject(projects);
    if (project) row = readIndicatorRows(table, 0, last.header, project.indicators, ledger);
  }
  while (row < table.rowCount) {
    const section = sectionAt(table, row);
    // A row that no section takes is left unread.
    row = Math.max(row + 1, readSection(table, row, section, projects, ledger));
  }
}

function sectionAt(table: Table, row: number): Section {
  const header = headerAt(table, row) ?? impliedHeaderAt(table, row);
  if (header) return { kind: "indicators", header, end: header.end };
  const [only, ...others] = printedCells(table, row);
  const title = only && others.length === 0 ? projectTitleOf(only.text, 0) : undefined;
  if (only && title) return { kind: "title", cell: only, name: title.name, end: row + 1 };
  let end = row + 1;
  const isIndicators = (at: number): boolean => (headerAt(table, at) ?? impliedHeaderAt(table, at)) !== undefined;
  while (end < table.rowCount && !isIndicators(end) && !beginsProject(table, row, end)) end++;
  return { kind: "head", end };
}

/** True where a row below the head that began at `from` begins the head of another project. */
function beginsProject(table: Table, from: number, row: number): boolean {
  const cells = printedCells(table, row);
  if (cells.length === 1 && projectTitleOf(cells[0]?.text ?? "", 0) !== undefined) return true;
  const names = (at: number): boolean => printedCells(table, at).some((cell) => headField(cell.word) === "name");
  if (!names(row)) return false;
  for (let at = from; at < row; at++) if (names(at)) return true;
  return false;
}

/** Projects with a name, and indicators, read so far. */
const sizeOf = ({ builders }: Projects): number =>
  builders.reduce((sum, { name, indicators }) => sum + (name === "" ? 0 : 1) + indicators.items.length, 0);

function readRows(
  table: Table,
  row: number,
  section: Extract<Section, { kind: "indicators" }>,
  projects: Projects,
  ledger: Ledger,
): number {
  const { flat, columns } = section.header;
  const isNamed = flat && columns.some(({ field, label }) => field === "head" && headField(label) === "name");
  if (isNamed) return readFlatRows(table, section.header, projects, ledger);
  const project = projectForIndicators(table, section, row === 0, projects, ledger);
  if (flat) return readFlatRows(table, section.header, projects, ledger, project);
  projects.lastHeader = { header: section.header, columnCount: table.columnCount };
  return readIndicatorRows(table, section.end, section.header, project.indicators, ledger);
}

const isKnownColumn = ({ word }: Cell): boolean => indicatorField(word) !== undefined || headField(word) !== undefined;

function readSection(table: Table, row: number, section: Section, projects: Projects, ledger: Ledger): number {
  if (section.kind === "title") {
    announce(projects, section.cell, section.name, ledger);
    return section.end;
  }
  if (section.kind === "indicators") {
    const own = section.header.cells.filter((cell) => !isKnownColumn(cell));
    for (const cell of section.header.cells) if (!own.includes(cell)) ledger.label(cell);
    const before = sizeOf(projects);
    const end = readRows(table, row, section, projects, ledger);
    // Where no row comes of it, or none that is kept, nothing else keeps what only this form calls a column.
    const path =
      sizeOf(projects) > before ? projects.builders[projects.builders.length - 1]?.indicators.path : undefined;
    if (path !== undefined) for (const cell of own) ledger.label(cell, `${path}.extra`);
    return end;
  }
  if (isBlankRow(table, row)) return row + 1;
  readHead(table, row, section.end, projects, ledger);
  return section.end;
}

/** Indicators belong to the project whose head or heading came last; without one, to the project before. */
function projectForIndicators(
  table: Table,
  section: Section,
  atTop: boolean,
  projects: Projects,
  ledger: Ledger,
): ProjectBuilder {
  const current = currentProject(projects);
  const { heading, lines } = projects.pending;
  const isNamed = lines.some(({ text }) => headField(labelledText(text)?.label ?? "") === "name");
  if (current === undefined || heading !== undefined || isNamed) return startProject(projects, ledger);
  if (current.indicators.items.length === 0) return current;
  const first = printedCells(table, section.end)[0]?.word ?? "";
  const begun = current.indicators.items[0]?.level1 ?? "";
  const restarts = atTop && first === begun && current.indicators.level1 !== begun;
  return restarts ? startProject(projects, ledger) : current;
}

function readHead(table: Table, from: number, until: number, projects: Projects, ledger: Ledger): void {
  const current = currentProject(projects);
  const announced = projects.pending.heading !== undefined || projects.pending.lines.length > 0;
  if (headerAt(table, until)?.flat && readSheetCaption(table, from, until, projects, ledger)) return;
  if (readCaption(table, from, until, projects, ledger)) return;
  if (current && !announced && isRemark(table, from, until)) {
    readRemark(table, from, until, current, projects.lastHeader?.header, ledger);
    return;
  }
  const fresh =
    current === undefined || announced || current.indicators.items.length > 0 || hasName(table, from, until, current);
  const project = fresh ? startProject(projects, ledger) : current;
  readHeadRows(table, from, until, project, ledger);
}

/** Lines over the whole width that name no field: the unit of all amounts, the year, other titles. */
function readCaption(table: Table, from: number, until: number, projects: Projects, ledger: Ledger): boolean {
  const lines: Cell[] = [];
  for (let row = from; row < until; row++) {
    const [only, ...others] = printedCells(table, row);
    const labelled = only && (headField(only.word) !== undefined || labelledText(only.text) !== undefined);
    const isCaption = only !== undefined && (isUnitStatement(only.text) || isYearLine(only.text));
    const isWide = only === undefined || only.columnSpan >= table.columnCount - table.left || isCaption;
    if (others.length > 0 || (labelled && !isCaption) || !isWide) return false;
    if (only) lines.push(only);
  }
  for (const cell of lines) {
    projects.unit = unitIn(cell.text) ?? projects.unit ?? "万元";
    if (isUnitStatement(cell.text) || isYearLine(cell.text)) ledger.label(cell);
  }
  return lines.every((cell) => ledger.isTaken(cell) || !/^(备注|注|说明)/.test(cell.word));
}

/** Rows above a flat sheet that say whose it is and what unit its amounts have; they begin no project. */
function readSheetCaption(table: Table, from: number, until: number, projects: Projects, ledger: Ledger): boolean {
  const cells = table.rows.slice(from, until).flatMap((row) => row.filter(({ text }) => text !== ""));
  const officeOf = (cell: Cell): string | undefined => {
    const pair = labelledText(cell.text);
    return pair && isOfficeLabel(pair.label) ? pair.value : undefined;
  };
  const isCaption = (cell: Cell): boolean =>
    isUnitStatement(cell.text) || isYearLine(cell.text) || officeOf(cell) !== undefined || isGenericTitle(cell.text);
  if (!cells.every(isCaption)) return false;
  for (const cell of cells) {
    const office = officeOf(cell);
    if (isUnitStatement(cell.text)) projects.unit = unitIn(cell.text) ?? "万元";
    if (office === undefined) ledger.label(cell);
    else projects.offices.push({ cell, text: office });
  }
  return true;
}

/** A head that names a project is not a part of the project that has a name already. */
function hasName(table: Table, from: number, until: number, current: ProjectBuilder): boolean {
  if (current.name === "" && current.headingName === "") return false;
  for (let row = from; row < until; row++) {
    if (printedCells(table, row).some((cell) => headField(cell.word) === "name")) return true;
  }
  return false;
}

/** Rows below the indicators without any label of a project's head: remarks, who filled the table in. */
function isRemark(table: Table, from: number, until: number): boolean {
  for (let row = from; row < until; row++) {
    const cells = printedCells(table, row);
    if (cells.some((cell) => headField(cell.word) !== undefined || indicatorField(cell.word) !== undefined))
      return false;
    if (cells.some((cell) => isUnitStatement(cell.text))) return false;
  }
  return true;
}

function readRemark(
  table: Table,
  from: number,
  until: number,
  project: ProjectBuilder,
  header: IndicatorHeader | undefined,
  ledger: Ledger,
): void {
  for (let row = from; row < until; row++) {
    const cells = printedCells(table, row);
    if (header && cells.length > 2 && isTotal(cells[0]?.word ?? "")) {
      readTotals(table, row, header, project.indicators, ledger);
      continue;
    }
    const [first] = cells;
    if (first && cells.length === 1 && /^(备注|注|说明)[:：\d]/.test(first.word))
      addExtra(project, "备注", first, ledger);
    // “总分 | 100 | 98.5 | （自评等级）优”: what was got stands behind what could be.
    const numbers = cells.filter(({ word }) => /^[\d.]+分?$/.test(word));
    const got = numbers.pop();
    if (first && got && isTotal(first.word)) {
      for (const cell of [first, ...numbers]) ledger.label(cell, `${project.path}.extra`);
      addExtra(project, first.word, got, ledger);
      continue;
    }
    if (cells.length % 2 === 1 || !cells.every((cell, at) => at % 2 === 1 || isLabelLike(cell))) continue;
    for (let at = 0; at < cells.length; at += 2) {
      const [label, value] = cells.slice(at);
      if (label) ledger.label(label, `${project.path}.extra`);
      if (label && value) addExtra(project, label.word, value, ledger);
    }
  }
}
