import type { Draft } from "../../domain/index.ts";
import type { ReviewView } from "./types.ts";

/**
 * The draft as it was handed in last, while the clerk works on what came back with 退回修改 or 完善后通过: what differs
 * from it is what was changed since. Undefined before, after handing in again, and on the reviewing side.
 */
export function returnedDraft({ side, state, submissions }: ReviewView): Draft | undefined {
  if (side !== "writing" || (state.status !== "退回修改" && state.status !== "完善后通过")) return undefined;
  return submissions.find(({ round }) => round === state.rounds)?.draft;
}
