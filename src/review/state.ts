import type { Opinion, ReviewEvent } from "./event.ts";
import { type Thread, threadsOf } from "./thread.ts";

/** 状态, as everyone names it. */
const STATES = ["编制中", "送审", "退回修改", "完善后通过", "通过", "定稿", "已公开"] as const;
export type ReviewStatus = (typeof STATES)[number];

export interface ReviewState {
  readonly status: ReviewStatus;
  /** How often the draft was handed in. */
  readonly rounds: number;
  /** Hash of the content that was handed in last, that was approved, that was locked. */
  readonly submitted?: string;
  readonly opinion?: Opinion;
  readonly final?: string;
  readonly published?: Extract<ReviewEvent, { kind: "publish" }>;
  readonly threads: readonly Thread[];
}

type Standing = Omit<ReviewState, "threads">;

/**
 * Where the review stands, derived from the log alone. An event counts only where the state allows it and where it speaks of
 * the content in question: a verdict on another content, a 定稿 without an approval, change nothing.
 */
export function reviewState(events: readonly ReviewEvent[]): ReviewState {
  const standing = events.reduce<Standing>(step, { status: "编制中", rounds: 0 });
  return { ...standing, threads: threadsOf(events) };
}

function step(state: Standing, event: ReviewEvent): Standing {
  switch (event.kind) {
    case "submit":
      if (isLocked(state.status)) return state;
      return { status: "送审", rounds: Math.max(state.rounds, event.round), submitted: event.content };
    case "opinion":
      if (isLocked(state.status) || event.content !== state.submitted) return state;
      return { ...state, status: event.verdict === "不通过" ? "退回修改" : event.verdict, opinion: event };
    case "finalise": {
      const passed = state.status === "通过" && event.content === state.submitted;
      // 完善后通过 lets the clerk finish: what is locked may differ from what was handed in.
      return passed || state.status === "完善后通过" ? { ...state, status: "定稿", final: event.content } : state;
    }
    case "reopen": {
      if (!isLocked(state.status)) return state;
      return { status: "编制中", rounds: state.rounds };
    }
    case "publish":
      return state.status === "定稿" && event.content === state.final
        ? { ...state, status: "已公开", published: event }
        : state;
    default:
      return state;
  }
}

/** 定稿 and 已公开 cannot be edited. */
export function isLocked(status: ReviewStatus): boolean {
  return status === "定稿" || status === "已公开";
}

/** Remarks that still wait for somebody. */
export function openThreads(state: ReviewState): readonly Thread[] {
  return state.threads.filter((thread) => !thread.resolved && !thread.withdrawn);
}
