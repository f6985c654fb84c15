import { ancestor, child, parseXml, sourceOf, walk } from "../package/index.ts";
import { SIGN } from "../signs/index.ts";

/** Names of the bookmarks round values. Word and WPS do not list names that begin with an underscore. */
const PREFIX = "_JB";

export function bookmarkName(value: number): string {
  return `${PREFIX}${value}`;
}

/** Number of the value that a bookmark of ours names. */
export function bookmarkValue(name: string): number | undefined {
  const digits = /^_JB(\d{1,9})$/.exec(name)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** What to write before and behind a value. */
export interface Brackets {
  readonly before: string;
  readonly behind: string;
}

const EMPTY_RUN =
  /<w:r(?:\s[^>]*)?>(?:<w:rPr\/>|<w:rPr>(?:(?!<\/w:rPr>)[\s\S])*<\/w:rPr>)?<w:t(?:\s[^>]*)?><\/w:t><\/w:r>/g;
/** Runs in these are printed twice or in pieces: no range can begin there. */
const CLOSED = ["w:rt", "w:rubyBase", "w:txbxContent"] as const;

/**
 * Puts brackets in place of the signs: a run that holds one is cut there, so that each value has runs of its own.
 * @param bracketsOf nothing for a value without.
 */
export function replaceSigns(xml: string, bracketsOf: (value: number) => Brackets | undefined): string {
  const { source, root } = parseXml(xml);
  const pieces: string[] = [];
  let at = 0;
  let value = 0;
  for (const element of walk(root)) {
    if (element.name !== "w:t") continue;
    const text = source.slice(element.openEnd, element.closeStart);
    if (text.search(SIGN) < 0) continue;
    const run = element.parent;
    const open = run?.name === "w:r" && ancestor(run, ...CLOSED) === undefined;
    const properties = sourceOf(source, child(run, "w:rPr"));
    pieces.push(source.slice(at, element.openEnd));
    at = element.closeStart;
    const bracketed = text.replace(SIGN, (_, digits: string | undefined) => {
      if (digits !== undefined) value = Number(digits);
      const brackets = open ? bracketsOf(value) : undefined;
      const bracket = digits === undefined ? brackets?.behind : brackets?.before;
      return bracket ? `</w:t></w:r>${bracket}<w:r>${properties}<w:t xml:space="preserve">` : "";
    });
    pieces.push(bracketed);
  }
  return (pieces.join("") + source.slice(at)).replace(EMPTY_RUN, "");
}

/** Values that can carry a range, in the order of the text. */
export function valuesIn(xml: string): readonly number[] {
  const found: number[] = [];
  replaceSigns(xml, (value) => {
    if (found[found.length - 1] !== value) found.push(value);
    return undefined;
  });
  return found;
}
