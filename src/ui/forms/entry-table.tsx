import { type ClipboardEvent, type CSSProperties, type KeyboardEvent, type MouseEvent, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { makeId } from "../../domain/index.ts";
import { insertRow, moveRow, pasteBlock, type RowTable, removeRows, setCell } from "../../session/index.ts";
import {
  Button,
  ColumnEdge,
  classes,
  clipboardItems,
  MenuButton,
  type MenuItem,
  MenuPopup,
  usePlaceItems,
  useStrips,
} from "../parts/index.ts";
import { stepBack, useDraft, useReadOnly, useSession } from "../session/index.ts";
import { type ColumnWidths, useColumnWidths, withWidth } from "../standing/index.ts";
import { rememberText } from "./cell-field.ts";
import { moveAmongCells, pastedBlock, pressCell, standIn } from "./cell-keys.ts";
import { EntryCell } from "./entry-cell.tsx";
import styles from "./entry-table.module.css";

export interface EntryColumn {
  readonly field: string;
  readonly label: string;
  /** A number is aligned as one; money is also looked at. */
  readonly kind: "text" | "number" | "money";
  /** CSS width; absent for the columns that share what is left. */
  readonly width?: string;
}

/** Least widths of columns that share what is left, px: below them the table scrolls sideways inside itself. */
const LEAST = { text: 112, number: 76, money: 96 } as const;
const EDGE_COLUMN = 34;
/** How much Alt+Shift+← and → change a width, px. */
const WIDER = 12;

function widthOf({ field, width }: EntryColumn, widths: ColumnWidths): CSSProperties {
  const drawn = widths[field];
  return drawn === undefined ? (width === undefined ? {} : { width }) : { width: drawn };
}

/**
 * A small table of plain cells: every cell is a field of its own, arrows and Enter move, a block from a spreadsheet
 * pastes, rows come and go. Indicators have their own grid.
 */
export function EntryTable<Row extends { readonly id: string }>({
  table,
  columns,
  label,
  rowWord,
}: {
  readonly table: RowTable<Row>;
  readonly columns: readonly EntryColumn[];
  /** What the table is called. */
  readonly label: string;
  /** What a row is, for its button: "机构". */
  readonly rowWord: string;
}) {
  const session = useSession();
  const strips = useStrips();
  const readOnly = useReadOnly();
  const draft = useDraft();
  const rows = table.rows(draft);
  const placeItems = usePlaceItems();
  const body = useRef<HTMLTableSectionElement>(null);
  const { section } = table.place;
  const [widths, keepWidths] = useColumnWidths(section);
  const [menu, setMenu] = useState<{
    readonly row: number;
    readonly field: string | undefined;
    readonly box: DOMRect;
  }>();
  const [closeMenu] = useState(() => () => setMenu(undefined));
  const setWidth = (field: string, width: number | undefined) => keepWidths(withWidth(widths, field, width));

  const add = (afterId?: string) => session.apply(insertRow(table, makeId(), afterId));
  const focus = (row: number, column: number) => {
    standIn(body.current?.querySelector<HTMLTextAreaElement>(`[data-row="${row}"][data-col="${column}"]`) ?? undefined);
  };
  const addRow = (column: number) => {
    flushSync(() => add());
    focus(rows.length, column);
  };
  const remove = (row: Row, index: number) => {
    session.apply(removeRows(table, [row.id]));
    strips.tell(`已删除第 ${index + 1} 行`, stepBack({ session, strips }));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { target } = event;
    if (!(target instanceof HTMLTextAreaElement)) return moveAmongCells(event);
    const index = Number(target.dataset.row);
    const row = rows[index];
    if (event.altKey && event.shiftKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
      event.preventDefault();
      if (row === undefined || readOnly) return;
      const step = event.key === "ArrowUp" ? -1 : 1;
      flushSync(() => session.apply(moveRow(table, row.id, step)));
      focus(Math.max(0, Math.min(rows.length - 1, index + step)), Number(target.dataset.col));
      return;
    }
    const by = event.key === "ArrowLeft" ? -WIDER : event.key === "ArrowRight" ? WIDER : 0;
    const column = columns[Number(target.dataset.col)];
    if (event.altKey && event.shiftKey && by !== 0 && column !== undefined) {
      event.preventDefault();
      const shown = target.closest("td")?.getBoundingClientRect().width ?? LEAST.text;
      setWidth(column.field, (widths[column.field] ?? shown) + by);
      return;
    }
    if (event.ctrlKey && event.key === "Enter" && !readOnly) {
      event.preventDefault();
      flushSync(() => add(row?.id));
      focus(index + 1, 0);
    }
    moveAmongCells(event, readOnly ? {} : { addRow });
  };
  const onPaste = (event: ClipboardEvent<HTMLElement>) => {
    const { target } = event;
    const block = pastedBlock(event.clipboardData.getData("text/plain"));
    if (block === undefined || readOnly || !(target instanceof HTMLTextAreaElement)) return;
    event.preventDefault();
    const row = rows[Number(target.dataset.row)];
    const column = columns[Number(target.dataset.col)];
    if (column === undefined) return;
    const anchor = { ...(row === undefined ? {} : { rowId: row.id }), column: column.field };
    const fields = columns.map((item) => item.field);
    const { command, summary } = pasteBlock(table, anchor, fields, block);
    session.apply(command);
    const lost = summary.overflow === 0 ? "" : `，${summary.overflow} 格没有对应的栏，没有粘贴`;
    strips.tell(`已粘贴 ${summary.rows} 行${lost}`, stepBack({ session, strips }));
  };

  const rowItems = (row: Row, index: number): readonly MenuItem[] => [
    { label: "下面加一行", hint: "Ctrl+Enter", onSelect: () => add(row.id) },
    { label: "上移", hint: "Alt+Shift+↑", onSelect: () => session.apply(moveRow(table, row.id, -1)) },
    { label: "下移", hint: "Alt+Shift+↓", onSelect: () => session.apply(moveRow(table, row.id, 1)) },
    { label: "删除这一行", danger: true, onSelect: () => remove(row, index) },
  ];
  const openMenu = (event: MouseEvent<HTMLElement>) => {
    const row = event.target instanceof Element ? event.target.closest("[data-entry]") : null;
    if (row === null) return;
    event.preventDefault();
    const cell = event.target instanceof Element ? event.target.closest("td") : null;
    const column = columns[Number(cell?.querySelector("textarea")?.dataset.col)];
    const box = (cell ?? row).getBoundingClientRect();
    setMenu({ row: Number(row.getAttribute("data-entry")), field: column?.field, box });
  };
  const rowOfMenu = menu === undefined ? undefined : rows[menu.row];
  const least = columns.reduce((sum, { field, kind }) => sum + (widths[field] ?? LEAST[kind]), 2 * EDGE_COLUMN);

  return (
    <div className={styles.box}>
      <div className={styles.scroll}>
        <table className={styles.table} aria-label={label} style={{ minWidth: least }}>
          <colgroup>
            <col className={styles.numberColumn} />
            {columns.map((column) => (
              <col key={column.field} style={widthOf(column, widths)} />
            ))}
            <col className={styles.menuColumn} />
          </colgroup>
          <thead>
            <tr>
              <th>
                <span className="visually-hidden">序号</span>
              </th>
              {columns.map((column) => (
                <th key={column.field} className={classes(column.kind !== "text" && "num")}>
                  {column.label}
                  <ColumnEdge onWidth={(width) => setWidth(column.field, width)} />
                </th>
              ))}
              <th>
                <span className="visually-hidden">操作</span>
              </th>
            </tr>
          </thead>
          <tbody
            ref={body}
            onKeyDown={onKeyDown}
            onPaste={onPaste}
            onFocus={rememberText}
            onMouseDown={pressCell}
            onContextMenu={openMenu}
          >
            {rows.map((row, index) => (
              <tr key={row.id} data-entry={index}>
                <td className={styles.number}>{index + 1}</td>
                {columns.map((column, at) => (
                  <EntryCell
                    key={column.field}
                    place={{ section, rowId: row.id, field: column.field }}
                    kind={column.kind}
                    text={table.get(row, column.field)}
                    label={`第 ${index + 1} 行 ${column.label}`}
                    row={index}
                    column={at}
                    readOnly={readOnly}
                    onText={(typed) => session.apply(setCell(table, row.id, column.field, typed))}
                  />
                ))}
                <td className={styles.menu}>
                  {readOnly ? null : (
                    <MenuButton
                      look="bare"
                      size="small"
                      tabIndex={-1}
                      icon="more"
                      label={`第 ${index + 1} 行：插入、移动、删除`}
                      items={rowItems(row, index)}
                    />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {menu === undefined || rowOfMenu === undefined ? null : (
        <MenuPopup
          label={`第 ${menu.row + 1} 行`}
          anchor={menu.box}
          onClose={closeMenu}
          items={[
            ...clipboardItems(strips, readOnly),
            ...(readOnly ? [] : rowItems(rowOfMenu, menu.row)).map((item, at) => ({ ...item, begins: at === 0 })),
            ...(menu.field === undefined ? [] : placeItems(draft, { section, rowId: rowOfMenu.id, field: menu.field })),
          ]}
        />
      )}
      {readOnly ? null : (
        <div className={styles.add}>
          <Button size="small" icon="plus" onClick={() => addRow(0)}>
            添加{rowWord}
          </Button>
          {rows.length === 0 ? <span className="quiet small">也可以添加一行后，从表格软件整块粘贴</span> : null}
        </div>
      )}
    </div>
  );
}
