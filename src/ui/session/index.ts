export { SessionProvider, useDraft, useReadOnly, useSession, useSessionState } from "./session-context.tsx";
export { type Opening, useOpenSession } from "./use-open-session.ts";
