import type { Draft, Project } from "../../domain/index.ts";
import { BARRIER } from "../template/tags.ts";
import type { Edits } from "./edits.ts";
import type { Learning } from "./learning.ts";
import { type OwnLetters, ownLetters } from "./own-letters.ts";
import type { ParagraphPiece, Piece } from "./pieces.ts";

/** A project by its place in the draft. */
export interface Placed {
  readonly project: Project;
  readonly index: number;
}

/** Captions that hold no name and count with the projects ("表8-2 绩效目标表"), with the number's place in them. */
export type Counting = ReadonlySet<string>;

/** What of a line is this project's alone; in a caption that counts its number. */
function lettersOf(text: string, { project, index }: Placed, counting: Counting): readonly OwnLetters[] {
  const own = ownLetters(text, project, index);
  const number = own.length > 0 ? undefined : lastNumber(text, index);
  return number !== undefined && counting.has(worded(text, [number])) ? [number] : own;
}

/** The last number in a text that is the project's own. */
function lastNumber(text: string, index: number): OwnLetters | undefined {
  const found = [...text.matchAll(new RegExp(`(?<![\\d.])${index + 1}(?![\\d.]\\d|\\d)`, "g"))].pop();
  return found && { start: found.index, end: found.index + found[0].length, tag: "序号" };
}

function worded(text: string, own: readonly OwnLetters[]): string {
  const words = [...own]
    .reverse()
    .reduce((line, { start, end, tag }) => `${line.slice(0, start)}{${tag}}${line.slice(end)}`, text);
  return words.replaceAll(BARRIER, "").replace(/\s/g, "");
}

/** The wording of a line over a project's tables, with the kind of its number. */
export function wordingOfCaption(text: string, placed: Placed, counting: Counting): string {
  const { agencyHeader = "" } = placed.project;
  const at = agencyHeader === "" ? -1 : text.indexOf(agencyHeader);
  if (at >= 0) return worded(text, [{ start: at, end: at + agencyHeader.length, tag: "表头单位" }]);
  return worded(text, lettersOf(text, placed, counting));
}

/** The captions that count: the same words with their own project's number over two projects at least. */
export function countingCaptions(blocks: readonly (Placed & { readonly pieces: readonly Piece[] })[]): Counting {
  const seen = new Map<string, Set<number>>();
  for (const { project, index, pieces } of blocks)
    for (const piece of pieces) {
      const text = piece.kind === "paragraph" ? piece.paragraph.stream.text : "";
      const number = lastNumber(text, index);
      if (number === undefined || (project.name !== "" && text.includes(project.name))) continue;
      const words = worded(text, [number]);
      seen.set(words, (seen.get(words) ?? new Set()).add(index));
    }
  return new Set([...seen].flatMap(([words, indices]) => (indices.size > 1 ? [words] : [])));
}

/** The heading over a project's tables, and lines above them: its number, its name and the office become tags. */
export function learnCaption(
  { edits, draft, traced }: Learning,
  placed: Placed,
  piece: ParagraphPiece,
  counting: Counting,
): void {
  const { paragraph } = piece;
  const { text } = paragraph.stream;
  const { agencyHeader } = placed.project;
  const header = traced.of(piece).find(({ to }) => to.endsWith(".agencyHeader"));
  if (header !== undefined && agencyHeader) {
    const at = text.indexOf(agencyHeader);
    if (at >= 0) edits.tag(paragraph, at, at + agencyHeader.length, "表头单位");
    return;
  }
  const own = lettersOf(text, placed, counting);
  for (const { start, end, tag } of own) edits.tag(paragraph, start, end, tag);
  const name = own[own.length - 1];
  if (name !== undefined) learnYear(edits, draft, piece, name.start, name.end);
}

/** The budget year in a heading, outside what became a tag. */
export function learnYear(edits: Edits, draft: Draft, { paragraph }: ParagraphPiece, from = 0, to = 0): void {
  for (const found of paragraph.stream.text.matchAll(new RegExp(`(?<!\\d)${draft.year}(?=年)`, "g"))) {
    if (found.index + 4 <= from || found.index >= to) edits.tag(paragraph, found.index, found.index + 4, "年度");
  }
}
