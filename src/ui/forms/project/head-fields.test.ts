import { describe, expect, it } from "vitest";
import { BASIC_COLUMNS, type Draft, type Layout, newDraft, newProject, type Project } from "../../../domain/index.ts";
import { type Command, setProjectField } from "../../../session/index.ts";
import { hasOwnNumber, pastedGoals, shownGoals } from "./goal-lines.ts";
import { headBlock } from "./head-block.ts";
import { headProblem, headRows, headText, planOf, sameHead } from "./head-fields.ts";

const layout: Layout = {
  id: "x",
  title: "",
  summary: "",
  scheme: "hebei-project",
  overallScheme: "hebei-overall",
  projectFields: ["code", "budget", "purpose", "spendingPlan"],
  nameLabels: ["项目名称", "专项资金名称"],
  planDates: ["3月底", "6月底", "9月底", "12月底"],
  columns: BASIC_COLUMNS,
  overallColumns: [],
  projectExtra: ["主管部门", "实施单位"],
};
const project: Project = {
  ...newProject(layout, "水库管护"),
  goals: ["甲"],
  extra: { 主管部门: "水利局", 实施单位: "水利站", 备注: "原表里的" },
};
const draft: Draft = { ...newDraft("云溪镇人民政府", 2026, layout), projects: [project] };
const changed = (...commands: readonly Command[]): Project =>
  commands.reduce((next, command) => command.change(next), draft).projects[0] ?? project;

describe("the head of a project", () => {
  it("has the fields of its layout, and those that only the project has", () => {
    const ids = headRows(layout, project).map((row) =>
      row.kind === "fields" ? row.fields.map(({ id }) => id).join("+") : row.kind,
    );
    expect(ids).toEqual([
      "code+name",
      "budget.total+budget.fiscal+budget.other",
      "purpose",
      "plan",
      "extra:主管部门",
      "extra:实施单位",
      "extra:备注",
      "goals",
    ]);
    const plain = { ...layout, projectFields: [], projectExtra: [], planDates: [] };
    expect(headRows(plain, newProject(plain, "甲"))).toHaveLength(2);
  });
  it("writes what it reads, field by field, and nothing beside", () => {
    for (const row of headRows(layout, project)) {
      if (row.kind !== "fields") continue;
      for (const field of row.fields) {
        const next = changed(setProjectField(project.id, field.id, "新"));
        expect(headText(next, field.id), field.id).toBe("新");
        for (const other of headRows(layout, project).flatMap((one) => (one.kind === "fields" ? one.fields : []))) {
          if (other.id !== field.id) expect(headText(next, other.id), other.id).toBe(headText(project, other.id));
        }
      }
    }
  });
  it("keeps the other extras when one is edited or cleared", () => {
    expect(changed(setProjectField(project.id, "extra:主管部门", "农业局")).extra).toEqual({
      主管部门: "农业局",
      实施单位: "水利站",
      备注: "原表里的",
    });
    expect(changed(setProjectField(project.id, "extra:主管部门", "")).extra).toEqual({
      实施单位: "水利站",
      备注: "原表里的",
    });
  });
  it("shows the layout's dates where a plan has none, and keeps those of the draft", () => {
    expect(planOf({ ...project, spendingPlan: [] }, layout).map((step) => step.by)).toEqual(layout.planDates);
    const own = [{ by: "10月底", percent: "100" }];
    expect(planOf({ ...project, spendingPlan: own }, layout)).toEqual(own);
  });
  it("stays the same while only indicators change", () => {
    expect(sameHead(project, { ...project, indicators: [] })).toBe(true);
    expect(sameHead(project, { ...project, purpose: "x" })).toBe(false);
  });
  it("says what is no number, and sets right what is one", () => {
    expect(headProblem("money", "一百")).toBe("“一百”不是数，写成 186.00 这样");
    expect(headProblem("money", "1,200.5")).toBeUndefined();
    expect(headProblem("percent", "75％")).toBeUndefined();
    expect(headProblem("text", "一百")).toBeUndefined();
  });
});

describe("a block pasted over the head", () => {
  const paste = (from: string, ...cells: readonly (readonly string[])[]) =>
    changed(...headBlock(cells, { rows: headRows(layout, project), project, layout, from }).commands);
  it("fills the plan from where it is pasted", () => {
    expect(paste("spendingPlan.0", ["25", "50", "75", "100"]).spendingPlan.map(({ percent }) => percent)).toEqual([
      "25",
      "50",
      "75",
      "100",
    ]);
    expect(paste("spendingPlan.2", ["80%"], ["100%"]).spendingPlan.map(({ percent }) => percent)).toEqual([
      "",
      "",
      "80",
      "100",
    ]);
  });
  it("fills the amounts downwards as well as across", () => {
    const budget = { total: "1186.00", fiscal: "180.00", other: "6.00" };
    expect(paste("budget.total", ["1,186.00", "180.00", "6.00"]).budget).toEqual(budget);
    expect(paste("budget.total", ["1,186.00"], ["180.00"], ["6.00"]).budget).toEqual(budget);
    expect(paste("budget.total", ["1186.00万元", "1800000元", "6.00"]).budget).toEqual({ ...budget, fiscal: "180" });
  });
  it("goes by the names where the block has them", () => {
    const next = paste(
      "code",
      ["项目编码", "555-0101", "专项资金名称", "水库维修"],
      ["预算数", "9.50", "其中：财政资金", "9.00", "其他资金", ""],
      ["资金支出计划（%）", "3月底", "25", "12月底", "100"],
      ["主管部门", "农业局"],
    );
    expect(next).toMatchObject({ code: "555-0101", name: "水库维修", budget: { total: "9.50", fiscal: "9.00" } });
    expect(next.spendingPlan.map(({ percent }) => percent)).toEqual(["25", "", "", "100"]);
    expect(next.extra?.主管部门).toBe("农业局");
  });
});

describe("goals as lines", () => {
  it("remember where an empty line stands, as long as they say what the draft says", () => {
    expect(shownGoals(["甲", ""], ["甲"])).toEqual(["甲", ""]);
    expect(shownGoals(undefined, [])).toEqual([""]);
  });
  it("show what was changed elsewhere", () => {
    expect(shownGoals(["甲", ""], ["乙"])).toEqual(["乙"]);
    expect(shownGoals(["甲", ""], ["甲", "乙"])).toEqual(["甲", "乙"]);
  });
  it("are not numbered twice", () => {
    expect(["1.实现", "（2）实现", "3、实现"].every(hasOwnNumber)).toBe(true);
    expect(["1.5公里", "实现", "2026年"].some(hasOwnNumber)).toBe(false);
  });
  it("take several pasted lines apart", () => {
    expect(pastedGoals("1.甲\n2.乙\n")).toEqual(["甲", "乙"]);
    expect(pastedGoals("甲")).toBeUndefined();
  });
});
