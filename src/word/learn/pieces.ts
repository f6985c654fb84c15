import {
  attribute,
  cellsOf,
  child,
  isWrapper,
  parseXml,
  rowsOf,
  type XmlElement,
  type XmlPart,
} from "../package/index.ts";
import { BARRIER } from "../template/tags.ts";
import { type Stream, storyStreams } from "../template/text.ts";

/** A paragraph of the file and its printed text, with the place of every character in the source. */
export interface FileParagraph {
  readonly element: XmlElement;
  readonly stream: Stream;
  /** As read: tabs and breaks are no letters. */
  readonly text: string;
}

/** A printed cell; what lies under a vertical merge is none of its own. */
export interface FileCell {
  readonly element: XmlElement;
  readonly paragraphs: readonly FileParagraph[];
  /** Begins a vertical merge. */
  readonly restarts: boolean;
}

export interface FileRow {
  readonly element: XmlElement;
  /** Every `w:tc`, those under a merge included, from left to right. */
  readonly all: readonly XmlElement[];
  /** Those that print. */
  readonly cells: readonly FileCell[];
}

export interface ParagraphPiece {
  readonly kind: "paragraph";
  readonly element: XmlElement;
  readonly paragraph: FileParagraph;
}

export interface TablePiece {
  readonly kind: "table";
  readonly element: XmlElement;
  readonly rows: readonly FileRow[];
}

/** What stands in the body of a file, one below the other. */
export type Piece = ParagraphPiece | TablePiece;

/** The body of a Word file, piece by piece, over its own text. */
export interface FileBody {
  readonly part: XmlPart;
  readonly pieces: readonly Piece[];
}

/** @param xml main part of the file. @throws PackageError where it is no XML. */
export function bodyOf(xml: string): FileBody {
  const part = parseXml(xml);
  const streams = new Map<XmlElement, Stream>();
  for (const stream of storyStreams(part)) if (stream.kind === "text") streams.set(stream.owner, stream);
  const paragraph = (element: XmlElement): FileParagraph => {
    const stream = streams.get(element) ?? { kind: "text", owner: element, text: "", segments: [] };
    return { element, stream, text: stream.text.replaceAll(BARRIER, "") };
  };
  const merge = (cell: XmlElement): "restart" | "continue" | undefined => {
    const mark = child(cell, "w:tcPr", "w:vMerge");
    if (mark === undefined) return undefined;
    return attribute(part.source, mark, "w:val")?.value === "restart" ? "restart" : "continue";
  };
  const inside = (element: XmlElement): readonly XmlElement[] =>
    element.children.flatMap((each) => (each.name === "w:p" ? [each] : isWrapper(each) ? inside(each) : []));
  const cell = (element: XmlElement): FileCell => ({
    element,
    paragraphs: inside(element).map(paragraph),
    restarts: merge(element) === "restart",
  });
  const row = (element: XmlElement): FileRow => {
    const all = cellsOf(element);
    return { element, all, cells: all.filter((one) => merge(one) !== "continue").map(cell) };
  };
  const pieces: Piece[] = [];
  const visit = (element: XmlElement): void => {
    for (const inner of element.children) {
      if (inner.name === "w:p") pieces.push({ kind: "paragraph", element: inner, paragraph: paragraph(inner) });
      else if (inner.name === "w:tbl") pieces.push({ kind: "table", element: inner, rows: rowsOf(inner).map(row) });
      else if (isWrapper(inner)) visit(inner);
    }
  };
  const body = child(part.root, "w:body");
  if (body !== undefined) visit(body);
  return { part, pieces };
}
