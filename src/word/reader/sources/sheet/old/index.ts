import { brokenFile } from "../../container.ts";
import type { Sheet } from "../book.ts";
import type { Formatter } from "./formats.ts";
import { readGlobals, type Tab } from "./globals.ts";
import { type OldRecord, recordsOf } from "./records.ts";
import { readSheet } from "./sheet.ts";

const [BEGIN, END] = [0x0809, 0x0a];
const CHART = 0x20;
/** What a part of the stream is read as to which no tab leads. */
const NO_TAB: Tab = { name: "", isHidden: true };

/**
 * Reads a workbook of Excel 5 to 2003 or of WPS (.xls, .et) by the records that say what its cells show (MS-XLS). Formulas
 * are not read: what they gave stands beside them.
 * @param stream the file's stream "Workbook" or "Book".
 * @returns the sheets in the order of their tabs; hidden ones, and those that are a chart, without cells.
 * @throws SourceError
 */
export function readOldBook(stream: Uint8Array, formatter: Formatter): Sheet[] {
  try {
    return readBook(recordsOf(stream), formatter);
  } catch (error) {
    // What stands behind the end of a record is asked for only in a damaged file.
    if (error instanceof RangeError) throw brokenFile();
    throw error;
  }
}

/** First comes what concerns the whole book, then the sheets; each of them has a begin and an end. */
function readBook(records: Iterator<OldRecord>, formatter: Formatter): Sheet[] {
  const globals = readGlobals(nextBegin(records), untilEnd(records), formatter);
  const counter = { cells: 0 };
  const sheets = new Map<number, Sheet>();
  while (sheets.size < globals.tabs.size) {
    const { at, view } = nextBegin(records);
    const tab = globals.tabs.get(at);
    const isRead = tab?.isHidden === false && view.getUint16(2, true) !== CHART;
    const sheet = readSheet(tab ?? NO_TAB, untilEnd(records, isRead), globals, counter);
    if (tab) sheets.set(at, sheet);
  }
  return [...globals.tabs.keys()].flatMap((at) => sheets.get(at) ?? []);
}

function nextBegin(records: Iterator<OldRecord>): OldRecord {
  const next = records.next();
  if (next.done || next.value.kind !== BEGIN) throw brokenFile();
  return next.value;
}

/** The records up to the end of what has begun, without those of charts within; none where it is not read. */
function* untilEnd(records: Iterator<OldRecord>, isRead = true): Generator<OldRecord> {
  for (let depth = 1; depth > 0; ) {
    const next = records.next();
    if (next.done) throw brokenFile();
    if (next.value.kind === BEGIN) depth++;
    else if (next.value.kind === END) depth--;
    else if (depth === 1 && isRead) yield next.value;
  }
}
