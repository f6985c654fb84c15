import { classes } from "./classes.ts";
import { Icon } from "./icon.tsx";
import styles from "./marks.module.css";

const KINDS: Readonly<Record<string, string>> = {
  送审: "sent",
  待审核: "sent",
  待审: "sent",
  退回: "back",
  退回修改: "back",
  完善后通过: "passed",
  通过: "passed",
  定稿: "final",
  已公开: "final",
};

/** State of a draft: a word with a dot before it. */
export function DraftState({ status }: { readonly status: string }) {
  const kind = KINDS[status];
  return <span className={classes(styles.state, kind === undefined ? undefined : styles[kind])}>{status}</span>;
}

/** What agrees is said quietly: a green tick and grey words. */
export function Agrees({ children }: { readonly children: string }) {
  return (
    <span className={styles.agrees}>
      <Icon name="check" />
      {children}
    </span>
  );
}

/** A count in a small frame. */
export function CountTag({
  tone,
  count,
  label,
}: {
  readonly tone: "error" | "warning" | "comment" | "changed";
  readonly count: number;
  /** What is counted, for those who do not see the colour. */
  readonly label: string;
}) {
  return (
    <span className={classes(styles.tag, styles[tone])} title={`${count} ${label}`}>
      {count}
      <span className="visually-hidden">{label}</span>
    </span>
  );
}
