import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { joinEvents, type ReviewEvent } from "./event.ts";
import { reviewState } from "./state.ts";
import { isFromWord, threadsOf } from "./thread.ts";

const NAMES = ["王敏", "李芳", "Word 里的改动"];
const REMARKS = ["r1", "r2", "word-r3"];
const common = { at: fc.nat(40), by: fc.constantFrom(...NAMES), to: fc.constantFrom(...REMARKS, "nowhere") };
const words = fc.constantFrom("", " ", "照办");
const about: fc.Arbitrary<ReviewEvent> = fc
  .tuple(
    fc.uuid(),
    fc.oneof(
      fc.record({ kind: fc.constant("reply" as const), ...common, text: words }),
      fc.record({ kind: fc.constant("respond" as const), ...common, changed: fc.boolean(), text: words }),
      fc.record({ kind: fc.constant("resolve" as const), ...common, text: words }),
      fc.record({ kind: fc.constant("unresolve" as const), ...common }),
      fc.record({ kind: fc.constant("withdraw" as const), ...common }),
      fc.record({ kind: fc.constant("answer" as const), ...common, taken: fc.boolean() }),
    ),
  )
  .map(([id, event]) => ({ ...event, id }));
const remarks: readonly ReviewEvent[] = REMARKS.map((id, at) => ({
  kind: "remark",
  id,
  at,
  by: NAMES[at] ?? "",
  place: { section: "duties" },
  quoted: "",
  text: "请核对",
}));
const log = fc.array(about, { maxLength: 25 });

describe("a remark's course", () => {
  it("ends only by its author, and never without an answer or a word", () => {
    fc.assert(
      fc.property(log, (events) => {
        const all = joinEvents(remarks, events);
        for (const { remark, closing, response, resolved } of threadsOf(all)) {
          expect(resolved).toBe(closing !== undefined);
          if (closing === undefined) continue;
          expect(closing.by === remark.by || isFromWord(remark)).toBe(true);
          expect(closing.text.trim() !== "" || response !== undefined).toBe(true);
          if (response?.changed === false) expect(response.text.trim()).not.toBe("");
          const told = all.some(({ kind, by, at }) => kind === "resolve" && by === closing.by && at === closing.at);
          expect(told).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("is the same on both machines, in whatever order and however often their logs join", () => {
    fc.assert(
      fc.property(log, log, log, (a, b, c) => {
        const joined = joinEvents(remarks, a, b, c);
        expect(joinEvents(c, joinEvents(b, a), remarks)).toEqual(joined);
        expect(joinEvents(joined, joined, a)).toEqual(joined);
        expect(joined).toHaveLength(remarks.length + a.length + b.length + c.length);
        expect(reviewState(joinEvents(b, c, a, remarks))).toEqual(reviewState(joined));
      }),
    );
  });

  it("goes from answer to confirmation, or back", () => {
    let at = 10;
    const next = (
      event: { readonly kind: "respond" | "resolve" | "unresolve" } & Record<string, unknown>,
      by: string,
    ) => ({ ...event, id: `e${++at}`, at, by, to: "r1" }) as ReviewEvent;
    const course = (...events: ReviewEvent[]) => threadsOf([...remarks, ...events])[0];
    const refused = next({ kind: "respond", changed: false, text: "上级文件就是这个数" }, "李芳");
    expect(course(refused)).toMatchObject({ resolved: false, response: { by: "李芳", changed: false } });
    const foreign = next({ kind: "resolve", text: "" }, "李芳");
    expect(course(foreign)).toMatchObject({ resolved: false, response: { by: "李芳", changed: true } });
    const closed = next({ kind: "resolve", text: "" }, "王敏");
    expect(course(closed)?.resolved).toBe(false);
    expect(course(refused, closed)).toMatchObject({ resolved: true, closing: { by: "王敏" } });
    const opened = next({ kind: "unresolve" }, "王敏");
    expect(course(refused, closed, opened)).toMatchObject({ resolved: false });
    expect(course(refused, closed, opened)?.response).toBeUndefined();
  });

  it("of the first version: what its author closed stays closed, what another closed waits for the author", () => {
    const closed = (by: string): ReviewEvent => ({ kind: "resolve", id: "x", at: 9, by, to: "r1" });
    expect(threadsOf([...remarks, closed("王敏")])[0]?.resolved).toBe(true);
    expect(threadsOf([...remarks, closed("李芳")])[0]).toMatchObject({ resolved: false, response: { by: "李芳" } });
  });
});
