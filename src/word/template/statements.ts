import { ancestor, walk, type XmlElement } from "../package/index.ts";
import { type Cut, type StatedValue, statedCuts } from "./clauses.ts";
import type { Marks } from "./marks.ts";
import { loopsOf } from "./marks.ts";
import type { Piece } from "./pieces.ts";
import type { Span } from "./spans.ts";
import type { Lexicon } from "./vocabulary.ts";

/** Paragraphs of running text that state figures. Cells of tables do not state: an empty one says nothing. */
export function statementParagraphs(marks: Marks, lexicon: Lexicon): ReadonlySet<XmlElement> {
  const found = new Set<XmlElement>();
  for (const { name, stream, within } of marks.values) {
    if (stream.kind !== "text" || found.has(stream.owner) || ancestor(stream.owner, "w:tc")) continue;
    if (lexicon.describe(name, loopsOf(within))?.kind === "figure") found.add(stream.owner);
  }
  return found;
}

const STATEMENT_ORDER = 890;
/** What a paragraph cannot lose. */
const STAYS = /^w:(?:sectPr|fldChar|drawing|pict|object|footnoteReference|endnoteReference)$/;

export function statementSpan(paragraph: XmlElement): Span {
  const stays = [...walk(paragraph)].some(({ name }) => STAYS.test(name));
  const build = (body: readonly Piece[]): readonly Piece[] => [{ kind: "statement", body, stays }];
  return { start: paragraph.start, end: paragraph.end, order: STATEMENT_ORDER, build };
}

/** A printed text in the XML, or what parts texts: a tab, a line's end, a picture, the next paragraph. */
const TEXT_OR_BARRIER = /<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<w:(?:tab|br|cr|drawing|pict|object|fldChar)\b|<\/w:p>/g;
const CHARACTER = /&[^;]*;|[^&]/gs;
const BARRIER = "\u0001";

interface PrintedText {
  readonly text: string;
  /** Offset in the XML where each character begins and ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

function printedText(xml: string): PrintedText {
  let text = "";
  const starts: number[] = [];
  const ends: number[] = [];
  for (const found of xml.matchAll(TEXT_OR_BARRIER)) {
    const content = found[1];
    if (content === undefined) {
      text += BARRIER;
      starts.push(found.index);
      ends.push(found.index);
      continue;
    }
    const from = found.index + found[0].length - "</w:t>".length - content.length;
    for (const char of content.matchAll(CHARACTER)) {
      text += char[0].length > 1 ? "&" : char[0];
      starts.push(from + char.index);
      ends.push(from + char.index + char[0].length);
    }
  }
  return { text: text.endsWith(BARRIER) ? text.slice(0, -1) : text, starts, ends };
}

/**
 * The XML of a paragraph without what it would say of open figures; undefined where nothing is left to say.
 * @param values with offsets in the XML.
 */
export function statedXml(xml: string, values: readonly StatedValue[]): string | undefined {
  const { text, starts, ends } = printedText(xml);
  const indexOf = (offset: number): number => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return Math.min(low, text.length);
  };
  const inText = values.map((value) => ({ ...value, start: indexOf(value.start), end: indexOf(value.end) }));
  const cuts = statedCuts(text, inText);
  return cuts && withXmlCuts(xml, cuts, starts, ends);
}

/** The paragraph with its runs and fields and without its text. */
export function withoutText(xml: string): string {
  return xml.replace(/(<w:t(?:\s[^>]*)?>)[^<]*<\/w:t>/g, "$1</w:t>");
}

function withXmlCuts(xml: string, cuts: readonly Cut[], starts: readonly number[], ends: readonly number[]): string {
  let result = xml;
  for (const { start, end, put } of [...cuts].sort((a, b) => b.start - a.start)) {
    for (let index = end - 1; index >= start; index--) {
      const [from, to] = [starts[index] ?? 0, ends[index] ?? 0];
      result = result.slice(0, from) + (index === start ? put : "") + result.slice(to);
    }
  }
  return result;
}
