import { describe, expect, it } from "vitest";
import { h2 } from "../../templates/h2/layout.ts";
import type { Draft } from "../domain/index.ts";
import { sampleDraft } from "../domain/sample/index.ts";
import { applyFix, checkDraft } from "./index.ts";

const sample = sampleDraft();

function withOther(text: string): Draft {
  return { ...sample, narrative: { ...sample.narrative, other: [text] } };
}

/** Applies every fix found in the draft as it was, one after the other. */
function mendAll(draft: Draft): Draft {
  return checkDraft(draft, h2).open.reduce((now, finding) => applyFix(now, h2, finding), draft);
}

describe("applying fixes", () => {
  it("mends several faults of one text without undoing each other", () => {
    const draft = withOther("及时拔付资金,建立台帐，签定协议，生态坏境,改善改善。");
    expect(checkDraft(draft, h2).open.length).toBeGreaterThan(4);
    const mended = mendAll(draft);
    expect(mended.narrative.other[0]).toMatch(/及时拨付资金.建立台账，签订协议，生态环境.改善。/);
    expect(checkDraft(mendAll(mended), h2).open).toEqual([]);
  });

  it("leaves a text alone that no longer holds the fault", () => {
    const [finding] = checkDraft(withOther("建立台帐。"), h2).open;
    const changed = withOther("另写一句。");
    expect(finding && applyFix(changed, h2, finding)).toEqual(changed);
  });

  it("keeps the identity of what it does not touch", () => {
    const draft: Draft = {
      ...sample,
      projects: sample.projects.map((project, i) =>
        i === 4 ? { ...project, budget: { ...project.budget, other: "9.99" } } : project,
      ),
    };
    const [finding] = checkDraft(draft, h2).open;
    const mended = finding === undefined ? draft : applyFix(draft, h2, finding);
    expect(mended.projects[4]).not.toBe(draft.projects[4]);
    expect(mended.projects.filter((project, i) => i !== 4 && project !== draft.projects[i])).toEqual([]);
    expect(mended.narrative).toBe(draft.narrative);
  });

  it("drops the repaired original once a target is taken", () => {
    const draft: Draft = {
      ...sample,
      projects: sample.projects.map((project, i) => ({
        ...project,
        indicators: project.indicators.map((row, n) =>
          i === 1 && n === 2
            ? { ...row, target: { kind: "quantity", symbol: "≥", value: "95", unit: "%" }, printedTarget: "≥9595%以上" }
            : row,
        ),
      })),
    };
    const [finding] = checkDraft(draft, h2).open;
    expect(finding?.rule).toBe("values.joined-remains");
    expect(checkDraft(mendAll(draft), h2).open).toEqual([]);
    expect(mendAll(draft).projects[1]?.indicators[2]).not.toHaveProperty("printedTarget");
  });

  it("does nothing where the place is gone", () => {
    const finding = {
      rule: "x",
      severity: "error",
      message: "",
      where: { project: 99 },
      fix: { kind: "text", label: "", text: "" },
    } as const;
    expect(applyFix(sample, h2, finding)).toBe(sample);
    expect(applyFix(sample, h2, { ...finding, where: { section: "nowhere" } })).toBe(sample);
  });
});
