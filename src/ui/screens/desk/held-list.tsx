import type { HeldFile } from "../../../session/index.ts";
import { Button, classes } from "../../parts/index.ts";
import styles from "./held-list.module.css";

const KINDS: Readonly<Record<HeldFile["kind"], string>> = {
  damaged: "和送出时不一样",
  older: "旧的一份",
  same: "已经有了",
  stranger: "不在名单里",
  second: "同一单位另一份",
  own: "自己编的",
  empty: "像是选错了",
  refused: "读不了",
};

/** Files that were not let in, each with its reason; what is begun about them waits here. */
export function HeldList({
  held,
  onLetIn,
  onDismiss,
}: {
  readonly held: readonly HeldFile[];
  readonly onLetIn: (file: HeldFile) => void;
  readonly onDismiss: (files: readonly HeldFile[]) => void;
}) {
  if (held.length === 0) return null;
  return (
    <section className={classes(styles.held, "scroll")} aria-label="没有放进来的文件">
      <div className={styles.head}>
        <b>没有放进来的文件 {held.length} 个</b>
        <span className="push" />
        <Button look="link" onClick={() => onDismiss(held)}>
          都不要
        </Button>
      </div>
      <ul>
        {held.map((file) => (
          <li key={file.id} aria-label={file.name}>
            <span className={styles.kind}>{KINDS[file.kind]}</span>
            <span className={styles.file} title={file.name}>
              {file.name}
            </span>
            <span className={styles.says}>{file.says.join("")}</span>
            {file.act === undefined ? null : (
              <Button size="small" onClick={() => onLetIn(file)}>
                {file.act}
              </Button>
            )}
            <Button size="small" look="bare" onClick={() => onDismiss([file])}>
              {file.act === undefined ? "知道了" : "不要"}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
