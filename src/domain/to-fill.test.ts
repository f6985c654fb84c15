import { describe, expect, it } from "vitest";
import { LAYOUTS, layoutOf } from "../../templates/index.ts";
import { withLookedAt, withoutRewritten } from "./brought.ts";
import { newDraft, newIndicator, newProject } from "./create.ts";
import type { Draft } from "./draft.ts";
import { placeWords } from "./outline/words.ts";
import { parseTarget } from "./parse-target.ts";
import { rollOver } from "./roll-over.ts";
import { sampleDraft } from "./sample/index.ts";
import { placesToFill } from "./to-fill.ts";

const layout = layoutOf("h2");
const fresh = newDraft("云溪镇人民政府", 2026, layout);
const open = (draft: Draft) => placesToFill(draft, layout).filter(({ state }) => state !== "filled");
const words = (draft: Draft) => open(draft).map(({ word }) => word);

describe("what has to be filled in", () => {
  it("is nothing in a finished draft of any layout", () => {
    for (const own of LAYOUTS) {
      const draft = sampleDraft(own);
      expect(placesToFill(draft, own).filter(({ state }) => state !== "filled")).toEqual([]);
    }
  });

  it("is the chapters of a new draft: no computed figure, no text that figures write", () => {
    expect(words(fresh)).toEqual([
      "部门职责",
      "其他说明",
      "一般公共预算收入",
      "人员经费",
      "日常公用经费",
      "机关运行经费",
      "因公出国（境）费",
      "公务用车购置费",
      "公务用车运行维护费",
      "公务接待费",
      "拟购置固定资产总额",
      "总体绩效目标",
      "机构设置情况表",
      "项目",
      "政府采购预算表",
      "固定资产占用情况表",
    ]);
  });

  it("goes when it is entered, confirmed by 0, or confirmed as none", () => {
    const draft = { ...fresh, figures: { 人员经费: "5.00", 公务接待费: "0" }, none: ["procurement", "other"] };
    const left = words(draft);
    for (const word of ["人员经费", "公务接待费", "政府采购预算表", "其他说明"]) expect(left).not.toContain(word);
  });

  it("is no part of a total that was entered whole, and no kind of income the office has not", () => {
    expect(words({ ...fresh, figures: { 支出合计: "9.00" } })).not.toContain("人员经费");
    expect(words({ ...fresh, figures: { 其他来源收入: "9.00" } })).not.toContain("一般公共预算收入");
    const had = { ...fresh, lastYearFigures: { 政府性基金预算收入: "0" } };
    expect(open(had).find(({ word }) => word === "政府性基金预算收入")?.last).toBe("0");
  });

  it("is nothing of a part that the document has not", () => {
    expect(words({ ...fresh, parts: [] })).toEqual([]);
  });

  it("is a blank row once, and of a begun row each cell of its layout", () => {
    const blank = newIndicator("产出指标", "数量指标");
    const begun = { ...blank, id: "b", level3: "巡查次数" };
    const projects = [{ ...newProject(layout, "水库管护"), indicators: [blank, begun] }];
    const rows = open({ ...fresh, projects }).filter(({ where }) => where.indicator !== undefined);
    expect(rows.map(({ where, word }) => [where.indicator, word])).toEqual([
      [1, "“数量指标”这一行"],
      [2, "绩效指标描述"],
      [2, "指标值"],
      [2, "指标值确定依据"],
    ]);
  });

  it("does not ask a table that was read for what its form has not", () => {
    const row = { ...newIndicator("产出指标", "数量指标"), level3: "巡查次数" };
    const form = { fields: ["name"], columns: ["level3", "target.value"] };
    const projects = [{ ...newProject(layout, "水库管护"), indicators: [row], form }];
    const own = open({ ...fresh, projects }).filter(({ where }) => where.project === 1);
    expect(own.map(({ word }) => word)).toEqual(["指标值"]);
  });
});

describe("what was brought over from last year", () => {
  const rolled = (values: "keep" | "empty") => rollOver(sampleDraft(), { values });
  const brought = (draft: Draft) => open(draft).filter(({ state }) => state === "brought");

  it("is no text that came along: it is neither filled in nor missing", () => {
    const all = placesToFill(rolled("empty"), layout);
    expect(all.map(({ where }) => where.field)).not.toContain("level3");
    expect(all.map(({ where }) => where.field)).not.toContain("purpose");
    expect(all.filter(({ state }) => state === "filled")).toEqual([]);
  });

  it("is not filled in until somebody has been on it", () => {
    const draft = rolled("keep");
    expect(brought(draft).map(({ word }) => word)).toEqual(expect.arrayContaining(["人员经费", "预算数", "指标值"]));
    const place = { section: "figures", field: "人员经费" };
    expect(brought(withLookedAt(draft, [place]))).toHaveLength(brought(draft).length - 1);
    expect(withLookedAt(fresh, [place])).toBe(fresh);
  });

  it("is what own chapters and tables say in figures, until one is written over or looked at", () => {
    const line = (id: string, text: string) => ({ kind: "paragraph" as const, id, text });
    const table = {
      kind: "grid" as const,
      id: "t",
      rows: [[{ text: "2026年" }, { text: "合计" }], [{ text: "31.50" }]],
    };
    const heading = { number: "十、", text: "重点工作安排" };
    const blocks = [line("a", "2026年安排资金31.5万元。"), line("b", "按上级要求公开。"), table];
    const plan = [...fresh.parts, { id: "own", part: "own" as const, heading, blocks }];
    const draft = rollOver({ ...fresh, parts: plan }, { values: "empty" });
    expect(brought(draft).map(({ word }) => word)).toEqual(["重点工作安排第 1 段", "重点工作安排第 1 张表"]);
    const changed = (id: string, change: (text: string) => string): Draft => ({
      ...draft,
      parts: draft.parts.map((part) => ({
        ...part,
        blocks: part.blocks.map((block) =>
          block.id === id && block.kind === "paragraph" ? { ...block, text: change(block.text) } : block,
        ),
      })),
    });
    const left = (after: Draft) => brought(withoutRewritten(draft, after)).map(({ word }) => word);
    expect(left(changed("a", () => "重点工作安排资金40万元。"))).toEqual(["重点工作安排第 1 张表"]);
    expect(left(changed("a", (text) => text.replace("2026年", "2027年")))).toHaveLength(2);
    const place = { section: "part", rowId: "own", field: "t" };
    expect(placeWords(draft, place)).toBe("重点工作安排 表");
    expect(brought(withLookedAt(draft, [place])).map(({ word }) => word)).toEqual(["重点工作安排第 1 段"]);
  });

  it("is what the whole office wanted to reach, until more than its year is changed", () => {
    const draft = rolled("empty");
    expect(brought(draft).map(({ word }) => word)).toEqual([
      "总体绩效目标",
      ...[1, 2, 3, 4, 5].map((n) => `分项绩效目标第 ${n} 项`),
    ]);
    const left = (overall: Partial<Draft["overall"]>) =>
      brought(withoutRewritten(draft, { ...draft, overall: { ...draft.overall, ...overall } })).length;
    const [goal = "", ...goals] = draft.overall.goal;
    expect(left({ goal: [goal.replace("2026年", "2027年"), ...goals] })).toBe(6);
    expect(left({ goal: ["今年另行安排。"] })).toBe(5);
    const [first, ...others] = draft.overall.subGoals;
    if (first === undefined) throw new Error("the sample has goals");
    expect(left({ subGoals: [{ ...first, indicators: ["办结率100%"] }, ...others] })).toBe(5);
    const place = { section: "overall", rowId: first.id };
    expect(brought(withLookedAt(draft, [place]))).toHaveLength(5);
  });

  it("has been looked at where it is written over, and nowhere else", () => {
    const before = rolled("keep");
    const [first, ...others] = before.projects;
    const [row, ...rows] = first?.indicators ?? [];
    if (first === undefined || row === undefined) throw new Error("the sample has projects");
    const target = parseTarget("≥99次").target;
    const after = { ...before, projects: [{ ...first, indicators: [{ ...row, target }, ...rows] }, ...others] };
    expect(brought(withoutRewritten(before, after))).toHaveLength(brought(before).length - 1);
    const named = { ...before, projects: [{ ...first, name: "改名" }, ...others] };
    expect(withoutRewritten(before, named)).toBe(named);
  });
});
