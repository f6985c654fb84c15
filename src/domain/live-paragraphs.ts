import { claims, LIVE, LIVE_CHANGE, namesDay, paragraphClaims } from "./claims.ts";
import type { Draft, NarrativeSlot } from "./draft.ts";
import { livePieces } from "./live.ts";
import { type LiveDoubt, liveSentence, withTags } from "./live-sentences.ts";

/**
 * A sentence lives altogether or not at all: where a figure of it stays text, its year would move on while the figure does
 * not, and the sentence would say what nobody entered. Such a sentence, and one that gives last year's reasons, is to be
 * looked at by a person before next year's document says it.
 */

/** Words of an office's paragraph that may print a value. */
interface LivePlace extends Omit<LiveDoubt, "message"> {
  /** Why it stays text while nobody decides: what it is is doubtful, or something else in its sentence is. */
  readonly message?: string;
  /** Another figure of its sentence stays text. */
  readonly frozen?: true;
}

interface LiveParagraph {
  readonly places: readonly LivePlace[];
  /** The paragraph with its live figures, as it is stored. */
  readonly text: string;
}

const FROZEN = "同一句里还有数照文字印，整句都照文字印，免得一半是新的、一半是旧的。";

/** Sentences of a text, from letter to letter. */
function sentencesOf(text: string): readonly (readonly [start: number, end: number])[] {
  return [...text.matchAll(/[^。！？\n]+[。！？\n]*/g)].map(({ 0: said, index }) => [index, index + said.length]);
}

/**
 * The live figures of an office's paragraph, sentence by sentence.
 * @param chosen the word that prints in a place, "" for its text; by itself the certain ones live.
 */
export function liveParagraph(
  draft: Draft,
  text: string,
  chosen: (place: LivePlace) => string = ({ labels, message }) => (message === undefined ? (labels[0] ?? "") : ""),
): LiveParagraph {
  const { ranges, doubts } = liveSentence(draft, text);
  const found: readonly LivePlace[] = [
    ...ranges.map(({ start, end, label }): LivePlace => ({ start, end, labels: [label] })),
    ...doubts,
  ].sort((a, b) => a.start - b.start);
  const places = sentencesOf(text).flatMap(([from, to]) => {
    const own = found.filter(({ start }) => start >= from && start < to);
    let [at, rest] = [from, ""];
    for (const place of own) {
      if (chosen(place) === "") continue;
      rest += text.slice(at, place.start) + LIVE;
      at = place.end;
    }
    if (!claims(rest + text.slice(at, to))) return own;
    return own.map(
      (place): LivePlace => (place.message === undefined ? { ...place, message: FROZEN, frozen: true } : place),
    );
  });
  const live = places.flatMap((place) => {
    const label = chosen(place);
    return label === "" ? [] : [{ start: place.start, end: place.end, label }];
  });
  return { places, text: withTags(text, live) };
}

/** Live words that tell a change: those of amounts only say how much. */
const TELLS_CHANGE = /增减(幅度)?$/;

/** True where a stored paragraph says figures in letters or gives reasons: next year they may be others. */
export function isDated(draft: Draft, text: string): boolean {
  const rest = livePieces(draft, text).map((piece) => {
    if (piece.kind === "text") return piece.text;
    return TELLS_CHANGE.test(piece.label) ? LIVE_CHANGE : LIVE;
  });
  return paragraphClaims(rest.join("")) || namesDay(rest.join(""));
}

/** The office's own words in each slot, as next year's draft may keep them: what is certain lives. */
export type OfficeWords = Readonly<Partial<Record<NarrativeSlot, readonly string[]>>>;

/** What a draft says in its own words, with live figures. */
export function officeWords(draft: Draft): OfficeWords {
  const live = (text: string) =>
    livePieces(draft, text).some(({ kind }) => kind === "live") ? text : liveParagraph(draft, text).text;
  return Object.fromEntries(
    Object.entries(draft.narrative).flatMap(([slot, texts]) =>
      texts.length === 0 ? [] : [[slot, texts.map(live)] as const],
    ),
  );
}
