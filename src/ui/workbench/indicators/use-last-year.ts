import { useEffect, useState } from "react";
import type { Draft, Indicator } from "../../../domain/index.ts";
import { lastYearOf, type Session } from "../../../session/index.ts";
import { whileThere } from "../../parts/index.ts";
import { useSession, useSessionState } from "../../session/index.ts";
import { useWorkspace } from "../../workspace/index.tsx";

/** Looked up once an open draft; going from project to project must not read a whole draft again. */
const known = new WeakMap<Session, Promise<Draft | undefined>>();
const NO_ROWS: readonly Indicator[] = [];

/**
 * The rows that a project, or the whole office, had in the draft of the year before, where this machine has it. It is
 * read only once `wanted`: when the table has no rows, or lacks a class.
 */
export function useLastYearRows(projectId: string | undefined, wanted: boolean): readonly Indicator[] {
  const session = useSession();
  const { shelf } = useWorkspace();
  const readOnly = useSessionState((state) => state.readOnly);
  const [lastYear, setLastYear] = useState<Draft>();
  const needed = wanted && !readOnly;
  useEffect(() => {
    if (!needed) return;
    const found = known.get(session) ?? lastYearOf(shelf, session.state().draft);
    known.set(session, found);
    // Where it cannot be read nothing is brought in; the table is written by hand.
    return whileThere(found, setLastYear);
  }, [needed, session, shelf]);
  if (!needed || lastYear === undefined) return NO_ROWS;
  if (projectId === undefined) return lastYear.overall.indicators;
  return lastYear.projects.find(({ id }) => id === projectId)?.indicators ?? NO_ROWS;
}
