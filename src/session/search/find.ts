import {
  type Draft,
  type Layout,
  type Passage,
  type Place,
  type Project,
  walkParts,
  walkProject,
} from "../../domain/index.ts";

/** What is looked for. */
export interface Sought {
  readonly words: string;
  /** Full-width forms and capital letters are told from the others; else "２０２5" finds "2025". */
  readonly exact: boolean;
}

/** One occurrence of the words: letters `start` to `end`, not included, of a text of a passage. */
export interface Hit {
  readonly passage: Passage;
  /** Position of its passage among all. */
  readonly order: number;
  /** Which text of the passage, from 0. */
  readonly item: number;
  readonly start: number;
  readonly end: number;
}

export interface Found {
  /** In the order of the pages, not overlapping. */
  readonly hits: readonly Hit[];
  /** Everything written in the draft, in the same order. */
  passages(): readonly Passage[];
}

interface Indexed {
  readonly passages: readonly Passage[];
  /** The texts of each passage, folded. */
  readonly folded: readonly (readonly string[])[];
}

/** The text without differences of width and case; as long as the text, so that positions in both are the same. */
export function fold(text: string): string {
  const half = text.replace(/[！-～　]/g, (char) =>
    char === "　" ? " " : String.fromCharCode(char.charCodeAt(0) - 0xfee0),
  );
  const lower = half.toLowerCase();
  if (lower.length === half.length) return lower;
  // A few letters of other scripts grow when they become small.
  return Array.from({ length: half.length }, (_, i) => {
    const small = half.charAt(i).toLowerCase();
    return small.length === 1 ? small : half.charAt(i);
  }).join("");
}

function index(passages: readonly Passage[]): Indexed {
  return { passages, folded: passages.map(({ texts }) => texts.map(fold)) };
}

const known = new WeakMap<Project, { readonly layout: Layout; readonly indexed: Indexed }>();

/** A project's texts, gathered once for as long as it does not change: of 340 projects one key changes one. */
function indexOf(draft: Draft, project: Project, layout: Layout): Indexed {
  const kept = known.get(project);
  if (kept?.layout === layout) return kept.indexed;
  const indexed = index(walkProject(draft, project, layout));
  known.set(project, { layout, indexed });
  return indexed;
}

interface Searched {
  readonly wanted: string;
  readonly exact: boolean;
  readonly first: number;
  readonly hits: readonly Hit[];
}

const searched = new WeakMap<Indexed, Searched>();

/** The hits of one part, whose first passage has this number; the same ones for as long as nothing in it changes. */
function hitsIn(part: Indexed, wanted: string, exact: boolean, first: number): readonly Hit[] {
  const kept = searched.get(part);
  if (kept?.wanted === wanted && kept.exact === exact && kept.first === first) return kept.hits;
  const hits: Hit[] = [];
  part.passages.forEach((passage, i) => {
    const texts = exact ? passage.texts : (part.folded[i] ?? []);
    texts.forEach((text, item) => {
      for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + wanted.length)) {
        hits.push({ passage, order: first + i, item, start: at, end: at + wanted.length });
      }
    });
  });
  searched.set(part, { wanted, exact, first, hits });
  return hits;
}

/** Every place of a draft where the words occur. No words are nowhere. */
export function findWords(draft: Draft, layout: Layout, { words, exact }: Sought): Found {
  const { before, behind } = walkParts(draft, layout);
  const parts = [index(before), ...draft.projects.map((project) => indexOf(draft, project, layout)), index(behind)];
  const passages = () => parts.flatMap((part) => part.passages);
  const wanted = exact ? words : fold(words);
  if (wanted === "") return { hits: [], passages };
  let first = 0;
  const hits = parts.flatMap((part) => {
    const own = hitsIn(part, wanted, exact, first);
    first += part.passages.length;
    return own;
  });
  return { hits, passages };
}

/** The place at which the field of a hit stands; a new one each time, as every wish to stand somewhere. */
export function hitPlace({ passage: { place, counted }, item }: Hit): Place {
  return { ...place, ...(counted ? { field: `${place.field}.${item + 1}` } : {}) };
}

/** Where a hit stands in what its field shows: paragraphs share a field, a line each. */
export function hitRange({ passage, item, start, end }: Hit): readonly [start: number, end: number] {
  if (passage.counted) return [start, end];
  const before = passage.texts.slice(0, item).reduce((sum, text) => sum + text.length + 1, 0);
  return [before + start, before + end];
}
