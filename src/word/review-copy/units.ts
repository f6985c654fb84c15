import {
  attribute,
  cellsOf,
  child,
  isOn,
  isWrapper,
  parseXml,
  rowsOf,
  unescapeXml,
  walk,
  type XmlElement,
} from "../package/index.ts";
import { revisionOf } from "./revisions.ts";
import type { Revision } from "./types.ts";

/** A stretch of a unit's text; offsets in characters. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a person comments on or changes: a paragraph of the running text, or a cell of a table with its paragraphs as lines. */
export interface Unit {
  /** Table, row and cell in it, each from 0; absent for a paragraph. */
  readonly cell?: readonly [table: number, row: number, cell: number] | undefined;
  /** As it is read with all tracked changes accepted. */
  readonly text: string;
  /** Bookmarks by name. One over several units has a stretch in each. */
  readonly bookmarks: readonly (Span & { readonly name: string })[];
  readonly comments: readonly (Span & { readonly id: string })[];
  /** The first tracked change in it. */
  readonly revision?: Revision;
}

const SKIPPED = new Set(["w:del", "w:moveFrom", "w:drawing", "w:pict", "w:object", "w:rt", "mc:AlternateContent"]);
const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ["w:tab", "\t"],
  ["w:br", "\n"],
  ["w:cr", "\n"],
  ["w:noBreakHyphen", "-"],
]);

/** Ranges open at once; more are made to exhaust. */
const MOST_OPEN = 500;

interface OpenUnit {
  cell?: readonly [number, number, number];
  text: string;
  bookmarks: (Span & { name: string })[];
  comments: (Span & { id: string })[];
  revision?: Revision;
}

/**
 * The units of a document's body in their order. The table of contents is left out: it repeats headings, and Word rewrites
 * it. So are text boxes.
 * @param xml main document part.
 */
export function readUnits(xml: string): readonly Unit[] {
  const { source, root } = parseXml(xml);
  const units: OpenUnit[] = [];
  const fields: { code: string }[] = [];
  const ranges = { bookmarks: new Map<string, string>(), comments: new Map<string, string>() };
  const ends = rangeEnds(source, root);
  let tables = 0;
  let unit: OpenUnit | undefined;
  /** The mark of the last paragraph was deleted by a tracked change: its text goes on in the next. */
  let joins = false;

  const id = (element: XmlElement, name = "w:id"): string => attribute(source, element, name)?.value ?? "";
  const begin = (cell?: readonly [number, number, number]): OpenUnit => {
    const opened: OpenUnit = { ...(cell ? { cell } : {}), text: "", bookmarks: [], comments: [] };
    for (const name of ranges.bookmarks.values()) opened.bookmarks.push({ name, start: 0, end: -1 });
    for (const comment of ranges.comments.values()) opened.comments.push({ id: comment, start: 0, end: -1 });
    unit = opened;
    return opened;
  };
  const finish = (opened: OpenUnit): void => {
    const close = <Range extends Span>(range: Range): Range =>
      range.end < 0 ? { ...range, end: opened.text.length } : range;
    opened.bookmarks = opened.bookmarks.map(close);
    opened.comments = opened.comments.map(close);
    unit = undefined;
    units.push(opened);
  };
  const closeRange = <Range extends Span>(list: Range[] | undefined, of: (range: Range) => boolean): void => {
    const index = list?.findIndex((range) => range.end < 0 && of(range)) ?? -1;
    const range = list?.[index];
    if (range && list) list[index] = { ...range, end: unit?.text.length ?? 0 };
  };

  /** Bookmarks and comments begin and end; true where the element was one of these. */
  const mark = (element: XmlElement): boolean => {
    const key = id(element);
    const start = unit?.text.length ?? 0;
    switch (element.name) {
      case "w:bookmarkStart": {
        const name = id(element, "w:name");
        unit?.bookmarks.push({ name, start, end: ends.has(`bookmark ${key}`) ? -1 : start });
        if (ends.has(`bookmark ${key}`) && ranges.bookmarks.size < MOST_OPEN) ranges.bookmarks.set(key, name);
        return true;
      }
      case "w:bookmarkEnd": {
        const name = ranges.bookmarks.get(key);
        ranges.bookmarks.delete(key);
        closeRange(unit?.bookmarks, (range) => range.name === name);
        return true;
      }
      case "w:commentRangeStart":
        unit?.comments.push({ id: key, start, end: ends.has(`comment ${key}`) ? -1 : start });
        if (ends.has(`comment ${key}`) && ranges.comments.size < MOST_OPEN) ranges.comments.set(key, key);
        return true;
      case "w:commentRangeEnd":
        ranges.comments.delete(key);
        closeRange(unit?.comments, (range) => range.id === key);
        return true;
      case "w:commentReference":
        unit?.comments.push({ id: key, start, end: start });
        return true;
      default:
        return false;
    }
  };

  const inline = (element: XmlElement): void => {
    const revision = unit?.revision === undefined ? revisionOf(source, element) : undefined;
    if (unit && revision) unit.revision = revision;
    if (mark(element) || SKIPPED.has(element.name)) return;
    const field = fields[fields.length - 1];
    if (element.name === "w:fldChar") {
      const type = id(element, "w:fldCharType");
      if (type === "begin") fields.push({ code: "" });
      else if (type === "end") fields.pop();
    } else if (element.name === "w:instrText") {
      if (field) field.code += source.slice(element.openEnd, element.closeStart);
    } else if (element.name === "w:t") {
      if (unit) unit.text += unescapeXml(source.slice(element.openEnd, element.closeStart));
    } else if (CHARACTERS.has(element.name) && element.parent?.name === "w:r") {
      if (unit) unit.text += CHARACTERS.get(element.name) ?? "";
    } else if (element.name !== "w:pPr" && !(element.name === "w:r" && isHidden(source, element))) {
      element.children.forEach(inline);
    }
  };
  const paragraph = (element: XmlElement): void => {
    const opened = unit ?? begin();
    if (opened.cell && opened.text !== "" && !joins) opened.text += "\n";
    const inContents = () => fields.some(({ code }) => /^\s*TOC\b/.test(code));
    const before = inContents();
    element.children.forEach(inline);
    joins = isMarkDeleted(element);
    if (opened.cell || joins) return;
    finish(opened);
    if (before || inContents()) units.pop();
  };
  const table = (element: XmlElement): void => {
    const number = tables++;
    if (unit && !unit.cell) finish(unit);
    const outer = unit;
    joins = false;
    rowsOf(element).forEach((row, r) => {
      if (child(row, "w:trPr", "w:del")) return;
      const revision = revisionOf(source, child(row, "w:trPr", "w:ins"));
      cellsOf(row).forEach((cell, c) => {
        const opened = begin([number, r, c]);
        if (revision) opened.revision = revision;
        blocks(cell);
        joins = false;
        finish(opened);
      });
    });
    unit = outer;
  };
  const blocks = (element: XmlElement): void => {
    for (const block of element.children) {
      if (block.name === "w:p") paragraph(block);
      else if (block.name === "w:tbl") table(block);
      else if (isWrapper(block)) blocks(block);
      else mark(block);
    }
  };
  const body = child(root, "w:body");
  if (body) blocks(body);
  if (unit) finish(unit);
  return units.map(({ text, ...rest }) => ({ ...rest, text: text.replace(/\n+$/, "") }));
}

/** Kinds and numbers of ranges that have an end: one without covers nothing. */
function rangeEnds(source: string, root: XmlElement): ReadonlySet<string> {
  const found = new Set<string>();
  for (const element of walk(root)) {
    const kind = /^w:(bookmark|comment)(?:Range)?End$/.exec(element.name)?.[1];
    if (kind) found.add(`${kind} ${attribute(source, element, "w:id")?.value}`);
  }
  return found;
}

function isMarkDeleted(paragraph: XmlElement): boolean {
  return child(paragraph, "w:pPr", "w:rPr", "w:del") !== undefined;
}

function isHidden(source: string, run: XmlElement): boolean {
  const vanish = child(run, "w:rPr", "w:vanish");
  return vanish !== undefined && isOn(source, vanish);
}
