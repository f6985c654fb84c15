import { type Draft, liveSentence, NARRATIVE_FIELDS, type NarrativeSlot } from "../../domain/index.ts";
import type { Edits } from "./edits.ts";
import type { FileParagraph, Piece } from "./pieces.ts";
import type { Noted } from "./summary.ts";
import type { Traced } from "./traced.ts";

type Paragraph = Extract<Piece, { kind: "paragraph" }>;

/** The place of a value that a paragraph holds: "narrative.income" → that. */
function valuePlace(piece: Paragraph, traced: Traced): string | undefined {
  return traced.of(piece).find(({ role }) => role === "value")?.to;
}

/** Certain figures of a paragraph become tags where they stand, in the looks of their first letter. */
function learnSentence(edits: Edits, draft: Draft, paragraph: FileParagraph): void {
  const { text } = paragraph.stream;
  const { ranges, doubts } = liveSentence(draft, text);
  for (const { start, end, label } of ranges) edits.tag(paragraph, start, end, label);
  for (const { start, end, labels, message } of doubts) edits.doubt(paragraph, start, end, labels, message);
}

/** Runs of neighbouring paragraphs that hold the same slot of office wording. */
function runsOf(
  pieces: readonly Piece[],
  traced: Traced,
): readonly { readonly to: string; readonly run: readonly Paragraph[] }[] {
  const runs: { to: string; run: Paragraph[] }[] = [];
  let open: { to: string; run: Paragraph[] } | undefined;
  for (const piece of pieces) {
    if (piece.kind === "table") open = undefined;
    else {
      const to = valuePlace(piece, traced);
      if (to === undefined) {
        if (piece.paragraph.text.trim() !== "" || traced.of(piece).length > 0) open = undefined;
        continue;
      }
      if (open?.to !== to) {
        open = { to, run: [] };
        runs.push(open);
      }
      open.run.push(piece);
    }
  }
  return runs;
}

/** Paragraphs of the whole office that are values of their own, and their tags. */
const WHOLE: Readonly<Record<string, string>> = {
  "overall.goal": "总体绩效目标",
  "overall.safeguards": "工作保障措施",
};

/**
 * The office's wording stays, with its figures as tags, and is printed while the draft has no words of its own in that slot;
 * the goal and the safeguards of the whole office are values.
 * @returns the slots whose wording the file now writes by itself.
 */
export function learnChapters(
  edits: Edits,
  draft: Draft,
  pieces: readonly Piece[],
  traced: Traced,
  noted: Noted,
): readonly NarrativeSlot[] {
  const runs = runsOf(pieces, traced);
  const slots: NarrativeSlot[] = [];
  for (const { to, run } of runs) {
    const [first] = run;
    const last = run[run.length - 1];
    if (first === undefined || last === undefined) continue;
    const tag = WHOLE[to];
    if (tag !== undefined) {
      const { stream } = first.paragraph;
      edits.tag(first.paragraph, 0, stream.text.length, tag);
      for (const other of run.slice(1)) edits.remove(other.element);
      continue;
    }
    const field = NARRATIVE_FIELDS.find(({ id }) => to === `narrative.${id}`);
    if (field === undefined) continue;
    for (const { paragraph } of run) learnSentence(edits, draft, paragraph);
    // A slot that is told in several places has no single place for words of one's own.
    if (runs.filter((other) => other.to === to).length > 1) {
      noted.doubt(`“${field.label}”分在几处，改写时要在模板里改。`, first.paragraph.text);
      continue;
    }
    // Words of one's own look like the first paragraph, and stand before the wording that they replace.
    edits.copyBefore(first.paragraph, `{${field.label}}`);
    edits.markBefore(first.element, `{^${field.label}}`);
    edits.markBehind(last.element, `{/${field.label}}`);
    slots.push(field.id);
  }
  return slots;
}

/** Title lines keep their words; the year and the office in them live. */
export function learnTitle(edits: Edits, draft: Draft, pieces: readonly Piece[], traced: Traced): void {
  for (const piece of pieces) {
    if (piece.kind === "paragraph" && valuePlace(piece, traced) === "title")
      learnSentence(edits, draft, piece.paragraph);
  }
}

/** Dates below tables and what else is no value: years in them live; everything else is the office's own. @param headings are printed already */
export function learnLabels(
  edits: Edits,
  draft: Draft,
  pieces: readonly Piece[],
  traced: Traced,
  headings: ReadonlySet<FileParagraph>,
): void {
  for (const piece of pieces) {
    if (piece.kind !== "paragraph" || headings.has(piece.paragraph)) continue;
    const went = traced.of(piece);
    const label = went.length > 0 && went.every(({ role, to }) => role === "label" && !to.startsWith("projects."));
    if (label) learnSentence(edits, draft, piece.paragraph);
  }
}
