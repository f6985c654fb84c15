import { type PlanStep, type Project, parseHeadingNumber, printTarget } from "../../../domain/index.ts";
import { amountOf, type MoneyUnit, unitIn } from "./amounts.ts";
import { codeAndName } from "./code-and-name.ts";
import { goalsOf } from "./goals.ts";
import { type IndicatorList, newIndicatorList } from "./indicator-list.ts";
import type { Paragraph, Piece } from "./items.ts";
import { extraKey, type HeadField, isOutcomeLabel, labelledText } from "./labels.ts";
import type { Ledger } from "./ledger.ts";
import { stepsIn } from "./plan-steps.ts";
import type { Cell } from "./table.ts";
import { yearIn } from "./title.ts";
import { isOfForm } from "./titles.ts";

/** A project while its tables are being read. */
export interface ProjectBuilder {
  readonly id: string;
  readonly path: string;
  /** "项目 3". */
  readonly place: string;
  /** Name in the heading above, and the heading itself. */
  headingName: string;
  heading?: Piece;
  /** A numbered line right above the table; its words are the name where there is no other. */
  above?: Paragraph;
  /** Lines that say no more than the year: "（2026年度）". */
  readonly yearLines: Piece[];
  name: string;
  nameLabel?: string;
  code: string;
  agencyHeader: string;
  readonly budget: { total: string; fiscal: string; other: string };
  purpose: string;
  readonly plan: PlanStep[];
  readonly goals: string[];
  /** Goals of more than one year and their label; they are the goals where no others are printed. */
  readonly multiYear: { label: string; readonly goals: string[]; readonly pieces: Set<Piece> };
  readonly extra: Map<string, string>;
  /** Ids of the fields that the printed form has, filled in or not, in the order in which they were found. */
  readonly fields: Set<string>;
  readonly indicators: IndicatorList;
  unit: MoneyUnit;
}

export function newProjectBuilder(number: number): ProjectBuilder {
  const id = `p${number}`;
  const path = `projects.${id}`;
  const place = `项目 ${number} `;
  return {
    id,
    path,
    place,
    yearLines: [],
    headingName: "",
    name: "",
    code: "",
    agencyHeader: "",
    budget: { total: "", fiscal: "", other: "" },
    purpose: "",
    plan: [],
    goals: [],
    multiYear: { label: "", goals: [], pieces: new Set() },
    extra: new Map(),
    fields: new Set(),
    indicators: newIndicatorList(`${path}.indicators`, `${id}i`, place),
    unit: "万元",
  };
}

/** A label above the indicators and the unit of money it or its group names. */
export interface HeadLabel {
  readonly field: HeadField;
  readonly text: string;
  readonly unit?: MoneyUnit | undefined;
}

/** A printed value and the cell it stands in; in "项目编码：YX-1" the value is not the whole cell. */
export interface HeadValue {
  readonly cell: Cell;
  readonly text: string;
  readonly lines: readonly string[];
}

/** Puts a printed value into the field its label names; a second, different value of a field is kept as extra. */
export function setHeadField(project: ProjectBuilder, label: HeadLabel, value: HeadValue, ledger: Ledger): void {
  const { field } = label;
  noteField(project, label);
  if (field === "plan") setPlan(project, label, value, ledger);
  else if (field === "goals") addAims(project, value, ledger);
  else if (field === "multiYearGoals") addMultiYearGoals(project, label.text, value, ledger);
  else if (value.text !== "") setText(project, label, value, ledger);
}

/** The plan in one cell; words that are none are kept under their label, and the form has no other plan to fill in. */
function setPlan(project: ProjectBuilder, label: HeadLabel, { cell, text }: HeadValue, ledger: Ledger): void {
  const steps = stepsIn(text);
  project.plan.push(...steps);
  if (steps.length > 0) ledger.take(cell, `${project.path}.spendingPlan`);
  else if (text !== "") {
    if (project.plan.length === 0) project.fields.delete("spendingPlan");
    addExtra(project, label.text, cell, ledger);
  }
}

/** Enters a field of the printed form, whether anything stands in it or not. */
export function noteField(project: ProjectBuilder, { field, text }: HeadLabel): void {
  if (field === "plan") project.fields.add("spendingPlan");
  else project.fields.add(field === "multiYearGoals" ? `extra:${extraKey(text)}` : field);
}

function setText(project: ProjectBuilder, label: HeadLabel, { cell, text }: HeadValue, ledger: Ledger): void {
  const { field } = label;
  const prose = text === cell.text ? cell.prose : text;
  if (field === "name" && project.name === "") {
    const split = project.code === "" || text.includes(project.code) ? codeAndName(text) : undefined;
    project.name = split?.name ?? text;
    if (split) project.code = split.code;
    const printed = label.text.replace(/[\s:：]/g, "");
    if (printed !== "项目名称") project.nameLabel = printed;
    ledger.take(cell, `${project.path}.name`);
  } else if (field === "code" && project.code === "") {
    project.code = text;
    ledger.take(cell, `${project.path}.code`);
  } else if (field === "purpose") {
    project.purpose = project.purpose === "" ? prose : `${project.purpose}\n${prose}`;
    ledger.take(cell, `${project.path}.purpose`);
  } else if (isAmount(field) && project.budget[AMOUNTS[field][0]] === "" && isPrintedAmount(text)) {
    setAmount(project, field, label, { cell, text }, ledger);
  } else {
    addExtra(project, label.text, cell, ledger, prose);
  }
}

/** A sentence beside the label of an amount is kept whole, under its label; so are words without a number. */
const LONGEST_AMOUNT = 20;
function isPrintedAmount(text: string): boolean {
  return text.length <= LONGEST_AMOUNT && (/[\d０-９]/.test(text) || /^[无\-—–/]+$/.test(text));
}

const AMOUNTS = {
  "budget.total": ["total", "预算数"],
  "budget.fiscal": ["fiscal", "财政资金"],
  "budget.other": ["other", "其他资金"],
} as const;

function isAmount(field: HeadField): field is keyof typeof AMOUNTS {
  return field in AMOUNTS;
}

function setAmount(
  project: ProjectBuilder,
  field: keyof typeof AMOUNTS,
  label: HeadLabel,
  { cell, text }: Omit<HeadValue, "lines">,
  ledger: Ledger,
): void {
  const [key, word] = AMOUNTS[field];
  // A unit that one label names holds for the amounts after it: "项目资金（元） | 180000 | 其中：财政拨款 | 180000".
  project.unit = unitIn(label.text) ?? label.unit ?? project.unit;
  const { value, message } = amountOf(text, project.unit);
  const to = `${project.path}.${field}`;
  project.budget[key] = value;
  ledger.take(cell, to);
  if (message !== undefined) {
    ledger.repair(cell, { place: `${project.place}${word}`, to, printed: text, now: value, message });
  }
}

/** Keeps a value under its printed label; several values of one label stand below each other. */
export function addExtra(
  project: ProjectBuilder,
  label: string,
  piece: Piece,
  ledger: Ledger,
  text = "prose" in piece ? piece.prose : piece.text,
): void {
  const key = extraKey(label);
  if (key === "") return;
  project.fields.add(`extra:${key}`);
  const before = project.extra.get(key) ?? "";
  project.extra.set(key, [before, text].filter((part, at) => part !== "" && (at === 0 || part !== before)).join("\n"));
  ledger.take(piece, `${project.path}.extra.${key}`);
}

/** "实际完成情况：巡诊40次" in a cell of goals, or below them: what became of them stands under its own label. */
function addAims(project: ProjectBuilder, value: HeadValue, ledger: Ledger): void {
  const at = value.lines.findIndex((line) => isOutcomeLabel(labelledText(line)?.label ?? ""));
  if (at !== 0) addGoals(project, at === -1 ? value : { ...value, lines: value.lines.slice(0, at) }, ledger);
  if (at === -1) return;
  const [first = "", ...lines] = value.lines.slice(at);
  const outcome = labelledText(first);
  const text = [outcome?.value ?? "", ...lines].filter((line) => line !== "").join("\n");
  addExtra(project, outcome?.label ?? "", value.cell, ledger, text);
}

/** What a form prints to be filled in: "目标1：", "……". */
const EMPTY_GOAL = /^([（(]?目标\s*\d{0,2}[)）]?[:：]?\s*)?[….．*_＿\s]*$/;

function addGoals(project: ProjectBuilder, { cell, lines }: HeadValue, ledger: Ledger): void {
  // Numbers in a column of their own.
  if (cell.word === String(project.goals.length + 1)) {
    ledger.label(cell, `${project.path}.goals`);
    return;
  }
  const goals = goalsOf(lines).filter((goal) => !EMPTY_GOAL.test(goal));
  project.goals.push(...goals);
  if (goals.length > 0) ledger.take(cell, `${project.path}.goals`);
  else ledger.label(cell, `${project.path}.goals`);
}

function addMultiYearGoals(project: ProjectBuilder, label: string, { cell, lines }: HeadValue, ledger: Ledger): void {
  const goals = goalsOf(lines).filter((goal) => !EMPTY_GOAL.test(goal));
  if (goals.length === 0) {
    ledger.label(cell, `${project.path}.goals`);
    return;
  }
  project.multiYear.label = project.multiYear.label || label;
  project.multiYear.goals.push(...goals);
  project.multiYear.pieces.add(cell);
}

/** A form that nobody filled in: no name, no amount, no goal, and no indicator has a name or a value. */
export function isEmptyForm(project: ProjectBuilder): boolean {
  const { name, headingName, above, code, budget, purpose, plan, goals, multiYear, indicators } = project;
  const texts = [name, headingName, above?.text ?? "", code, purpose, budget.total, budget.fiscal, budget.other];
  const filled = indicators.items.some(
    (row) => row.level3 !== "" || row.description !== "" || printTarget(row.target) !== "" || row.basis !== "",
  );
  const lists = [...plan.filter(({ percent }) => percent !== ""), ...goals, ...multiYear.goals];
  return texts.every((text) => text === "") && lists.length === 0 && !filled;
}

/** The finished project. A name in the table wins over the one in the heading; where they differ, that is said. */
export function finishProject(project: ProjectBuilder, ledger: Ledger, year: number): Project {
  const { id, path, heading, headingName, above, multiYear } = project;
  const goals = project.goals.length > 0 ? project.goals : multiYear.goals;
  const multiPath = goals === multiYear.goals ? `${path}.goals` : `${path}.extra.${extraKey(multiYear.label)}`;
  for (const piece of multiYear.pieces) ledger.take(piece, multiPath);
  if (goals !== multiYear.goals && multiYear.goals.length > 0) {
    project.extra.set(extraKey(multiYear.label), multiYear.goals.join("\n"));
  }
  for (const [label, cell, text] of project.indicators.beside) addExtra(project, label, cell, ledger, text);
  const name = project.name || headingName || nameFromLine(project, ledger);
  if (heading && !isOfOtherYear(heading, headingName, year)) nameFromHeading(project, heading, ledger);
  if (above && parseHeadingNumber(above.text)?.rest.trim() === name) ledger.label(above, `${path}.name`);
  if (name === "") ledger.doubt(undefined, `${project.place}没有找到项目名称，请补上。`, `${path}.name`);
  const extra = Object.fromEntries(project.extra);
  return {
    id,
    name,
    ...(project.nameLabel === undefined ? {} : { nameLabel: project.nameLabel }),
    code: project.code,
    ...(project.agencyHeader === "" ? {} : { agencyHeader: project.agencyHeader }),
    budget: project.budget,
    purpose: project.purpose,
    spendingPlan: project.plan,
    goals,
    indicators: project.indicators.items,
    ...(project.extra.size > 0 ? { extra } : {}),
    ...formOf(project),
  };
}

/** What the printed form has; nothing where the project was read from no table. */
export function formOf({ fields, indicators, goals, multiYear }: ProjectBuilder): Pick<Project, "form"> {
  const known = new Set(fields);
  if (goals.length === 0 && multiYear.goals.length > 0) known.add("goals");
  if (known.size === 0 && indicators.columns.size === 0) return {};
  return { form: { fields: [...known], columns: [...indicators.columns] } };
}

/** The words of a numbered line above the table: the name where no other is printed; "" where there is no such line. */
function nameFromLine({ above, path, place }: ProjectBuilder, ledger: Ledger): string {
  const words = above && parseHeadingNumber(above.text)?.rest.trim();
  if (above === undefined || words === undefined) return "";
  ledger.take(above, `${path}.name`);
  ledger.doubt(above, `${place}的名称取自表上面的一行“${above.text}”，请核对。`, `${path}.name`);
  return words;
}

/** “项目支出绩效目标表（2025年）” in a file of 2026 is a line of its own, and not only the heading of a table. */
const isOfOtherYear = ({ text }: Piece, name: string, year: number): boolean =>
  name === "" && (yearIn(text) ?? year) !== year;

function nameFromHeading(project: ProjectBuilder, heading: Piece, ledger: Ledger): void {
  const { headingName, name, path } = project;
  if (name === "" && headingName !== "") ledger.take(heading, `${path}.name`);
  else ledger.label(heading, `${path}.name`);
  if (otherTitle(project).length > 0) {
    ledger.doubt(heading, `标题写的是“${headingName}”，表里写的是“${name}”，已按表里的名称读取。`, `${path}.name`);
  }
}

/** The name in the heading above a table that prints another one. */
export function otherTitle({ headingName, name }: ProjectBuilder): readonly string[] {
  const plain = (text: string): string => text.replace(/\s/g, "").replace(/(项目)+$/, "");
  if (isOfForm(headingName)) return [];
  return headingName !== "" && name !== "" && plain(headingName) !== plain(name) ? [headingName] : [];
}
