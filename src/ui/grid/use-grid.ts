import { useEffect, useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { type Indicator, makeId, type Scheme } from "../../domain/index.ts";
import type { PasteRepair, Place, RowTable, Session } from "../../session/index.ts";
import { useStrips } from "../parts/index.ts";
import { keepStanding, standingAt } from "../standing/index.ts";
import { addOpenRow, bringLastYear } from "./add-row.ts";
import { cellHands } from "./cell-hands.ts";
import { clipboardHands } from "./clipboard-hands.ts";
import type { GridHands } from "./context.ts";
import type { PasteQuestion } from "./core.ts";
import { type Drop, type GridCore, sheetOf, type Transfer } from "./core.ts";
import { editingHands } from "./editing-hands.ts";
import {
  at,
  type Cell,
  type Cursor,
  cellAt,
  cellOf,
  type GridPlace,
  keepLines,
  type Sheet,
  settle,
} from "./model/index.ts";
import { navigationHands } from "./navigation-hands.ts";
import { firstTime } from "./once.ts";
import { rowHands } from "./row-hands.ts";

export interface GridOptions {
  readonly session: Session;
  readonly table: RowTable<Indicator>;
  readonly scheme: Scheme;
  readonly places: readonly GridPlace[];
  /** A place to stand at; a new object each time. */
  readonly jump: Place | undefined;
  /** Where the jump is to no row: the class whose open place is meant, "" for the rows as a whole. */
  readonly jumpClass: string | undefined;
  /** The grid is what the screen is for: it goes on where the focus went down with the screen before. */
  readonly takesFocus: boolean;
  readonly lastYearRows: readonly Indicator[];
  readonly onUndone: (place: Place | undefined) => void;
  /** Asks for the project that rows go to. */
  readonly onTransfer: ((how: Transfer, rowIds: readonly string[]) => void) | undefined;
}

export interface OpenMenu {
  readonly line: string;
  readonly box: DOMRect;
  /** It is about a cell, not only about its row. */
  readonly cell: boolean;
}

/** State and hands of one grid. The rows come from the session; only where the hand is lives here. */
export function useGrid(options: GridOptions) {
  const { session, table, scheme, places } = options;
  const strips = useStrips();
  const rows = useSyncExternalStore(session.subscribe, () => table.rows(session.state().draft));
  const readOnly = useSyncExternalStore(session.subscribe, () => session.state().readOnly);
  const key = table.place.projectId ?? `${session.state().draft.id}/${table.place.section}`;
  const [cursor, setCursor] = useState<Cursor | undefined>(() => lastCell(key));
  const [drop, setDrop] = useState<Drop>();
  const [menu, setMenu] = useState<OpenMenu>();
  const [repairs, showRepairs] = useState<readonly PasteRepair[]>();
  const [question, ask] = useState<PasteQuestion>();
  const [said, say] = useState<string>();
  // Where the focus went down with the screen before, it goes on here; it is never taken from where a person put it.
  const wantsFocus = useRef(options.takesFocus && document.activeElement === document.body);
  const frame = useRef<HTMLTableElement>(null);
  const openIds = useRef(new Map<string, string>());

  const [idOf] = useState(() => (level1: string, level2: string) => {
    const name = `${level1}/${level2}`;
    const id = openIds.current.get(name) ?? makeId();
    openIds.current.set(name, id);
    return id;
  });

  const before = useRef<Sheet>({ lines: [], places });
  const sheet = useMemo<Sheet>(() => {
    const next = sheetOf(rows, { session, table, scheme, places, readOnly }, idOf);
    return { ...next, lines: keepLines(before.current.lines, next.lines) };
  }, [rows, session, table, scheme, places, readOnly, idOf]);
  const here = settle(sheet, before.current, cursor) ?? firstCell(sheet);
  useLayoutEffect(() => {
    before.current = sheet;
    if (here !== cursor) setCursor(here);
  }, [sheet, here, cursor]);

  // Also a cell that was active already is gone to, for instance the first one of a new table.
  useLayoutEffect(() => {
    if (cursor !== undefined && wantsFocus.current && frame.current?.contains(document.activeElement) === false) {
      frame.current.querySelector("textarea")?.focus({ preventScroll: true });
    }
  }, [cursor]);

  const latest = useRef({ ...options, readOnly, strips, cursor: here, rows, sheet });
  latest.current = { ...options, readOnly, strips, cursor: here, rows, sheet };

  const { hands, core, finish } = useMemo(() => {
    const now = latest;
    const core = (): GridCore => {
      const { session, table, scheme, places, readOnly, strips, lastYearRows, onUndone, onTransfer } = now.current;
      const subject = { session, table, scheme, places, readOnly };
      const rows = () => table.rows(session.state().draft);
      return {
        ...subject,
        rows,
        sheet: () => {
          // As painted, until something is written within the same event.
          const { rows: painted, sheet } = now.current;
          return painted === rows() ? sheet : sheetOf(rows(), subject, idOf);
        },
        cursor: () => now.current.cursor,
        put: (next) => {
          wantsFocus.current = true;
          now.current = { ...now.current, cursor: next };
          say(undefined);
          setCursor(next);
        },
        apply: (command) => session.apply(command),
        goTo: onUndone,
        strips,
        lastYearRows,
        onTransfer,
        openMenu: (line, box, cell) => setMenu({ line, box, cell }),
        showRepairs,
        ask,
        setDrop,
        say,
      };
    };
    const editing = editingHands(core);
    const all: GridHands = {
      ...editing,
      ...navigationHands(core, editing),
      ...cellHands(core, editing),
      ...rowHands(core, editing.finish),
      ...clipboardHands(core, editing),
      left: () => {
        // A new active cell takes the focus within the same event; only a real departure ends the edit.
        window.setTimeout(() => {
          if (frame.current?.contains(document.activeElement) === true || !document.hasFocus()) return;
          editing.finish();
          wantsFocus.current = false;
        });
      },
      openMenu: (line, box, cell) => setMenu({ line, box, cell }),
      addOpen: (line) => addOpenRow(core(), line),
      bringIn: (line) => {
        bringLastYear(core(), line);
      },
    };
    return { hands: all, core, finish: editing.finish };
  }, [idOf]);

  useEffect(() => {
    if (here !== undefined) keepStanding(key, here.active);
  }, [key, here]);
  // A screen that goes away under the hand takes along what was typed.
  useEffect(() => () => void finish(), [finish]);
  useJump(options, sheet, (cell) => core().put(at(cell)));

  const [close] = useState(() => () => {
    wantsFocus.current = true;
    setMenu(undefined);
    showRepairs(undefined);
    ask(undefined);
  });
  return { sheet, cursor: here, drop, menu, repairs, question, close, said, hands, core, wantsFocus, frame, readOnly };
}

/** Coming back to a project one stands in the cell where one stood. */
function lastCell(key: string): Cursor | undefined {
  const { line, place } = standingAt(key);
  return line === undefined || place === undefined ? undefined : at({ line, place });
}

/** A grid always has its cell, so that Tab comes in. */
function firstCell(sheet: Sheet): Cursor | undefined {
  const cell = cellAt(
    sheet,
    0,
    Math.max(
      0,
      sheet.places.findIndex((place) => place.key === "level3"),
    ),
  );
  return cell === undefined ? undefined : at(cell);
}

/** The open place of a class; the first cell where there is none. */
function openCell(sheet: Sheet, level2: string): Cell | undefined {
  const line = sheet.lines.find((one) => one.kind === "open" && one.level2 === level2);
  return line === undefined ? firstCell(sheet)?.active : { line: line.id, place: "level3" };
}

function useJump({ jump, jumpClass }: GridOptions, sheet: Sheet, stand: (cell: Cell) => void): void {
  useEffect(() => {
    if (jump === undefined || (jump.rowId === undefined && jumpClass === undefined) || !firstTime(jump)) return;
    const cell = jump.rowId === undefined ? openCell(sheet, jumpClass ?? "") : cellOf(sheet, jump.rowId, jump.field);
    if (cell !== undefined) stand(cell);
  });
}
