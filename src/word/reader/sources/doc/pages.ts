import { isSymbolFont } from "../docx/symbols.ts";
import { SourceError } from "../errors.ts";
import type { Shift } from "../formula.ts";
import type { Bytes } from "./bytes.ts";
import { eachProperty, type ParagraphFormat, readParagraphFormat } from "./properties.ts";

/** What is said of a range of the file's bytes. */
interface Range<T> {
  readonly from: number;
  readonly to: number;
  readonly value: T;
}

/** Finds what is said of a place in the file, and how far that reaches; `value` is undefined where nothing is said. */
export type Lookup<T> = (place: number) => Range<T | undefined>;

/** What matters of a run of characters; runs without any of it are not kept. */
export interface CharacterFormat {
  readonly deleted: boolean;
  readonly inserted: boolean;
  readonly hidden: boolean;
  /** A sign of a symbol font: number of the font, code of the sign. */
  readonly symbol?: { readonly font: number; readonly code: number };
  readonly struck?: boolean;
  readonly shift?: Shift | undefined;
  /** Number of the symbol font in which the text is set, whose signs are codes from U+F000. */
  readonly symbolFont?: number;
}

const PAGE = 512;
const MOST_RANGES = 2_000_000;

/** Paragraph properties, kept in pages of 512 bytes (MS-DOC 2.8.6 PlcBtePapx, 2.9.181 PapxFkp). */
export function readParagraphPages(
  table: Bytes,
  at: number,
  length: number,
  file: Bytes,
  data: Bytes | undefined,
): Lookup<ParagraphFormat> {
  const formats = new Map<number, ParagraphFormat>();
  const ranges = readPages<number>(table, at, length, file, 13, (page, entry) => {
    const offset = file.byte(entry) * 2;
    return offset === 0 ? undefined : page + offset;
  });
  const find = lookup(ranges);
  return (place) => {
    const range = find(place);
    if (range.value === undefined) return { from: range.from, to: range.to, value: undefined };
    let format = formats.get(range.value);
    if (!format) {
      const short = file.byte(range.value);
      const from = short === 0 ? range.value + 2 : range.value + 1;
      const to = short === 0 ? from + file.byte(range.value + 1) * 2 : from + short * 2 - 1;
      format = readParagraphFormat(file, from, Math.min(to, file.length), data);
      formats.set(range.value, format);
    }
    return { from: range.from, to: range.to, value: format };
  };
}

/** Character properties (MS-DOC 2.8.5 PlcBteChpx, 2.9.33 ChpxFkp); only runs that change what is printed. */
export function readCharacterPages(
  table: Bytes,
  at: number,
  length: number,
  file: Bytes,
  fonts: readonly string[],
): Lookup<CharacterFormat> {
  const ranges = readPages<CharacterFormat>(table, at, length, file, 1, (page, entry) => {
    const offset = file.byte(entry) * 2;
    return offset === 0 ? undefined : readCharacterFormat(file, page + offset, fonts);
  });
  return lookup(ranges);
}

const SHIFTS: readonly (Shift | undefined)[] = [undefined, "raised", "lowered"];
/** Fonts of Latin text, of Chinese text, of other text (MS-DOC 2.6.1). */
const FONTS = [0x4a4f, 0x4a50, 0x4a51];

function readCharacterFormat(file: Bytes, at: number, fonts: readonly string[]): CharacterFormat | undefined {
  let deleted = false;
  let inserted = false;
  let hidden = false;
  let symbol: CharacterFormat["symbol"];
  let symbolFont: number | undefined;
  let struck = false;
  let shift: Shift | undefined;
  const from = at + 1;
  eachProperty(file, from, Math.min(from + file.byte(at), file.length), (code, operand) => {
    if (code === 0x0800) deleted = file.byte(operand) !== 0;
    else if (code === 0x0801) inserted = file.byte(operand) !== 0;
    else if (code === 0x083c) hidden = file.byte(operand) === 1;
    else if (code === 0x0837 || code === 0x2a53) struck = file.byte(operand) === 1;
    else if (code === 0x2a48) shift = SHIFTS[file.byte(operand)];
    else if (code === 0x6a09) symbol = { font: file.uint16(operand), code: file.uint16(operand + 2) };
    else if (FONTS.includes(code) && isSymbolFont(fonts[file.uint16(operand)])) symbolFont = file.uint16(operand);
  });
  const plain =
    !deleted && !inserted && !hidden && !symbol && symbolFont === undefined && !struck && shift === undefined;
  if (plain) return undefined;
  return {
    deleted,
    inserted,
    hidden,
    ...(symbol ? { symbol } : {}),
    struck,
    shift,
    ...(symbolFont === undefined ? {} : { symbolFont }),
  };
}

function readPages<T>(
  table: Bytes,
  at: number,
  length: number,
  file: Bytes,
  entrySize: number,
  read: (page: number, entry: number) => T | undefined,
): Range<T>[] {
  const ranges: Range<T>[] = [];
  const count = Math.floor((length - 4) / 8);
  let seen = 0;
  for (let index = 0; index < count; index++) {
    const page = (table.uint32(at + (count + 1) * 4 + index * 4) & 0x3fffff) * PAGE;
    if (page + PAGE > file.length) continue;
    const runs = file.byte(page + PAGE - 1);
    seen += runs;
    if (seen > MOST_RANGES) {
      throw new SourceError("too-large", "文件的段落太多，读不了；把要用的绩效目标表单独存成一个 Word 文件再打开。");
    }
    const entries = page + (runs + 1) * 4;
    if (entries + runs * entrySize >= page + PAGE) continue;
    for (let run = 0; run < runs; run++) {
      const value = read(page, entries + run * entrySize);
      if (value === undefined) continue;
      ranges.push({ from: file.uint32(page + run * 4), to: file.uint32(page + run * 4 + 4), value });
    }
  }
  return ranges.sort((left, right) => left.from - right.from);
}

/** Finds by halving; the last answer is tried first, since places are asked for in order. */
function lookup<T>(ranges: readonly Range<T>[]): Lookup<T> {
  let last: Range<T | undefined> = { from: 0, to: 0, value: undefined };
  return (place) => {
    if (last.from <= place && place < last.to) return last;
    let low = 0;
    let high = ranges.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ranges[middle]?.from ?? 0) <= place) low = middle + 1;
      else high = middle;
    }
    const found = ranges[low - 1];
    const next = ranges[low]?.from ?? Number.MAX_SAFE_INTEGER;
    last = found && place < found.to ? found : { from: found?.to ?? 0, to: next, value: undefined };
    return last;
  };
}
