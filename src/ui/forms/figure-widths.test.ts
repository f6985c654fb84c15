import { describe, expect, it } from "vitest";
import { layoutOf } from "../../../templates/index.ts";
import { FIGURES, newDraft } from "../../domain/index.ts";
import { figureWidths } from "./figure-widths.ts";

const draft = newDraft("云溪镇人民政府", 2025, layoutOf("h2"));

describe("columns of figures", () => {
  it("are as usual for usual figures", () => {
    const usual = { ...draft, figures: { 人员经费: "3308.233094" }, lastYearFigures: { 人员经费: "3308.23" } };
    expect(figureWidths(usual, FIGURES)).toEqual({ amount: 113, delta: 88, percent: 76 });
    expect(figureWidths(draft, FIGURES)).toEqual({ amount: 94, delta: 88, percent: 76 });
  });
  it("grow with the longest, also for what is no amount", () => {
    expect(figureWidths({ ...draft, figures: { 人员经费: "1234567890123456.78" } }, FIGURES).amount).toBeGreaterThan(
      160,
    );
  });
});
