import { useDeferredValue, useMemo, useRef, useSyncExternalStore } from "react";
import type { Indicator } from "../../domain/index.ts";
import { type RowTable, returnedDraft, type Session } from "../../session/index.ts";
import { changesByRow, type GridPlace, handedInRows, type RowChanges, sameChanges } from "./model/index.ts";

const NOTHING: ReadonlyMap<string, RowChanges> = new Map();
const NO_ROWS: readonly Indicator[] = [];

/**
 * Cells changed since the draft was handed in, while it is back for changes. Compared after the key has been painted;
 * a row whose changes stay the same keeps their object, so that it is not painted again.
 */
export function useChanges(
  session: Session,
  table: RowTable<Indicator>,
  places: readonly GridPlace[],
): ReadonlyMap<string, RowChanges> {
  const before = useSyncExternalStore(session.subscribe, () => returnedDraft(session.state().review));
  const now = useSyncExternalStore(session.subscribe, () =>
    before === undefined ? NO_ROWS : table.rows(session.state().draft),
  );
  const rows = useDeferredValue(now);
  const handedIn = useMemo(() => (before === undefined ? undefined : handedInRows(before)), [before]);
  const kept = useRef(NOTHING);
  return useMemo(() => {
    if (handedIn === undefined) return NOTHING;
    const next = new Map<string, RowChanges>();
    for (const [id, changes] of changesByRow(handedIn, rows, places, table.place.projectId)) {
      const old = kept.current.get(id);
      next.set(id, old !== undefined && sameChanges(old, changes) ? old : changes);
    }
    kept.current = next;
    return next;
  }, [handedIn, rows, places, table]);
}
