import type { Indicator, Scheme } from "../../domain/index.ts";
import type { Cells, Command, PasteColumns, PasteRepair, Place, RowTable, Session } from "../../session/index.ts";
import type { Strips } from "../parts/index.ts";
import { type Cursor, type GridPlace, type Line, linesOf, type Rect, rectOf, type Sheet } from "./model/index.ts";

/** What a grid is about; changes seldom. */
export interface GridSubject {
  readonly session: Session;
  readonly table: RowTable<Indicator>;
  readonly scheme: Scheme;
  readonly places: readonly GridPlace[];
  readonly readOnly: boolean;
}

/** How rows go to another project. */
export type Transfer = "move" | "copy";

/** The line where a dragged row would land. */
export interface Drop {
  readonly dragged: string;
  readonly line: string;
  readonly edge: "before" | "after";
}

/** A block that does not fit the columns of the grid: nothing is written before a person has said what is what. */
export interface PasteQuestion {
  readonly cells: Cells;
  readonly line: Line | undefined;
  readonly column: string;
  readonly guess: PasteColumns;
  /** What has to be said about the cells as they came. */
  readonly said?: readonly PasteRepair[];
}

/** What the hands work with: always the present state, also after an edit within the same event. */
export interface GridCore extends GridSubject {
  rows(): readonly Indicator[];
  sheet(): Sheet;
  cursor(): Cursor | undefined;
  /** Moves the cursor and takes the focus along. */
  put(cursor: Cursor | undefined): void;
  /** False where the draft does not hold it. */
  apply(command: Command): boolean;
  /** Stands at a row's field, here or wherever the editor shows it. */
  goTo(place: Place | undefined): void;
  readonly strips: Strips;
  /** What the table had in last year's draft; empty where nothing is known of it. */
  readonly lastYearRows: readonly Indicator[];
  /** Asks for the project that these rows go to; undefined where there are no projects to choose from. */
  readonly onTransfer: ((how: Transfer, rowIds: readonly string[]) => void) | undefined;
  openMenu(line: string, box: DOMRect, cell: boolean): void;
  ask(question: PasteQuestion): void;
  showRepairs(repairs: readonly PasteRepair[]): void;
  setDrop(drop: Drop | undefined): void;
  /** Says something at once in the status line. */
  say(words: string): void;
}

/** The present lines of a grid; `idOf` names the row an open place would become. */
export function sheetOf(
  rows: readonly Indicator[],
  { scheme, places }: GridSubject,
  idOf: (level1: string, level2: string) => string,
): Sheet {
  return { lines: linesOf(rows, scheme, idOf), places };
}

export function activeLine(core: GridCore): Line | undefined {
  const cursor = core.cursor();
  return cursor === undefined ? undefined : core.sheet().lines.find((line) => line.id === cursor.active.line);
}

export function activePlace(core: GridCore): GridPlace | undefined {
  const cursor = core.cursor();
  return cursor === undefined ? undefined : core.places.find((place) => place.key === cursor.active.place);
}

export function selection(core: GridCore): Rect | undefined {
  const cursor = core.cursor();
  return cursor === undefined ? undefined : rectOf(core.sheet(), cursor);
}

/** Rows a selection touches, in order. */
export function rowsIn(core: GridCore, { top, bottom }: Rect): readonly Indicator[] {
  return core
    .sheet()
    .lines.slice(top, bottom + 1)
    .flatMap((line) => (line.kind === "row" ? [line.row] : []));
}

/** Fields a selection touches, each once, in order: the three places of 指标值 are one field. */
export function fieldsIn(core: GridCore, { left, right }: Rect): readonly string[] {
  return [...new Set(core.places.slice(left, right + 1).map((place) => place.field))];
}
