import type { GridCore } from "./core.ts";

/** The way back a strip offers: only while its step is still the last one, else it would take back something newer. */
export function undoIfLast(core: Pick<GridCore, "session" | "goTo" | "strips">, label: string): void {
  if (core.session.state().undoLabel === label) core.goTo(core.session.undo());
  else core.strips.tell("后来又改过别处。按 Ctrl+Z 一步一步退回。");
}
