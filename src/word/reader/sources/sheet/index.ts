import type { WorkBook, WorkSheet } from "@e965/xlsx";
import { openArchive, PackageError, savePackage } from "../../../package/index.ts";
import type { Blocks } from "../../blocks.ts";
import { brokenFile } from "../container.ts";
import { SourceError } from "../errors.ts";
import { MAX_CELLS } from "../limits.ts";
import { type ReadOptions, stopIfCancelled } from "../pace.ts";
import { type BlockSink, createSink } from "../sink.ts";
import { createPlane } from "./plane.ts";
import { countRecords, withoutFormulas } from "./records.ts";
import { addPlane } from "./tables.ts";

const PASSWORD = "这个文件加了密码，读不了。在 WPS 里去掉密码，另存一份再打开。";
const BINARY = "这是二进制工作簿（.xlsb），读不了。用 WPS 打开它，另存为 .xlsx 再来。";
const DEFAULT_NAME = /^(?:sheet|工作表)\s*\d*$/i;
/** Sheets read; more are a data base. */
const MOST_SHEETS = 400;
const MOST_MERGES = 200_000;
/** The first record of an old workbook's stream (MS-XLS 2.4.21). */
const FIRST_RECORD = 0x09;

/**
 * Reads a workbook (.xlsx, .xls, .et): each visible sheet in order, texts as the cells show them, merged cells as merged.
 * Hidden sheets, rows and columns, pictures and comments are left out, and `notes` says so.
 * @param bytes a .xlsx, or the stream "Workbook" of an older file.
 * @throws SourceError with one Chinese sentence, whatever the file holds.
 */
export async function readSheets(bytes: Uint8Array, options: ReadOptions = {}): Promise<Blocks> {
  const sink = createSink();
  const archive = bytes[0] === 0x50 ? checkedArchive(bytes) : undefined;
  if (archive && [...archive.keys()].some((path) => /^xl\/(?:media|charts)\//.test(path))) {
    sink.note("文件里有图片或图表，没有读入。");
  }
  // The library takes anything for a workbook, down to a text; a stream that is one begins with its first record.
  if (!archive && bytes[0] !== FIRST_RECORD) throw brokenFile();
  if (!archive && countRecords(bytes) > MAX_CELLS) throw tooManyCells();
  const library = await import("./library.ts");
  stopIfCancelled(options);
  options.onProgress?.(0.2);
  const book = open(library, archive ? withoutBinaries(bytes, archive) : withoutFormulas(bytes));
  options.onProgress?.(0.7);
  addBook(book, sink);
  options.onProgress?.(1);
  const blocks = sink.finish();
  if (blocks.blocks.length === 0) throw new SourceError("empty", "这个电子表格里没有看得见的文字。");
  return blocks;
}

/** Inflates the archive within the limits first: the library sets itself none. */
function checkedArchive(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  try {
    const archive = openArchive(bytes);
    let cells = 0;
    for (const [path, content] of archive) if (/^xl\/worksheets\/[^/]+$/.test(path)) cells += countValues(content);
    if (cells > MAX_CELLS) throw tooManyCells();
    return archive;
  } catch (error) {
    if (!(error instanceof PackageError)) throw error;
    const large = error.code === "too-large" || error.code === "bomb";
    throw new SourceError(large ? "too-large" : "broken", error.message);
  }
}

/**
 * A workbook without its binary parts (settings of printers, macros, or sheets under a false name): nothing of them is
 * read, and the library follows the formulas of a damaged one without end.
 */
function withoutBinaries(bytes: Uint8Array, archive: ReadonlyMap<string, Uint8Array>): Uint8Array {
  if (archive.has("xl/workbook.bin")) throw new SourceError("unsupported", BINARY);
  const parts = [...archive].filter(([path]) => !path.toLowerCase().endsWith(".bin"));
  return parts.length === archive.size ? bytes : savePackage(new Map(parts), { level: 1 });
}

/** How many cells of a sheet hold something, counted by the ends of their values (`</v>`, `</is>`), whatever their prefix. */
function countValues(xml: Uint8Array): number {
  let count = 0;
  for (let at = xml.indexOf(END); at !== -1; at = xml.indexOf(END, at + 1)) {
    const [last, before, third] = [xml[at - 1], xml[at - 2], xml[at - 3]];
    if (last === V && (before === SLASH || before === COLON)) count++;
    else if (last === S && before === I && (third === SLASH || third === COLON)) count++;
  }
  return count;
}

const [END, SLASH, COLON, V, I, S] = [0x3e, 0x2f, 0x3a, 0x76, 0x69, 0x73];

function tooManyCells(): SourceError {
  return new SourceError(
    "too-many-cells",
    `电子表格超过 ${MAX_CELLS / 10_000} 万个单元格，读不了；把要用的绩效目标表单独存成一个文件再打开。`,
  );
}

function open(library: typeof import("./library.ts"), bytes: Uint8Array): WorkBook {
  library.set_cptable(CODE_PAGES);
  try {
    return library.read(bytes, {
      type: "array",
      dense: true,
      cellStyles: true,
      cellHTML: false,
      dateNF: "yyyy/m/d",
    });
  } catch (error) {
    if (error instanceof Error && /password|encrypt/i.test(error.message))
      throw new SourceError("unsupported", PASSWORD);
    throw brokenFile();
  }
}

/** Texts of workbooks before Excel 97 are in the code page of their Windows; here that is the Chinese one. */
const decodeChinese = (_: number, data: ArrayLike<number> | string): string =>
  new TextDecoder("gb18030").decode(
    typeof data === "string" ? Uint8Array.from(data, (sign) => sign.charCodeAt(0)) : Uint8Array.from(data),
  );
const CODE_PAGES = { 936: {}, utils: { hascp: (page: number) => page === 936, decode: decodeChinese } };

function addBook(book: WorkBook, sink: BlockSink): void {
  const counter = { cells: 0 };
  const hidden: string[] = [];
  const visible: [string, WorkSheet][] = [];
  book.SheetNames.slice(0, MOST_SHEETS).forEach((name, at) => {
    const sheet = book.Sheets[name];
    if (!sheet) return;
    if (book.Workbook?.Sheets?.[at]?.Hidden) hidden.push(name);
    else visible.push([name, sheet]);
  });
  if (book.SheetNames.length > MOST_SHEETS) sink.note(`工作表超过 ${MOST_SHEETS} 张，后面的没有读入。`);
  if (hidden.length > 0) sink.note(`隐藏的工作表没有读入：${quoted(hidden.join("、"))}。`);
  for (const [name, sheet] of visible) addSheet(name, sheet, sink, counter, visible.length > 1);
}

function quoted(name: string): string {
  return `“${name.slice(0, 40)}”`;
}

interface SheetCell {
  readonly t?: string;
  readonly v?: unknown;
  readonly w?: string;
  readonly f?: string;
  readonly c?: unknown;
}

function addSheet(name: string, sheet: WorkSheet, sink: BlockSink, counter: { cells: number }, named: boolean): void {
  const rows = visibleIndexes(sheet["!rows"]);
  const columns = visibleIndexes(sheet["!cols"]);
  const texts: Map<number, string>[] = [];
  const left = { rows: new Set<number>(), columns: new Set<number>(), formulas: 0, comments: false };
  (sheet["!data"] ?? []).forEach((row: readonly (SheetCell | undefined)[] | undefined, rowAt: number) => {
    row?.forEach((cell, columnAt) => {
      if (!cell) return;
      if (cell.c) left.comments = true;
      if (cell.f && cell.v === undefined) left.formulas++;
      const text = cell.t === "z" ? "" : (cell.w ?? String(cell.v ?? ""));
      if (text.trim() === "") return;
      const [to, toColumn] = [rows.place(rowAt), columns.place(columnAt)];
      if (to === undefined) left.rows.add(rowAt);
      if (toColumn === undefined) left.columns.add(columnAt);
      if (to === undefined || toColumn === undefined) return;
      if (++counter.cells > MAX_CELLS) throw tooManyCells();
      texts[to] ??= new Map();
      texts[to].set(toColumn, text);
    });
  });
  if (left.rows.size > 0) sink.note(`工作表${quoted(name)}里有 ${left.rows.size} 行隐藏着，没有读入。`);
  if (left.columns.size > 0) sink.note(`工作表${quoted(name)}里有 ${left.columns.size} 列隐藏着，没有读入。`);
  if (left.formulas > 0) sink.note(`工作表${quoted(name)}里有 ${left.formulas} 个公式没有存下结果，读作空格。`);
  if (left.comments) sink.note("文件里有批注，批注没有读入。");
  if (texts.length === 0) return;
  const merges = sheet["!merges"] ?? [];
  if (merges.length > MOST_MERGES) throw tooManyCells();
  const plane = createPlane(
    Array.from({ length: texts.length }, (_, at) => texts[at]),
    merges.flatMap(({ s, e }) => {
      const [top, bottom] = rows.range(s.r, e.r);
      const [from, to] = columns.range(s.c, e.c);
      return top <= bottom && from <= to ? [{ top, left: from, bottom, right: to }] : [];
    }),
  );
  // A sheet without a title of its own is called what its tab says.
  const [first] = texts.flatMap((row) => (row ? [row] : []));
  if (named && !DEFAULT_NAME.test(name) && (first?.size ?? 0) > 1) sink.paragraph({ text: name });
  addPlane(plane, sink);
}

/** Counts only the visible ones of rows or columns. */
function visibleIndexes(infos: readonly ({ readonly hidden?: boolean } | undefined)[] | undefined) {
  const hidden: number[] = [];
  infos?.forEach((info, at) => {
    if (info?.hidden) hidden.push(at);
  });
  const isHidden = new Set(hidden);
  const before = (at: number): number => {
    let low = 0;
    let high = hidden.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((hidden[middle] ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    place: (at: number): number | undefined => (isHidden.has(at) ? undefined : at - before(at)),
    /** The visible part of a range; empty where its end stands before its beginning. */
    range: (from: number, to: number): [number, number] => [from - before(from), to - before(to + 1)],
  };
}
