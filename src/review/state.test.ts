import { describe, expect, it } from "vitest";
import type { ReviewEvent } from "./event.ts";
import { joinEvents } from "./event.ts";
import { openThreads, reviewState } from "./state.ts";

const A = "a".repeat(64);
const B = "b".repeat(64);
let clock = 0;
const at = () => ({ id: `e${++clock}`, at: clock, by: "王敏" });
const submit = (content: string, round = 1): ReviewEvent => ({ kind: "submit", ...at(), round, content, note: "" });
const opinion = (verdict: "通过" | "完善后通过" | "不通过", content: string): ReviewEvent => ({
  kind: "opinion",
  ...at(),
  verdict,
  content,
  text: "",
});
const finalise = (content: string): ReviewEvent => ({ kind: "finalise", ...at(), content });
const publish = (content: string): ReviewEvent => ({ kind: "publish", ...at(), content, file: B, text: "" });
const status = (...events: ReviewEvent[]) => reviewState(events).status;

describe("reviewState", () => {
  it("walks the way of a disclosure", () => {
    expect(status()).toBe("编制中");
    expect(status(submit(A))).toBe("送审");
    expect(status(submit(A), opinion("不通过", A))).toBe("退回修改");
    expect(status(submit(A), opinion("不通过", A), submit(B, 2), opinion("通过", B))).toBe("通过");
    expect(status(submit(A), opinion("通过", A), finalise(A))).toBe("定稿");
    expect(status(submit(A), opinion("通过", A), finalise(A), publish(A))).toBe("已公开");
    expect(status(submit(A), opinion("完善后通过", A), finalise(B))).toBe("定稿");
  });
  it("lets nothing count that was said of another content or out of turn", () => {
    expect(status(submit(A), opinion("通过", B))).toBe("送审");
    expect(status(finalise(A))).toBe("编制中");
    expect(status(submit(A), opinion("通过", A), finalise(B))).toBe("通过");
    expect(status(submit(A), opinion("通过", A), finalise(A), publish(B))).toBe("定稿");
    expect(status(submit(A), opinion("通过", A), finalise(A), submit(B, 2))).toBe("定稿");
  });
  it("takes the lock off with a reason, and starts again", () => {
    const reopen: ReviewEvent = { kind: "reopen", ...at(), text: "附表改了" };
    expect(status(submit(A), opinion("通过", A), finalise(A), reopen)).toBe("编制中");
  });
  it("follows a remark through replies, resolving and withdrawing", () => {
    const remark: ReviewEvent = {
      kind: "remark",
      ...at(),
      place: { section: "project", projectId: "p1", rowId: "r1", field: "target" },
      quoted: "≤90%",
      text: "方向反了",
      suggested: "≥90%",
    };
    const resolve: ReviewEvent = { kind: "resolve", ...at(), to: remark.id };
    const foreign: ReviewEvent = { kind: "withdraw", ...at(), by: "别人", to: remark.id };
    expect(openThreads(reviewState([remark]))).toHaveLength(1);
    expect(openThreads(reviewState([remark, foreign]))).toHaveLength(1);
    expect(openThreads(reviewState([remark, resolve]))).toHaveLength(0);
    const taken: ReviewEvent = { kind: "answer", ...at(), to: remark.id, taken: true };
    expect(reviewState([remark, taken]).threads[0]?.taken).toBe(true);
  });
});

describe("joinEvents", () => {
  it("is the same in whatever order and however often logs join", () => {
    const [a, b, c] = [submit(A), opinion("通过", A), finalise(A)];
    const joined = joinEvents([a], [b, c]);
    expect(joinEvents([c, b], [a])).toEqual(joined);
    expect(joinEvents(joined, joined)).toEqual(joined);
    expect(joinEvents(joinEvents([a], [b]), [c])).toEqual(joinEvents([a], joinEvents([b], [c])));
    const forged = { ...a, by: "冒名" };
    expect(joinEvents([a], [forged])).toEqual(joinEvents([forged], [a]));
  });
});
