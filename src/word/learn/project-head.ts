import { isDecimal, type Project, sameAmount } from "../../domain/index.ts";
import { attribute, child } from "../package/index.ts";
import { around, placeIn, textOf } from "./cells.ts";
import type { Edits } from "./edits.ts";
import { headTag, valueOfHead } from "./labels.ts";
import type { Learning } from "./learning.ts";
import type { FileCell, FileRow, TablePiece } from "./pieces.ts";
import { columnCount } from "./rows.ts";
import type { Traced } from "./traced.ts";

/** The rows of a project's table that print its head. */
export interface HeadRows {
  readonly project: Project;
  readonly rows: readonly FileRow[];
}

/**
 * Makes tags of the values above and below the indicators of a project.
 * @param peers the same rows of other projects of this form: what is empty here may stand there.
 */
export function learnHead(learning: Learning, own: HeadRows, peers: readonly HeadRows[]): void {
  const plan = planTags(own.project);
  const missed: (() => void)[] = [];
  const tagged = new Set<string>();
  own.rows.forEach(({ cells }, row) => {
    cells.forEach((cell, at) => {
      const done = learnCell(learning, own.project, cell, plan);
      if (done !== undefined) {
        tagged.add(done);
        return;
      }
      missed.push(() => {
        for (const { project, rows } of peers) {
          const other = rows[row]?.cells.length === cells.length ? rows[row]?.cells[at] : undefined;
          if (other !== undefined && learnEmpty(learning, cell, project, other, tagged)) return;
        }
      });
    });
  });
  for (const learn of missed) learn();
}

/** A value that this project has not: its tag stands where another project of the form has it. */
function learnEmpty(
  { edits, traced, noted }: Learning,
  cell: FileCell,
  project: Project,
  other: FileCell,
  tagged: Set<string>,
): boolean {
  const prefix = `projects.${project.id}.`;
  const went = traced.ofCell(other).find(({ to, role }) => role === "value" && to.startsWith(prefix));
  const field = went?.to.slice(prefix.length) ?? "";
  const tag = field === "goals" ? "各条目标" : headTag(field);
  if (tag === undefined || tagged.has(tag)) return false;
  const text = around(textOf(other), valueOfHead(project, field), tag) ?? `{${tag}}`;
  if (bare(text.replace(/\{[^{}]*\}/, "")) !== bare(textOf(cell))) return false;
  if (!edits.tagCell(cell, tag, text)) return false;
  tagged.add(tag);
  if (field.startsWith("extra.")) noted.field(tag);
  return true;
}

const bare = (text: string): string => text.replace(/\s/g, "");

/** The tags of dates and percentages of the spending plan, each given once, in the order of the plan. */
function planTags({ spendingPlan }: Project): (text: string) => string | undefined {
  const left = spendingPlan.flatMap(({ by, percent }, index) => [
    { tag: `支出时间${index + 1}`, text: by.trim() },
    { tag: `支出比例${index + 1}`, text: percent.trim() },
  ]);
  return (text) => {
    const at = left.findIndex((one) => one.text !== "" && one.text === text.trim());
    return at === -1 ? undefined : left.splice(at, 1)[0]?.tag;
  };
}

/** @returns the tag that the cell holds now; "" where it is a label or a value that stays; undefined where nothing is known of it. */
function learnCell(
  { edits, traced, noted }: Learning,
  project: Project,
  cell: FileCell,
  plan: (text: string) => string | undefined,
): string | undefined {
  const prefix = `projects.${project.id}.`;
  const text = textOf(cell);
  for (const { to, role } of traced.ofCell(cell)) {
    if (!to.startsWith(prefix)) continue;
    const field = to.slice(prefix.length);
    if (role === "label") {
      const isName = field === "name" && bare(text) === (project.nameLabel ?? "项目名称");
      if (isName) edits.tagCell(cell, "名称栏目");
      continue;
    }
    const tag = field.startsWith("spendingPlan") ? plan(text) : headTag(field);
    if (tag === undefined) {
      if (field !== "goals") edits.doubtCell(cell, "没有变成标记，照原样印。");
      return "";
    }
    if (!tagValue(edits, cell, field, tag, valueOfHead(project, field))) return "";
    if (field.startsWith("extra.")) noted.field(tag);
    return tag;
  }
  return undefined;
}

/** A tag for the value in a cell; words round it stay. */
function tagValue(edits: Edits, cell: FileCell, field: string, tag: string, value: string): boolean {
  const text = textOf(cell);
  const amount = /\d[\d,，]*(\.\d+)?/.exec(text)?.[0].replace(/[,，]/g, "") ?? "";
  if (field.startsWith("budget.") && isDecimal(value) && !sameAmount(amount, value)) {
    edits.doubtCell(cell, "金额不是按万元写的，照原样印。");
    return false;
  }
  if (bare(text) === bare(value)) return edits.tagCell(cell, tag);
  for (const paragraph of cell.paragraphs) {
    const place = placeIn(paragraph.stream.text, value);
    if (place === undefined) continue;
    if (place.option !== "") return edits.tagCell(cell, tag, around(text, value, tag));
    edits.tag(paragraph, place.start, place.end, tag);
    return true;
  }
  return edits.tagCell(cell, tag);
}

const goalOf = ({ cells }: FileRow, { id }: Project, traced: Traced): FileCell | undefined =>
  cells.find((cell) => traced.ofCell(cell).some(({ to, role }) => role === "value" && to === `projects.${id}.goals`));

/** Whether a row prints a goal. */
export function hasGoal(row: FileRow, project: Project, traced: Traced): boolean {
  return goalOf(row, project, traced) !== undefined;
}

/** Goals that stand one a row are repeated by rows; those in one cell by paragraphs. @param peers as of `learnHead` */
export function learnGoals(
  { source, edits, traced }: Learning,
  project: Project,
  table: TablePiece,
  peers: readonly HeadRows[],
): void {
  const rows = table.rows.filter((row) => hasGoal(row, project, traced));
  const [first] = rows;
  const cell = first && goalOf(first, project, traced);
  if (first === undefined || cell === undefined) return;
  if (rows.length === 1) {
    const others = peers.flatMap((peer) => {
      const other = peer.rows.flatMap((row) => goalOf(row, peer.project, traced) ?? [])[0];
      return other === undefined || peer.project.goals.length < 2 ? [] : [textOf(other)];
    });
    goalsInCell(edits, project, cell, others);
    return;
  }
  if (!edits.tagCell(cell, "目标")) return;
  for (const row of rows.slice(1)) edits.remove(row.element);
  labelOfGoals(edits, first, cell, source);
  const said = `一行一条绩效目标，共 ${rows.length} 行`;
  edits.loopRows(first.element, first.element, ["绩效目标"], columnCount(source, table), said);
}

/** @param several what cells of more than one goal say */
function goalsInCell(edits: Edits, { goals }: Project, cell: FileCell, several: readonly string[]): void {
  const said = cell.paragraphs.filter(({ text }) => text.trim() !== "");
  const [first] = said;
  if (said.length < 2) {
    const inOneLine = "{#绩效目标}{目标}{/绩效目标}";
    edits.tagCell(cell, "目标", goals.length > 1 ? inOneLine : oneGoal(textOf(cell), goals[0] ?? "", several));
    return;
  }
  if (first === undefined || !edits.tagCell(cell, "目标")) return;
  edits.loop(first.element, first.element, "绩效目标", `一段一条绩效目标，共 ${said.length} 段`);
}

/** One goal in its cell, where "目标：" may stand before it, but not before several ("目标1：…"). */
function oneGoal(text: string, goal: string, several: readonly string[]): string {
  const all = "{各条目标}";
  const words = around(text, goal, "各条目标");
  if (words === undefined) return all;
  const before = words.slice(0, words.indexOf(all));
  const isOfOne = before !== "" && several.some((other) => !other.startsWith(before));
  return isOfOne ? `{?绩效目标>1}{:否则}${before}{/绩效目标}${words.slice(before.length)}` : words;
}

/** The label at the left of several goal rows: printed once, merged over as many rows as there are goals. */
function labelOfGoals(edits: Edits, row: FileRow, goal: FileCell, source: string): void {
  for (const cell of row.cells) {
    if (cell === goal || !cell.restarts) continue;
    if (bare(textOf(cell)) === "绩效目标") {
      edits.tagCell(cell, "目标栏目", "{目标栏目|合并}");
      const mark = child(cell.element, "w:tcPr", "w:vMerge");
      if (mark !== undefined && attribute(source, mark, "w:val")) edits.remove(mark);
    } else edits.doubtCell(cell, "这一格竖着并了几行，现在每行都印。");
  }
}
