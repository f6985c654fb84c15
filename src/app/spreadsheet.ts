import writeXlsxFile from "write-excel-file/browser";
import { safeFileName } from "../domain/index.ts";
import type { ExportedFile, Sheet } from "../session/index.ts";

const HEAD = { fontWeight: "bold", backgroundColor: "#f3f4f6", wrap: true } as const;

/** A workbook of plain sheets: the head row stays in sight, long texts wrap. Words stay words, also where they begin with "=". */
export async function writeSheets(name: string, sheets: readonly Sheet[]): Promise<ExportedFile> {
  const blob = await writeXlsxFile(
    sheets.map(({ name: sheet, widths, head, rows }) => ({
      sheet,
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: 1,
      data: [
        head.map((value) => ({ value, ...HEAD })),
        ...rows.map((row) =>
          row.map((value) =>
            typeof value === "number"
              ? { type: Number, value, alignVertical: "top" as const }
              : { type: String, value, wrap: true, alignVertical: "top" as const },
          ),
        ),
      ],
    })),
  ).toBlob();
  return { name: `${safeFileName(name)}.xlsx`, bytes: new Uint8Array(await blob.arrayBuffer()) };
}
