import { Button } from "../../parts/index.ts";
import styles from "./removed-drafts.module.css";
import { type DraftActions, nameOf } from "./use-draft-actions.tsx";

/** What was deleted from this list and can still come back, after its strip is gone. */
export function RemovedDrafts({ actions }: { readonly actions: DraftActions }) {
  return actions.removed.map((draft) => (
    <p key={draft.id} className={styles.line}>
      刚删除“{nameOf(draft)}”，离开本页以前可以
      <Button look="link" onClick={() => actions.restore(draft)}>
        找回
      </Button>
    </p>
  ));
}
