import type { XmlElement } from "../package/index.ts";
import { rangesOf } from "../template/text.ts";
import type { FileCell, FileParagraph } from "./pieces.ts";
import type { Stretch } from "./stretches.ts";

/** What a person decided of places, by their ids: the tag that is printed there, "" for the text as it stands. */
export type Decided = Readonly<Record<string, string>>;

/** A place of the file that became a tag, or might have. */
export interface LearntPlace {
  /** Names the place in this file, whatever is decided of it. */
  readonly id: string;
  /** The tag that stands there; "" where the text stays. */
  readonly tag: string;
  /** Tags that may stand there; none where only the text can. */
  readonly tags: readonly string[];
  /** The printed text, and a few letters round it. */
  readonly text: string;
  readonly before: string;
  readonly after: string;
  /** The heading above, as printed. */
  readonly under: string;
  /** Why it stays text while nobody decides. */
  readonly doubt?: string;
}

/** Stand round a place in the file that is shown: noncharacters, which no document holds. */
export const PLACE_MARKS = { open: "\ufdd0", said: "\ufdd1", close: "\ufdd2" } as const;

/** What is known of a place while learning; where it stands is told by its offset. */
export type FoundPlace = Omit<LearntPlace, "under"> & { readonly at: number };

const AROUND = 14;
const LONGEST = 80;

/** The places of one file, gathered as they are found. */
export function createPlaces(decided: Decided, part: string) {
  /** The name of a place: where its paragraph or cell begins in the file, and of letters where they begin in that. */
  const placeId = ({ start }: XmlElement, letter?: number): string =>
    letter === undefined ? `${part}${start}` : `${part}${start}.${letter}`;
  const places = new Map<string, FoundPlace>();
  const marked: { readonly id: string; readonly start: number; readonly end: number }[] = [];
  const notes: Stretch[] = [];

  const add = (
    id: string,
    place: Omit<FoundPlace, "id">,
    paragraphs: readonly (readonly [FileParagraph, number, number])[],
  ) => {
    if (places.has(id)) return;
    places.set(id, { ...place, id, text: place.text.slice(0, LONGEST) });
    for (const [{ stream }, start, end] of paragraphs)
      for (const range of rangesOf(stream, start, end)) marked.push({ id, start: range.start, end: range.end });
  };
  return {
    id: placeId,
    chosen: (id: string, tags: readonly string[], doubtful: boolean): string => chosen(decided[id], tags, doubtful),
    /**
     * Notes letters of a paragraph as a place.
     * @returns the tag that stands there: the first one, or what a person decided; "" for the text.
     */
    letters(paragraph: FileParagraph, start: number, end: number, tags: readonly string[], doubt?: string): string {
      const { element, stream } = paragraph;
      const id = placeId(element, start);
      const tag = chosen(decided[id], tags, doubt !== undefined);
      const { text } = stream;
      const around = {
        before: `${start > AROUND ? "…" : ""}${text.slice(Math.max(0, start - AROUND), start)}`,
        after: `${text.slice(end, end + AROUND)}${end + AROUND < text.length ? "…" : ""}`,
      };
      const said = { text: text.slice(start, end), ...around, at: element.start };
      add(id, { tag, tags, ...said, ...(doubt === undefined ? {} : { doubt }) }, [[paragraph, start, end]]);
      return tag;
    },
    /** Notes a whole cell as a place; see `letters`. */
    cell({ element, paragraphs }: FileCell, tags: readonly string[], doubt?: string): string {
      const id = placeId(element);
      const tag = chosen(decided[id], tags, doubt !== undefined);
      const text = paragraphs.map((one) => one.text).join("");
      const whole = paragraphs.map((one) => [one, 0, one.stream.text.length] as const);
      const said = { text, before: "", after: "", at: element.start };
      add(id, { tag, tags, ...said, ...(doubt === undefined ? {} : { doubt }) }, whole);
      return tag;
    },
    /** Says before an element of the shown file what is repeated there. @param xml how the note is drawn */
    note(element: XmlElement, said: string, xml: (text: string) => string): void {
      const text = `${PLACE_MARKS.open}${PLACE_MARKS.said}${said}${PLACE_MARKS.close}`;
      notes.push({ start: element.start, end: element.start, text: xml(text) });
    },
    found: (): readonly FoundPlace[] => [...places.values()].sort((a, b) => a.at - b.at),
    /** What is put into the file that is shown. */
    marks: (): readonly Stretch[] => {
      const ordered = [...marked].sort((a, b) => a.start - b.start);
      const round = ordered.flatMap(({ id, start, end }): readonly Stretch[] => [
        { start, end: start, text: `${PLACE_MARKS.open}${id}${PLACE_MARKS.said}` },
        { start: end, end, text: PLACE_MARKS.close },
      ]);
      return [...notes, ...round];
    },
  };
}

/** What is doubted stays text while nobody says otherwise; nothing stands there that the place does not offer. */
function chosen(decided: string | undefined, tags: readonly string[], doubtful: boolean): string {
  const [first = ""] = doubtful ? [] : tags;
  return decided === "" || (decided !== undefined && tags.includes(decided)) ? decided : first;
}
