import { useEffect, useState } from "react";
import styles from "./export-dialog.module.css";

/** Below this nothing is said: most documents are written before. */
const QUIET_MS = 400;

/** How far the writing is. */
export function ExportProgress({ done, all }: { readonly done: number; readonly all: number }) {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setShown(true), QUIET_MS);
    return () => window.clearTimeout(timer);
  }, []);
  if (!shown) return null;
  const share = all === 0 ? 0 : Math.min(100, Math.round((done / all) * 100));
  return (
    <div className={styles.progress} role="status">
      <p>{all === 0 ? "正在准备模板" : `正在写第 ${Math.min(done + 1, all)} 张项目表，共 ${all} 张`}</p>
      <div className={styles.track}>
        <i style={{ width: `${share}%` }} />
      </div>
    </div>
  );
}
