import type { ReactNode, Ref } from "react";
import type { Severity } from "../../domain/index.ts";
import { classes } from "./classes.ts";
import styles from "./finding-card.module.css";

/** One thing that was found: where and of which kind, with the mark of its tone, and below what it is and why. */
export function FindingCard({
  tone,
  place,
  onPlace,
  kind,
  what,
  why,
  here,
  label,
  dense = false,
  ref,
  children,
}: {
  readonly tone: Severity;
  readonly place: string;
  /** Given where the place can be gone to. */
  readonly onPlace?: () => void;
  /** The word at the right: "提醒", "修正". */
  readonly kind: ReactNode;
  readonly what?: string;
  readonly why?: string;
  /** Whether it is the one that is looked at; left out where none is. */
  readonly here?: boolean;
  readonly label?: string;
  readonly dense?: boolean;
  readonly ref?: Ref<HTMLElement> | undefined;
  readonly children?: ReactNode;
}) {
  return (
    <section
      ref={ref}
      className={classes(styles.card, styles[tone], here === true && styles.here, dense && styles.dense)}
      aria-current={here}
      aria-label={label}
    >
      <div className={styles.place}>
        {onPlace === undefined ? (
          <span>{place}</span>
        ) : (
          <button type="button" className="leads" onClick={onPlace}>
            {place}
          </button>
        )}
        <span className={styles.kind}>{kind}</span>
      </div>
      {what === undefined ? null : <p className={styles.what}>{what}</p>}
      {why === undefined || why === "" ? null : <p className={styles.why}>{why}</p>}
      {children}
    </section>
  );
}
