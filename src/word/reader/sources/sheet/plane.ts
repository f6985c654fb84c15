import { SourceError } from "../errors.ts";

/** A sheet as a plane: what is printed at each place, and which places one cell covers. Hidden rows and columns are not in it. */
export interface Plane {
  readonly rowCount: number;
  readonly columnCount: number;
  /** The text at a place, "" where nothing is printed. */
  text(row: number, column: number): string;
  /** The printed columns of a row, in order. */
  printed(row: number): readonly number[];
  /** The columns of a row at which merged areas begin. */
  merged(row: number): readonly number[];
  /** True where a merged area reaches into the row from above. */
  isReached(row: number): boolean;
  /** The merged area that begins at a place. */
  merge(row: number, column: number): Area | undefined;
  /** The area that covers a place and begins elsewhere. */
  covering(row: number, column: number): Area | undefined;
}

/** An area of places, its last row and column included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Places that merged areas of one sheet may cover together; no form comes near. */
const MOST_COVERED = 2_000_000;

/** @param rows what is printed in each row, by column; rows and columns are counted from 0. @throws SourceError "too-many-cells" */
export function createPlane(
  rows: readonly (ReadonlyMap<number, string> | undefined)[],
  merges: readonly Area[] = [],
): Plane {
  const printed = rows.map((row) => (row ? [...row.keys()].sort((left, right) => left - right) : []));
  const lastPrinted = printed.reduce((most, columns) => Math.max(most, columns[columns.length - 1] ?? -1), -1);
  const inside = merges.filter(({ top, left }) => top < rows.length && left <= lastPrinted);
  const columnCount =
    1 + inside.reduce((most, { right }) => Math.max(most, Math.min(right, lastPrinted + 64)), lastPrinted);
  const placeOf = (row: number, column: number): number => row * columnCount + column;
  const begins = new Map<number, Area>();
  const covered = new Map<number, Area>();
  const merged: number[][] = [];
  const reached = new Set<number>();
  let area = 0;
  for (const merge of inside) {
    const bottom = Math.min(merge.bottom, rows.length - 1);
    const right = Math.min(merge.right, columnCount - 1);
    area += (bottom - merge.top + 1) * (right - merge.left + 1);
    if (area > MOST_COVERED) throw tooManyMerges();
    const whole = { top: merge.top, left: merge.left, bottom, right };
    begins.set(placeOf(merge.top, merge.left), whole);
    merged[merge.top] ??= [];
    merged[merge.top]?.push(merge.left);
    for (let row = merge.top; row <= bottom; row++) {
      if (row > merge.top) reached.add(row);
      for (let column = merge.left; column <= right; column++) covered.set(placeOf(row, column), whole);
    }
    covered.delete(placeOf(merge.top, merge.left));
  }
  return {
    rowCount: rows.length,
    columnCount,
    text: (row, column) => rows[row]?.get(column) ?? "",
    printed: (row) => printed[row] ?? [],
    merged: (row) => merged[row] ?? [],
    isReached: (row) => reached.has(row),
    merge: (row, column) => begins.get(placeOf(row, column)),
    covering: (row, column) => covered.get(placeOf(row, column)),
  };
}

function tooManyMerges(): SourceError {
  return new SourceError(
    "too-many-cells",
    "表格里合并的单元格多得反常，读不了；把要用的绩效目标表单独存成一个文件再打开。",
  );
}
