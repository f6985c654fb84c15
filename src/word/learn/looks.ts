import { child, sourceOf, type XmlElement } from "../package/index.ts";
import type { Segment } from "../template/text.ts";
import type { FileCell } from "./pieces.ts";

/**
 * How letters look, apart for the two scripts: Word and WPS take digits and Chinese from different fonts of one run, and many
 * files put each into a run of its own. What is printed in the place of several runs holds both.
 */
export interface Look {
  /** Properties of the paragraph, as written. */
  readonly paragraph: string;
  /** Properties of the run without its fonts. */
  readonly letters: string;
  /** Attributes of `w:rFonts` for digits and Latin, and for Chinese. */
  readonly latin: string;
  readonly east: string;
}

const FONTS = /<w:rFonts\b([^>]*?)\/>/;
const attributesOf = (fonts: string, pattern: RegExp): string =>
  [...fonts.matchAll(pattern)].map(([all]) => all).join("");
const LATIN = /\sw:(?:ascii|hAnsi|cs)(?:Theme)?="[^"]*"/g;
const EAST = /\sw:(?:eastAsia(?:Theme)?|hint)="[^"]*"/g;

const propertiesOf = (source: string, { element }: Segment): string =>
  sourceOf(source, child(element.parent, "w:rPr")).replace(/<w:rPrChange\b[\s\S]*?<\/w:rPrChange>/g, "");

/** The look of letters that lie in these segments, the first of which gives all but the fonts; undefined where there are none. */
export function lookOf(source: string, segments: readonly Segment[], paragraph?: XmlElement): Look | undefined {
  const [first] = segments;
  if (first === undefined) return undefined;
  const own = propertiesOf(source, first);
  const has = (pattern: RegExp) =>
    segments.find(({ element }) => pattern.test(source.slice(element.openEnd, element.closeStart)));
  const fontsOf = (segment: Segment | undefined) =>
    FONTS.exec(segment ? propertiesOf(source, segment) : own)?.[1] ?? "";
  return {
    paragraph: sourceOf(source, child(paragraph, "w:pPr")),
    letters: own.replace(FONTS, "").replace(/^<w:rPr>|<\/w:rPr>$|^<w:rPr\/>$/g, ""),
    latin: attributesOf(fontsOf(has(/[\dA-Za-z]/)), LATIN),
    east: attributesOf(fontsOf(has(/[\u2e80-\u9fff]/)), EAST),
  };
}

/** Properties of a run that looks so. */
export function runProperties({ letters, latin, east }: Omit<Look, "paragraph">): string {
  const fonts = latin + east === "" ? "" : `<w:rFonts${latin}${east}/>`;
  const style = /^<w:rStyle\b[^>]*\/>/.exec(letters)?.[0] ?? "";
  return fonts + letters === "" ? "" : `<w:rPr>${style}${fonts}${letters.slice(style.length)}</w:rPr>`;
}

/** The look of a cell's first paragraph with letters. */
export function lookOfCell(source: string, { paragraphs }: FileCell): Look | undefined {
  const said = paragraphs.find(({ text }) => text.trim() !== "");
  return said && lookOf(source, said.stream.segments, said.element);
}

/** What most of them look like, each trait by itself; undefined where there are none. */
export function usualLook(looks: readonly Look[]): Look | undefined {
  if (looks.length === 0) return undefined;
  return {
    paragraph: most(looks.map(({ paragraph }) => paragraph)),
    letters: most(looks.map(({ letters }) => letters)),
    latin: most(looks.map(({ latin }) => latin)),
    east: most(looks.map(({ east }) => east)),
  };
}

/** The most frequent of some texts, of equals the first. */
export function most(texts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), ["", 0])[0];
}
