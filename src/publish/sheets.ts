import type { OwnTable } from "./own-tables.ts";
import { exactNumber, type Table, UNITS } from "./table.ts";
import type { PublishedTables } from "./tables.ts";
import { type SheetCell, type SheetContent, workbook } from "./xlsx.ts";

/** A workbook with a sheet for every table: amounts as numbers, words as words. */
export function tablesToXlsx({ tables, own }: PublishedTables): Uint8Array {
  return workbook([...tables.map(sheetOf), ...own.map(ownSheet)]);
}

function sheetOf({ title, columns, rows }: Table): SheetContent {
  return {
    name: title,
    head: columns.map(({ label, kind }) => (UNITS[kind] === "" ? label : `${label}（${UNITS[kind]}）`)),
    rows: rows.map((row) => row.map((text, at) => cellOf(text, columns[at]?.kind ?? "text"))),
  };
}

function cellOf(text: string, kind: Table["columns"][number]["kind"]): SheetCell {
  const number = exactNumber(text, kind);
  return number === undefined ? text : { number };
}

/** A table that no field knows: a column with decimals somewhere holds amounts; whole numbers alone may be codes. */
function ownSheet({ title, rows }: OwnTable): SheetContent {
  const width = rows[0]?.length ?? 0;
  const amounts = Array.from({ length: width }, (_, column) =>
    rows.some((row) => /^\s*-?[\d,]+\.\d+\s*$/.test(row[column]?.text ?? "")),
  );
  return {
    name: title,
    rows: rows.map((row) => row.map((cell, column) => cellOf(cell?.text ?? "", amounts[column] ? "amount" : "text"))),
    joined: rows.flatMap((row, y) =>
      row.flatMap((cell, x) =>
        cell !== undefined && cell.columnSpan * cell.rowSpan > 1
          ? [{ from: [y, x] as const, to: [y + cell.rowSpan - 1, x + cell.columnSpan - 1] as const }]
          : [],
      ),
    ),
  };
}
