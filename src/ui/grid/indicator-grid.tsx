import { useTable } from "@tanstack/react-table";
import { type CSSProperties, type KeyboardEvent, useEffect, useMemo, useRef } from "react";
import type { Finding, GridColumn, Indicator, Scheme } from "../../domain/index.ts";
import type { Place, RowTable, Session } from "../../session/index.ts";
import { MenuPopup, usePlaceItems } from "../parts/index.ts";
import { useBrought } from "../session/index.ts";
import { RepairsDialog } from "../sheet/index.ts";
import { type ColumnWidths, useColumnWidths, withWidth } from "../standing/index.ts";
import type { Transfer } from "./core.ts";
import styles from "./grid.module.css";
import { GridBody } from "./grid-body.tsx";
import { GridFoot } from "./grid-foot.tsx";
import { Columns, GridHead } from "./grid-head.tsx";
import { type HandAt, handAt } from "./hand-at.ts";
import { lineMenu } from "./line-menu.ts";
import { type Line, marksByRow, offersOf, placesOf, type RowMarks, sameMarks } from "./model/index.ts";
import { PasteDialog } from "./paste-dialog.tsx";
import { pasteChosen } from "./pasting.ts";
import { features, tableColumns } from "./table-columns.ts";
import { useChanges } from "./use-changes.ts";
import { useGrid } from "./use-grid.ts";

export interface IndicatorGridProps {
  readonly session: Session;
  /** The rows: of a project, or of the whole office. */
  readonly table: RowTable<Indicator>;
  readonly columns: readonly GridColumn[];
  readonly scheme: Scheme;
  /** Findings of these rows only; `where.indicator` counts them from 1. */
  readonly findings: readonly Finding[];
  readonly label: string;
  readonly showLastYear: boolean;
  /** What the table had in last year's draft, to be brought into open places. */
  readonly lastYearRows?: readonly Indicator[];
  /** Row ids and fields a person remarked on. */
  readonly remarks?: readonly Place[];
  /** A place to stand at; a new object each time. */
  readonly jump?: Place | undefined;
  /** Where the jump is to no row: the class whose open place is meant, "" for the rows as a whole. */
  readonly jumpClass?: string | undefined;
  /** The grid is what the screen is for: the focus goes on here when it went down with the screen before. */
  readonly takesFocus?: boolean;
  /** Told where the hand stands, in words and as a place. */
  readonly onHand?: (hand: HandAt | undefined) => void;
  /** Undo or redo led here, maybe to another screen. */
  readonly onGoTo: (place: Place | undefined) => void;
  /** Asks for the project that rows go to, from the menu of a row. */
  readonly onTransfer?: (how: Transfer, rowIds: readonly string[]) => void;
}

/** A table whose cells are announced as those of a grid: its td are grid cells then. */
const GRID_ROLE = { role: "grid", "aria-multiselectable": true } as const;
const WIDER = 12;
const NO_ROWS: readonly Indicator[] = [];
const NO_REMARKS: readonly Place[] = [];
const NO_LINES: readonly Line[] = [];
const READ_ONLY = { "aria-readonly": true } as const;

/** Width of the longest figure: it never wraps nor rounds, so its column takes the room from 描述. */
function valueWidth(lines: readonly Line[]): number {
  const longest = lines.reduce((most, line) => {
    if (line.kind !== "row" || line.row.target.kind !== "quantity") return most;
    const { target, lastYear } = line.row;
    const before = lastYear?.kind === "quantity" ? lastYear.symbol.length + lastYear.value.length - 1 : 0;
    return Math.max(most, target.value.length, before);
  }, 0);
  return Math.ceil(longest * 8.2) + 16;
}

function useMarks(findings: readonly Finding[]): ReadonlyMap<number, RowMarks> {
  const kept = useRef<ReadonlyMap<number, RowMarks>>(new Map());
  return useMemo(() => {
    const next = new Map<number, RowMarks>();
    for (const [number, marks] of marksByRow(findings)) {
      const old = kept.current.get(number);
      next.set(number, old !== undefined && sameMarks(old, marks) ? old : marks);
    }
    kept.current = next;
    return next;
  }, [findings]);
}

/** Numbers of more than three digits. */
function numberWidth(rows: number): CSSProperties {
  return rows < 1000 ? {} : ({ "--w-number": `${String(rows).length * 7 + 8}px` } as CSSProperties);
}

/** The editor of 指标值 lies over its three places: their widths are known to it too. A figure is never cut. */
function partWidths(text: number, widths: ColumnWidths): CSSProperties {
  const { "target.symbol": symbol, "target.value": value, "target.unit": unit } = widths;
  return {
    "--w-value-text": `${text}px`,
    ...(symbol === undefined ? {} : { "--w-symbol": `${symbol}px` }),
    ...(value === undefined ? {} : { "--w-value": `${Math.max(value, text)}px` }),
    ...(unit === undefined ? {} : { "--w-unit": `${unit}px` }),
  } as CSSProperties;
}

/** Alt+Shift+← and → make the column of the active cell narrower and wider, px. */
function widerBy({ altKey, shiftKey, ctrlKey, key }: KeyboardEvent): number {
  if (!altKey || !shiftKey || ctrlKey) return 0;
  return key === "ArrowLeft" ? -WIDER : key === "ArrowRight" ? WIDER : 0;
}

/** The same object for as long as it says the same. */
function useSame<Value>(next: Value): Value {
  const kept = useRef(next);
  if (JSON.stringify(kept.current) !== JSON.stringify(next)) kept.current = next;
  return kept.current;
}

/** The indicator grid: columns from the layout, rows from the session, one active editor. */
export function IndicatorGrid(props: IndicatorGridProps) {
  const { session, table, columns, scheme, findings, onHand } = props;
  const places = useMemo(() => placesOf(columns), [columns]);
  const definitions = useMemo(() => tableColumns(columns), [columns]);
  const grid = useGrid({
    session,
    table,
    scheme,
    places,
    jump: props.jump,
    jumpClass: props.jumpClass,
    takesFocus: props.takesFocus ?? false,
    lastYearRows: props.lastYearRows ?? NO_ROWS,
    onUndone: props.onGoTo,
    onTransfer: props.onTransfer,
  });
  const { sheet, cursor, hands, drop, menu } = grid;
  const [widths, keepWidths] = useColumnWidths("indicators");
  const model = useTable({
    features,
    columns: definitions,
    data: NO_LINES,
    state: { columnSizing: widths },
    onColumnSizingChange: (next) => keepWidths(typeof next === "function" ? next({ ...widths }) : next),
  });
  const setWidth = (key: string, width: number | undefined) =>
    model.setColumnSizing((old) => ({ ...withWidth(old, key, width) }));
  const placeItems = usePlaceItems();
  const marks = useMarks(findings);
  const changes = useChanges(session, table, places);
  const offers = useMemo(
    () => offersOf(sheet.lines, scheme, props.lastYearRows ?? NO_ROWS),
    [sheet, scheme, props.lastYearRows],
  );
  const width = useMemo(() => valueWidth(sheet.lines), [sheet]);
  const brought = useBrought();
  const came = (rowId: string) => brought({ ...table.place, rowId, field: "target" });
  const hand = useSame(handAt(sheet, cursor, table.place, { marks, changes, said: grid.said, offers, came }));
  useEffect(() => onHand?.(hand), [onHand, hand]);

  return (
    <>
      <table
        ref={grid.frame}
        {...GRID_ROLE}
        {...(grid.readOnly ? READ_ONLY : {})}
        aria-label={props.label}
        aria-rowcount={sheet.lines.length + 2}
        aria-colcount={places.length + 1}
        className={styles.grid}
        style={{ ...partWidths(width, widths), ...numberWidth(sheet.lines.length) }}
        onKeyDown={(event) => {
          const by = widerBy(event);
          const key = cursor?.active.place;
          if (by === 0 || key === undefined || event.nativeEvent.isComposing) return;
          event.preventDefault();
          const index = places.findIndex((place) => place.key === key);
          const shown = grid.frame.current?.querySelectorAll("col")[index + 1];
          setWidth(key, (widths[key] ?? shown?.getBoundingClientRect().width ?? 80) + by);
        }}
        onContextMenu={(event) => {
          // In a cell that is being edited the browser's own menu knows the words; else the cell has one.
          if (event.button !== 2) event.preventDefault();
          else hands.cellMenu(event);
        }}
        onCopy={hands.copy}
        onCut={hands.cut}
        onPaste={hands.paste}
      >
        <Columns places={places} widths={widths} />
        <GridHead groups={model.getHeaderGroups()} places={places} onWidth={setWidth} />
        <GridBody
          frame={grid.frame}
          sheet={sheet}
          cursor={cursor}
          marks={marks}
          changes={changes}
          remarks={props.remarks ?? NO_REMARKS}
          offers={offers}
          came={came}
          drop={drop}
          lastYear={props.showLastYear}
          readOnly={grid.readOnly}
          scheme={scheme}
          hands={hands}
          wantsFocus={grid.wantsFocus}
        />
        <GridFoot lines={sheet.lines} places={places} />
      </table>
      {menu === undefined ? null : (
        <MenuPopup
          label="这一行"
          items={lineMenu(grid.core(), menu.line, menu.cell, (place) =>
            placeItems(
              session.state().draft,
              place,
              grid.readOnly ? undefined : (command) => void session.apply(command),
            ),
          )}
          anchor={menu.box}
          onClose={grid.close}
        />
      )}
      {grid.question === undefined ? null : (
        <PasteDialog
          question={grid.question}
          places={places}
          onClose={grid.close}
          onPaste={(chosen) => {
            const { question } = grid;
            grid.close();
            if (question !== undefined) pasteChosen(grid.core(), question, chosen);
          }}
        />
      )}
      {grid.repairs === undefined ? null : <RepairsDialog repairs={grid.repairs} onClose={grid.close} />}
    </>
  );
}
