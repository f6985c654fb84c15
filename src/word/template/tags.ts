import { type Comparison, readComparison } from "./comparisons.ts";
import { type Lexicon, plainName } from "./vocabulary.ts";

/** What stands before the name: nothing for a value, `#` loop, `?` if, `^` if empty, `:` else, `/` end. */
type Sigil = "" | "#" | "?" | "^" | ":" | "/";

/** A tag as found in a text. */
export interface Tag {
  readonly sigil: Sigil;
  /** In the vocabulary's spelling where it is known. */
  readonly name: string;
  /** The word behind `|`. */
  readonly option: string | undefined;
  /** Of a loop over groups, `{#指标|按一级指标}`: the tag whose equal neighbours make a group. */
  readonly by: string | undefined;
  /** Of a condition: what the value is held against. */
  readonly test: Comparison | undefined;
  readonly known: boolean;
  /** In half width, as shown in messages: `{一级指标|合并}`. */
  readonly printed: string;
  /** Offsets in the text. */
  readonly start: number;
  readonly end: number;
}

export interface Scan {
  readonly tags: readonly Tag[];
  /** Known names behind a brace that never closes. */
  readonly unclosed: readonly { readonly printed: string; readonly start: number; readonly end: number }[];
}

export const ELSE = "否则";
export const MERGE = "合并";
const BY = "按";
/** Stands in a stream for whatever a tag cannot reach across: a tab, a picture, a field's border. */
export const BARRIER = "\u0001";

/** Farther names are not suggested; text that has not the shape of a tag must be nearer still to be taken for a slip. */
const NEAR = 0.5;
const VERY_NEAR = 0.25;
/** What a pair of braces may hold. */
const INSIDE = /[^{}｛｝\u0001]{0,60}/y;

/**
 * Finds tags. A tag is `{`, an optional sign out of `# ? ^ : /`, a name, in a condition optionally what it is compared with, optionally `|`
 * with a word, `}`, all of it in full or half width, with spaces anywhere. Whether braces are a tag is decided by what they hold:
 * 1. a name of the vocabulary: a tag;
 * 2. only Chinese characters, digits and brackets, one Chinese character at least: a tag, though an unknown one;
 * 3. anything else (`{}`, `{1}`, `{ TC 2、概况 \f C }`): text, unless it is a name of the vocabulary but for a slip
 *    (`{项目名称、}`): then an unknown tag too, for printing it as it stands cannot have been meant.
 */
export function findTags(text: string, lexicon: Lexicon): Scan {
  const tags: Tag[] = [];
  const unclosed: Scan["unclosed"][number][] = [];
  const braces = /[{｛]/g;
  for (let found = braces.exec(text); found; found = braces.exec(text)) {
    const start = found.index;
    INSIDE.lastIndex = start + 1;
    const inside = INSIDE.exec(text)?.[0] ?? "";
    const end = start + inside.length + 2;
    if (/[}｝]/.test(text[end - 1] ?? "")) {
      const tag = readTag(inside, lexicon);
      if (tag) tags.push({ ...tag, start, end });
      continue;
    }
    if (inside === "") continue;
    const content = plainName(inside);
    const name = lexicon.names.find((each) => each.length > 1 && content.replace(/^[#?^/]/, "").startsWith(each));
    if (name === undefined) continue;
    const sign = /^[#?^/]?/.exec(content)?.[0] ?? "";
    unclosed.push({ printed: `{${sign}${lexicon.spelling(name) ?? name}`, start, end: start + 1 });
  }
  return { tags, unclosed };
}

function readTag(inside: string, lexicon: Lexicon): Omit<Tag, "start" | "end"> | undefined {
  const [, sign = "", whole = "", option] = /^([#?^:/]?)([^|]*)(?:\|(.*))?$/.exec(plainName(inside)) ?? [];
  const sigil = signs.find((each) => each === sign) ?? "";
  const compared = /[?^/]/.test(sign) && lexicon.spelling(whole) === undefined ? readComparison(whole) : undefined;
  const typed = compared?.name ?? whole;
  const isElse = sigil === ":";
  const spelling = isElse ? (typed === ELSE ? ELSE : undefined) : lexicon.spelling(typed);
  const name = spelling ?? typed.replace(/\(/g, "（").replace(/\)/g, "）");
  const shaped = !isElse && /^[\p{Script=Han}\d()]*\p{Script=Han}[\p{Script=Han}\d()]*$/u.test(typed);
  if (spelling === undefined && !shaped && lexicon.nearest(typed, VERY_NEAR) === undefined) return undefined;
  const test = compared?.test;
  const by = sigil === "#" && option?.startsWith(BY) ? option.slice(BY.length) : undefined;
  const behind = { option, by: by && (lexicon.spelling(by) ?? by), test };
  return { sigil, name, ...behind, known: spelling !== undefined, printed: written(sigil, name, behind) };
}

function written(sigil: Sigil, name: string, { test, option }: Pick<Tag, "test" | "option">): string {
  return `{${sigil}${name}${test ? test.operator + test.to : ""}${option === undefined ? "" : `|${option}`}}`;
}

const signs: readonly Sigil[] = ["", "#", "?", "^", ":", "/"];

/** The known tag most like an unknown one, in the form it was typed. */
export function suggestion(tag: Tag, lexicon: Lexicon): string | undefined {
  const nearest = lexicon.nearest(tag.name, NEAR);
  return nearest && written(tag.sigil, nearest, tag);
}
