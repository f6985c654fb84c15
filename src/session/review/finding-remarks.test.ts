import { describe, expect, it } from "vitest";
import type { Finding } from "../../domain/index.ts";
import { draftOf } from "../testing.ts";
import { findingRemarks, remarkedFindings } from "./finding-remarks.ts";

const draft = draftOf(2);
const [project] = draft.projects;
const at = (more: Partial<Finding>): Finding => ({
  rule: "values.symbol",
  severity: "error",
  message: "满意度用了“≤”。“≤90%”是说不超过 90%。",
  where: { project: 1, indicator: 1, field: "target" },
  ...more,
});

describe("remarks out of findings", () => {
  it("stand at the finding's place, say it, and suggest what it would write there", () => {
    const fix = { kind: "figure", label: "改为 12.50", value: "12.50" } as const;
    const budget = at({ where: { project: 1, field: "budget.total" }, message: "预算数和资金对不上。", fix });
    const [first, second] = findingRemarks(draft, [], [at({}), budget], "王敏");
    expect(first).toMatchObject({
      by: "王敏",
      text: "满意度用了“≤”。“≤90%”是说不超过 90%",
      place: { section: "project", projectId: project?.id, rowId: project?.indicators[0]?.id, field: "target" },
    });
    expect(first?.suggested).toBeUndefined();
    expect(second?.suggested).toBe("12.50");
  });

  it("suggest nothing for a part of a field that a person sees as one", () => {
    const part = at({
      where: { section: "overall", field: "overall.goal.2" },
      fix: { kind: "text", label: "改", text: "第二段" },
    });
    const [remark] = findingRemarks(draft, [], [part], "王敏");
    expect(remark?.place.field).toBe("overall.goal");
    expect(remark?.suggested).toBeUndefined();
  });

  it("are one for one finding, and other ones where the place or the words differ", () => {
    const other = at({ where: { project: 2, indicator: 1, field: "target" } });
    const words = at({ message: "满意度用了“<”。" });
    const made = findingRemarks(draft, [], [at({}), at({}), other, words], "王敏");
    expect(new Set(made.map(({ id }) => id)).size).toBe(3);
    const events = made.map((remark, nth) => ({ kind: "remark", at: nth, ...remark }) as const);
    const isRemarked = remarkedFindings(draft, events);
    expect([at({}), other, words, at({ rule: "rows.basis" })].map(isRemarked)).toEqual([true, true, true, false]);
    const withdrawn = { kind: "withdraw", id: "w", at: 9, by: "王敏", to: made[0]?.id ?? "" } as const;
    const [again] = findingRemarks(draft, [...events, withdrawn], [at({})], "王敏");
    expect(again?.id).toBe(`${made[0]?.id}.2`);
  });
});
