import type { Severity } from "../../../domain/index.ts";

export { SEVERITY_WORDS } from "../../../session/index.ts";

/** Class of the word of a severity; what cannot be decided is not coloured. */
export const SEVERITY_TONES: Readonly<Record<Severity, string>> = {
  error: "is-error",
  warning: "is-warning",
  info: "quiet",
};
