import { type ClipboardEvent, type FocusEvent, type KeyboardEvent, type MouseEvent, useState } from "react";
import { flushSync } from "react-dom";
import {
  type CellRange,
  type Cells,
  type Command,
  clearCells,
  copyCells,
  fillDown,
  type PasteRepair,
  type Place,
  type RowTable,
} from "../../session/index.ts";
import { type MenuItem, useStrips } from "../parts/index.ts";
import { stepBack, useReadOnly, useSession } from "../session/index.ts";
import {
  actionOf,
  clipboardCells,
  type GridAction,
  isInside,
  putCells,
  type Rect,
  RepairsDialog,
  repeated,
  type Spot,
  saidWords,
} from "../sheet/index.ts";
import { type CellField, isCellField, rememberText } from "./cell-field.ts";
import { type CellGrammar, isComposing, moveAmongCells, pressCell, standIn } from "./cell-keys.ts";
import styles from "./sheet.module.css";
import { pasteRows, type SheetPaste } from "./sheet-paste.ts";
import { dragOver, fieldIn, isResting, rectOfRange, type SheetRange, sheetStep, spotOf } from "./sheet-range.ts";
import { useCellMenu } from "./use-cell-menu.tsx";

/** A table of fields as a sheet. Its fields say by `data-row` and `data-col` which row and column they are. */
export interface SheetSubject<Row extends { readonly id: string }> extends CellGrammar {
  readonly table: RowTable<Row>;
  /** Fields of the table by `data-col`. */
  readonly columns: readonly string[];
  readonly placeAt: (spot: Spot) => Place;
  /** Columns that hold no words: words pasted there name rows. */
  readonly numbers?: readonly string[];
  /** Rows come and go with what is pasted. */
  readonly grows: boolean;
  /** Understands a pasted block by itself where it can. */
  readonly readBlock?: (cells: Cells, at: Spot) => SheetPaste | undefined;
  /** What the menu of a row offers. */
  readonly items?: (row: number) => readonly MenuItem[];
}

/**
 * Selecting, copying, clearing, pasting and filling cells of a table whose cells are fields of their own, by the keys and
 * the commands of the grid of indicators.
 */
export function useSheet<Row extends { readonly id: string }>(subject: SheetSubject<Row>) {
  const { table, columns, placeAt } = subject;
  const session = useSession();
  const strips = useStrips();
  const readOnly = useReadOnly();
  const [range, setRange] = useState<SheetRange>();
  const [repairs, showRepairs] = useState<readonly PasteRepair[]>();
  const [closeRepairs] = useState(() => () => showRepairs(undefined));
  const menu = useCellMenu((field, row) => ({
    label: `第 ${row + 1} 行`,
    place: field === undefined ? undefined : placeAt(spotOf(field)),
    items: subject.items?.(row) ?? [],
  }));
  const rect = rectOfRange(range);
  const rows = () => table.rows(session.state().draft);

  const cellsOf = ({ top, bottom, left, right }: Rect): CellRange => ({
    rowIds: rows()
      .slice(top, bottom + 1)
      .map(({ id }) => id),
    fields: columns.slice(left, right + 1),
  });
  /** The text of a cell that is not being edited stays selected: the next key replaces it. */
  const apply = (command: Command, at: Spot, field?: CellField) => {
    flushSync(() => session.apply({ ...command, place: placeAt(at) }));
    if (field !== undefined && document.activeElement === field) standIn(field);
  };
  const selectTo = (frame: Element, anchor: Spot, head: Spot) => {
    setRange({ anchor, head });
    fieldIn(frame, head)?.closest("td")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  };

  /** True where the key was the sheet's. */
  const act = (action: GridAction, field: CellField, frame: Element): boolean => {
    const here = spotOf(field);
    const size = { rows: rows().length, columns: columns.length };
    const single = { top: here.row, bottom: here.row, left: here.column, right: here.column };
    switch (action.type) {
      case "move":
      case "jump": {
        const from = action.extend ? (range?.head ?? here) : here;
        const to = sheetStep(action, from, size);
        if (to === undefined) return false;
        if (action.extend) selectTo(frame, here, to);
        else standIn(fieldIn(frame, to));
        return true;
      }
      case "selectAll":
        standIn(fieldIn(frame, { row: 0, column: 0 }));
        selectTo(frame, { row: 0, column: 0 }, { row: size.rows - 1, column: size.columns - 1 });
        return true;
      case "clear":
        if (rect === undefined) return false;
        if (!readOnly) apply(clearCells(table, cellsOf(rect)), here, field);
        return true;
      case "fillDown":
        if (!readOnly) apply(fillDown(table, cellsOf(rect ?? single)), here, field);
        return true;
      case "cancel":
        setRange(undefined);
        return rect !== undefined;
      case "newline":
        if (readOnly || field.dataset.lines === undefined) return false;
        document.execCommand("insertText", false, "\n");
        return true;
      default:
        return false;
    }
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { target, currentTarget, key, shiftKey: shift, ctrlKey, metaKey, altKey: alt } = event;
    if (isCellField(target) && !event.defaultPrevented && !isComposing(event)) {
      const stroke = { key, shift, ctrl: ctrlKey || metaKey, alt };
      const action = actionOf(stroke, isResting(target) ? undefined : "edit");
      if (action !== undefined && act(action, target, currentTarget)) {
        event.preventDefault();
        event.stopPropagation();
        return;
      }
    }
    moveAmongCells(event, readOnly ? {} : subject);
  };

  const copy = (event: ClipboardEvent<HTMLElement>): boolean => {
    if (rect === undefined || !isCellField(event.target)) return false;
    putCells(event, copyCells(table, session.state().draft, cellsOf(rect)));
    return true;
  };

  const onPaste = (event: ClipboardEvent<HTMLElement>) => {
    const { target } = event;
    if (!isCellField(target) || event.defaultPrevented) return;
    const { cells, said } = clipboardCells(event.clipboardData);
    event.preventDefault();
    if (cells.length === 0 && said.length > 0) strips.tell(saidWords(said));
    if (readOnly || cells.length === 0) return;
    const words = cells.every((row) => row.length < 2) && (cells.length === 1 || !isResting(target));
    if (words && rect === undefined && !target.readOnly) {
      document.execCommand("insertText", false, cells.map(([text = ""]) => text).join("\n"));
      if (said.length > 0) strips.tell(saidWords(said), stepBack({ session, strips }));
      return;
    }
    const at = rect === undefined ? spotOf(target) : { row: rect.top, column: rect.left };
    const block = rect === undefined ? cells : repeated(cells, rect.bottom - rect.top + 1, rect.right - rect.left + 1);
    const paste = subject.readBlock?.(block, at) ?? pasteRows({ ...subject, rows: rows() }, block, at);
    if (paste.command === undefined) return strips.warn(paste.words);
    apply(paste.command, at, target);
    standIn(fieldIn(event.currentTarget, at));
    setRange(paste.pasted === undefined ? undefined : { anchor: at, head: paste.pasted });
    const changed = [...said, ...(paste.repairs ?? [])];
    const look = { label: "看改了什么", onPress: () => showRepairs(changed) };
    const undo = stepBack({ session, strips });
    strips.tell(paste.words, ...(changed.length > 0 ? [look, undo] : [undo]));
  };

  const onMouseDown = (event: MouseEvent<HTMLElement>) => {
    const { target, button, shiftKey, currentTarget } = event;
    if (!isCellField(target) || button === 1) return;
    const spot = spotOf(target);
    if (button === 2) {
      // The menu is about the cell under the pointer, or the cells it is among.
      event.preventDefault();
      if (!isInside(rect, spot.row, spot.column)) standIn(target);
      return;
    }
    const active = document.activeElement;
    if (shiftKey && isCellField(active) && active !== target && currentTarget.contains(active)) {
      event.preventDefault();
      setRange({ anchor: spotOf(active), head: spot });
      return;
    }
    setRange(undefined);
    pressCell(event);
    dragOver(event, target, setRange);
  };

  const size = rect === undefined ? "" : `选了 ${rect.bottom - rect.top + 1} 行 ${rect.right - rect.left + 1} 列`;
  return {
    onKeyDown,
    handlers: {
      onKeyDown,
      onCopy: (event: ClipboardEvent<HTMLElement>) => void copy(event),
      onCut: (event: ClipboardEvent<HTMLElement>) => {
        if (copy(event) && rect !== undefined && !readOnly && isCellField(event.target)) {
          apply(clearCells(table, cellsOf(rect)), spotOf(event.target), event.target);
        }
      },
      onPaste,
      onInput: () => setRange(undefined),
      onFocus: (event: FocusEvent<HTMLElement>) => {
        rememberText(event);
        const { target } = event;
        const same = isCellField(target) && range?.anchor.row === spotOf(target).row;
        if (!same || range.anchor.column !== spotOf(target).column) setRange(undefined);
      },
      onMouseDown,
      onContextMenu: menu.open,
    },
    /** The class of a cell that is selected besides the one the hand is in. */
    selected: (row: number, column: number): string | undefined => {
      const alone = range?.anchor.row === row && range.anchor.column === column;
      return isInside(rect, row, column) && !alone ? styles.selected : undefined;
    },
    layer: (
      <>
        {menu.popup}
        {repairs === undefined ? null : <RepairsDialog repairs={repairs} onClose={closeRepairs} />}
        <span className="visually-hidden" role="status">
          {size}
        </span>
      </>
    ),
  };
}
