import type { PasteRepair } from "../../session/index.ts";
import { Dialog } from "../parts/index.ts";
import styles from "./repairs-dialog.module.css";

/** What pasting changed in 指标值, row by row: the cell as it came, and what was done to it. */
export function RepairsDialog({
  repairs,
  onClose,
}: {
  readonly repairs: readonly PasteRepair[];
  readonly onClose: () => void;
}) {
  return (
    <Dialog title="粘贴时改了什么" onClose={onClose} leave="关上">
      <table className={styles.list}>
        <thead>
          <tr>
            <th scope="col">粘贴的第几行</th>
            <th scope="col">原来</th>
            <th scope="col">改动</th>
          </tr>
        </thead>
        <tbody>
          {repairs.map((repair) => (
            <tr key={`${repair.row} ${repair.printed}`}>
              <td>{repair.row}</td>
              <td>{repair.printed}</td>
              <td>{repair.messages.join("，")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}
