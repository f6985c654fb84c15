import { ancestor, child, isWrapper, walk, type XmlElement } from "../package/index.ts";
import { TemplateProblem } from "./errors.ts";
import type { Mark, Region } from "./marks.ts";
import { BARRIER } from "./tags.ts";

/** How a region lies in the document. */
export type Placement =
  /** Between two points of one paragraph's text. */
  | { readonly kind: "inline" }
  /** One paragraph from its beginning to its end. */
  | { readonly kind: "paragraph"; readonly first: XmlElement; readonly last: XmlElement }
  /** Rows of one table. */
  | { readonly kind: "rows"; readonly first: XmlElement; readonly last: XmlElement }
  /** Blocks (paragraphs, tables) of one container. */
  | { readonly kind: "blocks"; readonly first: XmlElement; readonly last: XmlElement };

export type ClosedRegion = Region & { readonly close: Mark };

/** Says how a region lies, by where its two marks stand; or what is wrong with it. */
export function placementOf(region: ClosedRegion): Placement | TemplateProblem {
  const { open, close, otherwise } = region;
  if (open.stream === close.stream) {
    if (otherwise && otherwise.stream !== open.stream) return wrong(otherwise, ELSE_ELSEWHERE);
    return coversParagraph(region)
      ? { kind: "paragraph", first: open.stream.owner, last: open.stream.owner }
      : { kind: "inline" };
  }
  if (open.stream.kind !== "text" || close.stream.kind !== "text")
    return wrong(open, "和它的结尾要写在同一处域代码或属性里");
  const [first, last] = branches(open.stream.owner, close.stream.owner);
  if (!first || !last || first === last) return wrong(open, "和它的结尾不能一个在正文、一个在文本框里");
  const row = first.name === "w:tc" || last.name === "w:tc" ? ancestor(first, "w:tr") : undefined;
  const placement: Placement = row
    ? { kind: "rows", first: row, last: row }
    : holdsRows(first) && holdsRows(last)
      ? { kind: "rows", first, last }
      : { kind: "blocks", first, last };
  if (placement.kind === "blocks") {
    if (first.name === "w:tbl" || last.name === "w:tbl" || holdsRows(first) || holdsRows(last)) {
      return new TemplateProblem("LoopCrossesTable", open.place, open.printed, close.printed);
    }
    if (!isMarkBlock(first) || !isMarkBlock(last)) return wrong(open, "和它的结尾要各占一段，写在同一层里");
    if (contentBefore(open)) return wrong(open, "前面还有文字，它要写在一段的开头，最好独占一段");
    if (contentAfter(close)) return wrong(close, "后面还有文字，它要写在一段的末尾，最好独占一段");
  }
  return otherwise && !elseFits(otherwise, placement) ? wrong(otherwise, ELSE_ELSEWHERE) : placement;
}

const ELSE_ELSEWHERE = "要和它的开头、结尾写在同一层里，独占一段或写在一行的开头";

function wrong(mark: Mark, reason: string): TemplateProblem {
  return new TemplateProblem("MarkInWrongPlace", mark.place, mark.printed, reason);
}

/** A condition round a whole paragraph takes the paragraph with it; a loop does not, it may build a sentence. */
function coversParagraph({ open, close, otherwise }: ClosedRegion): boolean {
  const { stream } = open;
  return (
    stream.kind === "text" &&
    open.sigil !== "#" &&
    !otherwise &&
    !contentBefore(open) &&
    !contentAfter(close) &&
    stream.text.slice(open.end, close.start).trim() !== "" &&
    !isOnlyBlockOfCell(stream.owner) &&
    !hasSection(stream.owner)
  );
}

/** A cell keeps its only paragraph, with its formatting, even if nothing is left in it. */
export function isOnlyBlockOfCell(paragraph: XmlElement): boolean {
  const cell = paragraph.parent;
  return cell?.name === "w:tc" && cell.children.filter((each) => each.name !== "w:tcPr").length === 1;
}

export function hasSection(paragraph: XmlElement): boolean {
  return child(paragraph, "w:pPr", "w:sectPr") !== undefined;
}

/** Other marks do not count as content. */
function contentBefore({ stream, start }: Mark): boolean {
  return (
    stream.text
      .slice(0, start)
      .replace(/[{｛]\s*[#?^:/＃？＾：／][^{}｛｝]*[}｝]/g, "")
      .trim() !== ""
  );
}

function contentAfter({ stream, end }: Mark): boolean {
  return (
    stream.text
      .slice(end)
      .replaceAll(BARRIER, "")
      .replace(/[{｛]\s*[#?^:/＃？＾：／][^{}｛｝]*[}｝]/g, "")
      .trim() !== ""
  );
}

/** The two children of the nearest common ancestor that hold the two elements. */
function branches(a: XmlElement, b: XmlElement): readonly [XmlElement | undefined, XmlElement | undefined] {
  const path = new Map<XmlElement, XmlElement>();
  for (let at = a; at.parent; at = at.parent) path.set(at.parent, at);
  for (let at = b; at.parent; at = at.parent) {
    const other = path.get(at.parent);
    if (other) return [other, at];
  }
  return [undefined, undefined];
}

function holdsRows(element: XmlElement): boolean {
  if (element.name === "w:tr") return true;
  return isWrapper(element) && element.children.some(holdsRows);
}

/** A paragraph, or a content control round nothing but one. */
function isMarkBlock(element: XmlElement): boolean {
  if (element.name === "w:p") return true;
  if (!isWrapper(element)) return false;
  return (
    [...walk(element, (each) => each.name !== "w:p")].filter((each) => each.name === "w:p" || each.name === "w:tbl")
      .length === 1
  );
}

/** The block or row of a placement's level that holds a mark. */
export function boundaryOf(mark: Mark, placement: Placement): XmlElement | undefined {
  if (placement.kind === "inline") return undefined;
  let at: XmlElement | undefined = mark.stream.owner;
  while (at && at.parent !== placement.first.parent) at = at.parent;
  return at;
}

function elseFits(mark: Mark, placement: Placement): boolean {
  const boundary = boundaryOf(mark, placement);
  if (placement.kind === "inline" || placement.kind === "paragraph" || !boundary) return false;
  if (boundary.start <= placement.first.start || boundary.start >= placement.last.end) return false;
  return placement.kind === "rows" ? true : isMarkBlock(boundary) && !contentBefore(mark);
}
