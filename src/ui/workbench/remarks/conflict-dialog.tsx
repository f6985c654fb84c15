import { placeWords } from "../../../domain/index.ts";
import { placeOf, printed, valueAt } from "../../../session/index.ts";
import { Button, Dialog } from "../../parts/index.ts";
import { useDraft, useSession, useSessionState } from "../../session/index.ts";
import styles from "./conflict-dialog.module.css";
import { useReviewing } from "./review-context.tsx";

const shown = (value: unknown) => (value === undefined ? "（已删去）" : printed(value) || "（空）");

/** What both sides changed, one after the other: both values, and one is chosen. */
export function ConflictDialog({ onClose }: { readonly onClose: () => void }) {
  const session = useSession();
  const draft = useDraft();
  const conflicts = useSessionState((state) => state.review.conflicts);
  const { act } = useReviewing();
  const [conflict] = conflicts;
  if (conflict === undefined) return null;
  const choose = (side: "mine" | "theirs") =>
    act(async () => {
      await session.review.choose(conflict, side);
      if (session.state().review.conflicts.length === 0) onClose();
    });
  return (
    <Dialog title={`两边都改过，还有 ${conflicts.length} 处要选`} onClose={onClose}>
      <div className={styles.body}>
        <p className={styles.place}>{placeWords(draft, placeOf(conflict.path))}</p>
        <table className={styles.sides}>
          <tbody>
            <tr>
              <th scope="row">送出时</th>
              <td>{shown(conflict.base)}</td>
              <td />
            </tr>
            <tr>
              <th scope="row">本机</th>
              <td>{shown(valueAt(draft, conflict.path))}</td>
              <td>
                <Button onClick={() => choose("mine")}>用本机的</Button>
              </td>
            </tr>
            <tr>
              <th scope="row">送来的</th>
              <td>{shown(conflict.theirs)}</td>
              <td>
                <Button onClick={() => choose("theirs")}>用送来的</Button>
              </td>
            </tr>
          </tbody>
        </table>
        <p className="quiet small">没有选的先按本机的写法，两边的写法都留着；选完才能再送出去。</p>
      </div>
    </Dialog>
  );
}
