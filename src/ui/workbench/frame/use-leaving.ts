import { useEffect } from "react";
import type { Session } from "../../../session/index.ts";

/** Lets the browser ask before the page closes, only while something is not on disk; writes at once when it hides. */
export function useLeaving(session: Session): void {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      const { save, readOnly } = session.state();
      if (save.kind === "saved" || readOnly) return;
      event.preventDefault();
      event.returnValue = "";
    };
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [session]);
}
