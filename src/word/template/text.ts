import { ancestor, attribute, sourceOf, type XmlElement, type XmlPart } from "../package/index.ts";
import { BARRIER } from "./tags.ts";

/** A piece of text in one element: `w:t`, `w:instrText`, a document property, or the code of a `w:fldSimple`. */
export interface Segment {
  readonly element: XmlElement;
  /** Offset of its first character in the source. */
  readonly from: number;
  /** Offset of its first character in the stream. */
  readonly start: number;
  readonly length: number;
  /** Offset in the source of each of its characters, where references (`&amp;`) shift them. */
  readonly offsets: readonly number[] | undefined;
}

/**
 * Text that a reader sees as one, whatever runs, proofing marks, bookmarks or content controls it is split over: the printed text of
 * a paragraph, the codes of its fields, a document property.
 */
export interface Stream {
  readonly kind: "text" | "field" | "property";
  /** The `w:p`, or the property. */
  readonly owner: XmlElement;
  readonly text: string;
  readonly segments: readonly Segment[];
}

const TRANSPARENT =
  /^w:(?:proofErr|lastRenderedPageBreak|(?:bookmark|perm|commentRange|moveFromRange|moveToRange)(?:Start|End))$/;
const WITHIN_TEXT =
  /^w:(?:p|r|t|instrText|rPr|pPr|hyperlink|smartTag|ins|sdt|sdtPr|sdtContent|fldSimple|ruby|rt|rubyBase)$/;

/** The streams of a story (body, header, footer, notes), in document order; text boxes are paragraphs of their own. */
export function storyStreams(part: XmlPart): readonly Stream[] {
  const streams: Stream[] = [];
  const visit = (element: XmlElement): void => {
    if (element.name === "w:p") streams.push(...paragraphStreams(part, element));
    for (const inner of element.children) visit(inner);
  };
  visit(part.root);
  return streams;
}

/** Each property of a document is a stream of its own. */
export function propertyStreams(part: XmlPart): readonly Stream[] {
  const streams: Stream[] = [];
  const visit = (element: XmlElement): void => {
    if (element.children.length === 0) streams.push(joined("property", element, [element], part.source));
    for (const inner of element.children) visit(inner);
  };
  visit(part.root);
  return streams;
}

function paragraphStreams(part: XmlPart, paragraph: XmlElement): readonly Stream[] {
  const printed: (XmlElement | undefined)[] = [];
  const codes: (XmlElement | undefined)[] = [];
  const simple: Stream[] = [];
  const visit = (element: XmlElement): void => {
    for (const inner of element.children) {
      if (inner.name === "w:fldSimple") simple.push(...codeStreams(part, paragraph, inner));
      if (inner.name === "w:t") printed.push(inner);
      else if (inner.name === "w:instrText") codes.push(inner);
      else if (inner.name === "w:rPr" || inner.name === "w:pPr" || inner.name === "w:sdtPr") continue;
      else if (inner.name === "w:fldChar") {
        printed.push(undefined);
        codes.push(undefined);
      } else if (!TRANSPARENT.test(inner.name)) {
        if (!WITHIN_TEXT.test(inner.name)) printed.push(undefined);
        if (inner.name !== "w:p" && !inner.name.endsWith("txbxContent")) visit(inner);
      }
    }
  };
  visit(paragraph);
  return [joined("text", paragraph, printed, part.source), joined("field", paragraph, codes, part.source), ...simple];
}

/** The code of a simple field is an attribute, and a stream of its own. */
function codeStreams({ source }: XmlPart, owner: XmlElement, element: XmlElement): readonly Stream[] {
  const code = attribute(source, element, "w:instr");
  if (!code || code.value === "") return [];
  const segment = segmentOf(element, code.value, code.valueStart);
  return [{ kind: "field", owner, text: segment.content, segments: [{ ...segment.place, start: 0 }] }];
}

function segmentOf(
  element: XmlElement,
  raw: string,
  from: number,
): { readonly content: string; readonly place: Omit<Segment, "start"> } {
  const { content, offsets } = raw.includes("&") ? decoded(raw, from) : { content: raw, offsets: undefined };
  return { content, place: { element, from, length: content.length, offsets } };
}

function joined(
  kind: Stream["kind"],
  owner: XmlElement,
  elements: readonly (XmlElement | undefined)[],
  source: string,
): Stream {
  let text = "";
  const segments: Segment[] = [];
  for (const element of elements) {
    if (element === undefined) {
      if (!text.endsWith(BARRIER)) text += BARRIER;
      continue;
    }
    const raw = source.slice(element.openEnd, element.closeStart);
    const { content, place } = segmentOf(element, raw, element.openEnd);
    if (content !== "") segments.push({ ...place, start: text.length });
    text += content;
  }
  return { kind, owner, text, segments };
}

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Text with its references resolved; `offsets` has one entry a character and one for the end. */
function decoded(raw: string, from: number): { readonly content: string; readonly offsets: readonly number[] } {
  const offsets: number[] = [];
  let content = "";
  for (let at = 0; at < raw.length; ) {
    const reference =
      raw[at] === "&" ? /^&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{2,4}));/i.exec(raw.slice(at, at + 12)) : null;
    const code = reference?.[1] ? Number.parseInt(reference[1], 16) : Number(reference?.[2] ?? Number.NaN);
    const char = reference
      ? reference[3]
        ? NAMED[reference[3]]
        : code <= 0x10ffff && String.fromCodePoint(code)
      : raw[at];
    const length = char && reference ? reference[0].length : 1;
    const text = char || "&";
    for (let index = 0; index < text.length; index++) offsets.push(from + at);
    content += text;
    at += length;
  }
  offsets.push(from + raw.length);
  return { content, offsets };
}

/** Where a stretch of a stream lies in the source: one range for each segment it touches. */
export interface Range {
  readonly segment: Segment;
  readonly start: number;
  readonly end: number;
}

export function rangesOf({ segments }: Stream, start: number, end: number): readonly Range[] {
  const ranges: Range[] = [];
  for (let index = segmentAt(segments, start); index < segments.length; index++) {
    const segment = segments[index];
    if (!segment || segment.start >= end) break;
    const from = Math.max(start, segment.start);
    const to = Math.min(end, segment.start + segment.length);
    if (from < to) ranges.push({ segment, start: sourceOffset(segment, from), end: sourceOffset(segment, to) });
  }
  return ranges;
}

/** Index of the first segment that ends behind an offset. */
function segmentAt(segments: readonly Segment[], offset: number): number {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const segment = segments[middle];
    if (segment && segment.start + segment.length <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function sourceOffset(segment: Segment, at: number): number {
  const index = at - segment.start;
  return segment.offsets?.[index] ?? segment.from + index;
}

/** What may stand between a paragraph and its text and still be closed and opened again in the middle. */
const REOPENABLE = /^w:(?:r|t|hyperlink|smartTag|ins|sdt|sdtContent|fldSimple|customXml|dir|bdo)$/;

/** A field whose code may hold tags comes back with other values, not with its tags. */
const BRACE = /[{｛&]/;

/** How to leave a text for the level of its paragraph, and how to come back to an equal one. */
export interface Doorway {
  readonly close: string;
  readonly reopen: string;
}

/** The doorway of a segment; undefined where it lies in something that cannot be split (phonetic guides, a field's code). */
export function doorway(source: string, segment: Segment): Doorway | undefined {
  const paragraph = ancestor(segment.element, "w:p");
  let close = "";
  let reopen = "";
  for (let at: XmlElement | undefined = segment.element; at && at !== paragraph; at = at.parent) {
    if (!REOPENABLE.test(at.name) || (at.name === "w:fldSimple" && BRACE.test(openingOf(source, at)))) return undefined;
    close += `</${at.name}>`;
    reopen = openingOf(source, at) + reopen;
  }
  return { close, reopen };
}

/** An opening tag like the element's; a content control comes back without its properties, whose id must not occur twice. */
function openingOf(source: string, element: XmlElement): string {
  if (element.name === "w:t") return '<w:t xml:space="preserve">';
  if (element.name === "w:r") {
    return `<w:r>${sourceOf(
      source,
      element.children.find((each) => each.name === "w:rPr"),
    )}`;
  }
  if (element.name === "w:sdt" || element.name === "w:sdtContent") return `<${element.name}>`;
  return source.slice(element.start, element.openEnd);
}
