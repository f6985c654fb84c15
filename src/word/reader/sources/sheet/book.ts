import { SourceError } from "../errors.ts";
import { MAX_CELLS } from "../limits.ts";
import type { Area } from "./plane.ts";

/** A sheet as its file has it, whatever the file's format; rows and columns are counted from 0, hidden ones too. */
export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** The cells that hold something; of a hidden sheet none need be there. */
  readonly cells: readonly SheetCell[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly merges: readonly Area[];
  readonly hasComments: boolean;
  /** Formulas of which the file does not say what they gave. */
  readonly unanswered: number;
}

export interface SheetCell {
  readonly row: number;
  readonly column: number;
  /** What the cell shows. */
  readonly text: string;
}

/** Days as Chinese cells show them, where their format leaves it to the machine. */
export const DATE_FORMAT = "yyyy/m/d";
/** Merged areas of one sheet; no form comes near. */
export const MOST_MERGES = 200_000;
export const PASSWORD = "这个文件加了密码，读不了。在 WPS 里去掉密码，另存一份再打开。";

export function tooManyCells(): SourceError {
  return new SourceError(
    "too-many-cells",
    `电子表格超过 ${MAX_CELLS / 10_000} 万个单元格，读不了；把要用的绩效目标表单独存成一个文件再打开。`,
  );
}
