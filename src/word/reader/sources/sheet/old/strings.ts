import { brokenFile } from "../../container.ts";
import { MAX_CELLS } from "../../limits.ts";
import { tooManyCells } from "../book.ts";

/** Reads the content of a record and of those that continue it as one; behind its end it throws SourceError "broken". */
export interface Cursor {
  isAtEnd(): boolean;
  uint8(): number;
  uint16(): number;
  uint32(): number;
  skip(count: number): void;
  bytes(count: number): Uint8Array;
  /** Characters of Unicode, a byte or two each; a text that goes on in another record says there anew which (MS-XLS 2.5.296). */
  characters(count: number, wide: boolean): string;
}

export function createCursor(parts: readonly Uint8Array[], from = 0): Cursor {
  let index = 0;
  let part = parts[0] ?? new Uint8Array();
  let at = from;
  const isAtEnd = (): boolean => {
    while (at >= part.length) {
      const next = parts[index + 1];
      if (!next) return true;
      at -= part.length;
      part = next;
      index++;
    }
    return false;
  };
  const uint8 = (): number => {
    if (isAtEnd()) throw brokenFile();
    return part[at++] ?? 0;
  };
  const uint16 = (): number => uint8() + uint8() * 2 ** 8;
  return {
    isAtEnd,
    uint8,
    uint16,
    uint32: () => uint16() + uint16() * 2 ** 16,
    skip(count) {
      at += count;
      if (isAtEnd() && at > part.length) throw brokenFile();
    },
    bytes: (count) => Uint8Array.from({ length: count }, uint8),
    characters(count, wide) {
      let isWide = wide;
      let current = index;
      const units = new Uint16Array(count);
      for (let done = 0; done < count; done++) {
        if (isAtEnd()) throw brokenFile();
        if (index !== current) {
          isWide = (uint8() & WIDE) !== 0;
          current = index;
        }
        units[done] = isWide ? uint16() : uint8();
      }
      return UTF_16.decode(units);
    },
  };
}

const UTF_16 = new TextDecoder("utf-16le", { ignoreBOM: true });
const [WIDE, EXTENDED, RICH] = [0x01, 0x04, 0x08];

/** Reads a text of so many characters (before Excel 97: bytes). */
export type ReadText = (cursor: Cursor, count: number) => string;

/** The texts of a book. */
export interface Texts {
  /** Those that cells share. */
  readonly shared: readonly string[];
  readonly readText: ReadText;
}

/** A text since Excel 97, without its looks and its phonetic signs (MS-XLS 2.5.293). */
export const unicodeText: ReadText = (cursor, count) => {
  // Some programs leave the flags of an empty text out.
  if (count === 0 && cursor.isAtEnd()) return "";
  const flags = cursor.uint8();
  const runs = flags & RICH ? cursor.uint16() : 0;
  const extended = flags & EXTENDED ? cursor.uint32() : 0;
  const text = cursor.characters(count, (flags & WIDE) !== 0);
  cursor.skip(runs * 4 + extended);
  return text;
};

/** Charsets of the code pages in which Chinese texts before Excel 97 are. */
const CHARSETS: Readonly<Record<number, string>> = { 936: "gb18030", 950: "big5" };

/** Texts before Excel 97 are in the code page of their Windows. */
export function textInPage(page: number): ReadText {
  const decoder = new TextDecoder(CHARSETS[page] ?? "windows-1252");
  return (cursor, count) => decoder.decode(cursor.bytes(count));
}

/**
 * The texts that cells share (MS-XLS 2.4.265).
 * @throws SourceError "too-many-cells" where they are more than cells may be.
 */
export function sharedTexts(parts: readonly Uint8Array[]): string[] {
  const cursor = createCursor(parts, 4);
  const texts: string[] = [];
  for (let left = cursor.uint32(); left > 0 && !cursor.isAtEnd(); left--) {
    if (texts.length === MAX_CELLS) throw tooManyCells();
    texts.push(unicodeText(cursor, cursor.uint16()));
  }
  return texts;
}
