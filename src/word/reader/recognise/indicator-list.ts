import type { Indicator } from "../../../domain/index.ts";
import type { Cell } from "./table.ts";

/** A list of indicators being read: a project's, or the whole office's. */
export interface IndicatorList {
  /** Path of the list in the draft: "projects.p1.indicators". */
  readonly path: string;
  /** Ids are this and a number: "p1i". */
  readonly idPrefix: string;
  /** "项目 1", for sentences. */
  readonly place: string;
  readonly items: Indicator[];
  /** 一级 and 二级 of the row above, for cells that are merged or left blank. */
  level1: string;
  level2: string;
  /** Ids of the columns that the printed form has, in the order in which they were found. */
  readonly columns: Set<string>;
  /** What rows of sums and of notes say of the whole, by what they are called; the text where it is not the whole cell. */
  readonly beside: (readonly [label: string, cell: Cell, text?: string | undefined])[];
  /** Rows that a form prints only to be filled in ("指标2："). */
  placeholders: number;
}

export function newIndicatorList(path: string, idPrefix: string, place: string): IndicatorList {
  const read = { items: [], columns: new Set<string>(), beside: [] };
  return { path, idPrefix, place, ...read, level1: "", level2: "", placeholders: 0 };
}
