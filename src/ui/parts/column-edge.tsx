import type { PointerEvent } from "react";
import { classes } from "./classes.ts";
import styles from "./column-edge.module.css";
import { whilePressed } from "./while-pressed.ts";

/**
 * The edge of a head cell by which its column is drawn wider or narrower; a double press gives it the width of the page
 * again. The keys for it are Alt+Shift+← and →.
 */
export function ColumnEdge({
  at = "right",
  onWidth,
}: {
  /** Columns behind the one that takes what is left are drawn at their left edge. */
  readonly at?: "left" | "right";
  readonly onWidth: (width: number | undefined) => void;
}) {
  const draw = (event: PointerEvent<HTMLElement>) => {
    const cell = event.currentTarget.closest("th");
    if (event.button !== 0 || cell === null) return;
    event.preventDefault();
    const from = event.clientX;
    const width = cell.getBoundingClientRect().width;
    whilePressed(({ clientX }) => onWidth(width + (at === "right" ? clientX - from : from - clientX)));
  };
  return (
    <span
      className={classes(styles.edge, at === "left" && styles.left)}
      title="拖动改列宽，双击还原"
      aria-hidden="true"
      onPointerDown={draw}
      onDoubleClick={() => onWidth(undefined)}
    />
  );
}
