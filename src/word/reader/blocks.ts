/**
 * The intermediate form between a source (Word file, web page, clipboard, text dump) and a draft:
 * paragraphs and tables in document order, before any of it is understood.
 */

/** What a source had to say about one piece of it: something to look at, something it mended, something it left out. */
export type Remark =
  | { readonly kind: "doubt"; readonly message: string }
  | { readonly kind: "repair"; readonly message: string; readonly printed: string; readonly now: string }
  /** The sentence is also one of the notes; here it says where. */
  | { readonly kind: "left"; readonly message: string };

/** A paragraph of running text. Field codes, deleted text and hidden text are not part of `text`. */
export interface ParagraphBlock {
  readonly kind: "paragraph";
  /** Position in the list of blocks, from 0; what a remark "未识别内容" points at. */
  readonly index: number;
  readonly text: string;
  /** Outline level 1-9 where the source says so (heading style, outline level, h1-h6). */
  readonly level?: number;
  /** Number printed by automatic numbering ("一、", "1."), which is not in `text`. */
  readonly numbering?: string;
  /** What was recognised as field-code junk (`TC 3、… \f C \l 1`, `[bookmark: …]`) and taken out of `text`. */
  readonly codes?: readonly string[];
  /** "toc": a line of the printed table of contents, which repeats headings and is none itself. */
  readonly style?: "toc";
  readonly remarks?: readonly Remark[];
  /** Where it stood when not in the body. */
  readonly origin?: "textbox" | "header" | "footer" | "footnote" | "endnote";
}

/** One printed cell; cells covered by a merge do not appear. */
export interface GridCell {
  /** Row and column of the top left corner on the regular grid, from 0. */
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** The cell's paragraphs, in order; an empty cell has none. Tables nested in the cell are in `nested`. */
  readonly paragraphs: readonly string[];
  readonly nested?: readonly GridBlock[];
  readonly codes?: readonly string[];
  readonly remarks?: readonly Remark[];
}

/** A table as a regular grid of cells with spans. */
export interface GridBlock {
  readonly kind: "grid";
  readonly index: number;
  readonly rowCount: number;
  readonly columnCount: number;
  /** Row-major order of their top left corners. */
  readonly cells: readonly GridCell[];
  readonly origin?: ParagraphBlock["origin"];
  /** About the table as a whole, or about what stands right behind it and prints no text. */
  readonly remarks?: readonly Remark[];
  /** True where the source prints no merges (text dumps): the spans were deduced, columns of short rows are a guess. */
  readonly deduced?: true;
}

export type Block = ParagraphBlock | GridBlock;

/** Everything read from one source, and what had to be said about it. */
export interface Blocks {
  readonly blocks: readonly Block[];
  /** Chinese sentences about what was simplified on the way (a tracked change taken as final, a picture left out). */
  readonly notes: readonly string[];
}
