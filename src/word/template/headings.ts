import { ancestor, attribute, child, parseXml, type XmlElement, type XmlPart } from "../package/index.ts";
import { loopsOf, type Marks } from "./marks.ts";
import type { HeadingPiece, Piece } from "./pieces.ts";
import type { Span } from "./spans.ts";
import type { Lexicon } from "./vocabulary.ts";

/** What the styles of a document say of its paragraphs. */
export interface ParagraphStyles {
  /** Outline level from 1, by style id. */
  readonly levels: ReadonlyMap<string, number>;
  /** The name by style id. */
  readonly names: ReadonlyMap<string, string>;
  /** The size in half-points by style id, of the style itself or the one it is based on. */
  readonly sizes: ReadonlyMap<string, number>;
}

export const NO_STYLES: ParagraphStyles = { levels: new Map(), names: new Map(), sizes: new Map() };

/** Reads names and outline levels of a styles part; levels come down from the style a style is based on. */
export function paragraphStyles(xml: string): ParagraphStyles {
  const part = parseXml(xml, MOST_ELEMENTS);
  const value = (element: XmlElement | undefined): string | undefined =>
    element && attribute(part.source, element, "w:val")?.value;
  const own = new Map<string, OwnStyle>();
  const names = new Map<string, string>();
  for (const style of part.root.children) {
    const id = style.name === "w:style" ? attribute(part.source, style, "w:styleId")?.value : undefined;
    if (id === undefined) continue;
    const name = value(child(style, "w:name")) ?? id;
    names.set(id, name);
    const outline = value(child(style, "w:pPr", "w:outlineLvl"));
    const builtIn = /^heading ([1-9])$/i.exec(name)?.[1];
    const level = outline === undefined ? Number(builtIn) : Number(outline) + 1;
    own.set(id, {
      base: value(child(style, "w:basedOn")),
      level: level > 0 ? level : undefined,
      size: Number(value(child(style, "w:rPr", "w:sz"))) || undefined,
    });
  }
  const levels = new Map<string, number>();
  const sizes = new Map<string, number>();
  for (const id of own.keys()) {
    const level = inherited(own, id, (style) => style.level);
    if (level !== undefined && level <= 9) levels.set(id, level);
    const size = inherited(own, id, (style) => style.size);
    if (size !== undefined) sizes.set(id, size);
  }
  return { levels, names, sizes };
}

interface OwnStyle {
  readonly base: string | undefined;
  readonly level: number | undefined;
  readonly size: number | undefined;
}

/** What a style or the nearest it is based on says. */
function inherited<T>(
  styles: ReadonlyMap<string, OwnStyle>,
  id: string,
  of: (style: OwnStyle) => T | undefined,
): T | undefined {
  let at: string | undefined = id;
  for (let depth = 0; at !== undefined && depth < 20; depth++) {
    const style: OwnStyle | undefined = styles.get(at);
    const found = style && of(style);
    if (found !== undefined) return found;
    at = style?.base;
  }
  return undefined;
}

const MOST_ELEMENTS = 200_000;

/** A heading of the running text. */
export interface Heading {
  readonly paragraph: XmlElement;
  readonly level: HeadingPiece["level"];
  readonly contents: number | undefined;
}

/** Headings of the body, with the level at which its contents name them. */
export function headingsOf(part: XmlPart, styles: ParagraphStyles): readonly Heading[] {
  const wanted = contentsLevels(part.source, styles);
  const found: Heading[] = [];
  const visit = (element: XmlElement): void => {
    for (const block of element.children) {
      if (block.name === "w:p") {
        const properties = child(block, "w:pPr");
        const style = styleOf(part, properties);
        const direct = child(properties, "w:outlineLvl");
        const outline = direct && Number(attribute(part.source, direct, "w:val")?.value) + 1;
        const level = outline ?? styles.levels.get(style);
        if (level === undefined || level > 9) continue;
        found.push({ paragraph: block, level, contents: wanted(style, level) });
      } else if (block.name === "w:sdt" || block.name === "w:sdtContent") visit(block);
    }
  };
  const body = part.root.children.find(({ name }) => name === "w:body");
  if (body) visit(body);
  return found.filter(({ paragraph }) => !ancestor(paragraph, "w:tc"));
}

/** Paragraphs of the body that print a heading by its name, with the tag. */
export function namedHeadings(marks: Marks, lexicon: Lexicon): readonly Heading[] {
  const last = new Map<string, XmlElement>();
  for (const { name, stream, within } of marks.values) {
    const tag = lexicon.describe(name, loopsOf(within));
    if (tag?.kind !== "paragraphs" || tag.heading !== true || stream.kind !== "text") continue;
    if (!ancestor(stream.owner, "w:tc", "w:txbxContent")) last.set(name, stream.owner);
  }
  return [...last].map(([level, paragraph]) => ({ paragraph, level, contents: undefined }));
}

function styleOf(part: XmlPart, properties: XmlElement | undefined): string {
  const style = child(properties, "w:pStyle");
  return (style && attribute(part.source, style, "w:val")?.value) ?? "";
}

/**
 * The level at which the first contents field names a heading: `\o "1-3"` takes built-in headings, `\u` outline levels,
 * `\t "名,2"` named styles (ECMA-376 part 1, 17.16.5.68). Without a field every heading has its own level.
 */
function contentsLevels(
  source: string,
  { names }: ParagraphStyles,
): (style: string, level: number) => number | undefined {
  const code = /<w:instrText[^>]*>([^<]*\bTOC\b[^<]*)</.exec(source)?.[1]?.replace(/&quot;/g, '"');
  if (code === undefined) return (_, level) => level;
  const [, low = "1", high = "9"] = /\\o\s*"(\d)-(\d)"/.exec(code) ?? [];
  const builtIn = /\\o\b/.test(code);
  const outline = /\\u\b/.test(code);
  const named = new Map<string, number>();
  const list = /\\t\s*"([^"]*)"/.exec(code)?.[1]?.split(/[,;，；]/) ?? [];
  for (let index = 0; index + 1 < list.length; index += 2) {
    named.set((list[index] ?? "").trim(), Number(list[index + 1]));
  }
  return (style, level) => {
    const name = names.get(style) ?? style;
    const byName = named.get(name);
    if (byName !== undefined) return byName;
    const within = level >= Number(low) && level <= Number(high);
    if (builtIn && /^heading [1-9]$/i.test(name) && within) return level;
    return outline && within ? level : undefined;
  };
}

/** Before a statement, behind regions: a heading may state a figure too. */
const HEADING_ORDER = 880;

export function headingSpan({ paragraph, level, contents }: Heading): Span {
  const build = (body: readonly Piece[]): readonly Piece[] => [{ kind: "heading", level, contents, body }];
  return { start: paragraph.start, end: paragraph.end, order: HEADING_ORDER, build };
}
