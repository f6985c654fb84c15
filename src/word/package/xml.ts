import { packageError } from "./errors.ts";
import { escapeXml } from "./letters.ts";

/**
 * A tiny XML tree over the raw string: elements with their offsets, so that everything a template does not name
 * stays byte for byte as it was. Text, comments and processing instructions are the gaps between the elements.
 */
export interface XmlElement {
  /** With prefix, as written: `w:p`. */
  readonly name: string;
  readonly parent: XmlElement | undefined;
  readonly children: XmlElement[];
  /** Offset of `<` of the opening tag. */
  readonly start: number;
  /** Offset behind `>` of the opening tag. */
  readonly openEnd: number;
  /** Offset of `</`; equal to `openEnd` for `<a/>`. */
  closeStart: number;
  /** Offset behind the element. */
  end: number;
}

export interface XmlPart {
  /** The text the offsets refer to. CDATA sections have become escaped text. */
  readonly source: string;
  readonly root: XmlElement;
}

/** Real documents stay far below; deeper ones are made to exhaust. */
const MAX_DEPTH = 256;
const MAX_ELEMENTS = 1_000_000;

/**
 * @param maxElements what is larger is refused before any of it is built.
 * @throws PackageError where the text is not well-formed XML, or too large.
 */
export function parseXml(text: string, maxElements = MAX_ELEMENTS): XmlPart {
  if (!hasAtMost(text, maxElements)) throw packageError("too-large");
  const source = text.includes("<![CDATA[")
    ? text.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, content: string) => escapeXml(content))
    : text;
  let root: XmlElement | undefined;
  let open: XmlElement | undefined;
  let depth = 0;
  for (let at = source.indexOf("<"); at >= 0; ) {
    const next = source[at + 1];
    let end: number;
    if (next === "!") end = after(source, "-->", at + 4);
    else if (next === "?") end = after(source, "?>", at + 2);
    else if (next === "/") {
      end = after(source, ">", at);
      if (open === undefined || source.slice(at + 2, end - 1).trimEnd() !== open.name) throw packageError("damaged");
      open.closeStart = at;
      open.end = end;
      open = open.parent;
      depth--;
    } else {
      end = tagEnd(source, at);
      const name = /^[^\s/>]+/.exec(source.slice(at + 1, Math.min(end, at + 200)))?.[0];
      if (name === undefined || (open === undefined && root !== undefined)) throw packageError("damaged");
      const element: XmlElement = { name, parent: open, children: [], start: at, openEnd: end, closeStart: end, end };
      open?.children.push(element);
      root ??= element;
      if (source[end - 2] !== "/") {
        open = element;
        if (++depth > MAX_DEPTH) throw packageError("too-large");
      }
    }
    at = source.indexOf("<", end);
  }
  if (root === undefined || open !== undefined) throw packageError("damaged");
  return { source, root };
}

/** Counts tags: a closing one for almost every opening one. */
function hasAtMost(text: string, elements: number): boolean {
  if (text.length < elements * 4) return true;
  let count = 0;
  for (let at = text.indexOf("<"); at >= 0; at = text.indexOf("<", at + 1)) {
    if (text[at + 1] !== "/" && ++count > elements) return false;
  }
  return true;
}

function after(source: string, mark: string, from: number): number {
  const at = source.indexOf(mark, from);
  if (at < 0) throw packageError("damaged");
  return at + mark.length;
}

/** Behind the `>` that ends a tag; one inside a quoted attribute does not. */
function tagEnd(source: string, from: number): number {
  let quote = 0;
  for (let at = from; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 0x22 || code === 0x27) quote = code;
    else if (code === 0x3e) return at + 1;
  }
  throw packageError("damaged");
}

/** All elements below, in document order, the element itself first. `into` says whether to look inside one. */
export function* walk(element: XmlElement, into: (element: XmlElement) => boolean = () => true): Generator<XmlElement> {
  const ahead = [element];
  for (let next = ahead.pop(); next; next = ahead.pop()) {
    yield next;
    if (into(next)) for (const child of [...next.children].reverse()) ahead.push(child);
  }
}

/** The nearest enclosing element of one of these names, without the element itself. */
export function ancestor(element: XmlElement, ...names: readonly string[]): XmlElement | undefined {
  let at = element.parent;
  while (at && !names.includes(at.name)) at = at.parent;
  return at;
}

/** The first child of a name, and so on down where several are given. */
export function child(element: XmlElement | undefined, ...names: readonly string[]): XmlElement | undefined {
  let at = element;
  for (const name of names) at = at?.children.find((each) => each.name === name);
  return at;
}

/** An attribute of the opening tag, with its place: offsets of the whole ` name="value"` and of the value. */
export interface Attribute {
  readonly value: string;
  readonly start: number;
  readonly valueStart: number;
  readonly end: number;
}

export function attribute(source: string, element: XmlElement, name: string): Attribute | undefined {
  const tag = source.slice(element.start, element.openEnd);
  const found = new RegExp(`\\s${name}\\s*=\\s*("[^"]*"|'[^']*')`).exec(tag);
  const quoted = found?.[1];
  if (!found || quoted === undefined) return undefined;
  const end = element.start + found.index + found[0].length;
  return {
    value: quoted.slice(1, -1),
    start: element.start + found.index,
    valueStart: end - quoted.length + 1,
    end,
  };
}

/** The whole number in an element's `w:val`. */
export function countOf(source: string, element: XmlElement | undefined, otherwise: number): number {
  const value = element && Number(attribute(source, element, "w:val")?.value);
  return value !== undefined && Number.isInteger(value) && value >= 0 ? value : otherwise;
}

/** True for a switch that is on: `<w:vanish/>`, `w:val="1"`. */
export function isOn(source: string, element: XmlElement): boolean {
  return !/^(?:0|false|off)$/.test(attribute(source, element, "w:val")?.value ?? "");
}

export function sourceOf(source: string, element: XmlElement | undefined): string {
  return element ? source.slice(element.start, element.end) : "";
}

/** Rows of a table, also those wrapped in content controls; not those of nested tables. */
export function rowsOf(table: XmlElement): readonly XmlElement[] {
  return unwrapped(table, "w:tr");
}

/** Cells of a row, likewise. */
export function cellsOf(row: XmlElement): readonly XmlElement[] {
  return unwrapped(row, "w:tc");
}

/** What may stand between a table and its rows, a row and its cells, a container and its blocks. */
export function isWrapper(element: XmlElement): boolean {
  return /^w:(?:sdt|sdtContent|customXml|ins)$/.test(element.name);
}

function unwrapped(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((each) => {
    if (each.name === name) return [each];
    return isWrapper(each) ? unwrapped(each, name) : [];
  });
}
