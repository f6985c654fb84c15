import type { RefObject } from "react";
import type { Indicator, Scheme } from "../../../domain/index.ts";
import type { GridHands } from "../context.ts";
import type { Editing, GridPlace, Line, RowChanges, RowMarks } from "../model/index.ts";

/** What is drawn of one line. */
export interface GridRowProps {
  readonly line: Line;
  /** Lines the merged 一级 cell covers from here; 0 below its first line. */
  readonly span: number;
  readonly last: boolean;
  readonly position: number;
  readonly places: readonly GridPlace[];
  readonly activePlace: string | undefined;
  readonly here: boolean;
  readonly editing: Editing | undefined;
  /** Selected places of this line, from and to, inclusive; −1 where nothing is selected. */
  readonly from: number;
  readonly to: number;
  readonly marks: RowMarks;
  readonly remarks: string;
  readonly changes: RowChanges;
  /** Last year's values are shown below this year's. */
  readonly lastYear: boolean;
  /** What last year's table had where this line is an open place. */
  readonly offer: Indicator | undefined;
  /** Its value came over from last year, and nobody has been on it. */
  readonly came: boolean;
  readonly drop: "before" | "after" | "dragged" | undefined;
  readonly readOnly: boolean;
  readonly scheme: Scheme;
  readonly hands: GridHands;
  readonly wantsFocus: RefObject<boolean>;
}
