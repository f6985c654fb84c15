import type { ReactNode } from "react";
import { classes } from "./classes.ts";
import styles from "./list-table.module.css";

/** A table to choose from: drafts, files, rules, templates. */
export function ListTable({
  label,
  rows,
  heads,
  children,
}: {
  readonly label?: string;
  /** "lines" never break; "texts" are as high as what they say. */
  readonly rows: "lines" | "texts";
  /** The `th` of the one head row. */
  readonly heads: ReactNode;
  /** The `tr` of the body. */
  readonly children: ReactNode;
}) {
  return (
    <table className={classes(styles.list, styles[rows])} aria-label={label}>
      <thead className="heads">
        <tr>{heads}</tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
