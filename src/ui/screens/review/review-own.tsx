import { placeKey } from "../../../domain/index.ts";
import { moveAmongCells } from "./cell-arrows.ts";
import { type Block, isChanged } from "./model/block.ts";
import styles from "./review.module.css";
import { CellWords, StandCell } from "./review-cell.tsx";
import { READ_GRID, type TableProps } from "./review-table.tsx";

/** A table of the office's own, cell by cell as it is printed. */
export function ReviewOwn({
  block,
  remarks,
  onlyChanged,
  first,
}: Omit<TableProps, "sides"> & { readonly block: Extract<Block, { kind: "own" }> }) {
  const { title, place, rows, reshaped } = block;
  const wanted = reshaped || rows.flat().some((cell) => isChanged(cell) || remarks.has(placeKey(cell.place)));
  if (onlyChanged && !wanted) return null;
  return (
    <>
      <div className={styles.tool} data-place={placeKey(place)} tabIndex={-1}>
        <h2>{title}</h2>
        <span className="quiet">{reshaped ? "行列变了，改动看改动清单" : `${rows.length} 行`}</span>
      </div>
      <table {...READ_GRID} aria-label={title} className={styles.grid} onKeyDown={moveAmongCells}>
        <tbody>
          {rows.map((cells, r) => (
            <tr key={cells.map((cell) => placeKey(cell.place)).join(" ")}>
              {cells.map((cell, c) => (
                <StandCell
                  key={placeKey(cell.place)}
                  cell={cell}
                  remarks={remarks}
                  first={first && r === 0 && c === 0}
                  rows={cell.rowSpan}
                  columns={cell.columnSpan}
                >
                  <CellWords cell={cell} />
                </StandCell>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
