import type { Draft } from "../../domain/index.ts";
import { sameContent } from "../../review/index.ts";
import type { ReviewView } from "./types.ts";

/**
 * The draft as it was handed in last, while the clerk works on what came back with 退回修改 or 完善后通过: what differs
 * from it is what was changed since. Undefined before, after handing in again, and on the reviewing side.
 */
export function returnedDraft({ side, state, submissions }: ReviewView): Draft | undefined {
  if (side !== "writing" || (state.status !== "退回修改" && state.status !== "完善后通过")) return undefined;
  return handedIn({ state, submissions });
}

/** What was handed in last. */
function handedIn({ state, submissions }: Pick<ReviewView, "state" | "submissions">): Draft | undefined {
  return submissions.find(({ round }) => round === state.rounds)?.draft;
}

/** True where a draft was approved as it was and says something else by now: it cannot be made final any more. */
export function hasFallen({ side, state, submissions }: ReviewView, draft: Draft): boolean {
  if (side !== "writing" || state.status !== "通过") return false;
  const approved = handedIn({ state, submissions });
  return approved !== undefined && !sameContent(approved, draft);
}

/** What was handed in, where the office went on after 完善后通过 and its supervisor has that before them. */
export function finishedSince({ side, state, submissions }: ReviewView, draft: Draft): Draft | undefined {
  if (side !== "reviewing" || state.opinion?.verdict !== "完善后通过" || state.status === "送审") return undefined;
  const then = handedIn({ state, submissions });
  return then === undefined || sameContent(then, draft) ? undefined : then;
}
