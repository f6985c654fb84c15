import { useEffect } from "react";
import type { Session } from "../../session/index.ts";

/**
 * Typing in one field is one step of history until the focus goes to another one, or a new paragraph begins: a long text
 * is undone paragraph by paragraph. Coming back from another window to the same field ends nothing.
 */
export function useResting(session: Session): void {
  useEffect(() => {
    let last: EventTarget | null = null;
    const onFocus = ({ target }: FocusEvent) => {
      if (target === last) return;
      last = target;
      // A cell that was left takes what was typed a moment later; that still belongs to its step.
      window.setTimeout(session.rest);
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing || event.keyCode === 229) return;
      if (event.key === "Enter" && !event.altKey && event.target instanceof HTMLTextAreaElement) session.rest();
    };
    window.addEventListener("focusin", onFocus);
    window.addEventListener("keydown", onKeyDown);
    return () => {
      window.removeEventListener("focusin", onFocus);
      window.removeEventListener("keydown", onKeyDown);
    };
  }, [session]);
}
