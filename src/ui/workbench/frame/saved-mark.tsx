import { useEffect, useState } from "react";
import type { SaveState } from "../../../session/index.ts";
import { clockTime } from "../../format/index.ts";
import { Button, classes, Icon } from "../../parts/index.ts";
import styles from "./saved-mark.module.css";

/** Below this nothing is said: a write takes a few milliseconds. */
const QUIET_MS = 400;

/** Says whether what was typed is on disk: "已保存" only with the moment at which a write has resolved. */
export function SavedMark({
  save,
  readOnly,
  kept,
  onSaveFile,
}: {
  readonly save: SaveState;
  readonly readOnly: boolean;
  /** False where the browser keeps nothing beyond this window: then nothing is ever "saved". */
  readonly kept: boolean;
  readonly onSaveFile: () => void;
}) {
  const since = save.kind === "saving" ? save.since : undefined;
  const [slow, setSlow] = useState<number>();
  const [lastAt, setLastAt] = useState<number>();
  if (save.kind === "saved" && save.at !== lastAt) setLastAt(save.at);
  useEffect(() => {
    if (since === undefined) return;
    const timer = window.setTimeout(() => setSlow(since), Math.max(0, since + QUIET_MS - Date.now()));
    return () => window.clearTimeout(timer);
  }, [since]);

  if (readOnly) {
    return (
      <span className={classes(styles.saved, styles.busy)}>
        <Icon name="eye" />
        只读　另一窗口正在编辑
      </span>
    );
  }
  if (save.kind === "failed") {
    return (
      <span className={classes(styles.saved, styles.failed)} role="alert" title={save.reason}>
        <Icon name="close" />
        没有保存上，在重试
        <Button look="link" onClick={onSaveFile}>
          先存成文件
        </Button>
      </span>
    );
  }
  if (!kept) {
    return (
      <span className={classes(styles.saved, styles.failed)}>
        <Icon name="close" />
        只在这个窗口里
      </span>
    );
  }
  // The tick and its word go with the first key that is not written yet; words come only where it takes a while. What
  // changes with every key is not read out.
  if (since !== undefined) {
    return (
      <span className={classes(styles.saved, styles.busy)} role="status" aria-live="off">
        <span className={styles.ring} />
        {slow === since ? "正在保存" : ""}
      </span>
    );
  }
  if (lastAt === undefined || lastAt === 0) return <span className={styles.saved} role="status" aria-live="off" />;
  return (
    <span className={styles.saved} role="status" aria-live="off">
      <Icon name="check" />
      已保存 {clockTime(lastAt)}
    </span>
  );
}
