export { SessionProvider, useDraft, useReadOnly, useSession, useSessionState } from "./session-context.tsx";
export { stepBack } from "./step-back.ts";
export { type Opening, useOpenSession } from "./use-open-session.ts";
