import type { Office } from "../../../session/index.ts";
import { Button, classes } from "../../parts/index.ts";
import styles from "./picked-bar.module.css";

/** What can be done with the offices that are ticked. */
export function PickedBar({
  picked,
  onRemark,
  onAnswer,
  onRemove,
  onNone,
}: {
  readonly picked: readonly Office[];
  readonly onRemark: (offices: readonly Office[]) => void;
  readonly onAnswer: (offices: readonly Office[]) => void;
  readonly onRemove: (offices: readonly Office[]) => void;
  readonly onNone: () => void;
}) {
  if (picked.length === 0) return null;
  return (
    <div className={styles.acts}>
      <b>选了 {picked.length} 家</b>
      <span className={classes("quiet", styles.who)}>{picked.map(({ name }) => name).join("、")}</span>
      <span className="push" />
      <Button size="small" onClick={() => onRemark(picked)}>
        错误写成批注
      </Button>
      <Button size="small" title="审核意见书和意见件，一家一个文件夹" onClick={() => onAnswer(picked)}>
        出意见
      </Button>
      <Button size="small" onClick={() => onRemove(picked)}>
        拿掉
      </Button>
      <Button size="small" look="bare" onClick={onNone}>
        不选了
      </Button>
    </div>
  );
}
