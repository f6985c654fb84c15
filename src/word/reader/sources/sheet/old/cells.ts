import { brokenFile } from "../../container.ts";
import type { OldRecord } from "./records.ts";
import { createCursor, type Texts } from "./strings.ts";

/** What a record says of a cell: its place, which of the book's looks it has, and what it holds. */
export interface OldCell {
  readonly row: number;
  readonly column: number;
  readonly look: number;
  /** Undefined where a formula gave a text, which stands in a record of its own. */
  readonly value: CellValue | undefined;
}

export type CellValue = number | string | boolean | CellError;
/** A fault that a formula gave, by its name. */
interface CellError {
  readonly error: string;
}

/** The record that holds the text a formula gave. */
export const FORMULA_TEXT = 0x0207;
const [NUMBER, SHORT_NUMBER, SHORT_NUMBERS, TRUTH_OR_ERROR, FORMULA] = [0x0203, 0x027e, 0xbd, 0x0205, 0x06];
const [SHARED_TEXT, TEXT, RICH_TEXT] = [0xfd, 0x0204, 0xd6];
/** Excel's last column is IV. */
export const LAST_COLUMN = 255;

type ReadValue = (record: OldRecord, texts: Texts) => CellValue | undefined;

const ownText: ReadValue = (record, texts) => textOf(record, texts, 6);

/** What a cell holds, by its record; row, column and look stand first in each. */
const VALUES: Readonly<Record<number, ReadValue>> = {
  [NUMBER]: ({ view }) => number(view.getFloat64(6, true)),
  [SHORT_NUMBER]: ({ view }) => shortNumber(view.getInt32(6, true)),
  [SHARED_TEXT]: ({ view }, { shared }) => shared[view.getUint32(6, true)] ?? broken(),
  [TEXT]: ownText,
  [RICH_TEXT]: ownText,
  [TRUTH_OR_ERROR]: ({ view }) => truthOrError(view.getUint8(7) === 1, view.getUint8(6)),
  [FORMULA]: ({ view }) => formulaValue(view),
};

/** The cells that a record fills: none, one, or several numbers in a row. */
export function* cellsOf(record: OldRecord, texts: Texts): Generator<OldCell> {
  const { kind, view } = record;
  if (kind === SHORT_NUMBERS) {
    for (let at = 4, column = view.getUint16(2, true); at + 6 < view.byteLength; at += 6, column++) {
      const value = shortNumber(view.getInt32(at + 2, true));
      yield inside({ row: view.getUint16(0, true), column, look: view.getUint16(at, true), value });
    }
    return;
  }
  const read = VALUES[kind];
  if (!read) return;
  const [row, column, look] = [view.getUint16(0, true), view.getUint16(2, true), view.getUint16(4, true)];
  yield inside({ row, column, look, value: read(record, texts) });
}

function inside(cell: OldCell): OldCell {
  return cell.column <= LAST_COLUMN ? cell : broken();
}

function broken(): never {
  throw brokenFile();
}

/** The text of a record: its length, then its characters. @param from where it begins */
export function textOf({ parts }: OldRecord, { readText }: Texts, from: number): string {
  const cursor = createCursor(parts, from);
  return readText(cursor, cursor.uint16());
}

/** What a formula gave; a number that is none says of which other kind it is (MS-XLS 2.5.133). */
function formulaValue(view: DataView): CellValue | undefined {
  if (view.getUint16(12, true) !== 0xffff) return number(view.getFloat64(6, true));
  const kind = view.getUint8(6);
  if (kind === 0) return undefined;
  return kind === 3 ? "" : truthOrError(kind === 2, view.getUint8(8));
}

/** A number in four bytes: whole, or the upper half of a fraction; either may be a hundred times too large (MS-XLS 2.5.217). */
function shortNumber(bits: number): CellValue {
  half.setInt32(4, bits & ~3, true);
  const value = bits & 2 ? bits >> 2 : half.getFloat64(0, true);
  return number(bits & 1 ? value / 100 : value);
}

const half = new DataView(new ArrayBuffer(8));

function number(value: number): CellValue {
  return Number.isFinite(value) ? value : { error: "#NUM!" };
}

function truthOrError(isError: boolean, code: number): CellValue {
  return isError ? { error: ERRORS[code] ?? broken() } : code !== 0;
}

const ERRORS: Readonly<Record<number, string>> = {
  0: "#NULL!",
  7: "#DIV/0!",
  15: "#VALUE!",
  23: "#REF!",
  29: "#NAME?",
  36: "#NUM!",
  42: "#N/A",
  43: "#GETTING_DATA",
};
