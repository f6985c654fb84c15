import { type ReactNode, useRef } from "react";
import { useKeptScroll } from "../standing/index.ts";
import { classes } from "./classes.ts";
import { stripsStandIn } from "./strips-stand-in.ts";
import styles from "./workbench.module.css";

/** The middle column: a bar with number and title, what is worked on, and the status line. */
export function Workbench({
  number,
  title,
  note,
  tools,
  status,
  standing,
  children,
}: {
  readonly number: string;
  readonly title: string;
  /** Quiet words behind the title: "第 2 个，共 14 个". */
  readonly note?: ReactNode;
  /** Buttons at the right end of the bar. */
  readonly tools?: ReactNode;
  readonly status?: ReactNode;
  /** Under what it is remembered how far one had scrolled; not remembered where there is none. */
  readonly standing?: string;
  readonly children: ReactNode;
}) {
  const work = useRef<HTMLDivElement>(null);
  useKeptScroll(work, standing);
  return (
    <main ref={stripsStandIn} className={styles.main}>
      <div className={styles.sub}>
        <span className={styles.number}>{number}</span>
        <h1 title={title}>{title}</h1>
        {note === undefined ? null : <span className={styles.note}>{note}</span>}
        <span className="push" />
        {tools}
      </div>
      <div ref={work} className={classes(styles.work, "scroll")}>
        {children}
      </div>
      <footer className={styles.status}>{status}</footer>
    </main>
  );
}
