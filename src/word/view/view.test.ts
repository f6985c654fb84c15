import { describe, expect, it } from "vitest";
import { central2021Layout } from "../../../templates/central-2021/layout.ts";
import { h2 } from "../../../templates/h2/layout.ts";
import { newDraft, newProject } from "../../domain/index.ts";
import { sampleDraft } from "../../domain/sample/index.ts";
import type { View, ViewValue } from "../template/index.ts";
import { parseScope, tagGuide, viewOf, vocabularyOf } from "./index.ts";

const draft = sampleDraft();
const view = viewOf(draft, h2, "whole");

function items(value: ViewValue | undefined): readonly View[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "object") : [];
}

describe("viewOf", () => {
  it("says figures and their differences in words and in numbers", () => {
    expect(view.收入合计).toBe("1486.32");
    expect(view.上年收入合计).toBe("1402.70");
    expect(view.收入合计增减).toBe("增加83.62万元");
    expect(view.收入合计增减额).toBe("83.62");
    expect(view.收入合计增减率).toBe("5.96%");
    expect(view.收入合计增减幅度).toBe("增长5.96%");
    expect(view.日常公用经费增减).toBe("减少0.60万元");
    expect(view.日常公用经费增减额).toBe("-0.60");
    expect(view.政府性基金预算收入增减).toBe("持平");
    expect(view.财政专户核拨收入增减率).toBe("");
    expect(view.主要项目).toBe("农村人居环境整治186.00万元、集镇污水管网维修160.00万元、村级组织运转经费152.40万元");
  });

  it("never prints a zero that nobody entered", () => {
    const partly = { ...newDraft("云溪镇人民政府", 2026, h2), figures: { 一般公共预算收入: "12.50" } };
    const some = viewOf(partly, h2, "whole");
    expect(some.其他来源收入).toBe("");
    expect(some.公务接待费).toBe("");
    expect(some.收入合计).toBe("12.50");
    expect(some.收入合计增减).toBe("");
    expect(some.有上年).toBe(false);
  });

  it("prints a figure exactly as it was entered", () => {
    const figures = { ...draft.figures, 人员经费: "952.56377", 公务接待费: "0.20" };
    const other = viewOf({ ...draft, figures }, h2, "whole");
    expect([other.人员经费, other.公务接待费]).toEqual(["952.56377", "0.20"]);
  });

  it("holds every project with its rows, or the one of the scope with its own number", () => {
    expect(items(view.项目).length).toBe(14);
    const [first] = items(view.项目);
    expect(first?.项目名称).toBe("村级组织运转经费");
    expect(first?.题号).toBe("1.");
    expect(items(first?.指标)[0]).toMatchObject({
      一级指标: "产出指标",
      指标值: "=23个",
      符号: "=",
      值: "23",
      单位: "个",
    });
    const [only, ...others] = items(viewOf(draft, h2, "project:2").项目);
    expect(others).toEqual([]);
    expect(only).toMatchObject({ 项目名称: "农村人居环境整治", 序号: "2", 题号: "" });
    expect(items(viewOf(draft, h2, "project:99").项目)).toEqual([]);
  });

  it("places four steps side by side and lists any other number of them", () => {
    const [first] = items(view.项目);
    expect(first).toMatchObject({ 四期支出计划: true, 支出时间3: "10月底", 支出比例4: "100" });
    const project = { ...newProject(h2, "试"), spendingPlan: [{ by: "6月底", percent: "100" }] };
    const [one] = items(viewOf({ ...draft, projects: [project] }, h2, "whole").项目);
    expect(one).toMatchObject({ 四期支出计划: false, 资金支出计划: [{ 支出时间: "6月底", 支出比例: "100" }] });
    const [empty] = items(viewOf({ ...draft, projects: [{ ...project, spendingPlan: [] }] }, h2, "whole").项目);
    expect(empty).toMatchObject({ 四期支出计划: true, 支出时间1: "3月底", 支出比例1: "" });
  });

  it("keeps the columns of other layouts and adds them up", () => {
    const project = {
      ...newProject(central2021Layout, "试"),
      extra: { 主管部门: "云溪镇人民政府" },
      indicators: (draft.projects[0]?.indicators ?? []).map((row) => ({ ...row, extra: { 分值: "10" } })),
    };
    const [only] = items(viewOf({ ...draft, projects: [project] }, central2021Layout, "whole").项目);
    expect(only).toMatchObject({ 主管部门: "云溪镇人民政府", 实施单位: "", 分值合计: "100" });
    expect(items(only?.指标)[0]?.分值).toBe("10");
  });

  it("numbers the parts that are there", () => {
    expect(view.职责机构章号).toEqual({ number: "一、", words: "", of: "dutiesChapter", earlier: [] });
    expect([view.其他事项章号, view.整体指标题号]).toMatchObject([{ number: "九、" }, { number: "（四）" }]);
    const without = viewOf({ ...draft, overall: { ...draft.overall, subGoals: [] } }, h2, "whole");
    expect(without.工作保障措施题号).toMatchObject({ number: "（二）", earlier: ["（一）"] });
    expect(without.整体指标题号).toMatchObject({ number: "（三）", earlier: ["（二）", "（一）"] });
  });

  it("adds up the purchases", () => {
    expect(view.采购合计总计).toBe("169.54");
    expect(view.采购基金预算总计).toBe("144.64");
    expect(view.采购单位资金总计).toBe("");
  });
});

describe("vocabularyOf and tagGuide", () => {
  it("name exactly the tags of the view, at every depth", () => {
    const { tags, families = [] } = vocabularyOf(h2);
    const named = (values: View) =>
      Object.keys(values).filter((name) => !families.some(({ pattern }) => pattern.test(name)));
    const listed = named(view);
    expect(Object.keys(tags).sort()).toEqual(listed.sort());
    expect(listed.some((name) => name.startsWith("原"))).toBe(false);
    for (const [name, tag] of Object.entries(tags)) {
      if (tag.kind !== "list") continue;
      const [item] = items(view[name]);
      expect(Object.keys(tag.tags).sort()).toEqual(named(item ?? {}).sort());
    }
    const guided = tagGuide(h2).flatMap(({ entries }) =>
      entries.map((entry) => entry.write.replace(/^\{[#?]?|\}.*$/g, "")),
    );
    expect(guided.sort()).toEqual(Object.keys(tags).sort());
  });

  it("say of every tag what it prints", () => {
    const entries = tagGuide(h2).flatMap((section) => section.entries.flatMap((entry) => [entry, ...entry.within]));
    expect(entries.filter(({ help }) => help === "")).toEqual([]);
  });

  it("give no name two meanings", () => {
    const names = tagGuide(h2).flatMap(({ entries }) => entries.map(({ write }) => write));
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it("reads scopes", () => {
    expect(["whole", "performance", "project:3", "project:0", "all"].map(parseScope)).toEqual([
      "whole",
      "performance",
      "project:3",
      undefined,
      undefined,
    ]);
  });
});
