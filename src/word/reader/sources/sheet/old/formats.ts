import { DATE_FORMAT } from "../book.ts";
import { CHINESE_FORMATS } from "../chinese-formats.ts";
import type { CellValue } from "./cells.ts";

/** The part of the library that shows a value by its format: a code, or the number of one in `table`. */
export interface Formatter {
  format(format: number, value: unknown, options: object): string;
  /** The formats that every workbook has, by number. */
  readonly _table: Readonly<Record<number, string>>;
}

/** How a book shows what its cells hold. */
export interface Formats {
  /** Excel counts days since 1900, or since 1904 where the book was first a Macintosh's. */
  countFrom1904(): void;
  add(number: number, code: string): void;
  /** A look of cells; they are counted in the order in which they are added. */
  addLook(format: number): void;
  show(value: CellValue, look: number): string;
}

/** Excel takes no longer code. */
const LONGEST_CODE = 255;

export function createFormats(library: Formatter): Formats {
  // A table of its own: the library's changes with each .xlsx it reads.
  const table: Record<number, string> = { ...library._table, ...CHINESE_FORMATS };
  const looks: number[] = [];
  let date1904 = false;
  return {
    countFrom1904() {
      date1904 = true;
    },
    add(number, code) {
      if (code.length <= LONGEST_CODE) table[number] = code;
    },
    addLook: (format) => void looks.push(format),
    show(value, look) {
      if (typeof value === "object") return value.error;
      try {
        return library.format(looks[look] ?? 0, value, { date1904, dateNF: DATE_FORMAT, table });
      } catch {
        // A code that the library does not know.
        return String(value);
      }
    },
  };
}
