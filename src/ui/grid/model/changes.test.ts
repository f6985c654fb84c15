import { describe, expect, it } from "vitest";
import {
  BASIC_COLUMNS,
  type Draft,
  type Indicator,
  newDraft,
  newIndicator,
  newProject,
  parseTarget,
} from "../../../domain/index.ts";
import { LAYOUT } from "../../../session/testing.ts";
import { changesByRow, handedInRows } from "./changes.ts";
import { placesOf } from "./places.ts";

const places = placesOf(BASIC_COLUMNS);
const row = (id: string, target: string, basis = "年度计划"): Indicator => ({
  ...newIndicator("产出指标", "数量指标"),
  id,
  level3: "巡查次数",
  target: parseTarget(target).target,
  basis,
});
const draftOf = (indicators: readonly Indicator[]): Draft => ({
  ...newDraft("云溪镇人民政府", 2026, LAYOUT),
  projects: [{ ...newProject(LAYOUT, "河道管护"), id: "p", indicators }],
});
const changes = (before: readonly Indicator[], after: readonly Indicator[], projectId = "p") =>
  changesByRow(handedInRows(draftOf(before)), after, places, projectId);

describe("cells changed since the draft was handed in", () => {
  it("are none where nothing differs, also where rows only moved", () => {
    const [a, b] = [row("a", "≥12次"), row("b", "≥4次")];
    expect(changes([a, b], [b, a]).size).toBe(0);
  });

  it("are the parts of 指标值 that differ, each with the whole old value", () => {
    const found = changes([row("a", "≥12次")], [row("a", "≥14次")]).get("a");
    expect([...(found ?? [])]).toEqual([["target.value", "送审时：≥12次"]]);
  });

  it("say of a value that became words, or came from words, what it was", () => {
    expect([...(changes([row("a", "≥12次")], [row("a", "健全")]).get("a") ?? [])]).toEqual([
      ["target.symbol", "送审时：≥12次"],
    ]);
    const words = changes([row("a", "健全")], [row("a", "12次")]).get("a");
    expect(words?.get("target.value")).toBe("送审时：健全");
  });

  it("name what was empty, new, or in another project", () => {
    expect(
      changes([row("a", "≥12次", "")], [row("a", "≥12次")])
        .get("a")
        ?.get("basis"),
    ).toBe("送审时空着");
    expect(
      changes([], [row("a", "≥12次")])
        .get("a")
        ?.get("level3"),
    ).toBe("送审时没有这一行");
    const moved = changes([row("a", "≥12次")], [row("a", "≥12次")], "q").get("a");
    expect([...(moved ?? [])]).toEqual([["level3", "送审时在“河道管护”里"]]);
  });
});
