import { positionOf } from "./positions.ts";

/** The tags a template may use, given by the caller; this room knows no particular one. */

/** What a tag stands for. */
export type TagDescription =
  /** A text of one or more lines. */
  | {
      readonly kind: "value";
      readonly required?: boolean;
      /** A tag of the same list that prints it too: where that occurs, a required one is not missing. */
      readonly within?: string | undefined;
      readonly help?: string;
    }
  /** Any number of paragraphs; alone in a paragraph of the body and empty, it takes that paragraph away. */
  | {
      readonly kind: "paragraphs";
      /** Names a heading: the last paragraph that prints it is that heading, whatever its style, others are lines of contents. */
      readonly heading?: true;
      readonly required?: boolean;
      readonly help?: string;
    }
  /**
   * An amount, a count, a date: something a sentence states. Where it is empty nobody knows it, and in running text the clause
   * that states it is left out (see clauses.ts); a cell of a table stays empty.
   */
  | {
      readonly kind: "figure";
      /** May be empty although all is known: a rate of growth without a base. */
      readonly derived?: boolean;
      /** For `|大写`: how many places an amount is counted in, 4 for 万元; 0 where nothing is said. */
      readonly power?: number | undefined;
      readonly required?: boolean;
      readonly help?: string;
    }
  /** Prints nothing: the table it stands in takes its widths of columns from the texts, where its own would make it long. */
  | { readonly kind: "widths"; readonly required?: boolean; readonly help?: string }
  /** A table as data, drawn like the table of one cell round the tag. */
  | { readonly kind: "grid"; readonly required?: boolean; readonly help?: string }
  /** Yes or no, for `{?…}` and `{^…}`; prints nothing itself. */
  | { readonly kind: "flag"; readonly required?: boolean; readonly help?: string }
  /**
   * The headings that are really printed, for contents: printed as a value the first of them, as a list the others, each with its
   * text and yes or no for each level.
   */
  | {
      readonly kind: "headings";
      readonly text: string;
      readonly levels: readonly string[];
      readonly tags: Tags;
      readonly required?: boolean;
      readonly help?: string;
    }
  /** Items for `{#…}…{/…}`, each with tags of its own. */
  | { readonly kind: "list"; readonly tags: Tags; readonly required?: boolean; readonly help?: string };

/** Whether it is a list of items with tags of their own. */
export function hasTags(tag: TagDescription): tag is Extract<TagDescription, { readonly tags: Tags }> {
  return tag.kind === "list" || tag.kind === "headings";
}

export type Tags = Readonly<Record<string, TagDescription>>;

/** Tags that are one in kind and too many to be listed: named by a word and what the caller counts by. */
export interface TagFamily {
  /** Of the whole name, in its plain form (see `plainName`). */
  readonly pattern: RegExp;
  readonly tag: TagDescription;
}

export interface Vocabulary {
  readonly tags: Tags;
  readonly families?: readonly TagFamily[];
}

/** The values a template is filled with; only own properties are looked at, what is missing prints as empty. */
export interface View {
  readonly [tag: string]: ViewValue | undefined;
}
export type ViewValue = string | boolean | readonly string[] | readonly View[] | Grid | HeadingNumber;

/** The number of a heading, alone or with the heading's words: it follows what is printed (see numbers.ts). */
export interface HeadingNumber {
  readonly number: string;
  readonly words: string;
  /** Names the heading: wherever its number stands, it is the same. */
  readonly of: string;
  /** From 1; of a heading whose paragraph says none. */
  readonly level?: number | undefined;
  /** The number where one, two, … of the headings that count before it are left out; the last is that of the first. */
  readonly earlier: readonly string[];
}

/** A table as data; what lies under a span is left out, as in HTML. */
export interface Grid {
  readonly rows: readonly (readonly GridCell[])[];
  /** How many rows are repeated on every page; the first, as far down as it spans, where nothing is said. */
  readonly head?: number;
}

export interface GridCell {
  readonly text: string;
  readonly columnSpan?: number | undefined;
  readonly rowSpan?: number | undefined;
}

export function isGrid(value: ViewValue | undefined): value is Grid {
  return typeof value === "object" && "rows" in value;
}

export function isHeadingNumber(value: ViewValue | undefined): value is HeadingNumber {
  return typeof value === "object" && "earlier" in value;
}

/** One form for names typed in full or half width, with or without spaces. */
export function plainName(text: string): string {
  return text.normalize("NFKC").replace(/[\s\u200b-\u200d\ufeff]/g, "");
}

/** What `{?第一项}` and `{?最后一项}` ask for inside a loop. */
export const IN_LOOP: TagDescription = { kind: "flag" };

/** A loop round a tag: over a list, or over groups of its items that are equal in one tag. */
export interface Loop {
  readonly name: string;
  readonly by?: string | undefined;
}

/** A vocabulary prepared for looking up names as they were typed. */
export interface Lexicon {
  /** The vocabulary's own spelling, where the name occurs anywhere in it. */
  readonly spelling: (name: string) => string | undefined;
  /** The description of a name inside the given loops (outermost first), looked up outwards. */
  readonly describe: (name: string, loops: readonly Loop[]) => TagDescription | undefined;
  /** A list that has this tag, for a name used outside its loop. */
  readonly ownerOf: (name: string) => string | undefined;
  /** The known name most like this one, if one is within `tolerance` (changed characters over length). */
  readonly nearest: (name: string, tolerance: number) => string | undefined;
  /** All names, longest first. */
  readonly names: readonly string[];
}

export function createLexicon(vocabulary: Vocabulary): Lexicon {
  const spellings = new Map<string, string>();
  const owners = new Map<string, string>();
  const collect = (tags: Tags, owner: string | undefined): void => {
    for (const [name, tag] of Object.entries(tags)) {
      spellings.set(plainName(name), name);
      if (owner !== undefined && !owners.has(name)) owners.set(name, owner);
      if (hasTags(tag)) collect(tag.tags, name);
    }
  };
  collect(vocabulary.tags, undefined);
  const plainNames = [...spellings.keys()].sort((a, b) => b.length - a.length);

  const familyOf = (name: string): TagDescription | undefined =>
    vocabulary.families?.find(({ pattern }) => pattern.test(name))?.tag;
  const describe = (name: string, loops: readonly Loop[]): TagDescription | undefined => {
    const scopes: Tags[] = [vocabulary.tags];
    for (const loop of loops) {
      const list = lookUp(scopes, loop.name);
      if (!list || !hasTags(list)) continue;
      const shared = loop.by === undefined ? undefined : lookUp([list.tags], loop.by);
      if (loop.by === undefined) scopes.push(list.tags);
      else scopes.push({ [loop.name]: list, ...(shared ? { [loop.by]: shared } : {}) });
    }
    return lookUp(scopes, name) ?? familyOf(name) ?? (loops.length > 0 && positionOf(name) ? IN_LOOP : undefined);
  };
  const nearest = (name: string, tolerance: number): string | undefined => {
    const plain = plainName(name);
    let best: { name: string; changes: number } | undefined;
    for (const candidate of plainNames) {
      const allowed = Math.max(candidate.length, plain.length) * tolerance;
      if (Math.abs(candidate.length - plain.length) > allowed) continue;
      const changes = distance(plain, candidate);
      if (changes <= allowed && (best === undefined || changes < best.changes)) best = { name: candidate, changes };
    }
    return best && spellings.get(best.name);
  };
  return {
    spelling: (name) => {
      const plain = plainName(name);
      return spellings.get(plain) ?? ((familyOf(plain) || positionOf(plain)) && plain);
    },
    describe,
    ownerOf: (name) => owners.get(name),
    nearest,
    names: plainNames,
  };
}

const ownProperty = Object.prototype.hasOwnProperty;

/** What `Object.hasOwn` does, which Chromium has from version 93. */
export function hasOwn(object: object, name: string): boolean {
  return ownProperty.call(object, name);
}

function lookUp(scopes: readonly Tags[], name: string): TagDescription | undefined {
  for (let index = scopes.length - 1; index >= 0; index--) {
    const tags = scopes[index];
    if (tags && hasOwn(tags, name)) return tags[name];
  }
  return undefined;
}

/** Levenshtein distance: inserted, removed and changed characters. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
