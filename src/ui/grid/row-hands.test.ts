import { describe, expect, it } from "vitest";
import { newIndicator, schemeOf } from "../../domain/index.ts";
import { linesOf } from "./model/index.ts";
import { landing } from "./row-hands.ts";

const rows = ["数量指标", "质量指标", "成本指标"].map((level2, i) => ({
  ...newIndicator("产出指标", level2),
  id: `r${i}`,
}));
const lines = linesOf(rows, schemeOf("hebei-project"), (_, level2) => level2); // r0, r1, 时效指标 open, r2, 满意度 open

describe("where a dragged row lands", () => {
  it.each([
    ["r0", "r1", "after", 1],
    ["r0", "r2", "before", 1],
    ["r0", "r2", "after", 2],
    ["r2", "r0", "before", 0],
    ["r2", "时效指标", "before", undefined],
    ["r0", "时效指标", "after", 1],
    ["r1", "r0", "after", undefined],
    ["r1", "nowhere", "after", undefined],
  ] as const)("%s %s %s", (dragged, line, edge, to) => {
    expect(landing(lines, { dragged, line, edge })).toBe(to);
  });
});
