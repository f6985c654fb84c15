import type { OfficeWords } from "../../domain/index.ts";
import { decodeXml, openPackage, savePackage, type XmlPart } from "../package/index.ts";
import type { DocumentReading } from "../reader/index.ts";
import { signOf, withSettings, wordingOf } from "../view/index.ts";
import { learnChapters, learnLabels, learnTitle } from "./chapters.ts";
import { learnContents } from "./contents.ts";
import { createEdits } from "./edits.ts";
import { listsOf } from "./labels.ts";
import type { Learning } from "./learning.ts";
import { learnOwnBlocks, learnParts } from "./own-parts.ts";
import { bodyOf, type Piece } from "./pieces.ts";
import type { Decided, FoundPlace, LearntPlace } from "./places.ts";
import { learnProjects } from "./project-block.ts";
import { loopRows, rowsOfList } from "./rows.ts";
import { learnBeside, learnRest } from "./stories.ts";
import { learnSubGoals } from "./sub-goals.ts";
import { createNotes, type LearnSummary } from "./summary.ts";
import { type Traced, traced } from "./traced.ts";

export { type Decided, type LearntPlace, PLACE_MARKS } from "./places.ts";
export { fixedTexts } from "./stories.ts";

/**
 * A template made of a published document. The reader knows what every paragraph and cell of the file became; turned
 * round, the file holds tags in those places and everything else stays byte for byte: styles, fonts, widths, sections,
 * headers, pictures, the office's own chapters and tables.
 *
 *     file ─ bodyOf ─► pieces ─ traced ─► what each became ─┬ projects  one block repeated, rows looped
 *                                                           ├ lists     one row looped
 *                                                           ├ chapters  sentences with live figures
 *                                                           ├ own parts, headings, own tables: by their ids in the draft
 *                                                           └ title, labels: year and office ─► edits ─► template
 */
export interface Learnt {
  readonly bytes: Uint8Array;
  readonly summary: LearnSummary;
  /** Every place that became a tag, or might, in the order of the file. */
  readonly places: readonly LearntPlace[];
  /** What the office says of last year alone, with live figures: next year's draft keeps it, to be looked at. */
  readonly words: OfficeWords;
  /**
   * The file as it is shown to a person who looks at the places: what is repeated stands there once, under a note, and every
   * place stands between PLACE_MARKS with its id; a note has none.
   */
  shown(): Uint8Array;
}

/**
 * @param bytes the published Word file.
 * @param reading what `readDocument` made of the same bytes.
 * @param scheme id of the indicator scheme whose classes its tables print.
 * @param decided what a person said of places that an earlier learning of the same bytes found.
 * @throws PackageError where the file is no sound Word file.
 */
export function learnTemplate(
  bytes: Uint8Array,
  reading: DocumentReading,
  scheme: string,
  decided: Decided = {},
): Learnt {
  const { parts, mainPath } = openPackage(bytes);
  const body = bodyOf(decodeXml(parts.get(mainPath) ?? new Uint8Array()));
  const notes = createNotes();
  const known = traced(body.pieces, reading);
  const edits = createEdits(body.part.source, notes.noted, decided);
  const { draft } = reading;
  const { source } = body.part;
  const learning = { source, pieces: body.pieces, draft, traced: known, edits, noted: notes.noted };
  const { slots, words } = learnBody(learning, body.part);
  const beside = learnBeside(parts, draft, notes.noted, decided);
  const settings = {
    scheme,
    planDates: draft.projects[0]?.spendingPlan.map(({ by }) => by) ?? [],
    columns: notes.columns(),
    fields: notes.fields(),
    wording: wordingOf(draft, slots),
    year: draft.year,
    of: signOf(body.part.source),
  };
  const encoder = new TextEncoder();
  const saved = (main: string, others: readonly (readonly [path: string, source: string])[]) =>
    savePackage(
      new Map([
        ...parts,
        ...[[mainPath, main] as const, ...others].map(([path, source]) => [path, encoder.encode(source)] as const),
      ]),
    );
  return {
    bytes: withSettings(
      saved(
        edits.apply(),
        beside.map(({ path, source }) => [path, source]),
      ),
      settings,
    ),
    summary: notes.summary(),
    places: [...withHeadings(edits.found(), body.pieces, known), ...beside.flatMap(({ places }) => places)],
    words,
    shown: () =>
      saved(
        edits.shown(),
        beside.map(({ path, shown }) => [path, shown]),
      ),
  };
}

/** The places with the heading that stands above each. */
function withHeadings(found: readonly FoundPlace[], pieces: readonly Piece[], known: Traced): readonly LearntPlace[] {
  const headings = pieces.filter(
    (piece) =>
      piece.kind === "paragraph" &&
      known.of(piece).some(({ role, to }) => role === "label" && to !== "") &&
      piece.paragraph.text.trim() !== "",
  );
  let next = 0;
  let under = "";
  return found.map(({ at, ...place }) => {
    for (let heading = headings[next]; heading && heading.element.start <= at; heading = headings[++next])
      if (heading.kind === "paragraph") under = heading.paragraph.text.trim();
    return { ...place, under };
  });
}

/** @returns as `learnChapters`. */
function learnBody(learning: Learning, part: XmlPart): ReturnType<typeof learnChapters> {
  learnProjects(learning);
  learnLists(learning);
  learnContents(learning);
  learnTitle(learning);
  const chapters = learnChapters(learning);
  learnSubGoals(learning);
  const own = learnOwnBlocks(learning);
  learnLabels(learning, learnParts(learning));
  learnRest(learning, part, own);
  return chapters;
}

function learnLists(learning: Learning): void {
  const { draft, pieces, traced: known } = learning;
  const lists = listsOf(draft);
  for (const piece of pieces) {
    if (piece.kind === "paragraph") continue;
    for (const list of lists) {
      const own = rowsOfList(piece, list, known);
      if (own !== undefined) loopRows(learning, own, []);
    }
  }
}
