import { type Draft, type OwnCell, ownColumns } from "../../domain/index.ts";
import type { RowTable } from "./row-table.ts";

/** A row of a table of the office's own. */
interface OwnRow {
  /** Its position, from 0. */
  readonly id: string;
  readonly cells: readonly OwnCell[];
  /** The column in which each cell begins. */
  readonly columns: readonly number[];
}

/** A table in a chapter as rows; its fields are the columns of its grid: "0", "1". Its shape stays. */
export function ownTable(partId: string, blockId: string): RowTable<OwnRow> {
  const set = (row: OwnRow, field: string, text: string): OwnRow => {
    const at = row.columns.indexOf(Number(field));
    if (row.cells[at] === undefined || row.cells[at].text === text) return row;
    return { ...row, cells: row.cells.map((cell, index) => (index === at ? { ...cell, text } : cell)) };
  };
  const get = (row: OwnRow, field: string) => row.cells[row.columns.indexOf(Number(field))]?.text ?? "";
  return {
    place: { section: "part" },
    rows: (draft) => {
      const block = draft.parts.find(({ id }) => id === partId)?.blocks.find(({ id }) => id === blockId);
      if (block?.kind !== "grid") return [];
      const columns = ownColumns(block.rows);
      return block.rows.map((cells, index) => ({ id: String(index), cells, columns: columns[index] ?? [] }));
    },
    withRows: (draft, rows) => withRows(draft, partId, blockId, rows),
    blank: (id) => ({ id, cells: [], columns: [] }),
    get,
    set,
    copy: (from, to, field) => set(to, field, get(from, field)),
    paste: (row, cells) => ({ row: [...cells].reduce((next, [field, text]) => set(next, field, text), row) }),
    word: () => "表格",
    headings: () => [],
    merged: [],
    kept: [],
    sameGroup: () => false,
    arrange: (rows) => rows,
    gather: (rows) => rows,
  };
}

/** Rows that a paste would add have no cells: the table has none to hold them. */
function withRows(draft: Draft, partId: string, blockId: string, rows: readonly OwnRow[]): Draft {
  return {
    ...draft,
    parts: draft.parts.map((part) => {
      if (part.id !== partId) return part;
      const blocks = part.blocks.map((block) =>
        block.id === blockId && block.kind === "grid"
          ? { ...block, rows: block.rows.map((old, index) => [...(rows[index]?.cells ?? old)]) }
          : block,
      );
      return { ...part, blocks };
    }),
  };
}
