import { EMPTY_TARGET, type Indicator, printTarget, type Target } from "../../domain/index.ts";
import { type Command, setCell, setTarget } from "../../session/index.ts";
import { addAtOpenPlace } from "./add-row.ts";
import type { GridHands } from "./context.ts";
import { activeLine, activePlace, type GridCore } from "./core.ts";
import {
  at,
  type EditMode,
  type Gave,
  type GridPlace,
  type Line,
  readTyped,
  spansParts,
  type TargetPart,
} from "./model/index.ts";

/** One edit of one cell, from the first key to Enter, Tab, Esc or a press elsewhere. */
interface Turn {
  readonly number: number;
  readonly mode: EditMode;
  /** Parts of 指标值 typed before in this run of Tabs. */
  readonly given: readonly TargetPart[];
  /** The row before the first key; undefined where an open place was written into. */
  readonly before: Indicator | undefined;
  /** What was typed into 指标值: it says where Tab leads. */
  gave: Gave | undefined;
  /** Something of this turn is in the draft. */
  stored: boolean;
  /** A class is stored when the hand leaves the cell: its row moves then, and not under the hand. */
  pending: string | undefined;
  /** Lets go of what the cell shows and the draft does not hold. */
  release: (() => void) | undefined;
  /** A target whose letters were put right, as typed: taking it leaves them one undo away. */
  repaired: { readonly text: string; readonly target: Target } | undefined;
}

export interface EditingHands extends Pick<GridHands, "typed" | "begin" | "choose"> {
  /** Takes what was typed; the cursor stays. Says what it was, where it was typed into 指标值. */
  finish(): Gave | undefined;
  /** Gives up what was typed. */
  cancel(): void;
}

/** Typing into the active cell: every input is stored at once, so that nothing typed can be lost. */
export function editingHands(core: () => GridCore): EditingHands {
  let turns = 0;
  let turn: Turn | undefined;

  const begin = (mode: EditMode) => {
    const grid = core();
    const cursor = grid.cursor();
    const line = activeLine(grid);
    if (cursor === undefined || line === undefined || grid.readOnly || cursor.active.place === "level1") return;
    turns += 1;
    const before = line.kind === "row" ? line.row : undefined;
    const given = cursor.given ?? [];
    const idle = { stored: false, gave: undefined, pending: undefined, release: undefined, repaired: undefined };
    turn = { number: turns, mode, given, before, ...idle };
    const spanned = before !== undefined && spansParts(before.target);
    grid.put({ ...at(cursor.active, cursor), editing: { mode, turn: turns, spanned, given } });
  };

  /** One step of history for the whole turn. */
  const inTurn = (command: Command, number: number): Command => ({
    ...command,
    merge: `${command.merge ?? ""}#${number}`,
  });

  /** Stores the text; what a draft cannot hold is not called saved while it stands in the cell. */
  const store = (text: string, now: Turn) => {
    if (put(text, now)) letGo(now);
    else now.release ??= core().session.hold();
  };

  const letGo = (now: Turn) => {
    now.release?.();
    now.release = undefined;
  };

  const put = (text: string, now: Turn): boolean => {
    const grid = core();
    const line = activeLine(grid);
    const place = activePlace(grid);
    if (line === undefined || place === undefined) return false;
    if (line.kind === "open" && text.trim() === "") return true;
    now.stored = true;
    return grid.apply(inTurn(commandOf(grid, line, place, text, now), now.number));
  };

  const commandOf = (grid: GridCore, line: Line, place: GridPlace, text: string, now: Turn): Command => {
    if (line.kind === "open") return addAtOpenPlace(grid, line, { field: "level3", text });
    if (place.part === undefined) return setCell(grid.table, line.id, place.field, text);
    const { mode, given, before } = now;
    const typed = readTyped(text, { mode, given, part: place.part, before: before?.target ?? EMPTY_TARGET });
    const { target, repairs } = typed;
    now.gave = typed.gave;
    now.repaired = repairs.some(({ kind }) => kind === "joined") ? { text, target } : undefined;
    return setTarget(grid.table, line.id, target);
  };

  const end = () => {
    if (turn !== undefined) letGo(turn);
    turn = undefined;
    const cursor = core().cursor();
    if (cursor?.editing !== undefined) core().put(at(cursor.active, cursor));
  };

  const finish = () => {
    const gave = turn?.gave;
    if (turn?.pending !== undefined) store(turn.pending, turn);
    if (turn?.repaired !== undefined) keepOriginal(core(), turn.repaired, turn.number);
    end();
    return gave;
  };

  const keepOriginal = (grid: GridCore, { text, target }: NonNullable<Turn["repaired"]>, number: number) => {
    const line = activeLine(grid);
    if (line?.kind !== "row") return;
    grid.apply(inTurn(setTarget(grid.table, line.id, { kind: "text", text }), number));
    grid.apply({ ...setTarget(grid.table, line.id, target), label: "整理指标值", merge: `repair#${number}` });
  };

  return {
    begin,
    typed: (text) => {
      if (turn === undefined) begin("replace");
      if (turn === undefined) return;
      if (activePlace(core())?.field === "level2") {
        turn.pending = text;
        turn.release ??= core().session.hold(finish);
      } else store(text, turn);
    },
    finish,
    cancel: () => {
      const grid = core();
      const given = turn;
      const line = activeLine(grid);
      if (given?.stored === true && line !== undefined) {
        grid.apply(inTurn(giveUp(grid, line.id, given.before), given.number));
      }
      end();
    },
    choose: (value, part) => {
      const grid = core();
      const line = activeLine(grid);
      const place = activePlace(grid);
      if (grid.readOnly || line?.kind !== "row" || place === undefined) return;
      if (turn === undefined) begin("edit");
      if (turn === undefined) return;
      const { target } = line.row;
      const whole = part && place.part !== undefined && target.kind === "quantity";
      const text = whole ? printTarget({ ...target, [place.part]: value }) : value;
      if (place.field === "level2") turn.pending = text;
      else store(text, { ...turn, mode: "edit" });
      finish();
    },
  };
}

/** The row as it was before the turn, or gone where it did not exist. */
function giveUp({ table }: GridCore, rowId: string, before: Indicator | undefined): Command {
  return {
    label: "放弃修改",
    place: { ...table.place, rowId },
    merge: `cell/${rowId}`,
    change: (draft) => {
      const rows = table.rows(draft);
      if (before === undefined)
        return table.withRows(
          draft,
          rows.filter((row) => row.id !== rowId),
        );
      return table.withRows(
        draft,
        rows.map((row) => (row.id === rowId ? before : row)),
      );
    },
  };
}
