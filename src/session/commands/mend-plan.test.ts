import { describe, expect, it } from "vitest";
import type { Finding, Fix, Where } from "../../domain/index.ts";
import { LAYOUT } from "../testing.ts";
import { mendChosen, mendPlan } from "./mend-plan.ts";
import { grid, printed } from "./testing.ts";
import { writeAt } from "./write-at.ts";

const ROWS = [
  ["产出指标", "数量指标", "甲", "≥5个"],
  ["产出指标", "成本指标", "乙", "≤9.00万元"],
  ["满意度指标", "服务对象满意度指标", "丙", "≤90%"],
] as const;
const at = (indicator: number, field = "target"): Where => ({ project: 1, indicator, field });
const found = (where: Where, fix: Fix): Finding => ({ rule: "r", severity: "error", message: "不对。", where, fix });
const target = (symbol: "≥" | "≤", value: string, unit: string): Fix => ({
  label: "改",
  kind: "target",
  target: { kind: "quantity", symbol, value, unit },
});
const words = (plan: ReturnType<typeof mendPlan>) => plan.map(({ before, after, money }) => [before, after, money]);

describe("what mending would do", () => {
  const { draft } = grid(ROWS);
  it("is said place by place, amounts apart", () => {
    const plan = mendPlan(draft, LAYOUT, [
      found(at(3), target("≥", "90", "%")),
      found(at(2), target("≤", "8.00", "万元")),
      found(at(1, "level3"), { label: "删", kind: "remove-row" }),
      found({ project: 1 }, { label: "添", kind: "add-class", level1: "产出指标", level2: "质量指标" }),
    ]);
    expect(words(plan)).toEqual([
      ["≤90%", "≥90%", false],
      ["≤9.00万元", "≤8.00万元", true],
      ["数量指标 甲 ≥5个", "", false],
      ["", "添一行“质量指标”", false],
    ]);
  });
  it("shows of a long text what differs, and counts figures as amounts", () => {
    const long = {
      ...draft,
      narrative: {
        ...draft.narrative,
        duties: ["负责辖区内的防汛抗旱和森林防火工作，管护水库三座，台帐齐全，责任到人。"],
      },
    };
    const text = long.narrative.duties[0]?.replace("台帐", "台账") ?? "";
    const plan = mendPlan(long, LAYOUT, [
      found({ section: "duties", field: "paragraph.1" }, { label: "改", kind: "text", text }),
      found({ section: "figures", field: "人员经费" }, { label: "改", kind: "figure", value: "5.00" }),
    ]);
    expect(words(plan)).toEqual([
      ["…三座，台帐齐全，责…", "…三座，台账齐全，责…", false],
      ["", "5.00", true],
    ]);
  });
  it("lists a habit by its places, and nothing that would change nothing", () => {
    const mends = [1, 3].map((row) => ({
      where: at(row),
      fix: target("≥", row === 1 ? "5" : "90", row === 1 ? "个" : "%"),
    }));
    const plan = mendPlan(draft, LAYOUT, [found(at(1), { label: "2 处", kind: "each", mends })]);
    expect(words(plan)).toEqual([["≤90%", "≥90%", false]]);
  });
});

describe("mending what was chosen", () => {
  const { draft } = grid(ROWS);
  const plan = mendPlan(draft, LAYOUT, [found(at(1), target("≤", "5", "个")), found(at(3), target("≥", "90", "%"))]);
  it("is one step and leaves the others", () => {
    const { command, changed } = mendChosen(draft, draft, LAYOUT, plan.slice(1));
    expect(changed).toEqual([]);
    expect(command && printed(command.change(draft))).toEqual([
      "产出指标|数量指标|甲|≥5个",
      "产出指标|成本指标|乙|≤9.00万元",
      "满意度指标|服务对象满意度指标|丙|≥90%",
    ]);
  });
  it("leaves out and names what was written over meanwhile", () => {
    const place = plan[1]?.place;
    if (place === undefined) throw new Error("the plan has two places");
    const now = writeAt(place, "≥96%").change(draft);
    const { command, changed } = mendChosen(draft, now, LAYOUT, plan);
    expect(changed).toEqual([plan[1]]);
    expect(command && printed(command.change(now))).toEqual([
      "产出指标|数量指标|甲|≤5个",
      "产出指标|成本指标|乙|≤9.00万元",
      "满意度指标|服务对象满意度指标|丙|≥96%",
    ]);
  });
});
