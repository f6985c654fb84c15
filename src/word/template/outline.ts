import type { NumberedHeading } from "./numbers.ts";

/** A heading while it is not known yet whether anything stands below it. */
interface OpenHeading {
  readonly level: number;
  readonly start: number;
  readonly end: number;
  readonly entry: ContentsEntry;
  /** What had been printed and left out when it was written. */
  readonly blocks: number;
  readonly paragraphs: number;
  readonly omitted: number;
  readonly previous: "none" | "paragraph" | "table";
}

/** A heading as contents name it. */
export interface ContentsEntry extends NumberedHeading {
  /** With places of numbers. */
  readonly text: string;
  readonly level: number | undefined;
  dropped: boolean;
}

/** What a container knows of the headings in it. */
export interface Outline {
  open: OpenHeading[];
  /** Blocks with content, and all, written so far. */
  blocks: number;
  paragraphs: number;
  /** How often something was left out. */
  omitted: number;
}

export function newOutline(): Outline {
  return { open: [], blocks: 0, paragraphs: 0, omitted: 0 };
}

/** The part of a filling that headings look at. */
interface Written {
  out: string;
  previous: "none" | "paragraph" | "table";
  outline: Outline;
  readonly allHeadings: boolean;
  readonly entries: ContentsEntry[];
}

/** A heading of this level begins, or the container ends (level 0): headings above with nothing below them go. */
export function closeHeadings(level: number, written: Written): void {
  const { outline } = written;
  for (let last = outline.open[outline.open.length - 1]; last && last.level >= level; ) {
    outline.open.pop();
    if (!written.allHeadings && last.blocks === outline.blocks && last.omitted !== outline.omitted) {
      written.out = written.out.slice(0, last.start) + written.out.slice(last.end);
      if (last.paragraphs === outline.paragraphs) written.previous = last.previous;
      last.entry.dropped = true;
    }
    last = outline.open[outline.open.length - 1];
  }
}

/** Notes a heading just written. It is no content of what is above it, as long as it has none itself. */
export function openHeading(
  piece: { readonly level: number; readonly contents: number | undefined },
  { xml, previous, signs }: Pick<OpenHeading, "previous"> & { readonly xml: string; readonly signs: readonly string[] },
  written: Written,
): void {
  const { outline, out } = written;
  // Contents repeat the words of a heading, not the signs round them.
  const text = signs.reduce((rest, sign) => rest.replace(sign, ""), plainText(xml));
  const entry: ContentsEntry = { text, outline: piece.level, level: piece.contents, dropped: false };
  written.entries.push(entry);
  outline.open.push({
    level: piece.level,
    start: out.length - xml.length,
    end: out.length,
    entry,
    blocks: outline.blocks,
    paragraphs: outline.paragraphs,
    omitted: outline.omitted,
    previous,
  });
}

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** The text of a paragraph's XML. */
function plainText(xml: string): string {
  let text = "";
  for (const [found, content] of xml.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<w:tab\/>/g)) {
    text += found === "<w:tab/>" ? " " : (content ?? "");
  }
  return text.replace(/&(\w+);/g, (all, name: string) => NAMED[name] ?? all).trim();
}
