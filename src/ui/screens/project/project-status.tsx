import type { HandAt } from "../../grid/index.ts";
import { classes } from "../../parts/index.ts";
import { useFieldHelp } from "../../workbench/findings/field-help.tsx";
import styles from "../../workbench/findings/field-problem.module.css";
import { FieldProblem } from "../../workbench/findings/field-problem.tsx";
import { useFieldProblem, useFindingsHand } from "../../workbench/findings/findings-context.tsx";
import { useHandPlace } from "../../workbench/findings/findings-hand.ts";

/** A full-width space between two keys. */
const SPACE = "\u3000";

/** The status line of a project: where the hand is and what is wrong there, the next keys, and how to paste. */
export function ProjectStatus({
  hand,
  changes,
  readOnly,
}: {
  readonly hand: HandAt | undefined;
  /** What the fields of the head said when the draft was handed in, where it differs. */
  readonly changes: ReadonlyMap<string, string>;
  readonly readOnly: boolean;
}) {
  const found = useFieldProblem();
  const help = useFieldHelp();
  const at = useHandPlace(useFindingsHand().hand);
  const field = at?.rowId === undefined ? at?.field?.replace(/^goals\..*/, "goals") : undefined;
  const headWas = field === undefined ? undefined : changes.get(field);
  const problem = hand?.problem;
  if (found !== undefined) return <FieldProblem {...found} />;
  if (headWas !== undefined) return <span className={classes(styles.where, styles.changed)}>{headWas}</span>;
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
        {hand?.was === undefined ? null : <span className={classes(styles.was, styles.changed)}>{hand.was}</span>}
      </span>
      {hand === undefined || problem !== undefined ? null : (
        <span>
          <kbd>Tab</kbd> 下一格
          {readOnly ? null : (
            <>
              {SPACE}
              <kbd>F2</kbd> 接着改
            </>
          )}
          {SPACE}
          <kbd>F8</kbd> 下一处问题
        </span>
      )}
      {readOnly || problem !== undefined ? null : (
        <span className="push">
          {help ?? (
            <>
              从 WPS 表格、Excel 或 Word 复制多行，选一格按 <kbd>Ctrl</kbd>+<kbd>V</kbd>
            </>
          )}
        </span>
      )}
    </>
  );
}
