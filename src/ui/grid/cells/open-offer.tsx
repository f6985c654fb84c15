import { Button } from "../../parts/index.ts";
import type { GridHands } from "../context.ts";
import styles from "../grid.module.css";
import type { Line } from "../model/index.ts";

/** What stands in the open place of a required class. */
export function OpenOffer({
  line,
  hands,
  off,
}: {
  readonly line: Line;
  readonly hands: GridHands;
  readonly off: boolean;
}) {
  return (
    <div className={styles.place}>
      <span>必填，还没有</span>
      {off ? null : (
        <Button size="small" tabIndex={-1} onClick={() => hands.addOpen(line.id)}>
          添加
        </Button>
      )}
    </div>
  );
}
