import { safeFileName } from "../domain/index.ts";
import { workbook } from "../publish/index.ts";
import type { ExportedFile, Sheet } from "../session/index.ts";

/** A workbook of plain sheets: the head row stays in sight, long texts wrap. Words stay words, also where they begin with "=". */
export function writeSheets(name: string, sheets: readonly Sheet[]): ExportedFile {
  const bytes = workbook(
    sheets.map(({ name: sheet, widths, head, rows }) => ({
      name: sheet,
      widths,
      head,
      rows: rows.map((row) => row.map((value) => (typeof value === "number" ? { number: String(value) } : value))),
    })),
  );
  return { name: `${safeFileName(name)}.xlsx`, bytes };
}
