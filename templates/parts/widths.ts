import type { GridColumn } from "../../src/domain/index.ts";
import { TYPE_WIDTH } from "./measures.ts";

/** Widths in twips by field; 描述 takes what is left. 指标值 of the whole office's table is three cells. */
const PROJECT = {
  level1: 1140,
  level2: 1340,
  level3: 1500,
  target: 1300,
  basis: 1200,
  scoring: 1200,
  extra: 620,
} as const;
const OVERALL = {
  level1: 660,
  level2: 640,
  level3: 1250,
  target: 2354,
  basis: 940,
  scoring: 1460,
  extra: 620,
} as const;
/** 符号, 值, 单位 under 指标值, as shares of its width. */
const TARGET_SHARES = [680 / 2354, 880 / 2354] as const;
/** Narrower than this, a description is no longer read with ease: then every column gives way. */
const LEAST_DESCRIPTION = 1500;

/** A column of a layout with its width in twips. */
export interface WideColumn {
  readonly column: GridColumn;
  readonly width: number;
}

/** Columns that together fill the type area exactly. */
export function wideColumns(
  columns: readonly GridColumn[],
  table: "project" | "overall",
  total = TYPE_WIDTH,
): readonly WideColumn[] {
  const widths = table === "project" ? PROJECT : OVERALL;
  // On a turned page every column gets its share of the room.
  const wide = (field: keyof typeof widths) => (widths[field] * total) / TYPE_WIDTH;
  const wanted = columns.map(({ field }) => (field === "description" ? undefined : wide(field)));
  const fixed = wanted.reduce((sum: number, width) => sum + (width ?? 0), 0);
  const described = wanted.filter((width) => width === undefined).length;
  const description = Math.max(LEAST_DESCRIPTION, (total - fixed) / Math.max(1, described));
  const share = total / (fixed + description * described);
  let at = 0;
  return columns.map((column, index) => {
    const isLast = index === columns.length - 1;
    const width = isLast ? total - at : Math.round((wanted[index] ?? description) * share);
    at += width;
    return { column, width };
  });
}

/** The three cells of a target of that width. */
export function targetWidths(width: number): readonly [symbol: number, value: number, unit: number] {
  const [symbol, value] = TARGET_SHARES.map((share) => Math.round(width * share));
  return [symbol ?? 0, value ?? 0, width - (symbol ?? 0) - (value ?? 0)];
}
