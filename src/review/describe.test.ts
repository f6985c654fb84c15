import { describe, expect, it } from "vitest";
import { h2 } from "../../templates/h2/layout.ts";
import { type Draft, newDraft, newIndicator, newProject, parseTarget } from "../domain/index.ts";
import { alignIds } from "./align.ts";
import { compareValues } from "./change.ts";
import { describeChanges } from "./describe.ts";

const row = (id: string, level3: string, printed: string) => ({
  ...newIndicator("产出指标", "数量指标"),
  id,
  level3,
  target: parseTarget(printed).target,
});
const draft = (ids: string, first: string, total: string, rows: readonly [string, string][]): Draft => ({
  ...newDraft("云溪镇", 2026, h2),
  id: "same",
  assets: { asOf: "", rows: [] },
  projects: [
    {
      ...newProject(h2, first),
      id: `${ids}1`,
      budget: { total, fiscal: total, other: "" },
      indicators: rows.map(([name, printed], i) => row(`${ids}r${i}`, name, printed)),
    },
  ],
});

describe("describeChanges", () => {
  it("names place, both values and the difference", () => {
    const before = draft("a", "路灯维护", "18.60", [["更换路灯数", "≥80盏"]]);
    const after = draft("a", "路灯维护", "20.00", [
      ["更换路灯数", "≥90盏"],
      ["亮灯率", "≥98%"],
    ]);
    expect(describeChanges(compareValues(before, after), before, after)).toMatchObject([
      { kind: "改", words: "项目 1 路灯维护 预算数", before: "18.60", after: "20.00", delta: "+1.40" },
      { kind: "改", words: "项目 1 路灯维护 财政资金", before: "18.60", after: "20.00" },
      { kind: "改", words: "项目 1 路灯维护 第 1 行 指标值", before: "≥80盏", after: "≥90盏" },
      { kind: "增", words: "项目 1 路灯维护 第 2 行", before: "", after: "数量指标 亮灯率 ≥98%" },
    ]);
  });
});

describe("alignIds", () => {
  it("pairs projects and rows of different origin by what they are called", () => {
    const mine = draft("a", "路灯维护", "18.60", [
      ["更换路灯数", "≥80盏"],
      ["亮灯率", "≥98%"],
    ]);
    const theirs = draft("b", "路灯 维护", "18.60", [
      ["亮灯率", "≥98%"],
      ["新增路灯数", "5盏"],
      ["更换路灯数", "≥80盏"],
    ]);
    const aligned = alignIds(mine, theirs);
    expect(aligned.projects[0]?.id).toBe("a1");
    expect(aligned.projects[0]?.indicators.map((item) => item.id)).toEqual(["ar1", "other-br1", "ar0"]);
    const kinds = compareValues(mine, aligned).map((change) => change.kind);
    expect(kinds).toEqual(["set", "order", "insert"]);
  });
});
