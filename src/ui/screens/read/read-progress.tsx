import { useEffect, useState } from "react";
import { Button } from "../../parts/index.ts";
import styles from "./read-screen.module.css";
import type { ReadingProgress } from "./use-reading.ts";

/** Below this nothing is said: most files are read before. */
const QUIET_MS = 400;

/** How far the reading is, and the way to stop it. */
export function ReadProgress({
  progress,
  onCancel,
}: {
  readonly progress: ReadingProgress;
  readonly onCancel: () => void;
}) {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setShown(true), QUIET_MS);
    return () => window.clearTimeout(timer);
  }, []);
  if (!shown) return null;
  const { name, file, files, share, projects } = progress;
  return (
    <div className={styles.progress} role="status">
      <span className={styles.words}>
        正在读“{name}”{files > 1 ? `，第 ${file} 个，共 ${files} 个` : ""}
        {projects > 0 ? `。已认出 ${projects} 张项目表` : ""}
      </span>
      <span className={styles.track}>
        <i style={{ width: `${Math.round(((file - 1 + share) / files) * 100)}%` }} />
      </span>
      <Button size="small" onClick={onCancel}>
        停下
      </Button>
    </div>
  );
}
