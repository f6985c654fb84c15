import type { ReactNode } from "react";
import { classes } from "./classes.ts";
import styles from "./workbench.module.css";

/** The middle column: a bar with number and title, what is worked on, and the status line. */
export function Workbench({
  number,
  title,
  note,
  tools,
  status,
  children,
}: {
  readonly number: string;
  readonly title: string;
  /** Quiet words behind the title: "第 2 个，共 14 个". */
  readonly note?: ReactNode;
  /** Buttons at the right end of the bar. */
  readonly tools?: ReactNode;
  readonly status?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <main className={styles.main}>
      <div className={styles.sub}>
        <span className={styles.number}>{number}</span>
        <h1 title={title}>{title}</h1>
        {note === undefined ? null : <span className={styles.note}>{note}</span>}
        <span className="push" />
        {tools}
      </div>
      <div className={classes(styles.work, "scroll")}>{children}</div>
      <footer className={styles.status}>{status}</footer>
    </main>
  );
}
