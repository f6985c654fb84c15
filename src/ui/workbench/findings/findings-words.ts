import type { Severity } from "../../../domain/index.ts";
import { SEVERITY_WORDS } from "../../../session/index.ts";

/** How a finding is told: by its severity, or as 未填 where nothing stands at its place yet. */
export type Kind = Severity | "unfilled";

/** The gravest first. */
export const KINDS = ["error", "warning", "unfilled", "info"] as const satisfies readonly Kind[];

export const KIND_WORDS: Readonly<Record<Kind, string>> = { ...SEVERITY_WORDS, unfilled: "未填" };

/** Class of the word of a kind; what cannot be decided and what is not there yet are not coloured. */
export const KIND_TONES: Readonly<Record<Kind, string>> = {
  error: "is-error",
  warning: "is-warning",
  unfilled: "quiet",
  info: "quiet",
};
