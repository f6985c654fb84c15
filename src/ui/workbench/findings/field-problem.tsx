import type { Finding } from "../../../domain/index.ts";
import { classes } from "../../parts/index.ts";
import styles from "./field-problem.module.css";

/** What is wrong at a field, in the status line. */
export function FieldProblem({ words, problem }: { readonly words: string; readonly problem: Finding }) {
  return (
    <span className={styles.where}>
      {words}
      <span role="status" className={classes(styles.problem, problem.severity === "warning" && styles.reminder)}>
        {problem.message}
      </span>
    </span>
  );
}
