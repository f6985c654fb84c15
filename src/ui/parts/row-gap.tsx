import styles from "./row-gap.module.css";
import type { Stretch } from "./row-window.ts";

/** Stands for rows of a long table that are not drawn. Count the rows for those who do not see: `aria-rowcount`. */
export function RowGap({ stretch: { to, gap }, columns }: { readonly stretch: Stretch; readonly columns: number }) {
  return (
    <tr aria-hidden className={styles.gap} data-gap={to}>
      <td colSpan={columns} className={styles.room} style={{ height: gap }} />
    </tr>
  );
}
