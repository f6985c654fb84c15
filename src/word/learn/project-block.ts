import { grouped } from "../../domain/index.ts";
import { type Counting, countingCaptions, learnCaption, learnYear, type Placed, wordingOfCaption } from "./captions.ts";
import { placeIn, textOf } from "./cells.ts";
import type { RowsOfList } from "./columns.ts";
import { flatTables, learnFlat } from "./flat-tables.ts";
import { indicatorsOf, valueOfHead } from "./labels.ts";
import type { Learning } from "./learning.ts";
import type { FileCell, FileRow, Piece, TablePiece } from "./pieces.ts";
import { type HeadRows, hasGoal, learnGoals, learnHead } from "./project-head.ts";
import { loopRows, rowsOfList } from "./rows.ts";
import type { Traced, Went } from "./traced.ts";

/** The pieces that print one project: its heading, the lines above its tables, its tables. */
interface ProjectPieces extends Placed {
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
function blocksOf({ draft, pieces, traced }: Learning): readonly ProjectPieces[] {
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

/** Lines above the first project that no other has, and that do not name it, are a caption of all: they stay. */
function withoutCaption(
  blocks: readonly ProjectPieces[],
  counting: Counting,
): { readonly blocks: readonly ProjectPieces[]; readonly caption: readonly Piece[] } {
  const [first, ...others] = blocks;
  if (first === undefined || others.length === 0) return { blocks, caption: [] };
  const wording = (block: ProjectPieces, piece: Piece) =>
    piece.kind === "paragraph" ? wordingOfCaption(piece.paragraph.stream.text, block, counting) : "";
  const common = new Set(others.flatMap((block) => block.pieces.map((piece) => wording(block, piece))));
  const own = first.pieces.findIndex(
    (piece) => piece.kind === "table" || common.has(wording(first, piece)) || /\{/.test(wording(first, piece)),
  );
  if (own < 1) return { blocks, caption: [] };
  return { blocks: [{ ...first, pieces: first.pieces.slice(own) }, ...others], caption: first.pieces.slice(0, own) };
}

/** What a block looks like, without its values: tables of one form have the same labels in the same rows. */
function formOf(block: ProjectPieces, counting: Counting, traced: Traced): string {
  // Of a heading its wording and the kind of its number.
  const captions = block.pieces.map((piece) =>
    piece.kind === "paragraph" ? wordingOfCaption(piece.paragraph.stream.text, block, counting) : "",
  );
  return [...captions.filter((line) => line !== ""), tableForm(block, traced)].join("\n");
}

function tableForm(block: ProjectPieces, traced: Traced): string {
  const rows = tablesOf(block).flatMap((table) => headOf(block, table, traced).rows);
  const lines = rows.map(({ cells }) =>
    cells.map((cell) => wordsOf(block, cell, traced)).filter((words) => words !== ""),
  );
  return lines.flatMap((words) => (words.length === 0 ? [] : [words.join("|")])).join("\n");
}

/** What of a cell is the form's: all but the project's values, and what stands before goals, of which there may be more. */
function wordsOf({ project }: Placed, cell: FileCell, traced: Traced): string {
  const text = textOf(cell).replace(/\s/g, "");
  const went = traced.ofCell(cell);
  if (went.every(({ role }) => role === "label")) return text === project.nameLabel ? "名称" : text;
  const field =
    went
      .find(({ role }) => role === "value")
      ?.to.split(".")
      .slice(2)
      .join(".") ?? "";
  if (field === "goals") return "";
  const value = valueOfHead(project, field).replace(/\s/g, "");
  const place = placeIn(text, value);
  return place === undefined ? "" : `${text.slice(0, place.start)}${text.slice(place.end)}`;
}

/** The rows of a table above and below the indicators; of goals that have a row each, the first. */
function headOf({ project }: Placed, table: TablePiece, traced: Traced): HeadRows {
  const own = new Set<FileRow>(rowsOfList(table, indicatorsOf(project), traced)?.rows);
  const head = table.rows.filter((row) => !own.has(row));
  const [, ...further] = head.filter((row) => hasGoal(row, project, traced));
  return { project, rows: head.filter((row) => !further.includes(row)) };
}

interface Chosen {
  readonly model: ProjectPieces;
  /** Those that look like it, captions and all. */
  readonly usual: readonly ProjectPieces[];
  /** Those whose tables do. */
  readonly alike: readonly ProjectPieces[];
}

/** The block that most projects look like; of those the one with the most rows, which shows most of the form. */
function modelOf(blocks: readonly ProjectPieces[], counting: Counting, traced: Traced): Chosen | undefined {
  const forms = grouped(blocks, (block) => formOf(block, counting, traced));
  const [most] = [...forms.values()].sort((a, b) => b.length - a.length);
  const [model] = [...(most ?? [])].sort((a, b) => b.project.indicators.length - a.project.indicators.length);
  if (model === undefined || most === undefined) return undefined;
  const form = tableForm(model, traced);
  return { model, usual: most, alike: blocks.filter((block) => tableForm(block, traced) === form) };
}

/**
 * Makes of the tables of all projects one repeated block: the block of the most frequent form holds tags, the others go.
 * @returns true where the file prints projects.
 */
export function learnProjects(learning: Learning): boolean {
  const { edits, draft, traced, noted } = learning;
  const flat = flatTables(learning);
  if (flat.length > 0) return learnFlat(learning, flat);
  const all = blocksOf(learning);
  const counting = countingCaptions(all);
  const { blocks, caption } = withoutCaption(all, counting);
  const chosen = modelOf(blocks, counting, traced);
  if (chosen === undefined) return false;
  const { model, usual, alike } = chosen;
  for (const piece of caption) if (piece.kind === "paragraph") learnYear(edits, draft, piece);
  for (const block of blocks) {
    if (block === model) continue;
    for (const piece of block.pieces) edits.remove(piece.element);
    if (!usual.includes(block)) {
      noted.doubt(`项目“${block.project.name}”的表和多数项目的不同，照多数项目的样子印。`, block.project.name);
    }
  }
  const [first] = model.pieces;
  const lastPiece = model.pieces[model.pieces.length - 1];
  if (first === undefined || lastPiece === undefined) return false;
  edits.loop(first.element, lastPiece.element, "项目", `每个项目一份，共 ${blocks.length} 份`);
  const tables = tablesOf(model);
  for (const piece of model.pieces) {
    if (piece.kind === "paragraph") learnCaption(learning, model, piece, counting);
    else learnTable(learning, model, piece, tables.indexOf(piece), alike);
  }
  return true;
}

const tablesOf = ({ pieces }: ProjectPieces): readonly TablePiece[] =>
  pieces.flatMap((piece) => (piece.kind === "table" ? [piece] : []));

function learnTable(
  learning: Learning,
  model: ProjectPieces,
  table: TablePiece,
  nth: number,
  alike: readonly ProjectPieces[],
): void {
  const { traced } = learning;
  const { project } = model;
  const others = alike.filter((block) => block !== model);
  const own = rowsOfList(table, indicatorsOf(project), traced);
  if (own !== undefined) {
    const rows = others.flatMap((block): readonly RowsOfList[] =>
      tablesOf(block).flatMap((other) => rowsOfList(other, indicatorsOf(block.project), traced) ?? []),
    );
    loopRows(learning, own, rows);
  }
  const head = headOf(model, table, traced);
  const peers = others.flatMap((block) => {
    const other = tablesOf(block)[nth];
    return other === undefined ? [] : [headOf(block, other, traced)];
  });
  const rows = table.rows.filter((row) => !own?.rows.includes(row));
  learnGoals(learning, project, { ...table, rows }, peers);
  const size = head.rows.length;
  const sameSize = peers.filter(({ rows }) => rows.length === size);
  learnHead(learning, head, sameSize);
}
