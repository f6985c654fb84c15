import { isDated, NARRATIVE_FIELDS, type NarrativeSlot, type OfficeWords } from "../../domain/index.ts";
import type { XmlElement } from "../package/index.ts";
import { OWN_PLACES } from "../view/index.ts";
import { type Learning, whileSame } from "./learning.ts";
import type { FileParagraph, ParagraphPiece } from "./pieces.ts";
import { learnSentence } from "./stories.ts";
import type { Traced } from "./traced.ts";

/** The place of a value that a paragraph holds: "narrative.income" → that. */
function valuePlace(piece: ParagraphPiece, traced: Traced): string | undefined {
  return traced.of(piece).find(({ role }) => role === "value")?.to;
}

/** Runs of neighbouring paragraphs that hold the same slot of office wording. */
function runsOf({
  pieces,
  traced,
}: Learning): readonly { readonly to: string; readonly run: readonly ParagraphPiece[] }[] {
  const runs: { to: string; run: ParagraphPiece[] }[] = [];
  let open: { to: string; run: ParagraphPiece[] } | undefined;
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
 * the goal and the safeguards of the whole office are values. Wording that says figures in letters or gives reasons is printed
 * only while the draft says the very same; of other years and other drafts their own words stand there.
 * @returns the slots whose wording the file now writes by itself, and the words of the others, as next year's draft may keep
 * them.
 */
export function learnChapters(learning: Learning): {
  readonly slots: readonly NarrativeSlot[];
  readonly words: OfficeWords;
} {
  const { edits, draft, noted } = learning;
  const runs = runsOf(learning);
  const slots: NarrativeSlot[] = [];
  const words: Partial<Record<NarrativeSlot, readonly string[]>> = {};
  const done = new Set<NarrativeSlot>();
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
    if (field === undefined || done.has(field.id)) continue;
    done.add(field.id);
    const own = runs.filter((other) => other.to === to).map((other) => other.run);
    const paragraphs = own.flat().map(({ paragraph }) => paragraph);
    const texts = paragraphs.map((paragraph) => learnSentence(edits, draft, paragraph)).filter((text) => text !== "");
    if (texts.some((text) => isDated(draft, text))) {
      noted.doubt(
        `“${field.label}”里有照文字印的数或原因，换了年度先列出来等人看，不当作新一年的话印。`,
        texts.join(""),
      );
      onlyWhileSaid(learning, field, own);
      words[field.id] = texts;
      continue;
    }
    // A slot that is told in several places has no single place for words of one's own.
    if (own.length > 1) {
      noted.doubt(`“${field.label}”分在几处，改写时要在模板里改。`, first.paragraph.text);
      continue;
    }
    // Words of one's own look like the first paragraph, and stand before the wording that they replace.
    edits.copyBefore(first.paragraph, `{${field.label}}`);
    edits.markBefore(first.element, `{^${field.label}}`);
    edits.markBehind(last.element, `{/${field.label}}`);
    slots.push(field.id);
  }
  return { slots, words };
}

/** Wording that stands while the draft says the same; else the draft's own, a paragraph in the looks of each. */
function onlyWhileSaid(
  { edits, draft }: Learning,
  { id, label }: { readonly id: NarrativeSlot; readonly label: string },
  runs: readonly (readonly ParagraphPiece[])[],
): void {
  const same = OWN_PLACES.same(id, draft.narrative[id].join("\n"));
  const paragraphs = runs.flat().map(({ paragraph }) => paragraph);
  const [first] = paragraphs;
  if (first === undefined) return;
  const stretches = runs.flatMap((run): readonly (readonly [XmlElement, XmlElement])[] => {
    const [from, to] = [run[0], run[run.length - 1]];
    return from === undefined || to === undefined ? [] : [[from.element, to.element]];
  });
  whileSame(edits, same, stretches, () =>
    paragraphs.forEach((paragraph, nth) => {
      const last = nth === paragraphs.length - 1;
      const tag = paragraphs.length === 1 ? label : last ? OWN_PLACES.rest(id, nth) : OWN_PLACES.said(id, nth);
      edits.copyBefore(paragraph, `{${tag}}`, first);
    }),
  );
}

/** Title lines keep their words; the year and the office in them live. */
export function learnTitle({ edits, draft, pieces, traced }: Learning): void {
  for (const piece of pieces) {
    if (piece.kind === "paragraph" && valuePlace(piece, traced) === "title")
      learnSentence(edits, draft, piece.paragraph);
  }
}

/** Dates below tables and what else is no value: years in them live; everything else is the office's own. @param headings are printed already */
export function learnLabels({ edits, draft, pieces, traced }: Learning, headings: ReadonlySet<FileParagraph>): void {
  for (const piece of pieces) {
    if (piece.kind !== "paragraph" || headings.has(piece.paragraph)) continue;
    const went = traced.of(piece);
    const label = went.length > 0 && went.every(({ role, to }) => role === "label" && !to.startsWith("projects."));
    if (label) learnSentence(edits, draft, piece.paragraph);
  }
}
