import { createContext, type ReactNode, useContext, useSyncExternalStore } from "react";
import type { Draft } from "../../domain/index.ts";
import type { Session, SessionState } from "../../session/index.ts";
import { useComposing } from "./use-composing.ts";
import { useResting } from "./use-resting.ts";

const SessionContext = createContext<Session | undefined>(undefined);

export function SessionProvider({ session, children }: { readonly session: Session; readonly children: ReactNode }) {
  useResting(session);
  useComposing(session);
  return <SessionContext.Provider value={session}>{children}</SessionContext.Provider>;
}

/** The open draft. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === undefined) throw new Error("useSession needs a SessionProvider above it");
  return session;
}

/** A part of the session's state; the component paints again only when that part changes. */
export function useSessionState<Part>(pick: (state: SessionState) => Part): Part {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, () => pick(session.state()));
}

const pickDraft = (state: SessionState): Draft => state.draft;
const pickReadOnly = (state: SessionState): boolean => state.readOnly;

export function useDraft(): Draft {
  return useSessionState(pickDraft);
}

export function useReadOnly(): boolean {
  return useSessionState(pickReadOnly);
}
