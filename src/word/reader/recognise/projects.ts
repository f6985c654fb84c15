import type { Project } from "../../../domain/index.ts";
import { type MoneyUnit, unitIn } from "./amounts.ts";
import type { IndicatorHeader } from "./indicator-header.ts";
import type { Paragraph, Piece } from "./items.ts";
import { headField, isUnitStatement, isYearLine, labelledText, saidInLine } from "./labels.ts";
import type { Ledger } from "./ledger.ts";
import { addExtra, finishProject, isEmptyForm, newProjectBuilder, type ProjectBuilder } from "./project.ts";
import { yearIn } from "./title.ts";
import { isOfForm, projectTitleOf } from "./titles.ts";

/** The projects found so far, and what was announced for the next one. */
export interface Projects {
  readonly builders: ProjectBuilder[];
  /** Rows of a flat sheet that name the office of the projects below. */
  readonly offices: { readonly cell: Piece; readonly text: string }[];
  /** Headings and labelled lines seen since the last table. */
  pending: { heading?: Piece; name: string; readonly lines: Paragraph[] };
  /** A numbered line right above a table, which may be the project's name without more words. */
  above?: Paragraph;
  /** Unit of money that the current table, or a line above it, states for all its projects. */
  unit?: MoneyUnit;
  /** What a line above all tables names it, beside who filled them in. */
  unitAbove?: MoneyUnit;
  /** Header of the last indicator table, for one that goes on without a header on the next page. */
  lastHeader?: { readonly header: IndicatorHeader; readonly columnCount: number };
}

export function newProjects(): Projects {
  return { builders: [], offices: [], pending: { name: "", lines: [] } };
}

/** Takes a paragraph between tables that announces a project or says something about it; false where it does not. */
export function readProjectLine(projects: Projects, paragraph: Paragraph, ledger: Ledger): boolean {
  const title = projectTitleOf(paragraph.text, projects.builders.length + 1);
  if (title !== undefined) {
    announce(projects, paragraph, title.name, ledger);
    return true;
  }
  if (isYearLine(paragraph.text) || isUnitStatement(paragraph.text) || headerLine(paragraph.text) !== undefined) {
    projects.pending.lines.push(paragraph);
    return true;
  }
  const pair = labelledText(paragraph.text);
  if (pair === undefined || pair.value === "" || paragraph.text.length > 60) return false;
  projects.pending.lines.push(paragraph);
  return true;
}

/** Longest line above a table that says something about it. */
const LONGEST_LINE = 200;

/** "434002云溪镇人民政府    单位：万元" in one line above the table. */
function headerLine(text: string): { readonly agency: string; readonly statement: string } | undefined {
  if (text.length > LONGEST_LINE) return undefined;
  const match = /^(.+?)[\s\u3000]+([（(]?(?:金额)?单位[:：].{1,6})$/.exec(text.trim());
  return match && isUnitStatement(match[2] ?? "") ? { agency: match[1] ?? "", statement: match[2] ?? "" } : undefined;
}

/** A heading that names the next project; one that was announced and got no table is said. */
export function announce(projects: Projects, heading: Piece, name: string, ledger: Ledger): void {
  const { pending } = projects;
  // "项目支出绩效目标表" above "1、河道保洁绩效目标表" is the title of the whole part.
  if (pending.heading && isOfForm(pending.name)) ledger.label(pending.heading);
  else if (pending.heading) sayMissing(pending.heading, ledger);
  const isAbove = (line: Paragraph): boolean =>
    pending.heading === undefined && saysOfTableAbove(line, projects, ledger);
  projects.pending = { heading, name, lines: pending.lines.filter((line) => !isAbove(line)) };
}

/** "资金来源：县级财政48.60万元，捐赠30.00万元。" between a table and the heading of the next one is of the table above. */
function saysOfTableAbove(line: Paragraph, projects: Projects, ledger: Ledger): boolean {
  const project = currentProject(projects);
  const pair = labelledText(line.text);
  if (project === undefined || pair === undefined || project.indicators.items.length === 0) return false;
  if (!/。$/.test(pair.value) || headField(pair.label) !== undefined) return false;
  addExtra(project, pair.label, line, ledger, pair.value);
  return true;
}

function sayMissing(heading: Piece, ledger: Ledger): void {
  ledger.doubt(heading, `“${heading.text}”下面没有找到绩效目标表，没有建立这个项目。`);
}

/** The project that a new table begins, with everything that was announced for it. */
export function startProject(projects: Projects, ledger: Ledger): ProjectBuilder {
  const project = newProjectBuilder(projects.builders.length + 1);
  const { heading, name, lines } = projects.pending;
  if (heading) project.heading = heading;
  else if (projects.above) project.above = projects.above;
  project.headingName = name;
  projects.pending = { name: "", lines: [] };
  projects.builders.push(project);
  delete projects.lastHeader;
  project.unit = projects.unit ?? projects.unitAbove ?? project.unit;
  for (const line of lines) readLine(project, line, ledger);
  projects.unit = project.unit;
  return project;
}

function readLine(project: ProjectBuilder, line: Paragraph, ledger: Ledger): void {
  if (isYearLine(line.text)) {
    project.yearLines.push(line);
    return;
  }
  if (isUnitStatement(line.text)) {
    project.unit = unitIn(line.text) ?? project.unit;
    ledger.label(line);
    return;
  }
  const header = headerLine(line.text);
  if (header) {
    project.unit = unitIn(header.statement) ?? project.unit;
    if (isYearLine(header.agency)) {
      project.yearLines.push(line);
      return;
    }
    const named = labelledText(header.agency);
    if (named && named.value !== "") {
      addExtra(project, named.label, line, ledger, named.value);
      return;
    }
    project.agencyHeader = header.agency;
    project.fields.add("agencyHeader");
    ledger.take(line, `${project.path}.agencyHeader`);
    return;
  }
  for (const said of saidInLine(line.text)) readPair(project, line, said, ledger);
}

function readPair(project: ProjectBuilder, line: Paragraph, said: string, ledger: Ledger): void {
  const pair = labelledText(said);
  if (pair === undefined || (pair.value === "" && said !== line.text)) return;
  const field = headField(pair.label);
  if (field === "name" && project.name === "") {
    project.name = pair.value;
    ledger.take(line, `${project.path}.name`);
  } else if (field === "code" && project.code === "") {
    project.code = pair.value;
    ledger.take(line, `${project.path}.code`);
  } else {
    addExtra(project, pair.label, line, ledger, pair.value);
  }
}

export function currentProject(projects: Projects): ProjectBuilder | undefined {
  return projects.builders[projects.builders.length - 1];
}

/** "编制单位：云溪镇人民政府　　金额单位：元" above tables: the unit of their amounts. */
export function readUnitAbove(line: string, projects: Projects): void {
  const unit = unitIn(saidInLine(line).find(isUnitStatement) ?? "");
  if (unit !== undefined) projects.unitAbove = unit;
}

/** The same heading above several tables whose projects have other names is the form's. */
function isFormsName({ headingName, name }: ProjectBuilder, builders: readonly ProjectBuilder[]): boolean {
  if (headingName === "" || name === "") return false;
  const alike = builders.filter((other) => other.headingName === headingName && other.name !== "");
  return alike.length > 1 && !alike.some((other) => other.name.includes(headingName.replace(/项目$/, "")));
}

/**
 * Closes the list: projects in their order. Lines that were announced for a table that never came stay unrecognised, and
 * those that give another year than the file's.
 */
export function finishProjects(projects: Projects, ledger: Ledger, year: number): readonly Project[] {
  const { heading, name } = projects.pending;
  if (heading && name !== "") sayMissing(heading, ledger);
  for (const line of projects.builders.flatMap(({ yearLines }) => yearLines))
    if (yearIn(line.text) === year) ledger.label(line, "year");
  const ofForm = projects.builders.filter((project) => isFormsName(project, projects.builders));
  for (const project of ofForm) project.headingName = "";
  const empty = projects.builders.filter(isEmptyForm);
  const unused = projects.builders.reduce((sum, { indicators }) => sum + indicators.placeholders, 0);
  if (unused > 0 && empty.length < projects.builders.length) {
    ledger.doubt(undefined, `有 ${unused} 行只有“指标2：”这样的序号，是表格留的位置，没有读成指标。`);
  }
  for (const { path, heading } of empty) {
    ledger.release(path);
    if (heading) ledger.label(heading);
  }
  return projects.builders
    .filter((project) => !empty.includes(project))
    .map((project) => finishProject(project, ledger, year));
}
