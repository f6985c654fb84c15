import type { Bytes } from "./bytes.ts";

/** Hears each property of a list of properties: its code, and where its operand begins and how long it is. */
type OnProperty = (code: number, at: number, length: number) => void;

const TABLE_DEFINITION = 0xd608;
const CHANGED_TABS = 0xc615;
/** Properties too long for their page stand in the data stream; the operand says where. */
const ELSEWHERE = [0x6645, 0x6646, 0x646b];
/** Length of an operand by the kind in the code's highest bits (MS-DOC 2.2.5.1); 6 is of variable length. */
const LENGTHS = [1, 1, 2, 4, 2, 2, 0, 3];

/** Reads a list of single property modifiers (MS-DOC 2.2.5.1). */
export function eachProperty(source: Bytes, from: number, to: number, on: OnProperty): void {
  let at = from;
  while (at + 3 <= to) {
    const code = source.uint16(at);
    at += 2;
    const kind = code >> 13;
    let length = LENGTHS[kind] ?? 1;
    if (code === TABLE_DEFINITION) {
      length = source.uint16(at) - 1;
      at += 2;
    } else if (kind === 6) {
      length = source.byte(at);
      // 255 tab changes or more: the length is not written, and what follows cannot be found.
      if (code === CHANGED_TABS && length === 255) return;
      at++;
    }
    if (at + length > to || length < 0) return;
    on(code, at, length);
    at += length;
  }
}

/** What a paragraph's own properties say, its style aside. */
export interface ParagraphFormat {
  readonly style: number;
  readonly inTable: boolean;
  /** Depth of the table the paragraph stands in; 1 where only `inTable` is said. */
  readonly depth: number;
  readonly endsRow: boolean;
  readonly endsInnerCell: boolean;
  readonly endsInnerRow: boolean;
  readonly outline?: number;
  readonly list?: number;
  readonly listLevel?: number;
  readonly row?: RowFormat;
}

/** How a row is divided: edges in twips, one more than cells, and how each cell joins its neighbours. */
export interface RowFormat {
  readonly edges: readonly number[];
  readonly joins: readonly CellJoin[];
}

export interface CellJoin {
  readonly vertical?: "restart" | "continue" | undefined;
  readonly horizontal?: "continue" | undefined;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const CELL_SIZE = 20;
const MOST_CELLS = 64;

/**
 * Reads a paragraph's properties (PAPX: style, then modifiers).
 * @param data the data stream, which holds long lists.
 */
export function readParagraphFormat(source: Bytes, from: number, to: number, data: Bytes | undefined): ParagraphFormat {
  const format: Mutable<ParagraphFormat> = {
    style: source.uint16(from),
    inTable: false,
    depth: 0,
    endsRow: false,
    endsInnerCell: false,
    endsInnerRow: false,
  };
  const take = (list: Bytes, deep: boolean): OnProperty => {
    return (code, at, length) => {
      if (code === 0x2416) format.inTable = list.byte(at) !== 0;
      else if (code === 0x2417) format.endsRow = list.byte(at) !== 0;
      else if (code === 0x6649) format.depth = Math.min(list.uint32(at), 0xffff);
      else if (code === 0x244b) format.endsInnerCell = list.byte(at) !== 0;
      else if (code === 0x244c) format.endsInnerRow = list.byte(at) !== 0;
      else if (code === 0x2640) format.outline = list.byte(at);
      else if (code === 0x260a) format.listLevel = list.byte(at);
      else if (code === 0x460b) format.list = list.uint16(at);
      else if (code === TABLE_DEFINITION) format.row = readRow(list, at, length);
      else if (code === 0xd62b && format.row) setVertical(format.row, list.byte(at), list.byte(at + 1));
      else if (code === 0x5624 && format.row) setMerged(format.row, list.byte(at), list.byte(at + 1));
      else if (ELSEWHERE.includes(code) && data && !deep) {
        const offset = list.uint32(at);
        if (offset + 2 > data.length) return;
        const end = offset + 2 + data.uint16(offset);
        eachProperty(data, offset + 2, Math.min(end, data.length), take(data, true));
      }
    };
  };
  eachProperty(source, from + 2, to, take(source, false));
  if (format.inTable && format.depth === 0) format.depth = 1;
  return format;
}

/** The table definition (MS-DOC 2.9.322 TDefTableOperand): number of cells, edges, then 20 bytes a cell. */
function readRow(source: Bytes, at: number, length: number): RowFormat {
  const count = Math.min(source.byte(at), MOST_CELLS);
  const edges = Array.from({ length: count + 1 }, (_, edge) => source.int16(at + 1 + edge * 2));
  const cells = at + 1 + (count + 1) * 2;
  const joins = Array.from({ length: count }, (_, cell): CellJoin => {
    const from = cells + cell * CELL_SIZE;
    if (from + CELL_SIZE > at + length) return {};
    const flags = source.uint16(from);
    const horizontal = (flags & 3) === 2 ? "continue" : undefined;
    return { vertical: verticalOf((flags >> 5) & 3), horizontal };
  });
  return { edges, joins };
}

function verticalOf(flags: number): CellJoin["vertical"] {
  if (flags === 3) return "restart";
  return flags === 1 ? "continue" : undefined;
}

function setVertical(row: RowFormat, cell: number, flags: number): void {
  const joins = row.joins as CellJoin[];
  if (cell < joins.length) joins[cell] = { ...joins[cell], vertical: verticalOf(flags & 3) };
}

function setMerged(row: RowFormat, first: number, behind: number): void {
  const joins = row.joins as CellJoin[];
  for (let cell = first + 1; cell < Math.min(behind, joins.length); cell++) {
    joins[cell] = { ...joins[cell], horizontal: "continue" };
  }
}
