import { Fragment } from "react";
import { placeKey } from "../../../domain/index.ts";
import { classes, PrintedWord } from "../../parts/index.ts";
import { moveAmongCells } from "./cell-arrows.ts";
import { type Block, isChanged, type ReviewCell, type ReviewColumn, type ReviewRow } from "./model/block.ts";
import styles from "./review.module.css";
import { CellWords, PairCells, type RemarkCounts, StandCell } from "./review-cell.tsx";

export interface TableProps {
  readonly remarks: RemarkCounts;
  /** Names above the two columns of what stands side by side; undefined where nothing is compared. */
  readonly sides: readonly [string, string] | undefined;
  readonly onlyChanged: boolean;
  /** Its first cell is where Tab comes in. */
  readonly first: boolean;
}

const COLUMN: Readonly<Record<string, string | undefined>> = {
  level1: styles.level1,
  level2: styles.level2,
  level3: styles.level3,
  target: styles.target,
  lastYear: styles.target,
  basis: styles.basis,
};

/** From so many columns on a table is wider than its page. */
const WIDE_FROM = 9;

/** Cells of such a table are announced as those of a grid that cannot be edited. */
export const READ_GRID = { role: "grid", "aria-readonly": true } as const;

/** A table to read: changed cells old and new, moved, added and removed rows named at their number. */
export function ReviewTable({
  block,
  remarks,
  sides,
  onlyChanged,
  first,
}: TableProps & { readonly block: Extract<Block, { kind: "table" }> }) {
  const { title, columns } = block;
  const rows = onlyChanged ? block.rows.filter((row) => row.mark !== undefined || hasRemark(row, remarks)) : block.rows;
  const level1 = spansOf(rows);
  const paired = (column: ReviewColumn) => column.pair && sides !== undefined;
  const twoRows = columns.some(paired);
  const wide = columns.length > WIDE_FROM;
  const widthOf = (column: ReviewColumn) => COLUMN[column.field] ?? (wide && !column.right ? styles.text : undefined);
  return (
    <>
      <div className={styles.tool}>
        <h2>{title}</h2>
        <span className="quiet">{rows.length} 行</span>
      </div>
      <div className={wide ? styles.wideBox : undefined}>
        <table
          {...READ_GRID}
          aria-label={title}
          className={classes(styles.grid, block.dense && styles.dense, wide && styles.wide)}
          onKeyDown={moveAmongCells}
        >
          <colgroup>
            <col className={styles.handleColumn} />
            {columns.map((column) => (
              <Fragment key={column.field}>
                <col className={widthOf(column)} />
                {paired(column) ? <col className={widthOf(column)} /> : null}
              </Fragment>
            ))}
          </colgroup>
          <thead>
            <tr>
              <th rowSpan={twoRows ? 2 : 1} aria-label="行号" />
              {columns.map((column) =>
                paired(column) ? (
                  <th key={column.field} colSpan={2} className={styles.over}>
                    {column.label}
                  </th>
                ) : (
                  <th key={column.field} rowSpan={twoRows ? 2 : 1} className={classes(column.right && "num")}>
                    <PrintedWord word={column.label} />
                  </th>
                ),
              )}
            </tr>
            {twoRows ? (
              <tr>
                {columns.filter(paired).map((column) => (
                  <Fragment key={column.field}>
                    <th className={styles.under}>{sides?.[0]}</th>
                    <th className={styles.under}>{sides?.[1]}</th>
                  </Fragment>
                ))}
              </tr>
            ) : null}
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <TableRow
                key={row.id}
                row={row}
                level1={level1[index] ?? 1}
                columns={columns}
                paired={sides !== undefined}
                remarks={remarks}
                first={first && index === 0}
              />
            ))}
            {rows.length === 0 ? (
              <tr>
                <td colSpan={columns.length + 2} className={styles.none}>
                  {onlyChanged ? "这张表没有改动。" : "这张表没有内容。"}
                </td>
              </tr>
            ) : null}
          </tbody>
        </table>
      </div>
    </>
  );
}

function hasRemark(row: ReviewRow, remarks: RemarkCounts): boolean {
  return remarks.has(placeKey(row.place)) || row.cells.some(({ place }) => remarks.has(placeKey(place)));
}

const MARKS = { 改: "mod", 增: "add", 删: "del", 移: "mod" } as const;

export function Mark({ mark }: { readonly mark: keyof typeof MARKS }) {
  return <span className={classes(styles.mark, styles[MARKS[mark]])}>{mark}</span>;
}

/** How many rows the merged 一级 cell covers from here; 0 below its first row. A removed or changed 一级 stands alone. */
function spansOf(rows: readonly ReviewRow[]): readonly number[] {
  const word = (row: ReviewRow | undefined) => {
    const cell = row?.cells[0];
    if (cell?.place.field !== "level1" || isChanged(cell)) return undefined;
    return cell.after === "" ? cell.before : cell.after;
  };
  const spans = rows.map(() => 1);
  let head = 0;
  rows.forEach((row, index) => {
    const own = word(row);
    if (index === 0 || own === undefined || own !== word(rows[index - 1])) head = index;
    else {
      spans[head] = (spans[head] ?? 1) + 1;
      spans[index] = 0;
    }
  });
  return spans;
}

function TableRow({
  row,
  level1,
  columns,
  paired,
  remarks,
  first,
}: {
  readonly row: ReviewRow;
  readonly level1: number;
  readonly columns: readonly ReviewColumn[];
  readonly paired: boolean;
  readonly remarks: RemarkCounts;
  readonly first: boolean;
}) {
  const { mark, number, cells } = row;
  const removed = mark === "删";
  return (
    <tr className={classes(mark === "增" && styles.rowAdd, removed && styles.rowDel)}>
      <StandCell
        cell={{
          ...(number === undefined && !removed ? { still: true } : {}),
          place: row.place,
          label: number === undefined ? "删去的行" : `第 ${number} 行`,
          before: undefined,
          after: "",
        }}
        remarks={remarks}
        first={first}
        className={styles.handle}
      >
        <span className={styles.no}>{number}</span>
        {mark === undefined ? null : <Mark mark={mark} />}
      </StandCell>
      {columns.map((column, index) => {
        const cell = cells[index];
        if (cell === undefined || (column.field === "level1" && level1 === 0)) return null;
        const right = column.right && "num";
        if (column.pair && paired) {
          const side = { cell, remarks, first: false, removed, className: classes(right) };
          return <PairCells key={column.field} {...side} />;
        }
        const merged = column.field === "level1";
        const isClass = merged || column.field === "level2";
        const className = classes(right, isClass && styles.word, merged && level1 > 1 && styles.merged);
        return (
          <StandCell
            key={column.field}
            cell={cell}
            remarks={remarks}
            first={false}
            className={className}
            rows={merged ? level1 : 1}
          >
            {removed || mark === "增" || (isClass && !isChanged(cell)) ? (
              <Words cell={cell} />
            ) : (
              <CellWords cell={cell} />
            )}
          </StandCell>
        );
      })}
    </tr>
  );
}

/** A cell's words; a class that did not change breaks as in the grid. */
function Words({ cell }: { readonly cell: ReviewCell }) {
  const { after, before = "", place } = cell;
  const isClass = place.field === "level1" || place.field === "level2";
  return isClass ? <PrintedWord word={after || before} /> : after || before;
}
