import { describe, expect, it } from "vitest";
import type { Finding, Fix } from "../../domain/index.ts";
import { LAYOUT } from "../testing.ts";
import { fixAll, fixFinding, settle, unsettle } from "./findings.ts";
import { removeProject } from "./projects.ts";
import { moveRow } from "./row-table.ts";
import { grid, printed } from "./testing.ts";

const ROWS = [
  ["产出指标", "数量指标", "甲", "≥5个"],
  ["产出指标", "数量指标", "乙", "≤90%"],
  ["产出指标", "社会效益指标", "丙", "是"],
  ["满意度指标", "服务对象满意度指标", "丁", "≤90%"],
] as const;

function finding(indicator: number, fix: Fix, field = "target"): Finding {
  return { rule: "r", severity: "error", message: "不对。", where: { project: 1, indicator, field }, fix };
}
const target = {
  label: "改为 ≥90%",
  kind: "target",
  target: { kind: "quantity", symbol: "≥", value: "90", unit: "%" },
} as const;
const remove = { label: "删掉这一行", kind: "remove-row" } as const;
const group = { label: "移到效果指标", kind: "move-class", level1: "效果指标" } as const;

describe("mending", () => {
  it("finds its row again after rows have moved", () => {
    const { draft, table, id } = grid(ROWS);
    const command = fixFinding(draft, LAYOUT, finding(2, target));
    const moved = moveRow(table, id(1), -1).change(draft);
    expect(command && printed(command.change(moved)).slice(0, 2)).toEqual([
      "产出指标|数量指标|乙|≥90%",
      "产出指标|数量指标|甲|≥5个",
    ]);
    expect(command?.label).toBe("改为 ≥90%");
  });
  it("does nothing where its place is gone, and is none without a mend", () => {
    const { draft, list } = grid(ROWS);
    const gone = removeProject(list).change(draft);
    expect(fixFinding(draft, LAYOUT, finding(2, target))?.change(gone)).toBe(gone);
    expect(fixFinding(draft, LAYOUT, { rule: "r", severity: "info", message: "", where: {} })).toBeUndefined();
  });
  it("puts a row of the wrong 一级 among its like", () => {
    const { draft } = grid(ROWS);
    const command = fixFinding(draft, LAYOUT, finding(3, group, "level1"));
    expect(command && printed(command.change(draft))[2]).toBe("效果指标|社会效益指标|丙|是");
  });
  it("mends everything as one step, whatever moves or goes in between", () => {
    const { draft } = grid(ROWS);
    const command = fixAll(draft, LAYOUT, [
      finding(1, remove),
      finding(2, target),
      finding(3, remove),
      finding(4, target),
    ]);
    expect(command?.label).toBe("改好 4 处");
    expect(command && printed(command.change(draft))).toEqual([
      "产出指标|数量指标|乙|≥90%",
      "满意度指标|服务对象满意度指标|丁|≥90%",
    ]);
    expect(fixAll(draft, LAYOUT, [])).toBeUndefined();
  });
});

describe("settling", () => {
  it("keeps the reason once, and can be taken back", () => {
    const { draft } = grid(ROWS);
    const open = finding(2, target);
    const once = settle(draft, open, "批复如此").change(draft);
    const twice = settle(once, open, "批复原文如此").change(once);
    expect(twice.settled).toMatchObject([{ rule: "r", reason: "批复原文如此" }]);
    const back = unsettle(twice, open);
    expect(back.change(twice).settled).toEqual([]);
    expect(back.change(draft)).toBe(draft);
    expect(back.place).toEqual(settle(draft, open, "").place);
  });
});
