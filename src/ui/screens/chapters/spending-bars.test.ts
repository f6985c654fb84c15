import { describe, expect, it } from "vitest";
import { layoutOf } from "../../../../templates/index.ts";
import { newDraft } from "../../../domain/index.ts";
import { sampleDraft } from "../../../domain/sample/index.ts";
import { spendingBars, spendingChanges } from "./spending-bars.ts";

describe("the picture of spending", () => {
  it("draws both years against the longer one", () => {
    const [now, before] = spendingBars(sampleDraft()) ?? [];
    expect(now?.total).toBe("1486.32");
    expect((now?.basic ?? 0) + (now?.projects ?? 0)).toBeCloseTo(1);
    expect((before?.basic ?? 0) + (before?.projects ?? 0)).toBeLessThan(1);
  });
  it("draws changes to both sides of none", () => {
    expect(spendingChanges(sampleDraft()).map(({ amount, share }) => [amount, Math.sign(share)])).toEqual([
      ["13.89", 1],
      ["-0.60", -1],
      ["70.33", 1],
    ]);
  });
  it("is absent while nothing is filled in, or what is filled in is no amount", () => {
    const draft = newDraft("云溪镇人民政府", 2025, layoutOf("h2"));
    expect(spendingBars(draft)).toBeUndefined();
    expect(spendingBars({ ...draft, figures: { 支出合计: "约五百" } })).toBeUndefined();
    expect(spendingChanges(draft)).toEqual([]);
  });
});
