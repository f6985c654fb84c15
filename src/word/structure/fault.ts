export type StructureRule =
  | "cell-without-paragraph"
  | "container-without-paragraph"
  | "table-without-row"
  | "tables-adjacent"
  | "row-without-cell"
  | "row-width"
  | "span-too-wide"
  | "merge-without-start"
  | "field-not-closed"
  | "bookmark-not-closed"
  | "bookmark-twice"
  | "unknown-style"
  | "missing-target"
  | "drawing-number-twice";

/** One fault of a Word file's structure. */
export interface StructureFault {
  readonly rule: StructureRule;
  /** One Chinese sentence. */
  readonly message: string;
  /** Part and, for tables, table, row and cell, counted from 1: "word/document.xml 第 2 张表第 4 行第 2 格". */
  readonly place: string;
}
