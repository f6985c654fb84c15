import { useEffect } from "react";
import type { Session } from "../../session/index.ts";

/** What an input method is composing stands in a field and not yet in the draft. */
export function useComposing(session: Session): void {
  useEffect(() => {
    let release: (() => void) | undefined;
    const begin = () => {
      release ??= session.hold();
    };
    const end = () => {
      release?.();
      release = undefined;
    };
    // Begun before the field hears of it, ended after it has stored what was composed. A field that goes away while it is
    // composed in hears of no end.
    window.addEventListener("compositionstart", begin, true);
    window.addEventListener("compositionend", end);
    window.addEventListener("focusin", end);
    return () => {
      window.removeEventListener("compositionstart", begin, true);
      window.removeEventListener("compositionend", end);
      window.removeEventListener("focusin", end);
      end();
    };
  }, [session]);
}
