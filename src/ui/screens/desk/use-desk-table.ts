import { type ColumnFiltersState, type RowSelectionState, type SortingState, useTable } from "@tanstack/react-table";
import { useEffect, useState } from "react";
import type { Office } from "../../../session/index.ts";
import { COLUMNS, features, NEVER_SHOWN } from "./office-columns.ts";

const KEY = "jibiao:desk";

interface View {
  readonly sorting: SortingState;
  readonly columnVisibility: Record<string, boolean>;
  readonly columnFilters: ColumnFiltersState;
}

const FIRST: View = {
  sorting: [
    { id: "state", desc: false },
    { id: "received", desc: true },
  ],
  columnVisibility: { year: false, sender: false, from: false, ...NEVER_SHOWN },
  columnFilters: [],
};

/** How the desk was left; what cannot be read only costs the view. */
function keptView(): View {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(KEY) ?? "{}");
    const { sorting, columnVisibility, columnFilters } = { ...FIRST, ...(kept as Partial<View>) };
    const known = new Set(COLUMNS.map(({ id }) => id));
    return {
      sorting: sorting.filter(({ id, desc }) => known.has(id) && typeof desc === "boolean"),
      columnVisibility: { ...columnVisibility, ...NEVER_SHOWN },
      columnFilters: columnFilters.filter(({ id }) => known.has(id)),
    };
  } catch {
    return FIRST;
  }
}

/** The offices as a table that sorts, filters and picks; how it is looked at is kept on this machine. */
export function useDeskTable(offices: readonly Office[]) {
  const [kept] = useState(keptView);
  const [sorting, setSorting] = useState(kept.sorting);
  const [columnVisibility, setColumnVisibility] = useState(kept.columnVisibility);
  const [columnFilters, setColumnFilters] = useState(kept.columnFilters);
  const [rowSelection, setRowSelection] = useState<RowSelectionState>({});
  useEffect(() => {
    try {
      window.localStorage.setItem(KEY, JSON.stringify({ sorting, columnVisibility, columnFilters }));
    } catch {
      // A full or forbidden storage only costs the view.
    }
  }, [sorting, columnVisibility, columnFilters]);
  return useTable({
    features,
    columns: COLUMNS,
    data: offices,
    getRowId: ({ id }) => id,
    enableRowSelection: (row) => row.original.file !== undefined,
    // One of the columns that never show must not be sorted by in secret.
    enableSortingRemoval: false,
    state: { sorting, columnVisibility, columnFilters, rowSelection },
    onSortingChange: setSorting,
    onColumnVisibilityChange: setColumnVisibility,
    onColumnFiltersChange: setColumnFilters,
    onRowSelectionChange: setRowSelection,
  });
}

export type DeskTable = ReturnType<typeof useDeskTable>;
