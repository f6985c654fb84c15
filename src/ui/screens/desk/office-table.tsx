import { type KeyboardEvent, memo, useEffect, useRef } from "react";
import type { Office } from "../../../session/index.ts";
import { splitAtPoint } from "../../format/index.ts";
import { classes, DraftState, Icon } from "../../parts/index.ts";
import { NUMBERS, rowPlaces } from "./office-columns.ts";
import styles from "./office-table.module.css";
import type { DeskTable } from "./use-desk-table.ts";
import { receivedTime } from "./words.ts";

/** Rows are walked and ticked, as in any grid. Said of each part, as none is laid out as that of a table. */
const GRID = { role: "grid", "aria-multiselectable": true } as const;
const GROUP = { role: "rowgroup" } as const;
const ROW = { role: "row" } as const;
const HEAD = { role: "columnheader" } as const;
const CELL = { role: "gridcell" } as const;

type Columns = ReturnType<DeskTable["getVisibleLeafColumns"]>;
type Row = ReturnType<DeskTable["getRowModel"]>["rows"][number];

/** The offices, one a row. Arrows walk, Space ticks, Enter opens, as in every list. */
export function OfficeTable({
  table,
  here,
  onHere,
  onOpen,
}: {
  readonly table: DeskTable;
  readonly here: string | undefined;
  readonly onHere: (id: string) => void;
  readonly onOpen: (id: string) => void;
}) {
  const body = useRef<HTMLTableSectionElement>(null);
  const walked = useRef(false);
  const { rows } = table.getRowModel();
  const columns = table.getVisibleLeafColumns();
  const stop = rows.some(({ id }) => id === here) ? here : rows[0]?.id;
  useEffect(() => {
    if (!walked.current || here === undefined) return;
    walked.current = false;
    body.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(here)}"]`)?.focus();
  }, [here]);

  const walk = (to: number, picking: boolean) => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, to))];
    if (row === undefined) return;
    walked.current = true;
    if (picking) row.toggleSelected(true);
    onHere(row.id);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const at = rows.findIndex(({ id }) => id === stop);
    const row = rows[at];
    if (row === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    const page = Math.max(
      1,
      Math.floor((event.currentTarget.parentElement?.parentElement?.clientHeight ?? 0) / 31) - 2,
    );
    if (event.key === "F8") {
      event.preventDefault();
      const wrong = rows.flatMap(({ original }, nth) => ((original.file?.errors ?? 0) > 0 ? [nth] : []));
      const next = event.shiftKey ? wrong.filter((nth) => nth < at).pop() : wrong.find((nth) => nth > at);
      return walk(next ?? (event.shiftKey ? wrong[wrong.length - 1] : wrong[0]) ?? at, false);
    }
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: rows.length - 1,
    };
    const to = steps[event.key];
    if (to !== undefined) walk(to, event.shiftKey);
    else if (event.key === " ") row.toggleSelected();
    else if (event.key === "Enter" && row.original.file !== undefined) onOpen(row.id);
    else if (event.key === "Escape") table.resetRowSelection(true);
    else return;
    event.preventDefault();
  };
  const places = rowPlaces(columns.map(({ id }) => id));
  return (
    <table
      className={styles.table}
      {...GRID}
      aria-label="单位"
      aria-rowcount={rows.length + 1}
      style={{ ["--columns" as string]: places.columns, minWidth: places.width }}
    >
      <thead {...GROUP}>
        {table.getHeaderGroups().map((group) => (
          <tr key={group.id} {...ROW}>
            <th className={styles.tick} scope="col" {...HEAD}>
              <input
                type="checkbox"
                aria-label="全选"
                title="勾上表里的全部"
                checked={table.getIsAllRowsSelected() && rows.length > 0}
                ref={(box) => {
                  if (box !== null) box.indeterminate = table.getIsSomeRowsSelected() && !table.getIsAllRowsSelected();
                }}
                onChange={table.getToggleAllRowsSelectedHandler()}
              />
            </th>
            {group.headers.map(({ id, column }) => {
              const sorted = column.getIsSorted();
              return (
                <th
                  key={id}
                  scope="col"
                  {...HEAD}
                  className={classes(styles[id], NUMBERS.has(id) && "num", sorted !== false && styles.sorted)}
                  aria-sort={sorted === false ? "none" : sorted === "asc" ? "ascending" : "descending"}
                >
                  <button
                    type="button"
                    onClick={column.getToggleSortingHandler()}
                    title="按这一栏排；按住 Shift 再按一栏，先后都算"
                  >
                    {String(column.columnDef.header)}
                    {sorted === false ? null : <Icon name={sorted === "asc" ? "up" : "down"} />}
                  </button>
                </th>
              );
            })}
          </tr>
        ))}
      </thead>
      <tbody ref={body} onKeyDown={onKeyDown} {...GROUP}>
        {rows.map((row, nth) => (
          <OfficeRow
            key={row.id}
            row={row}
            columns={columns}
            picked={row.getIsSelected()}
            isHere={row.id === here}
            isStop={row.id === stop}
            begins={nth > 0 && rows[nth - 1]?.original.state !== row.original.state}
            onHere={onHere}
            onOpen={onOpen}
          />
        ))}
        {rows.length === 0 ? (
          <tr {...ROW}>
            <td className={styles.none} {...CELL}>
              没有这样的单位。
            </td>
          </tr>
        ) : null}
      </tbody>
    </table>
  );
}

/** Painted anew only where something of it changes: sorting moves the rows as they are. */
const OfficeRow = memo(function OfficeRow({
  row,
  columns,
  picked,
  isHere,
  isStop,
  begins,
  onHere,
  onOpen,
}: {
  readonly row: Row;
  readonly columns: Columns;
  readonly picked: boolean;
  readonly isHere: boolean;
  readonly isStop: boolean;
  /** Another state than the row above. */
  readonly begins: boolean;
  readonly onHere: (id: string) => void;
  readonly onOpen: (id: string) => void;
}) {
  const office = row.original;
  return (
    <tr
      {...ROW}
      data-row={row.id}
      tabIndex={isStop ? 0 : -1}
      aria-selected={picked}
      aria-label={office.name}
      className={classes(isHere && styles.here, picked && styles.picked, begins && styles.begins)}
      onFocus={(event) => event.target === event.currentTarget && onHere(row.id)}
      onClick={() => onHere(row.id)}
      onDoubleClick={() => office.file !== undefined && onOpen(row.id)}
    >
      <td className={styles.tick} {...CELL}>
        {office.file === undefined ? null : (
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={`选 ${office.name}`}
            checked={picked}
            onChange={row.getToggleSelectedHandler()}
          />
        )}
      </td>
      {columns.map(({ id }) => (
        <td key={id} className={classes(styles[id], NUMBERS.has(id) && "num")} {...CELL}>
          <Cell office={office} column={id} />
        </td>
      ))}
    </tr>
  );
});

/** A count; nothing is said quietly. */
function Count({ value, tone }: { readonly value: number; readonly tone: string }) {
  return <span className={value === 0 ? "quiet" : tone}>{value}</span>;
}

function Cell({ office, column }: { readonly office: Office; readonly column: string }) {
  const { name, state, file } = office;
  if (column === "state") return <DraftState status={state} />;
  if (column === "name") return <span className={file === undefined ? "quiet" : undefined}>{name}</span>;
  if (file === undefined) return column === "received" ? <span className="quiet">还没有到</span> : null;
  switch (column) {
    case "received":
      return receivedTime(file.received, Date.now());
    case "total": {
      const [whole, fraction] = splitAtPoint(file.total);
      return (
        <>
          {whole}
          <span className={styles.fraction}>{fraction}</span>
        </>
      );
    }
    case "errors":
      return <Count value={file.errors} tone="is-error" />;
    case "warnings":
      return <Count value={file.warnings} tone="" />;
    case "open":
      return <Count value={file.open} tone="is-comment" />;
    case "verdict":
      if (file.verdict === undefined) return <span className="quiet">还没有写</span>;
      return file.judged ? file.verdict : <span className="quiet">上次 {file.verdict}</span>;
    case "year":
      return file.year;
    case "round":
      return file.round;
    case "projects":
      return file.projects;
    case "sender":
      return file.sender;
    default:
      return <span title={file.from}>{file.from}</span>;
  }
}
