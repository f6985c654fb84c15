import type { HandAt } from "../../grid/index.ts";
import { classes } from "../../parts/index.ts";
import styles from "./project-screen.module.css";

/** The status line of a project: where the hand is and what is wrong there, the next keys, and how to paste. */
export function ProjectStatus({ hand, readOnly }: { readonly hand: HandAt | undefined; readonly readOnly: boolean }) {
  const problem = hand?.problem;
  return (
    <>
      <span className={styles.where}>
        {hand?.words}
        <span
          role="status"
          className={classes(
            styles.problem,
            hand?.severity === undefined && styles.told,
            hand?.severity === "warning" && styles.reminder,
          )}
        >
          {problem}
        </span>
      </span>
      {hand === undefined || problem !== undefined ? null : (
        <span>
          <kbd>Tab</kbd> 下一格　<kbd>F2</kbd> 接着改　<kbd>F8</kbd> 下一处问题
        </span>
      )}
      {readOnly || problem !== undefined ? null : (
        <span className="push">
          从 WPS 表格、Excel 或 Word 复制多行，选一格按 <kbd>Ctrl</kbd>+<kbd>V</kbd>
        </span>
      )}
    </>
  );
}
