import type { Place, Session } from "../../session/index.ts";
import type { StripAction, Strips } from "../parts/index.ts";

/**
 * The way back that a strip offers for the step just done: only while nothing has been changed since, else it would take
 * back something newer.
 */
export function stepBack({
  session,
  strips,
  goTo,
}: {
  readonly session: Session;
  readonly strips: Strips;
  readonly goTo?: (place: Place | undefined) => void;
}): StripAction {
  const { draft } = session.state();
  return {
    // Ctrl+Z takes the strip along.
    until: (taken) =>
      session.subscribe(() => {
        const now = session.state();
        if (now.draft !== draft && now.redoLabel !== undefined) taken();
      }),
    label: "撤销",
    onPress: () => {
      if (session.state().draft === draft) {
        const place = session.undo();
        goTo?.(place);
      } else strips.tell("后来又改过别处。按 Ctrl+Z 一步一步退回。");
    },
  };
}
