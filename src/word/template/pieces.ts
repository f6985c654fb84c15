import type { Comparison } from "./comparisons.ts";
import type { Format } from "./formats.ts";
import type { Position } from "./positions.ts";

/** A compiled template: literal strings and, between them, what is decided while filling. */
export type Piece =
  | string
  | ValuePiece
  | LinePiece
  | LoopPiece
  | ChoicePiece
  | RemovablePiece
  | StatementPiece
  | HeadingPiece
  | ContainerPiece
  | BlockPiece
  | GapPiece
  | TablePiece
  | GridPiece
  | RowPiece
  | CellPiece
  | IdPiece
  | NamePiece;

/** A text of a run; further lines become paragraphs of their own. */
export interface ValuePiece {
  readonly kind: "value";
  readonly name: string;
  /** From the text of one line to that of the next. */
  readonly between: string;
  /** What a sentence states with it; "derived" may be empty although all is known. */
  readonly figure?: "entered" | "derived" | undefined;
  /** The form in which a number is printed, and how many places it is counted in. */
  readonly format?: { readonly as: Format; readonly power: number } | undefined;
  /** In a table: the column whose numbers get the same number of decimals. */
  readonly column?: number;
}

/** A text that cannot have lines: a field's code, a document property. */
interface LinePiece {
  readonly kind: "line";
  readonly name: string;
  /** In a field's code quotes and backslashes are escaped, in an attribute quotes once more. */
  readonly in: "field" | "attribute" | "property";
}

export interface LoopPiece {
  readonly kind: "loop";
  readonly name: string;
  /** The tag whose equal neighbours make one item together. */
  readonly by?: string | undefined;
  readonly body: readonly Piece[];
  /** Printed where the list is empty. */
  readonly empty: readonly Piece[];
}

export interface ChoicePiece {
  readonly kind: "choice";
  readonly name: string;
  /** Asks for the place in the loop, or what the value is held against. */
  readonly position?: keyof Position | undefined;
  readonly test?: Comparison | undefined;
  readonly filled: readonly Piece[];
  /** Asks for a figure: where it is empty, that is because nobody filled it in. */
  readonly figure?: true;
  readonly empty: readonly Piece[];
}

/** A paragraph that disappears with its text. */
interface RemovablePiece {
  readonly kind: "removable";
  readonly name: string;
  readonly body: readonly Piece[];
}

/** A paragraph of running text that states figures: it says nothing of those that are open. */
export interface StatementPiece {
  readonly kind: "statement";
  readonly body: readonly Piece[];
  /** Holds what must stay (a section's end, a field, a picture): it may lose its text only. */
  readonly stays: boolean;
}

/** A heading, which is not printed where everything below it was left out. */
export interface HeadingPiece {
  readonly kind: "heading";
  /** Outline level, from 1; or the tag whose value says it. */
  readonly level: number | string;
  /** The level at which contents name it; undefined where they do not. */
  readonly contents: number | undefined;
  readonly body: readonly Piece[];
}

/** Body, cell, text box, header …: what holds blocks, at least one paragraph, and that at its end. */
export interface ContainerPiece {
  readonly kind: "container";
  readonly body: readonly Piece[];
}

/** A block begins here. Two tables in a row would become one: between them stands a paragraph. */
interface BlockPiece {
  readonly kind: "block";
  readonly table: boolean;
  /** A paragraph without text or picture. */
  readonly blank?: true;
}

/** A paragraph of marks stood here; it comes back where one is needed. */
interface GapPiece {
  readonly kind: "gap";
  readonly xml: string;
}

/** A table that is left out when no row of it remains. */
export interface TablePiece {
  readonly kind: "table";
  /** Width of a full-width character in twips, where widths of columns follow the texts. */
  readonly fit: number | undefined;
  readonly body: readonly Piece[];
}

/** How the cells of a drawn table look: insides of `w:tcPr`, then `w:pPr` and `w:rPr` whole. */
export interface CellPattern {
  readonly cell: string;
  readonly paragraph: string;
  readonly run: string;
}

/** A table drawn from data. */
export interface GridPiece {
  readonly kind: "grid";
  readonly name: string;
  /** Of the table and of a full-width character, in twips. */
  readonly width: number;
  readonly character: number;
  /** Up to `w:tblGrid`. */
  readonly open: string;
  readonly headCell: CellPattern;
  readonly bodyCell: CellPattern;
}

interface RowPiece {
  readonly kind: "row";
  readonly body: readonly Piece[];
}

/** A cell that is or may be merged with the one above. */
export interface CellPiece {
  readonly kind: "cell";
  /** First grid column it covers, from 0, and how many. */
  readonly column: number;
  readonly span: number;
  /** Merged as drawn in the template (`restart`, `continue`), or by equal values (`data`). */
  readonly merge: "restart" | "continue" | "data";
  /** The tags compared. */
  readonly names: readonly string[];
  /** Up to the place of `w:vMerge`. */
  readonly head: string;
  /** From behind `w:vMerge` to the content. */
  readonly tail: string;
  readonly body: readonly Piece[];
  /** Stands for the content of a continuing cell. */
  readonly blank: string;
}

/** A number unique in the document; bookmark ends repeat that of their start. */
interface IdPiece {
  readonly kind: "id";
  readonly slot: number;
  readonly fresh: boolean;
}

/** The name of a bookmark in a loop: its own the first time, then with a number. */
interface NamePiece {
  readonly kind: "name";
  readonly slot: number;
  readonly base: string;
}
