import type { Draft, Project } from "../../domain/index.ts";
import { attribute, child } from "../package/index.ts";
import { BARRIER } from "../template/tags.ts";
import type { Edits } from "./edits.ts";
import { headTag, indicatorsOf } from "./labels.ts";
import { ownLetters } from "./own-letters.ts";
import type { FileCell, FileRow, Piece } from "./pieces.ts";
import { loopRows, repeatRow, rowsOfList, textOf } from "./rows.ts";
import type { Noted } from "./summary.ts";
import type { Traced, Went } from "./traced.ts";

type Table = Extract<Piece, { kind: "table" }>;
type Paragraph = Extract<Piece, { kind: "paragraph" }>;

/** The pieces that print one project: its heading, the lines above its tables, its tables. */
interface ProjectPieces {
  readonly project: Project;
  readonly index: number;
  readonly pieces: readonly Piece[];
}

/** The project that a piece speaks of, by its id. */
function projectOf(piece: Piece, traced: Traced): string | undefined {
  const all: readonly Went[] =
    piece.kind === "paragraph"
      ? traced.of(piece)
      : [...traced.of(piece), ...piece.rows.flatMap(({ cells }) => cells.flatMap(traced.ofCell))];
  for (const { to } of all) {
    const found = /^projects\.([^.]+)\./.exec(to)?.[1];
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * The pieces of each project, from its heading to before the next one's. Pieces between two projects (an empty line, a page
 * break, 单位：万元) go with what follows them where they stand right above its table, else with what they stand behind.
 */
function blocksOf(draft: Draft, pieces: readonly Piece[], traced: Traced): readonly ProjectPieces[] {
  const starts: { readonly at: number; readonly id: string }[] = [];
  let last = -1;
  pieces.forEach((piece, at) => {
    const id = projectOf(piece, traced);
    if (id === undefined) return;
    last = at;
    if (starts[starts.length - 1]?.id !== id) starts.push({ at, id });
  });
  return starts.flatMap(({ at, id }, nth) => {
    const index = draft.projects.findIndex((project) => project.id === id);
    const project = draft.projects[index];
    const end = starts[nth + 1]?.at ?? last + 1;
    return project === undefined ? [] : [{ project, index, pieces: pieces.slice(at, end) }];
  });
}

/** What a block looks like, without its values: tables of one form have the same labels in the same rows. */
function formOf({ pieces, project, index }: ProjectPieces, traced: Traced): string {
  return pieces
    .flatMap((piece) => {
      // Of a heading its wording and the kind of its number.
      if (piece.kind === "paragraph") {
        const { text } = piece.paragraph.stream;
        const own = [...ownLetters(text, project, index)].reverse();
        const words = own.reduce(
          (line, { start, end, tag }) => `${line.slice(0, start)}{${tag}}${line.slice(end)}`,
          text,
        );
        return [words.replaceAll(BARRIER, "").replace(/\s/g, "")];
      }
      return piece.rows.map(({ cells }) =>
        cells
          .filter((cell) => traced.ofCell(cell).every(({ role }) => role === "label"))
          .map((cell) => (textOf(cell) === project.nameLabel ? "名称" : textOf(cell)))
          .join("|"),
      );
    })
    .filter((line) => line !== "")
    .join("\n");
}

/** The block that most projects look like; of those the one with the most rows, which shows most of the form. */
function modelOf(
  blocks: readonly ProjectPieces[],
  traced: Traced,
): { readonly model: ProjectPieces; readonly alike: readonly ProjectPieces[] } | undefined {
  const forms = new Map<string, ProjectPieces[]>();
  for (const block of blocks) {
    const form = formOf(block, traced);
    forms.set(form, [...(forms.get(form) ?? []), block]);
  }
  const [most] = [...forms.values()].sort((a, b) => b.length - a.length);
  const [model] = [...(most ?? [])].sort((a, b) => b.project.indicators.length - a.project.indicators.length);
  return model && most && { model, alike: most };
}

/**
 * Makes of the tables of all projects one repeated block: the block of the most frequent form holds tags, the others go.
 * @returns true where the file prints projects.
 */
export function learnProjects(
  source: string,
  edits: Edits,
  draft: Draft,
  pieces: readonly Piece[],
  traced: Traced,
  noted: Noted,
): boolean {
  const blocks = blocksOf(draft, pieces, traced);
  const chosen = modelOf(blocks, traced);
  if (chosen === undefined) return false;
  const { model, alike } = chosen;
  for (const block of blocks) {
    if (block === model) continue;
    for (const piece of block.pieces) edits.remove(piece.element);
    if (!alike.includes(block)) {
      noted.doubt(`项目“${block.project.name}”的表和多数项目的不同，照多数项目的样子印。`, block.project.name);
    }
  }
  const [first] = model.pieces;
  const lastPiece = model.pieces[model.pieces.length - 1];
  if (first === undefined || lastPiece === undefined) return false;
  edits.loop(first.element, lastPiece.element, "项目", `每个项目一份，共 ${blocks.length} 份`);
  for (const piece of model.pieces) {
    if (piece.kind === "paragraph") learnHeading(edits, draft, model, piece, traced);
    else learnTable(source, edits, model, piece, alike, traced, noted);
  }
  return true;
}

/** The heading over a project's tables, and lines above them: its number, its name and the office become tags. */
function learnHeading(
  edits: Edits,
  draft: Draft,
  { project, index }: ProjectPieces,
  piece: Paragraph,
  traced: Traced,
): void {
  const { paragraph } = piece;
  const { text } = paragraph.stream;
  const header = traced.of(piece).find(({ to }) => to.endsWith(".agencyHeader"));
  if (header !== undefined && project.agencyHeader) {
    const at = text.indexOf(project.agencyHeader);
    if (at >= 0) edits.tag(paragraph, at, at + project.agencyHeader.length, "表头单位");
    return;
  }
  const own = ownLetters(text, project, index);
  for (const { start, end, tag } of own) edits.tag(paragraph, start, end, tag);
  const name = own[own.length - 1];
  if (name !== undefined) learnYear(edits, draft, piece, name.start, name.end);
}

/** The budget year in a heading, outside what became a tag. */
function learnYear(edits: Edits, draft: Draft, { paragraph }: Paragraph, from: number, to: number): void {
  for (const found of paragraph.stream.text.matchAll(new RegExp(`(?<!\\d)${draft.year}(?=年)`, "g"))) {
    if (found.index + 4 <= from || found.index >= to) edits.tag(paragraph, found.index, found.index + 4, "年度");
  }
}

function learnTable(
  source: string,
  edits: Edits,
  model: ProjectPieces,
  table: Table,
  alike: readonly ProjectPieces[],
  traced: Traced,
  noted: Noted,
): void {
  const { project } = model;
  const own = rowsOfList(table, indicatorsOf(project.id), traced);
  if (own !== undefined) {
    const others = alike.flatMap((block) => {
      if (block === model) return [];
      const tables = block.pieces.filter((piece) => piece.kind === "table");
      return tables.flatMap((other) => rowsOfList(other, indicatorsOf(block.project.id), traced) ?? []);
    });
    loopRows(source, edits, own, others, traced, noted);
  }
  const loop = new Set(own?.rows);
  learnGoals(source, edits, project, table, traced);
  const plan = planTags(project);
  for (const row of table.rows) {
    if (loop.has(row)) continue;
    for (const cell of row.cells) learnHeadCell(edits, project, cell, plan, traced, noted);
  }
}

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

function learnHeadCell(
  edits: Edits,
  project: Project,
  cell: FileCell,
  plan: (text: string) => string | undefined,
  traced: Traced,
  noted: Noted,
): void {
  const prefix = `projects.${project.id}.`;
  const text = textOf(cell);
  for (const { to, role } of traced.ofCell(cell)) {
    if (!to.startsWith(prefix)) continue;
    const field = to.slice(prefix.length);
    if (role === "label") {
      const label = text.replace(/\s/g, "");
      if (field === "name" && label === (project.nameLabel ?? "项目名称")) edits.tagCell(cell, "名称栏目");
      continue;
    }
    const tag = field.startsWith("spendingPlan") ? plan(text) : headTag(field);
    if (tag === undefined) {
      if (field !== "goals") edits.doubtCell(cell, "没有变成标记，照原样印。");
      continue;
    }
    if (field.startsWith("extra.")) noted.field(tag);
    edits.tagCell(cell, tag);
    return;
  }
}

/** Goals that stand one a row are repeated by rows; those in one cell by paragraphs. */
function learnGoals(source: string, edits: Edits, project: Project, table: Table, traced: Traced): void {
  const isGoal = (cell: FileCell) =>
    traced.ofCell(cell).some(({ to, role }) => role === "value" && to === `projects.${project.id}.goals`);
  const rows = table.rows.filter(({ cells }) => cells.some(isGoal));
  const [first] = rows;
  const cell = first?.cells.find(isGoal);
  if (first === undefined || cell === undefined) return;
  if (rows.length === 1) {
    goalsInCell(edits, cell);
    return;
  }
  if (!edits.tagCell(cell, "目标")) return;
  for (const row of rows.slice(1)) edits.remove(row.element);
  labelOfGoals(edits, first, cell, source);
  repeatRow(source, edits, table, first, "绩效目标", `一行一条绩效目标，共 ${rows.length} 行`);
}

function goalsInCell(edits: Edits, cell: FileCell): void {
  const said = cell.paragraphs.filter(({ text }) => text.trim() !== "");
  if (said.length < 2) {
    edits.tagCell(cell, "目标", "{#绩效目标}{目标}{/绩效目标}");
    return;
  }
  const [first] = said;
  if (first === undefined || !edits.tagCell(cell, "目标")) return;
  edits.loop(first.element, first.element, "绩效目标", `一段一条绩效目标，共 ${said.length} 段`);
}

/** The label at the left of several goal rows: printed once, merged over as many rows as there are goals. */
function labelOfGoals(edits: Edits, row: FileRow, goal: FileCell, source: string): void {
  for (const cell of row.cells) {
    if (cell === goal || !cell.restarts) continue;
    if (textOf(cell).replace(/\s/g, "") === "绩效目标") {
      edits.tagCell(cell, "目标栏目", "{目标栏目|合并}");
      const mark = child(child(cell.element, "w:tcPr"), "w:vMerge");
      if (mark !== undefined && attribute(source, mark, "w:val")) edits.remove(mark);
    } else edits.doubtCell(cell, "这一格竖着并了几行，现在每行都印。");
  }
}
