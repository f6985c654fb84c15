import { type Indicator, printTarget } from "../../../domain/index.ts";
import { Button } from "../../parts/index.ts";
import type { GridHands } from "../context.ts";
import styles from "../grid.module.css";
import type { Line } from "../model/index.ts";

/** What stands in the open place of a required class. */
export function OpenOffer({
  line,
  lastYear,
  hands,
  off,
}: {
  readonly line: Line;
  readonly lastYear: Indicator | undefined;
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
      {off || lastYear === undefined ? null : (
        <Button size="small" tabIndex={-1} title="Ctrl+D" onClick={() => hands.bringIn(line.id)}>
          <span className={styles.offer}>{`带入上年：${lastYear.level3} ${printTarget(lastYear.target)}`}</span>
        </Button>
      )}
    </div>
  );
}
