import { type Place, setNone } from "../../session/index.ts";
import { Button } from "../parts/index.ts";
import { useReadOnly, useSession, useSessionState } from "../session/index.ts";
import styles from "./none-yet.module.css";

/**
 * Beside an empty list or text: nobody has filled it in, or a person has confirmed that there is none this year. What is
 * confirmed counts as filled, and only then does the document say so.
 */
export function NoneYet({ name, place }: { readonly name: string; readonly place: Place }) {
  const session = useSession();
  const readOnly = useReadOnly();
  const none = useSessionState((state) => state.draft.none.includes(name));
  if (readOnly) return none ? <span className={styles.none}>本年没有</span> : null;
  if (!none) {
    return (
      <Button size="small" onClick={() => session.apply(setNone(name, true, place))}>
        本年没有
      </Button>
    );
  }
  return (
    <span className={styles.none}>
      本年没有 ·{" "}
      <Button look="link" onClick={() => session.apply(setNone(name, false, place))}>
        撤回
      </Button>
    </span>
  );
}
