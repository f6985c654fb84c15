export { inSlices } from "./in-slices.ts";
export { saySaved } from "./say-saved.ts";
export { SessionProvider, useDraft, useReadOnly, useSession, useSessionState } from "./session-context.tsx";
export { stepBack } from "./step-back.ts";
export { BROUGHT_WORDS, useBrought } from "./use-brought.ts";
export { useHeld, useJotting } from "./use-held.ts";
export { useOpenSession } from "./use-open-session.ts";
