import type { ReactNode } from "react";
import { classes } from "./classes.ts";
import styles from "./tabs.module.css";

/** Names of which one is shown; the caller shows it below in a `tabpanel` of the same name. */
export function Tabs<Name extends string>({
  label,
  names,
  shown,
  onShow,
  counts,
  wide = false,
  children,
}: {
  readonly label: string;
  readonly names: readonly Name[];
  readonly shown: Name;
  readonly onShow: (name: Name) => void;
  /** How many things are under a name. */
  readonly counts?: Readonly<Partial<Record<Name, number>>>;
  /** Over a page, not over a column. */
  readonly wide?: boolean;
  /** What stands at the other end: the button that closes the column. */
  readonly children?: ReactNode;
}) {
  return (
    <div className={classes(styles.bar, wide && styles.wide)}>
      <div role="tablist" aria-label={label} className={styles.list}>
        {names.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            aria-selected={name === shown}
            className={classes(styles.tab, name === shown && styles.on)}
            onClick={() => onShow(name)}
          >
            {name} {counts?.[name] === undefined ? null : <span className={styles.count}>{counts[name]}</span>}
          </button>
        ))}
      </div>
      {children}
    </div>
  );
}
