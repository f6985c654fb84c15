import type { Session } from "../../session/index.ts";

/**
 * Lets the browser ask before the page closes, only while something of this draft is not on disk: also when its page was
 * left already and it is still being written. The answer stops it.
 */
export function askBeforeLeaving(session: Session): () => void {
  const ask = (event: BeforeUnloadEvent) => {
    const { save, elsewhere } = session.state();
    if (save.kind === "saved" || elsewhere) return;
    event.preventDefault();
    event.returnValue = "";
  };
  window.addEventListener("beforeunload", ask);
  return () => window.removeEventListener("beforeunload", ask);
}
