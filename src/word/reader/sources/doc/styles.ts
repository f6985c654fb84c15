import { levelOf, type Style, type Styles } from "../docx/styles.ts";
import type { Bytes } from "./bytes.ts";
import { readParagraphFormat } from "./properties.ts";

interface OwnStyle {
  readonly builtIn: number;
  readonly base: number;
  readonly outline?: number | undefined;
  readonly list?: number | undefined;
  readonly listLevel?: number | undefined;
}

const DEEPEST_CHAIN = 20;
const PARAGRAPH = 1;
const NONE = 0xfff;
/** Numbers of the built-in styles (MS-DOC 2.9.260 sti): headings 1 to 9, contents 1 to 9. */
const isHeading = (builtIn: number): boolean => builtIn >= 1 && builtIn <= 9;
const isContents = (builtIn: number): boolean => builtIn >= 19 && builtIn <= 27;

/** Reads the style sheet (MS-DOC 2.9.271 STSH). @returns the styles by their number. */
export function readStyles(table: Bytes, at: number, length: number): Styles {
  const own = length > 4 ? readOwn(table, at, at + length) : [];
  const resolved = new Map<string, Style>();
  return {
    find(id = "0") {
      const known = resolved.get(id) ?? inherit(Number(id), own);
      resolved.set(id, known);
      return known;
    },
  };
}

function readOwn(table: Bytes, from: number, end: number): (OwnStyle | undefined)[] {
  const styles: (OwnStyle | undefined)[] = [];
  const header = table.uint16(from);
  const count = table.uint16(from + 2);
  const baseSize = table.uint16(from + 4);
  let at = from + 2 + header;
  while (at + 2 <= end && styles.length < count) {
    const size = table.uint16(at);
    styles.push(size > baseSize ? readStyle(table, at + 2, baseSize, Math.min(at + 2 + size, end)) : undefined);
    at += 2 + size + (size % 2);
  }
  return styles;
}

function readStyle(table: Bytes, at: number, baseSize: number, end: number): OwnStyle {
  const kindAndBase = table.uint16(at + 2);
  const style = { builtIn: table.uint16(at) & NONE, base: kindAndBase >> 4 };
  if ((kindAndBase & 15) !== PARAGRAPH) return style;
  // The name follows, counted and ended by a zero; then the properties, at an even distance.
  let list = at + baseSize + 2 + table.uint16(at + baseSize) * 2 + 2;
  if ((list - at) % 2 === 1) list++;
  if (list + 2 > end) return style;
  const size = table.uint16(list);
  if (size < 2 || list + 2 + size > end) return style;
  const format = readParagraphFormat(table, list + 2, list + 2 + size, undefined);
  return { ...style, outline: format.outline, list: format.list, listLevel: format.listLevel };
}

function inherit(number: number, own: readonly (OwnStyle | undefined)[]): Style {
  let outline: number | undefined;
  let list: number | undefined;
  let listLevel: number | undefined;
  let toc = false;
  let style = own[number];
  for (let depth = 0; style && depth < DEEPEST_CHAIN; depth++) {
    outline ??= style.outline ?? (isHeading(style.builtIn) ? style.builtIn - 1 : undefined);
    list ??= style.list;
    listLevel ??= style.listLevel;
    toc ||= isContents(style.builtIn);
    style = style.base === NONE ? undefined : own[style.base];
  }
  const level = levelOf(outline);
  return {
    toc,
    hidden: false,
    struck: false,
    ...(level === undefined ? {} : { level }),
    ...(list === undefined ? {} : { numId: String(list) }),
    ...(listLevel === undefined ? {} : { numLevel: listLevel }),
  };
}
