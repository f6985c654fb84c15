import { type CSSProperties, type FocusEvent, type KeyboardEvent, useRef } from "react";
import { flushSync } from "react-dom";
import { makeId } from "../../domain/index.ts";
import { insertRow, moveRow, type RowTable, removeRows, setCell } from "../../session/index.ts";
import { Button, ColumnEdge, classes, MenuButton, type MenuItem, useStrips } from "../parts/index.ts";
import { stepBack, useDraft, useReadOnly, useSession } from "../session/index.ts";
import { type ColumnWidths, useColumnWidths, withWidth } from "../standing/index.ts";
import { standIn } from "./cell-keys.ts";
import { EntryCell } from "./entry-cell.tsx";
import styles from "./entry-table.module.css";
import { useSettledAmount } from "./settled-amount.ts";
import { useSheet } from "./use-sheet.tsx";

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
  const body = useRef<HTMLTableSectionElement>(null);
  const { section } = table.place;
  const [widths, keepWidths] = useColumnWidths(section);
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
  const rowItems = (index: number): readonly MenuItem[] => {
    const row = rows[index];
    if (row === undefined) return [];
    return [
      { label: "下面加一行", hint: "Ctrl+Enter", onSelect: () => add(row.id) },
      { label: "上移", hint: "Alt+Shift+↑", onSelect: () => session.apply(moveRow(table, row.id, -1)) },
      { label: "下移", hint: "Alt+Shift+↓", onSelect: () => session.apply(moveRow(table, row.id, 1)) },
      { label: "删除这一行", danger: true, onSelect: () => remove(row, index) },
    ];
  };
  const sheet = useSheet({
    table,
    columns: columns.map(({ field }) => field),
    placeAt: ({ row, column }) => ({ section, rowId: rows[row]?.id ?? "", field: columns[column]?.field ?? "" }),
    numbers: columns.filter(({ kind }) => kind !== "text").map(({ field }) => field),
    grows: true,
    items: rowItems,
    addRow,
  });
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { target } = event;
    if (!(target instanceof HTMLTextAreaElement)) return sheet.onKeyDown(event);
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
    sheet.onKeyDown(event);
  };
  const settle = useSettledAmount();
  const onBlur = ({ target }: FocusEvent<HTMLElement>) => {
    if (readOnly || !(target instanceof HTMLTextAreaElement)) return;
    const row = rows[Number(target.dataset.row)];
    const column = columns[Number(target.dataset.col)];
    if (row === undefined || column?.kind !== "money") return;
    settle(table.get(row, column.field), (amount) => setCell(table, row.id, column.field, amount));
  };
  const least = columns.reduce(
    (sum, { field, kind, width }) => sum + (widths[field] ?? Number.parseInt(width ?? String(LEAST[kind]), 10)),
    2 * EDGE_COLUMN,
  );

  return (
    <div className={styles.box}>
      <div className={styles.scroll}>
        <table className={classes("sheet", styles.table)} aria-label={label} style={{ minWidth: least }}>
          <colgroup>
            <col className={styles.numberColumn} />
            {columns.map((column) => (
              <col key={column.field} style={widthOf(column, widths)} />
            ))}
            <col className={styles.menuColumn} />
          </colgroup>
          <thead className="heads">
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
          <tbody ref={body} {...sheet.handlers} onKeyDown={onKeyDown} onBlur={onBlur}>
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
                    selected={sheet.selected(index, at)}
                    onText={(typed) => session.apply(setCell(table, row.id, column.field, typed))}
                  />
                ))}
                <td className={classes("plain", styles.menu)}>
                  {readOnly ? null : (
                    <MenuButton
                      look="bare"
                      size="small"
                      tabIndex={-1}
                      icon="more"
                      label={`第 ${index + 1} 行：插入、移动、删除`}
                      items={rowItems(index)}
                    />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {sheet.layer}
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
