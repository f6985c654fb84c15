import { type Draft, type Place, placeWords } from "../../domain/index.ts";
import { align, type Gap, gapsBetween, pairSimilar } from "../alignment/index.ts";
import type { SignedValue } from "../signs/index.ts";
import type { Line } from "./lines.ts";

/** One difference between the approved draft and the published file. */
export interface Difference {
  readonly kind: "changed" | "missing" | "added";
  /** "项目 2 农村人居环境整治 第 3 行 指标值"; for what has no place in a draft the heading above it and the paragraph or cell. */
  readonly words: string;
  readonly place?: Place;
  /** The whole paragraph or cell as approved; empty for what was added. */
  readonly approved: string;
  readonly published: string;
  /** Only the width or the form of characters differs: 全角/半角, kinds of quotation marks and dashes. */
  readonly slight: boolean;
}

/** The approved side: its lines, and what their values are. */
export interface Approved {
  readonly draft: Draft;
  readonly lines: readonly Line[];
  readonly values: readonly SignedValue[];
  /** Keys of the lines of the contents. */
  readonly contents: ReadonlySet<string>;
}

export interface Comparison {
  readonly differences: readonly Difference[];
  /** Share of the lines of both sides that are equal, 0 to 1. */
  readonly likeness: number;
  /** The same share without regard to order: high for our own print with rows moved, low for another layout. */
  readonly shared: number;
  /** True where the published file has no table of contents while the approved one has. */
  readonly withoutContents: boolean;
}

export function compareLines(approved: Approved, published: readonly Line[]): Comparison {
  const a = approved.lines.map(({ key }) => key);
  const b = published.map((line) => keyWithoutPage(line, approved));
  const matches = align(a, b);
  const withoutContents =
    approved.contents.size > 0 && !matches.some(([index]) => approved.lines[index]?.contents === true);
  const gaps = gapsBetween(matches, a.length, b.length);
  const found = gaps.flatMap((gap) => differencesIn(gap, approved, published, b, withoutContents));
  const share = (equal: number): number => (a.length + b.length === 0 ? 1 : (2 * equal) / (a.length + b.length));
  return { differences: found, likeness: share(matches.length), shared: share(common(a, b)), withoutContents };
}

/** How many texts both sides have, each as often as it occurs on both. */
function common(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>();
  for (const text of a) left.set(text, (left.get(text) ?? 0) + 1);
  let count = 0;
  for (const text of b) {
    const more = left.get(text) ?? 0;
    if (more > 0) count++;
    left.set(text, more - 1);
  }
  return count;
}

function differencesIn(
  gap: Gap,
  approved: Approved,
  published: readonly Line[],
  keys: readonly string[],
  withoutContents: boolean,
): readonly Difference[] {
  const ours = approved.lines.slice(gap.aStart, gap.aEnd).filter(({ contents }) => !(contents && withoutContents));
  const merged = new Set(approved.lines.flatMap((line) => (line.merged ? [line.key] : [])));
  const theirs = published
    .slice(gap.bStart, gap.bEnd)
    .map((line, index) => ({ ...line, key: keys[gap.bStart + index] ?? line.key }))
    .filter(({ repeated, key }) => !(repeated && merged.has(key)));
  const [a, b] = [ours.map(({ key }) => key), theirs.map(({ key }) => key)];
  const joinable = ours.every(({ cell }) => !cell) || theirs.every(({ cell }) => !cell);
  if (joinable && a.join("") === b.join("")) return [];
  const whole = { aStart: 0, aEnd: a.length, bStart: 0, bEnd: b.length };
  const pairs = pairSimilar(a, b, whole);
  const paired = new Map(pairs);
  const taken = new Set(paired.values());
  const differences: Difference[] = [];
  ours.forEach((line, index) => {
    const partner = theirs[paired.get(index) ?? -1];
    if (partner?.key === line.key) return;
    differences.push(difference(approved, line, partner));
  });
  theirs.forEach((line, index) => {
    if (taken.has(index) || isContentsOf(line, approved) || isPageNumber(line)) return;
    const previous = ours[index - 1] ?? approved.lines[gap.aStart - 1];
    const words = previous ? `${wordsOf(approved, previous, 0).words} 之后` : "开头";
    differences.push({ kind: "added", words, approved: "", published: line.text, slight: false });
  });
  return differences;
}

/** Word and WPS put more headings into the contents than ours name. */
function isContentsOf(line: Line, { lines }: Approved): boolean {
  if (!line.contents) return false;
  const key = withoutPage(line.key);
  return lines.some((other) => other.key === key && !other.contents);
}

/** A web page made from a Word file shows the footers as paragraphs. */
function isPageNumber({ key, cell }: Line): boolean {
  return !cell && /^[—–-]\d+[—–-]$/.test(key);
}

function withoutPage(key: string): string {
  return key.replace(/[.…·]*\d+$/, "");
}

/** The key of a line of the contents without the page number that Word or WPS put behind it. */
function keyWithoutPage(line: Line, { contents }: Approved): string {
  const numbered = line.contents || /[\t.…·]\s*\d+$/.test(line.text);
  const key = withoutPage(line.key);
  return numbered && contents.has(key) ? key : line.key;
}

function difference(approved: Approved, line: Line, partner: Line | undefined): Difference {
  const at = partner === undefined ? 0 : firstDifference(line.text, partner.text);
  return {
    kind: partner === undefined ? "missing" : "changed",
    ...wordsOf(approved, line, at),
    approved: line.text,
    published: partner?.text ?? "",
    slight: partner !== undefined && sameForm(line.key) === sameForm(partner.key),
  };
}

/** Where a line stands: the field of the value at this offset, else the heading above and the count below it. */
function wordsOf({ draft, values }: Approved, line: Line, at: number): { words: string; place?: Place } {
  const span =
    line.values.find(({ start, end }) => start <= at && at < end) ??
    line.values.find(({ start, end }) => start <= at && at <= end) ??
    (line.values.length === 1 && line.where.endsWith("格") ? line.values[0] : undefined);
  const value = span && values[span.value];
  if (value && !value.heading) return { words: placeWords(draft, value.place), place: value.place };
  if (line.heading === line.text || line.heading === "") return { words: `${line.where}“${shortened(line.text)}”` };
  return { words: `${line.heading} ${line.where}` };
}

function shortened(text: string): string {
  return text.length > 20 ? `${text.slice(0, 20)}…` : text;
}

/** Offset in `a` of the first character that differs, leaving blanks out of account. */
export function firstDifference(a: string, b: string): number {
  let j = 0;
  for (let i = 0; i < a.length; i++) {
    if (/\s/.test(a[i] ?? "")) continue;
    while (j < b.length && /\s/.test(b[j] ?? "")) j++;
    if (a[i] !== b[j]) return i;
    j++;
  }
  return a.length;
}

/** Full width as half width, quotation marks and dashes of one form: what a change of input method alone alters. */
function sameForm(key: string): string {
  return key
    .normalize("NFKC")
    .replace(/[“”„‟"「」『』]/g, '"')
    .replace(/[‘’']/g, "'")
    .replace(/[—–―-]+/g, "-")
    .replace(/、/g, ",")
    .replace(/。/g, ".")
    .replace(/[〔【]/g, "[")
    .replace(/[〕】]/g, "]");
}
