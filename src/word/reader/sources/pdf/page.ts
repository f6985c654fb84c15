/** A piece of text on a page. Points, from the lower left corner of the page. */
export interface PageText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Size of the font. */
  readonly size: number;
}

/** A ruled line, level or upright. */
export interface PageLine {
  readonly upright: boolean;
  /** The place across the line: y of a level one, x of an upright one. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Page {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PageText[];
  readonly lines: readonly PageLine[];
}

/** A box on the page; `top` is the larger y. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Texts of one line of print, joined where they stand close; gaps wide enough for two signs become spaces. */
export interface PrintedLine extends Box {
  readonly text: string;
  readonly size: number;
}

/** Puts texts into lines from top to bottom, each from left to right. */
export function linesOf(texts: readonly PageText[]): PrintedLine[] {
  const sorted = [...texts].sort((one, other) => other.y - one.y || one.x - other.x);
  const rows: PageText[][] = [];
  let row: PageText[] = [];
  let base = 0;
  for (const text of sorted) {
    if (row.length > 0 && base - text.y > Math.max(2, text.size * 0.4)) {
      rows.push(row);
      row = [];
    }
    if (row.length === 0) base = text.y;
    row.push(text);
  }
  if (row.length > 0) rows.push(row);
  return rows.map(lineOf);
}

function lineOf(row: readonly PageText[]): PrintedLine {
  const inOrder = [...row].sort((one, other) => one.x - other.x);
  let printed = "";
  let right = Number.NEGATIVE_INFINITY;
  let size = 0;
  let y = 0;
  for (const text of inOrder) {
    const gap = text.x - right;
    const isWord = /[A-Za-z\d]$/.test(printed) && /^[A-Za-z\d]/.test(text.text);
    if (printed !== "" && gap > text.size * (isWord ? 0.25 : 0.8)) printed += gap > text.size * 2.5 ? "  " : " ";
    printed += text.text;
    right = Math.max(right, text.x + text.width);
    size = Math.max(size, text.size);
    y = text.y;
  }
  return { text: withoutSpread(printed), left: inOrder[0]?.x ?? 0, right, top: y + size, bottom: y, size };
}

const SPREAD = /[一-鿿](?: [一-鿿]){2,}/g;
const BESIDE_MARK = / +(?=[，。、；：！？）》”])|(?<=[（《“，。、；：]) +/g;

/** Spaces that only spread a text over its line, or that stand beside a mark, are the printing program's, not the author's. */
function withoutSpread(text: string): string {
  if (!text.includes(" ")) return text;
  return text.replace(SPREAD, (spread) => spread.replaceAll(" ", "")).replace(BESIDE_MARK, "");
}

/** A number that begins a paragraph of its own. */
const HEADING =
  /^\s*(?:第[一二三四五六七八九十]+[部分章节]|[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,3}[、.．](?!\d))/;

/** The edges between which the lines of a page run. */
export type Edges = Pick<Box, "left" | "right">;

/** A line and the edges of its page. */
export interface BodyLine extends PrintedLine {
  readonly edges: Edges;
}

/** Room (sizes of the font) that a line leaves which ends in the middle of a sentence, set by a program that does not fill lines. */
const UNFILLED = 6;
const SENTENCE_END = /[。！？；：;:!?]$/;
/** Dots that lead to a page number in a list of contents. */
const LEADER = /[.·…]{3,}\s*\d*$/;

/** A line that leaves no room for what follows, or little and ends within a sentence. */
function reachesEdge({ right, size, text, edges }: BodyLine): boolean {
  if (LEADER.test(text)) return false;
  const room = (edges.right - right) / size;
  return room < 1.6 || (room < UNFILLED && !SENTENCE_END.test(text));
}

const isCentred = ({ left, right, size, edges }: BodyLine): boolean =>
  Math.abs((left + right) / 2 - (edges.left + edges.right) / 2) < size;

/** True where the next line closes the bracket or the quotation mark that stands open. */
function isWithin(printed: string, next: string): boolean {
  return /[（“《][^）”》]*$/.test(printed.slice(-FAR)) && /^[^（“《]*[）”》]/.test(next);
}
/** Signs in which the end of a line is looked at. */
const FAR = 80;

/**
 * Lines of print as paragraphs: a line that reaches the right edge runs on, unless the next begins further in, and so does
 * one that ends within a bracket.
 */
export function paragraphsOf(lines: readonly BodyLine[]): string[] {
  const paragraphs: string[] = [];
  let before: BodyLine | undefined;
  for (const line of lines) {
    const last = paragraphs.length - 1;
    const runsOn =
      before !== undefined &&
      !HEADING.test(line.text) &&
      Math.abs(before.size - line.size) < 1 &&
      (reachesEdge(before) || isWithin(before.text, line.text)) &&
      (line.left < line.edges.left + line.size * 1.4 || (isCentred(before) && isCentred(line)));
    if (runsOn) {
      const words = /[A-Za-z]$/.test(paragraphs[last] ?? "") && /^[A-Za-z]/.test(line.text);
      paragraphs[last] = `${paragraphs[last] ?? ""}${words ? " " : ""}${line.text}`;
    } else paragraphs.push(line.text);
    before = line;
  }
  return paragraphs;
}
