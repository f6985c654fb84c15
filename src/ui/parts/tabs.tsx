import { type KeyboardEvent, type ReactNode, useState } from "react";
import { classes } from "./classes.ts";
import { rovingStep } from "./roving.ts";
import styles from "./tabs.module.css";

/**
 * Names of which one is shown; the caller shows it below in a `tabpanel` of the same name. One stop of Tab: the arrows,
 * Home and End move along the names, Enter or Space shows one (showing by the arrow would take the hand away, as the
 * search does).
 */
export function Tabs<Name extends string>({
  label,
  names,
  shown,
  onShow,
  panel,
  counts,
  wide = false,
  children,
}: {
  readonly label: string;
  readonly names: readonly Name[];
  readonly shown: Name;
  readonly onShow: (name: Name) => void;
  /** Id of the `tabpanel`. */
  readonly panel: string;
  /** How many things are under a name. */
  readonly counts?: Readonly<Partial<Record<Name, number>>>;
  /** Over a page, not over a column. */
  readonly wide?: boolean;
  /** What stands at the other end: the button that closes the column. */
  readonly children?: ReactNode;
}) {
  const [focused, setFocused] = useState<Name>();
  const stop = focused ?? shown;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const to = rovingStep("row", event.key, names.indexOf(stop), names.length);
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.currentTarget.querySelectorAll("button")[to]?.focus();
  };
  return (
    <div className={classes(styles.bar, wide && styles.wide)}>
      <div
        role="tablist"
        aria-label={label}
        className={styles.list}
        onKeyDown={onKeyDown}
        onBlur={() => setFocused(undefined)}
      >
        {names.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            aria-selected={name === shown}
            aria-controls={name === shown ? panel : undefined}
            tabIndex={name === stop ? 0 : -1}
            onFocus={() => setFocused(name)}
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
