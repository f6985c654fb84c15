import type { read, WorkSheet } from "@e965/xlsx";
import { openArchive, PackageError, savePackage } from "../../../package/index.ts";
import { brokenFile } from "../container.ts";
import { SourceError } from "../errors.ts";
import { MAX_CELLS } from "../limits.ts";
import { DATE_FORMAT, PASSWORD, type Sheet, type SheetCell, tooManyCells } from "./book.ts";
import { CHINESE_FORMATS } from "./chinese-formats.ts";

const BINARY = "这是二进制工作簿（.xlsb），读不了。用 WPS 打开它，另存为 .xlsx 再来。";

/** The parts of a .xlsx by their paths. */
export type Archive = ReadonlyMap<string, Uint8Array>;

/**
 * Inflates the archive within the limits before the library does: it sets itself none.
 * @throws SourceError
 */
export function checkedArchive(bytes: Uint8Array): Archive {
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

/**
 * The sheets of a .xlsx, in their order.
 * @throws SourceError
 */
export function readXlsx(bytes: Uint8Array, archive: Archive, readBook: typeof read): Sheet[] {
  const whole = prepared(bytes, archive);
  try {
    const book = readBook(whole, {
      type: "array",
      dense: true,
      cellStyles: true,
      cellHTML: false,
      dateNF: DATE_FORMAT,
    });
    return book.SheetNames.flatMap((name, at) => {
      const sheet = book.Sheets[name];
      const isHidden = Boolean(book.Workbook?.Sheets?.[at]?.Hidden);
      return sheet ? [sheetOf(name, isHidden, sheet)] : [];
    });
  } catch (error) {
    if (error instanceof Error && /password|encrypt/i.test(error.message))
      throw new SourceError("unsupported", PASSWORD);
    throw brokenFile();
  }
}

/**
 * A workbook as the library may read it. Without binary parts (settings of printers, macros, or sheets under a false name):
 * nothing of them is read, and it follows the formulas of a damaged one without end. With the formats of days that a Chinese
 * one has without writing them down: it takes them for American ones.
 */
function prepared(bytes: Uint8Array, archive: Archive): Uint8Array {
  if (archive.has("xl/workbook.bin")) throw new SourceError("unsupported", BINARY);
  const parts = new Map([...archive].filter(([path]) => !path.toLowerCase().endsWith(".bin")));
  const styles = new TextDecoder().decode(archive.get(STYLES));
  const hasChinese = [...styles.matchAll(/<(?:\w+:)?xf [^<>]*numFmtId="(\d+)"/g)].some(
    ([, id]) => Number(id) in CHINESE_FORMATS,
  );
  if (hasChinese) parts.set(STYLES, new TextEncoder().encode(withChineseFormats(styles)));
  return !hasChinese && parts.size === archive.size ? bytes : savePackage(parts, { level: 1 });
}

const STYLES = "xl/styles.xml";

/** What the file says of a format itself stands behind, and prevails. */
function withChineseFormats(styles: string): string {
  const formats = Object.entries(CHINESE_FORMATS).map(
    ([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code.replaceAll('"', "&quot;")}"/>`,
  );
  const list = /<(?:\w+:)?numFmts\b[^<>]*>/;
  if (list.test(styles)) return styles.replace(list, `$&${formats.join("")}`);
  return styles.replace(/<(?:\w+:)?styleSheet\b[^<>]*>/, `$&<numFmts>${formats.join("")}</numFmts>`);
}

interface LibraryCell {
  readonly t?: string;
  readonly v?: unknown;
  readonly w?: string;
  readonly f?: string;
  readonly c?: unknown;
}

function sheetOf(name: string, isHidden: boolean, sheet: WorkSheet): Sheet {
  const cells: SheetCell[] = [];
  let [unanswered, hasComments] = [0, false];
  (sheet["!data"] ?? []).forEach((line: readonly (LibraryCell | undefined)[] | undefined, row: number) => {
    line?.forEach((cell, column) => {
      if (!cell) return;
      if (cell.c) hasComments = true;
      if (cell.f && cell.v === undefined) unanswered++;
      if (cell.t !== "z") cells.push({ row, column, text: cell.w ?? String(cell.v ?? "") });
    });
  });
  const merges = (sheet["!merges"] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c }));
  const [hiddenRows, hiddenColumns] = [hiddenOf(sheet["!rows"]), hiddenOf(sheet["!cols"])];
  return { name, isHidden, cells, hiddenRows, hiddenColumns, merges, hasComments, unanswered };
}

function hiddenOf(infos: readonly ({ readonly hidden?: boolean } | undefined)[] = []): Set<number> {
  const hidden = new Set<number>();
  infos.forEach((info, at) => {
    if (info?.hidden) hidden.add(at);
  });
  return hidden;
}
