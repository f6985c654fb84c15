import type { XmlElement } from "../package/index.ts";
import { rangesOf } from "../template/text.ts";
import type { FileCell, FileParagraph } from "./pieces.ts";

/** A stretch of the source that is written anew. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Changes to a file, gathered and made at once: everything that none of them names stays byte for byte. */
export interface Edits {
  /** Prints `text` for the letters from `start` to `end` of a paragraph, in the looks of the first of them. */
  replace(paragraph: FileParagraph, start: number, end: number, text: string): void;
  /** The whole text of a paragraph; an empty one gets a run of its own. */
  retext(paragraph: FileParagraph, text: string): void;
  /** Letters before the text of a paragraph, in looks of no matter: a mark that prints nothing. */
  prefix(paragraph: FileParagraph, text: string): void;
  /** The whole text of a cell: its first paragraph says it, the others go. */
  recell(cell: FileCell, text: string): void;
  remove(element: XmlElement): void;
  /** A paragraph of its own that holds nothing but a mark, before or behind an element. */
  markBefore(element: XmlElement, mark: string): void;
  markBehind(element: XmlElement, mark: string): void;
  /** A paragraph that looks like this one and says `text`, before it. */
  copyBefore(paragraph: FileParagraph, text: string): void;
  /** XML of one's own before or behind an element. */
  putBefore(element: XmlElement, xml: string): void;
  putBehind(element: XmlElement, xml: string): void;
  /** The source with all changes made. */
  apply(): string;
}

function escapeXml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

const markParagraph = (mark: string) => `<w:p><w:r><w:t xml:space="preserve">${escapeXml(mark)}</w:t></w:r></w:p>`;

export function createEdits(source: string): Edits {
  const edits: Edit[] = [];
  const removed: XmlElement[] = [];
  const put = (start: number, end: number, text: string): void => {
    edits.push({ start, end, text });
  };
  /** Runs that a text stands in keep blanks at its edges. */
  const preserving = new Set<XmlElement>();

  const replace: Edits["replace"] = ({ stream }, start, end, text) => {
    const ranges = rangesOf(stream, start, end);
    const [first] = ranges;
    if (first === undefined) return;
    for (const range of ranges) put(range.start, range.end, range === first ? escapeXml(text) : "");
    preserving.add(first.segment.element);
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
  return {
    replace,
    retext,
    prefix: ({ element }, text) => {
      const at = element.children.find(({ name }) => name === "w:pPr")?.end ?? element.openEnd;
      put(at, at, `<w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`);
    },
    recell: ({ paragraphs }, text) => {
      const said = paragraphs.find(({ text: own }) => own.trim() !== "") ?? paragraphs[0];
      if (said === undefined) return;
      retext(said, text);
      for (const other of paragraphs) if (other !== said) removed.push(other.element);
    },
    remove: (element) => removed.push(element),
    markBefore: (element, mark) => put(element.start, element.start, markParagraph(mark)),
    markBehind: (element, mark) => put(element.end, element.end, markParagraph(mark)),
    copyBefore: ({ element, stream }, text) => {
      const properties = element.children.find(({ name }) => name === "w:pPr");
      const run = stream.segments[0]?.element.parent;
      const looks = run?.children.find(({ name }) => name === "w:rPr");
      const of = (part: XmlElement | undefined) => (part === undefined ? "" : source.slice(part.start, part.end));
      // A section ends with its own paragraph only.
      const plain = of(properties).replace(/<w:sectPr\b[\s\S]*?<\/w:sectPr>/, "");
      const said = `<w:r>${of(looks)}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
      put(element.start, element.start, `<w:p>${plain}${said}</w:p>`);
    },
    putBefore: (element, xml) => put(element.start, element.start, xml),
    putBehind: (element, xml) => put(element.end, element.end, xml),
    apply: () => {
      for (const { start, openEnd } of preserving) {
        const tag = source.slice(start, openEnd);
        if (!tag.includes("xml:space")) put(openEnd - 1, openEnd - 1, ' xml:space="preserve"');
      }
      const gone = removed.filter((one) => !removed.some((other) => other !== one && isInside(one, other)));
      const inGone = (edit: Edit) => gone.some(({ start, end }) => edit.start > start && edit.end < end);
      const all = [
        ...edits.filter((edit) => !inGone(edit)),
        ...gone.map(({ start, end }) => ({ start, end, text: "" })),
      ];
      return spliced(source, all);
    },
  };
}

function isInside(inner: XmlElement, outer: XmlElement): boolean {
  return inner.start >= outer.start && inner.end <= outer.end && inner !== outer;
}

/** What is put in at one place stands in the order in which it was asked for. */
function spliced(source: string, edits: readonly Edit[]): string {
  const ordered = edits
    .map((edit, order) => ({ ...edit, order }))
    .sort((a, b) => a.start - b.start || a.end - b.end || a.order - b.order);
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text } of ordered) {
    if (start < at && end > start) continue;
    pieces.push(source.slice(at, Math.max(at, start)), text);
    at = Math.max(at, end);
  }
  pieces.push(source.slice(at));
  return pieces.join("");
}
