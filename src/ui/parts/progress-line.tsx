import { type ReactNode, useEffect, useState } from "react";
import { Button } from "./button.tsx";
import styles from "./progress-line.module.css";

/** Below this nothing is said: most work is done before. */
const QUIET_MS = 400;

/** One line under the top bar while something long is done: the words, how far it is, and the way to stop it. */
export function ProgressLine({
  share,
  onCancel,
  children,
}: {
  /** From 0 to 1. */
  readonly share: number;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}) {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setShown(true), QUIET_MS);
    return () => window.clearTimeout(timer);
  }, []);
  if (!shown) return null;
  return (
    <div className={styles.line} role="status">
      <span className={styles.words}>{children}</span>
      <span className={styles.track}>
        <i style={{ width: `${Math.round(Math.max(0, Math.min(1, share)) * 100)}%` }} />
      </span>
      <Button size="small" onClick={onCancel}>
        停下
      </Button>
    </div>
  );
}
