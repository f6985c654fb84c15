import type { Blocks } from "../../blocks.ts";
import { SourceError } from "../errors.ts";
import { MAX_CELLS } from "../limits.ts";
import { type ReadOptions, stopIfCancelled } from "../pace.ts";
import { type BlockSink, createSink } from "../sink.ts";
import { MOST_MERGES, type Sheet, tooManyCells } from "./book.ts";
import { readOldBook } from "./old/index.ts";
import { createPlane } from "./plane.ts";
import { addPlane } from "./tables.ts";
import { checkedArchive, readXlsx } from "./xlsx.ts";

const DEFAULT_NAME = /^(?:sheet|工作表)\s*\d*$/i;
/** Sheets read; more are a data base. */
const MOST_SHEETS = 400;

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
  const library = await import("./library.ts");
  stopIfCancelled(options);
  options.onProgress?.(0.2);
  const sheets = archive ? readXlsx(bytes, archive, library.read) : readOldBook(bytes, library.SSF);
  options.onProgress?.(0.7);
  addBook(sheets, sink);
  options.onProgress?.(1);
  const blocks = sink.finish();
  if (blocks.blocks.length === 0) throw new SourceError("empty", "这个电子表格里没有看得见的文字。");
  return blocks;
}

function addBook(sheets: readonly Sheet[], sink: BlockSink): void {
  const counter = { cells: 0 };
  const read = sheets.slice(0, MOST_SHEETS);
  const visible = read.filter(({ isHidden }) => !isHidden);
  const hidden = read.filter(({ isHidden }) => isHidden).map(({ name }) => name);
  if (sheets.length > MOST_SHEETS) sink.note(`工作表超过 ${MOST_SHEETS} 张，后面的没有读入。`);
  if (hidden.length > 0) sink.note(`隐藏的工作表没有读入：${quoted(hidden.join("、"))}。`);
  for (const sheet of visible) addSheet(sheet, sink, counter, visible.length > 1);
}

function quoted(name: string): string {
  return `“${name.slice(0, 40)}”`;
}

function addSheet(sheet: Sheet, sink: BlockSink, counter: { cells: number }, named: boolean): void {
  const name = quoted(sheet.name);
  const rows = visibleIndexes(sheet.hiddenRows);
  const columns = visibleIndexes(sheet.hiddenColumns);
  const texts: Map<number, string>[] = [];
  const left = { rows: new Set<number>(), columns: new Set<number>() };
  for (const { row, column, text } of sheet.cells) {
    if (text.trim() === "") continue;
    const [to, toColumn] = [rows.place(row), columns.place(column)];
    if (to === undefined) left.rows.add(row);
    if (toColumn === undefined) left.columns.add(column);
    if (to === undefined || toColumn === undefined) continue;
    if (++counter.cells > MAX_CELLS) throw tooManyCells();
    texts[to] ??= new Map();
    texts[to].set(toColumn, text);
  }
  if (left.rows.size > 0) sink.note(`工作表${name}里有 ${left.rows.size} 行隐藏着，没有读入。`);
  if (left.columns.size > 0) sink.note(`工作表${name}里有 ${left.columns.size} 列隐藏着，没有读入。`);
  if (sheet.unanswered > 0) sink.note(`工作表${name}里有 ${sheet.unanswered} 个公式没有存下结果，读作空格。`);
  if (sheet.hasComments) sink.note("文件里有批注，批注没有读入。");
  if (texts.length === 0) return;
  if (sheet.merges.length > MOST_MERGES) throw tooManyCells();
  const plane = createPlane(
    Array.from({ length: texts.length }, (_, at) => texts[at]),
    sheet.merges.flatMap((area) => {
      const [top, bottom] = rows.range(area.top, area.bottom);
      const [from, to] = columns.range(area.left, area.right);
      return top <= bottom && from <= to ? [{ top, left: from, bottom, right: to }] : [];
    }),
  );
  // A sheet without a title of its own is called what its tab says.
  const [first] = texts.flatMap((row) => (row ? [row] : []));
  if (named && !DEFAULT_NAME.test(sheet.name) && (first?.size ?? 0) > 1) sink.paragraph({ text: sheet.name });
  addPlane(plane, sink);
}

/** Counts only the visible ones of rows or columns. */
function visibleIndexes(isHidden: ReadonlySet<number>) {
  const hidden = [...isHidden].sort((one, other) => one - other);
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
