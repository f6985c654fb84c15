import type { Draft, NarrativeSlot } from "../../domain/index.ts";
import { decodeXml, openPackage, savePackage } from "../package/index.ts";
import type { DocumentReading } from "../reader/index.ts";
import { withSettings } from "../view/index.ts";
import { learnChapters, learnHeadings, learnTitle } from "./chapters.ts";
import { learnContents } from "./contents.ts";
import { createEdits } from "./edits.ts";
import { LISTS } from "./labels.ts";
import { wordingOf } from "./own-words.ts";
import { bodyOf, type FileBody, type Piece } from "./pieces.ts";
import { learnProjects } from "./project-block.ts";
import { loopRows, rowsOfList } from "./rows.ts";
import { createNotes, type LearnSummary, type Noted } from "./summary.ts";
import { type Traced, traced } from "./traced.ts";

export { ownWords } from "./own-words.ts";
export type { LearnDoubt, LearnSummary } from "./summary.ts";

/**
 * A template made of a published document. The reader knows what every paragraph and cell of the file became; turned
 * round, the file holds tags in those places and everything else stays byte for byte: styles, fonts, widths, sections,
 * headers, pictures, the office's own chapters and tables.
 *
 *     file ─ bodyOf ─► pieces ─ traced ─► what each became ─┬ projects  one block repeated, rows looped
 *                                                           ├ lists     one row looped
 *                                                           ├ chapters  sentences with live figures
 *                                                           └ title, headings: year and office ─► edits ─► template
 */
export interface Learnt {
  readonly bytes: Uint8Array;
  readonly summary: LearnSummary;
}

/**
 * @param bytes the published Word file.
 * @param reading what `readDocument` made of the same bytes.
 * @param scheme id of the indicator scheme whose classes its tables print.
 * @throws PackageError where the file is no sound Word file.
 */
export function learnTemplate(bytes: Uint8Array, reading: DocumentReading, scheme: string): Learnt {
  const { parts, mainPath } = openPackage(bytes);
  const body = bodyOf(decodeXml(parts.get(mainPath) ?? new Uint8Array()));
  const notes = createNotes();
  const { source, slots } = learnBody(body, reading, notes.noted);
  const learnt = savePackage(new Map(parts).set(mainPath, new TextEncoder().encode(source)));
  const { draft } = reading;
  const settings = {
    scheme,
    planDates: draft.projects[0]?.spendingPlan.map(({ by }) => by) ?? [],
    columns: notes.columns(),
    fields: notes.fields(),
    wording: wordingOf(draft, slots),
  };
  return { bytes: withSettings(learnt, settings), summary: notes.summary() };
}

function learnBody(
  body: FileBody,
  reading: DocumentReading,
  noted: Noted,
): { readonly source: string; readonly slots: readonly NarrativeSlot[] } {
  const { draft } = reading;
  const known = traced(body.pieces, reading);
  const { source } = body.part;
  const edits = createEdits(source);
  learnProjects(source, edits, draft, body.pieces, known, noted);
  learnLists(source, edits, body.pieces, known, noted);
  learnContents(edits, draft, body.pieces, known, noted);
  learnTitle(edits, draft, body.pieces, known, noted);
  learnHeadings(edits, draft, body.pieces, known, noted);
  const slots = learnChapters(edits, draft, body.pieces, known, noted);
  keepRest(draft, body.pieces, known, noted);
  return { source: edits.apply(), slots };
}

function learnLists(
  source: string,
  edits: ReturnType<typeof createEdits>,
  pieces: readonly Piece[],
  known: Traced,
  noted: Noted,
): void {
  for (const piece of pieces) {
    if (piece.kind === "paragraph") continue;
    for (const list of LISTS) {
      const own = rowsOfList(piece, list, known);
      if (own !== undefined) loopRows(source, edits, own, [], known, noted);
    }
  }
}

/** Tables that no field takes, and the office's own chapters, stay word for word: said, so that nobody expects them to live. */
function keepRest(draft: Draft, pieces: readonly Piece[], known: Traced, noted: Noted): void {
  let tables = 0;
  for (const piece of pieces) {
    if (piece.kind === "paragraph") continue;
    tables += 1;
    const values = piece.rows.some(({ cells }) =>
      cells.some((cell) => known.ofCell(cell).some(({ role, to }) => role === "value" && !to.startsWith("parts."))),
    );
    const first = piece.rows[0]?.cells
      .map(({ paragraphs }) => paragraphs.map(({ text }) => text).join(""))
      .find((text) => text.trim() !== "");
    if (!values) noted.kept(`第 ${tables} 张表（${(first ?? "").slice(0, 20)}…）`);
  }
  for (const { part, heading } of draft.parts) if (part === "own") noted.kept(heading?.text ?? "一段另外的内容");
}
