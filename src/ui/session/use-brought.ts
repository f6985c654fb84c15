import { useMemo } from "react";
import { type Place, placeKey } from "../../domain/index.ts";
import { useSessionState } from "./session-context.tsx";

/** What is said of a value that came over from last year and that nobody has been on. */
export const BROUGHT_WORDS = "照上年，还没有人看过";

/** Which values came over from last year and were not looked at since: they are grey. */
export function useBrought(): (place: Place) => boolean {
  const keys = useSessionState((state) => state.draft.brought);
  return useMemo(() => {
    const brought = new Set(keys);
    return (place) => brought.size > 0 && brought.has(placeKey(place));
  }, [keys]);
}
