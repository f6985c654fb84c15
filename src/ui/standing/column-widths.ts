import { useCallback, useState } from "react";

/** Widths of columns as a person has drawn them, px, by the id of the column; other columns have those of the page. */
export type ColumnWidths = Readonly<Record<string, number>>;

const KEY = "jibiao:columns";
const NARROWEST = 28;
const WIDEST = 800;

/** The widths of all tables by their name; what cannot be read only costs the widths. */
export function readColumnWidths(text: string | null): ReadonlyMap<string, ColumnWidths> {
  try {
    const tables: unknown = JSON.parse(text ?? "{}");
    if (typeof tables !== "object" || tables === null) return new Map();
    return new Map(Object.entries(tables).map(([name, widths]) => [name, widthsOf(widths)]));
  } catch {
    return new Map();
  }
}

function widthsOf(kept: unknown): ColumnWidths {
  if (typeof kept !== "object" || kept === null) return {};
  const widths = Object.entries(kept).flatMap(([id, width]) =>
    typeof width === "number" && width >= NARROWEST && width <= WIDEST ? [[id, width] as const] : [],
  );
  return Object.fromEntries(widths);
}

function stored(): ReadonlyMap<string, ColumnWidths> {
  try {
    return readColumnWidths(window.localStorage.getItem(KEY));
  } catch {
    return new Map();
  }
}

/** A column with another width, or with that of the page again. */
export function withWidth(widths: ColumnWidths, id: string, width: number | undefined): ColumnWidths {
  const { [id]: _old, ...others } = widths;
  if (width === undefined) return others;
  return { ...others, [id]: Math.round(Math.max(NARROWEST, Math.min(WIDEST, width))) };
}

/** The widths of a table, kept on this machine under its name. */
export function useColumnWidths(name: string): readonly [widths: ColumnWidths, keep: (widths: ColumnWidths) => void] {
  const [widths, setWidths] = useState<ColumnWidths>(() => stored().get(name) ?? {});
  const keep = useCallback(
    (next: ColumnWidths) => {
      setWidths(next);
      try {
        window.localStorage.setItem(KEY, JSON.stringify(Object.fromEntries([...stored(), [name, next]])));
      } catch {
        // A full or forbidden storage only costs the widths when the page is left.
      }
    },
    [name],
  );
  return [widths, keep];
}
