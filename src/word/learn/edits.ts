import { child, escapeXml, type XmlElement } from "../package/index.ts";
import { rangesOf, type Segment } from "../template/text.ts";
import { type Look, lookOf, runProperties } from "./looks.ts";
import type { FileCell, FileParagraph } from "./pieces.ts";
import { createPlaces, type Decided, type FoundPlace } from "./places.ts";
import { type Stretch, without } from "./stretches.ts";
import type { Noted } from "./summary.ts";

/** Changes to a file, gathered and made at once: everything that none of them names stays byte for byte. */
export interface Edits {
  /** What prints in a place of a paragraph: the first of the tags, or what a person decided; "" for the text. */
  chosen(paragraph: FileParagraph, start: number, tags: readonly string[], doubtful: boolean): string;
  /**
   * A tag for the letters from `start` to `end` of a paragraph, in the looks of the first of them, unless a person wants the
   * text. @param frozen why it stays text while nobody decides, though what it is is certain
   */
  tag(paragraph: FileParagraph, start: number, end: number, tag: string, frozen?: string): void;
  /**
   * A tag for the whole of a cell: its first paragraph says it, the others go. @param printed the tag with what belongs to it
   * @param look how it is printed, where not as its first letter is
   */
  tagCell(cell: FileCell, tag: string, printed?: string, look?: Look): boolean;
  /** Prints `text` for letters of a paragraph; no place that a person decides of. */
  print(paragraph: FileParagraph, start: number, end: number, text: string): void;
  /** Letters or a cell that stay text, though a person may want one of these tags there. */
  doubt(paragraph: FileParagraph, start: number, end: number, tags: readonly string[], message: string): void;
  doubtCell(cell: FileCell, message: string): void;
  /** The whole text of a paragraph; an empty one gets a run of its own. */
  retext(paragraph: FileParagraph, text: string): void;
  /** Letters before the text of a paragraph, in looks of no matter: a mark that prints nothing. */
  prefix(paragraph: FileParagraph, text: string): void;
  remove(element: XmlElement): void;
  /** Repeats what stands from one element to another, by marks in paragraphs of their own. @param said what the shown file says of it */
  loop(first: XmlElement, last: XmlElement, tag: string, said: string): void;
  /**
   * The same by marks in rows of their own, as wide as `columns`, for lists inside each other, the outermost first.
   * @param empty a row for an item of the outer list that has none of the inner
   */
  loopRows(
    first: XmlElement,
    last: XmlElement,
    tags: readonly string[],
    columns: number,
    said: string,
    empty?: string,
  ): void;
  /** A paragraph of its own that holds nothing but a mark, before or behind an element. */
  markBefore(element: XmlElement, mark: string): void;
  markBehind(element: XmlElement, mark: string): void;
  /** A paragraph that looks like this one and says `text`, before it, or before `place`. */
  copyBefore(paragraph: FileParagraph, text: string, place?: FileParagraph): void;
  /** The places that became tags, or might. */
  found(): readonly FoundPlace[];
  /** The source with all changes made. */
  apply(): string;
  /** The source as it is shown to a person: what is repeated stands there once, and every place between its marks. */
  shown(): string;
}

const markParagraph = (mark: string) => `<w:p><w:r><w:t xml:space="preserve">${escapeXml(mark)}</w:t></w:r></w:p>`;
const markRow = (mark: string, columns: number) =>
  `<w:tr><w:tc><w:tcPr><w:tcW w:w="0" w:type="auto"/><w:gridSpan w:val="${columns}"/></w:tcPr><w:p><w:r><w:t>${escapeXml(mark)}</w:t></w:r></w:p></w:tc></w:tr>`;

/** @param part stands before the names of its places where a file has several parts. */
export function createEdits(source: string, noted: Noted, decided: Decided = {}, part = ""): Edits {
  const edits: Stretch[] = [];
  const removed: XmlElement[] = [];
  /** Go where a tag takes a cell; who is shown the file sees all that the cell says. */
  const swallowed: XmlElement[] = [];
  const places = createPlaces(decided, part);
  const put = (start: number, end: number, text: string): void => {
    edits.push({ start, end, text });
  };
  const behind = ({ end }: XmlElement, text: string): void => {
    edits.push({ start: end, end, text, behind: true });
  };
  /** Runs that a text stands in keep blanks at its edges. */
  const preserving = new Set<XmlElement>();

  const replace = ({ stream }: FileParagraph, start: number, end: number, text: string): void => {
    const ranges = rangesOf(stream, start, end);
    const [first] = ranges;
    if (first === undefined) return;
    for (const range of ranges) put(range.start, range.end, range === first ? escapeXml(text) : "");
    preserving.add(first.segment.element);
    const segments = ranges.map(({ segment }) => segment);
    if (segments.length > 1 && start === first.segment.start) relook(first.segment, lookOf(source, segments));
  };
  /** Gives the run of a text the fonts of all the letters that it stands for now. */
  const relook = (segment: Segment, look: Look | undefined): void => {
    const own = child(segment.element.parent, "w:rPr");
    const before = lookOf(source, [segment]);
    if (own === undefined || look === undefined || before === undefined) return;
    if (before.latin !== look.latin || before.east !== look.east) put(own.start, own.end, runProperties(look));
  };
  const retext: Edits["retext"] = (paragraph, text) => {
    const { stream, element } = paragraph;
    if (stream.segments.length > 0) return replace(paragraph, 0, stream.text.length, text);
    const properties = element.children.find(({ name }) => name === "w:pPr");
    const looks = properties?.children.find(({ name }) => name === "w:rPr");
    const run = `<w:r>${looks === undefined ? "" : source.slice(looks.start, looks.end)}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
    if (element.closeStart === element.openEnd && source[element.openEnd - 2] === "/") {
      put(element.start, element.end, `${source.slice(element.start, element.openEnd - 2)}>${run}</w:p>`);
    } else put(properties?.end ?? element.openEnd, properties?.end ?? element.openEnd, run);
  };
  const recell = ({ paragraphs }: FileCell, text: string, look?: Look): void => {
    const said = paragraphs.find(({ text: own }) => own.trim() !== "") ?? paragraphs[0];
    if (said === undefined) return;
    if (look === undefined) retext(said, text);
    else {
      const run = `<w:r>${runProperties(look)}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
      put(said.element.start, said.element.end, `<w:p>${look.paragraph}${run}</w:p>`);
    }
    for (const other of paragraphs) if (other !== said) swallowed.push(other.element);
  };
  const bounds = (
    first: XmlElement,
    last: XmlElement,
    tags: readonly string[],
    mark: (text: string) => string,
    empty?: string,
  ): void => {
    for (const tag of tags) put(first.start, first.start, mark(`{#${tag}}`));
    if (empty !== undefined) behind(last, `${mark("{:否则}")}${empty}`);
    for (const tag of [...tags].reverse()) behind(last, mark(`{/${tag}}`));
  };
  return {
    chosen: ({ element }, start, tags, doubtful) => places.chosen(places.id(element, start), tags, doubtful),
    tag: (paragraph, start, end, tag, frozen) => {
      if (places.letters(paragraph, start, end, [tag], frozen) === "") return;
      replace(paragraph, start, end, `{${tag}}`);
      noted.place(tag);
    },
    tagCell: (cell, tag, printed = `{${tag}}`, look) => {
      if (places.cell(cell, [tag]) === "") return false;
      recell(cell, printed, look);
      noted.place(tag);
      return true;
    },
    doubt: (paragraph, start, end, tags, message) => {
      const tag = places.letters(paragraph, start, end, tags, message);
      if (tag === "") return noted.doubt(message, paragraph.stream.text, places.id(paragraph.element, start));
      replace(paragraph, start, end, `{${tag}}`);
      noted.place(tag);
    },
    doubtCell: (cell, message) => {
      places.cell(cell, [], message);
      noted.doubt(message, cell.paragraphs.map(({ text }) => text).join(""), places.id(cell.element));
    },
    print: replace,
    retext,
    prefix: ({ element }, text) => {
      const at = element.children.find(({ name }) => name === "w:pPr")?.end ?? element.openEnd;
      put(at, at, `<w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`);
    },
    remove: (element) => removed.push(element),
    loop: (first, last, tag, said) => {
      bounds(first, last, [tag], markParagraph);
      places.note(first, said, markParagraph);
    },
    loopRows: (first, last, tags, columns, said, empty) => {
      const row = (mark: string) => markRow(mark, columns);
      bounds(first, last, tags, row, empty);
      places.note(first, said, row);
    },
    markBefore: (element, mark) => put(element.start, element.start, markParagraph(mark)),
    markBehind: (element, mark) => behind(element, markParagraph(mark)),
    copyBefore: ({ element, stream }, text, place) => {
      const properties = element.children.find(({ name }) => name === "w:pPr");
      const run = stream.segments[0]?.element.parent;
      const looks = run?.children.find(({ name }) => name === "w:rPr");
      const of = (part: XmlElement | undefined) => (part === undefined ? "" : source.slice(part.start, part.end));
      // A section ends with its own paragraph only.
      const plain = of(properties).replace(/<w:sectPr\b[\s\S]*?<\/w:sectPr>/, "");
      const said = `<w:r>${of(looks)}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
      const at = (place?.element ?? element).start;
      put(at, at, `<w:p>${plain}${said}</w:p>`);
    },
    found: places.found,
    apply: () => {
      const preserved = [...preserving].flatMap(({ start, openEnd }): readonly Stretch[] =>
        source.slice(start, openEnd).includes("xml:space")
          ? []
          : [{ start: openEnd - 1, end: openEnd - 1, text: ' xml:space="preserve"' }],
      );
      return without(source, [...removed, ...swallowed], [...edits, ...preserved]);
    },
    shown: () => without(source, removed, places.marks()),
  };
}
