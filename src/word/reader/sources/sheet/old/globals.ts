import { brokenFile } from "../../container.ts";
import { SourceError } from "../../errors.ts";
import { PASSWORD } from "../book.ts";
import { createFormats, type Formats, type Formatter } from "./formats.ts";
import type { OldRecord } from "./records.ts";
import { createCursor, sharedTexts, type Texts, textInPage, unicodeText } from "./strings.ts";

/** What concerns the whole book. */
export interface Globals extends Texts {
  /** The sheets in the order of their tabs, by where they begin in the stream. */
  readonly tabs: ReadonlyMap<number, Tab>;
  readonly formats: Formats;
}

export interface Tab {
  readonly name: string;
  readonly isHidden: boolean;
}

const [PASSWORD_NEEDED, CODE_PAGE, DATE_1904, FORMAT, LOOK, TAB, SHARED] = [0x2f, 0x42, 0x22, 0x041e, 0xe0, 0x85, 0xfc];
/** Versions (MS-XLS 2.4.21): Excel 5 and 95, and since Excel 97. */
const [EXCEL_5, EXCEL_97] = [0x0500, 0x0600];
/** The code page of Western Windows. */
const WESTERN = 1252;

/** @param begin the first record, which says the version. @throws SourceError */
export function readGlobals(begin: OldRecord, records: Iterable<OldRecord>, formatter: Formatter): Globals {
  const version = begin.view.getUint16(0, true);
  if (version !== EXCEL_5 && version !== EXCEL_97) throw brokenFile();
  const isUnicode = version === EXCEL_97;
  const tabs = new Map<number, Tab>();
  const formats = createFormats(formatter);
  let shared: readonly string[] = [];
  let readText = isUnicode ? unicodeText : textInPage(WESTERN);
  for (const { kind, view, parts } of records) {
    if (kind === PASSWORD_NEEDED) throw new SourceError("unsupported", PASSWORD);
    if (kind === CODE_PAGE && !isUnicode) readText = textInPage(view.getUint16(0, true));
    else if (kind === DATE_1904 && view.getUint16(0, true) === 1) formats.countFrom1904();
    else if (kind === LOOK) formats.addLook(view.getUint16(2, true));
    else if (kind === SHARED) shared = sharedTexts(parts);
    else if (kind === FORMAT) {
      const cursor = createCursor(parts, 2);
      formats.add(view.getUint16(0, true), readText(cursor, isUnicode ? cursor.uint16() : cursor.uint8()));
    } else if (kind === TAB) {
      const cursor = createCursor(parts, 6);
      const name = readText(cursor, cursor.uint8());
      tabs.set(view.getUint32(0, true), { name, isHidden: (view.getUint8(4) & 3) !== 0 });
    }
  }
  return { tabs, formats, shared, readText };
}
