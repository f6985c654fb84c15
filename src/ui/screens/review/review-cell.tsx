import type { ReactNode } from "react";
import { placeKey } from "../../../domain/index.ts";
import { classes } from "../../parts/index.ts";
import { useReviewing } from "../../workbench/remarks/review-context.tsx";
import { EmptyWords, RevisedText } from "./cell-text.tsx";
import { isChanged, type ReviewCell } from "./model/block.ts";
import styles from "./review.module.css";

/** How many remarks stand on a place, open or not. */
export type RemarkCounts = ReadonlyMap<string, number>;

interface CellProps {
  readonly cell: ReviewCell;
  readonly remarks: RemarkCounts;
  /** The one cell that Tab reaches. */
  readonly first: boolean;
  readonly className?: string | undefined;
  /** Rows and columns it covers. */
  readonly rows?: number;
  readonly columns?: number;
  readonly children: ReactNode;
}

/** A cell that can be stood on and remarked on, and never typed into. */
export function StandCell({ cell, remarks, first, className, rows = 1, columns = 1, children }: CellProps) {
  const { here, stand, write } = useReviewing();
  const key = placeKey(cell.place);
  if (cell.still === true) {
    return (
      <td className={className} rowSpan={rows} colSpan={columns}>
        {children}
      </td>
    );
  }
  const active = here !== undefined && placeKey(here) === key;
  return (
    <td
      data-place={key}
      rowSpan={rows}
      colSpan={columns}
      tabIndex={active || (here === undefined && first) ? 0 : -1}
      aria-label={remarks.has(key) ? `${cell.label}，有批注` : undefined}
      className={classes(className, active && styles.active)}
      onFocus={() => stand(cell.place)}
      onMouseDown={(event) => event.currentTarget.focus()}
      onDoubleClick={() => write(cell.place)}
    >
      {children}
      {remarks.has(key) ? <span className="remarked" /> : null}
    </td>
  );
}

/** What a cell prints, with the changes inside. */
export function CellWords({ cell }: { readonly cell: ReviewCell }) {
  if (cell.after === "" && (cell.before ?? "") === "") return <EmptyWords>空</EmptyWords>;
  const words = <RevisedText before={cell.before} after={cell.after} />;
  if (cell.generated !== true) return words;
  return (
    <>
      <span className={styles.generated}>{words}</span>
      <span className={styles.source}>模板按数据写的标准文字</span>
    </>
  );
}

/** Both sides in two columns: 同 where they agree. */
export function PairCells({
  cell,
  remarks,
  first,
  removed,
  className,
}: Omit<CellProps, "children"> & { readonly removed: boolean }) {
  const changed = isChanged(cell);
  const before = cell.before === undefined ? "" : changed || removed ? cell.before || "空" : "同";
  return (
    <>
      <td
        className={classes(
          className,
          styles.old,
          changed && !removed && styles.changed,
          before === "同" && styles.same,
        )}
      >
        {before}
      </td>
      <StandCell
        cell={cell}
        remarks={remarks}
        first={first}
        className={classes(className, changed && !removed && styles.changedNew)}
      >
        {removed ? "" : cell.after || <EmptyWords>空</EmptyWords>}
      </StandCell>
    </>
  );
}
