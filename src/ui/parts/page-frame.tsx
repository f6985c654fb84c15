import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import { classes } from "./classes.ts";
import styles from "./page-frame.module.css";

/** A page as high as the window: its bar, what has to be said above everything, and its `main`, which takes the rest. */
export function PageFrame({
  bar,
  ends = "close",
  narrow = false,
  notices,
  children,
}: {
  readonly bar: ReactNode;
  /** How far the bar stays from the edges: "page" where it begins with words, which stand above those of the page. */
  readonly ends?: "close" | "page";
  /** Its content goes with the window, however narrow: pages of several columns keep a width of their own. */
  readonly narrow?: boolean;
  /** Banners and the line of progress; many scroll, so that the page keeps its height. */
  readonly notices?: ReactNode;
  /** One `main`, and what floats. */
  readonly children: ReactNode;
}) {
  return (
    <div className={classes(styles.frame, narrow && styles.narrow)}>
      <header className={classes(styles.bar, ends !== "close" && styles[ends])}>{bar}</header>
      <div className={styles.notices}>{notices}</div>
      {children}
    </div>
  );
}

/** The beginning of a bar: the way back, and what the page is. */
export function BarStart({
  back,
  onBack,
  title,
}: {
  /** Where the way leads: "草稿". */
  readonly back: string;
  readonly onBack: () => void;
  readonly title: string;
}) {
  return (
    <>
      <Button look="bare" icon="back" onClick={onBack}>
        {back}
      </Button>
      <BarLine />
      <h1 className={styles.title}>{title}</h1>
    </>
  );
}

/** The hairline between groups of a bar. */
export function BarLine() {
  return <span className={styles.line} />;
}
