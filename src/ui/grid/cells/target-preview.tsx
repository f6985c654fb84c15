import { useRef } from "react";
import { printTarget, type Target, targetProblems } from "../../../domain/index.ts";
import { classes } from "../../parts/index.ts";
import styles from "../editor.module.css";
import type { TargetPart, TypedTarget } from "../model/index.ts";
import { useFits } from "./use-fits.ts";

/** Below the editor of 指标值: the parts as understood, what was changed in words, last year, and the keys. */
export function TargetPreview({
  typed,
  part,
  lastYear,
}: {
  readonly typed: TypedTarget;
  readonly part: TargetPart;
  readonly lastYear: Target | undefined;
}) {
  const ref = useRef<HTMLDivElement>(null);
  const { target, repairs, kept } = typed;
  const words = [...repairs.map((repair) => repair.message), ...(kept === undefined ? [] : [kept])].join("，");
  const lacking = targetProblems(target)[0]?.message;
  const { above, below } = useFits(ref);
  return (
    <div
      ref={ref}
      style={above || below === 0 ? {} : { top: below }}
      className={classes(
        styles.float,
        styles.preview,
        above && styles.above,
        part === "value" && styles.fromValue,
        part === "unit" && styles.fromUnit,
      )}
    >
      <div className={styles.parts}>
        {target.kind === "text" ? (
          <span className={styles.text}>{target.text === "" ? "　" : target.text}</span>
        ) : (
          <>
            <span className={styles.symbol}>{target.symbol}</span>
            <span className={styles.value}>{target.value}</span>
            <span className={styles.unit}>{target.unit}</span>
          </>
        )}
      </div>
      {words === "" ? null : <p>{words}</p>}
      {lacking === undefined || printTarget(target) === "" ? null : <p className={styles.lacking}>{lacking}</p>}
      <p className={styles.quiet}>
        {lastYear === undefined ? null : `上年 ${printTarget(lastYear)}`}
        <span className={styles.keys}>
          <kbd>Enter</kbd> 确定　<kbd>Esc</kbd> 放弃
        </span>
      </p>
    </div>
  );
}
