import { Fragment } from "react";
import { placeKey } from "../../../domain/index.ts";
import { moveAmongCells } from "./cell-arrows.ts";
import { type Block, isChanged, type ReviewCell } from "./model/block.ts";
import styles from "./review.module.css";
import { CellWords, StandCell } from "./review-cell.tsx";
import { READ_GRID, type TableProps } from "./review-table.tsx";

/** Labelled values in lines; short ones share a line. */
export function ReviewFields({
  block,
  remarks,
  onlyChanged,
  first,
}: Omit<TableProps, "sides"> & { readonly block: Extract<Block, { kind: "fields" }> }) {
  const wanted = (cell: ReviewCell) => isChanged(cell) || remarks.has(placeKey(cell.place));
  const lines = onlyChanged ? block.lines.filter((line) => line.some(wanted)) : block.lines;
  if (lines.length === 0) return null;
  const widest = Math.max(...lines.map((line) => line.length));
  return (
    <table {...READ_GRID} aria-label={block.title} className={styles.fields} onKeyDown={moveAmongCells}>
      <tbody>
        {lines.map((line, index) => (
          <tr key={line.map(({ place }) => placeKey(place)).join(" ")}>
            {line.map((cell, at) => (
              <Fragment key={placeKey(cell.place)}>
                <th scope="row">{cell.label}</th>
                <StandCell
                  cell={cell}
                  remarks={remarks}
                  first={first && index === 0 && at === 0}
                  columns={at === line.length - 1 ? (widest - line.length) * 2 + 1 : 1}
                >
                  <CellWords cell={cell} />
                </StandCell>
              </Fragment>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
