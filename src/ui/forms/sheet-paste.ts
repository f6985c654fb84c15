import { type Cells, type Command, combine, type PasteRepair, pasteBlock, type RowTable } from "../../session/index.ts";
import { pasteWords, type Spot } from "../sheet/index.ts";

/** What a pasted block does to a table of fields. */
export interface SheetPaste {
  /** Undefined where nothing of it belongs here; `words` say why. */
  readonly command?: Command;
  readonly words: string;
  readonly repairs?: readonly PasteRepair[];
  /** The last cell that was written, where they stand together. */
  readonly pasted?: Spot;
}

interface Sheet<Row extends { readonly id: string }> {
  readonly table: RowTable<Row>;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  readonly grows: boolean;
  readonly numbers?: readonly string[];
}

/** Writes a block from a cell on; where its first column names rows and has no place there, each row goes to its name's. */
export function pasteRows<Row extends { readonly id: string }>(sheet: Sheet<Row>, cells: Cells, at: Spot): SheetPaste {
  const { table, columns, rows, grows, numbers = [] } = sheet;
  const named = numbers.includes(columns[at.column] ?? "") ? namedRows(sheet, cells) : undefined;
  if (named !== undefined) return named;
  const fits = grows ? cells : cells.slice(0, rows.length - at.row);
  const row = rows[at.row];
  const column = columns[at.column] ?? "";
  const anchor = row === undefined ? { column } : { rowId: row.id, column };
  const { command, summary } = pasteBlock(table, anchor, columns, fits);
  const written = summary.columns.fields.flatMap((field) => (field === undefined ? [] : [columns.indexOf(field)]));
  const lost = cells.length - fits.length;
  return {
    command,
    words: `${pasteWords(summary)}${lost === 0 ? "" : `。下面多出 ${lost} 行，表里没有，没有粘贴`}`,
    repairs: summary.repairs,
    pasted: { row: at.row + summary.rows - 1, column: Math.max(at.column, ...written) },
  };
}

/** "1、房屋（平方米）" and "房屋 (平方米)" name one row. */
function plainName(text: string): string {
  return text
    .replace(/\s/g, "")
    .replace(/^(其中[：:]|[（(]?[\d一二三四五六七八九十]+[）)、.．])+/, "")
    .replace(/[（(].*$/, "");
}

function namedRows<Row extends { readonly id: string }>(
  { table, columns, rows }: Sheet<Row>,
  cells: Cells,
): SheetPaste | undefined {
  const [first = "", ...others] = columns;
  const byName = new Map(rows.map((row) => [plainName(table.get(row, first)), row]));
  byName.delete("");
  const lines = cells.filter(([name = ""]) => name.trim() !== "");
  const found = lines.map(([name = ""]) => byName.get(plainName(name)));
  const known = found.flatMap((row, index) =>
    row === undefined ? [] : [{ row, cells: lines[index]?.slice(1) ?? [] }],
  );
  if (known.length === 0 || lines.some((line) => line.length < 2)) return undefined;
  const pastes = known.map((one) =>
    pasteBlock(table, { rowId: one.row.id, column: others[0] ?? "" }, others, [one.cells]),
  );
  const unknown = lines.flatMap(([name = ""], index) => (found[index] === undefined ? [name.trim()] : []));
  const left = unknown.length === 0 ? "" : `。表里没有“${unknown.join("”“")}”，没有粘贴`;
  return {
    command: combine(
      `粘贴 ${known.length} 行`,
      table.place,
      pastes.map(({ command }) => command),
    ),
    words: `已按名称粘贴 ${known.length} 行${left}`,
    repairs: pastes.flatMap(({ summary }) => summary.repairs),
  };
}
