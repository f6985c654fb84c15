import { describe, expect, it } from "vitest";
import { printTarget } from "../../../domain/index.ts";
import type { Blocks } from "../blocks.ts";
import type { Reading } from "./reading.ts";
import { recognise } from "./recognise.ts";
import { accounted } from "./testing/accounted.ts";
import { type Drawn, grid, merged, pages } from "./testing/build.ts";

function read(source: Blocks): Reading {
  const reading = recognise(source, { id: "test", year: 2026 });
  expect(accounted(source.blocks, reading).missing).toEqual([]);
  return reading;
}

const HEADER = ["一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据"];

function head(name: string, total: string): Drawn[][] {
  return [
    ["434002云溪镇人民政府", merged("单位：万元", 5)],
    ["项目编码", "YX-01", "项目名称", merged(name, 3)],
    [merged("预算规模及资金用途", 1, 2), "预算数", total, "其中：财政资金", total, "其他资金 0.00"],
    [merged("用于日常开支", 5)],
    [merged("资金支出计划（%）", 1, 2), "3月底", "6月底", "10月底", merged("12月底", 2)],
    ["", "50%", "80%", merged("100%", 2)],
    [merged("绩效目标", 1, 2), merged("按时完成", 5)],
    [merged("群众满意", 5)],
  ];
}

function indicators(...names: string[]): Drawn[][] {
  return names
    .map((name, at) => [at === 0 ? merged("产出指标", 1, names.length) : "", "数量指标", name, "数", "≥5次", "计划"])
    .map((row, at) => (at === 0 ? row : row.slice(1)));
}

describe("project tables in every arrangement", () => {
  const expected = [
    ["河道保洁", "3.00", 2, 2],
    ["路灯维护", "4.00", 2, 3],
  ];
  function summary({ draft }: Reading): unknown[] {
    return draft.projects.map((project) => {
      expect(project.spendingPlan).toEqual([
        { by: "3月底", percent: "" },
        { by: "6月底", percent: "50%" },
        { by: "10月底", percent: "80%" },
        { by: "12月底", percent: "100%" },
      ]);
      expect(project).toMatchObject({ code: "YX-01", agencyHeader: "434002云溪镇人民政府", purpose: "用于日常开支" });
      return [project.name, project.budget.total, project.goals.length, project.indicators.length];
    });
  }

  it("adjacent: one grid for head and indicators", () => {
    const one = (name: string, total: string, ...names: string[]) =>
      grid(...head(name, total), HEADER, ...indicators(...names));
    const source = pages(
      "1、河道保洁绩效目标表",
      one("河道保洁", "3.00", "甲", "乙"),
      "2、路灯维护绩效目标表",
      one("路灯维护", "4.00", "甲", "乙", "丙"),
    );
    expect(summary(read(source))).toEqual(expected);
  });

  it("separate: two grids a project, without headings", () => {
    const source = pages(
      grid(...head("河道保洁", "3.00")),
      grid(HEADER, ...indicators("甲", "乙")),
      grid(...head("路灯维护", "4.00")),
      grid(HEADER, ...indicators("甲", "乙", "丙")),
    );
    expect(summary(read(source))).toEqual(expected);
  });

  it("merged: all projects in one grid, their headings in rows", () => {
    const source = pages(
      grid(
        [merged("1、河道保洁绩效目标表", 6)],
        ...head("河道保洁", "3.00"),
        HEADER,
        ...indicators("甲", "乙"),
        [merged("", 6)],
        [merged("2、路灯维护项目绩效目标表", 6)],
        ...head("路灯维护", "4.00"),
        HEADER,
        ...indicators("甲", "乙", "丙"),
      ),
    );
    const reading = read(source);
    expect(summary(reading)).toEqual(expected);
    expect(reading.doubts.filter((doubt) => doubt.to !== "year")).toEqual([]);
  });

  it("merged without titles: each head is told from rows of indicators by its labels", () => {
    const form = (name: string, total: string): Drawn[][] => [
      ["项目名称", name, "项目性质", "经常性项目", "特定目标类"],
      ["主管部门", "云溪镇人民政府", "实施单位", merged("云溪镇人民政府", 2)],
      [merged("项目资金（万元）", 1, 2), "项目资金总额", total, "年度资金申请总额", total],
      ["其他资金", "0.00", "其他资金", "0.00"],
      ["", "一级指标", "二级指标", "三级指标", "年度指标值"],
      [merged("绩效指标", 1, 2), "产出指标", "数量指标", `${name}次数`, "≥5次"],
      ["满意度指标", "服务对象满意度指标", "居民满意度", "≥90%"],
    ];
    const forms = [form("河道保洁", "3.00"), form("路灯维护", "4.00"), form("村级公厕管护", "5.00")];
    const { draft } = read(pages(grid(...forms.flat())));
    expect(draft.projects.map(({ name, budget, indicators: rows }) => [name, budget.total, rows.length])).toEqual([
      ["河道保洁", "3.00", 2],
      ["路灯维护", "4.00", 2],
      ["村级公厕管护", "5.00", 2],
    ]);
  });

  it("split over pages: with the header again, and without", () => {
    const source = pages(
      "1、河道保洁绩效目标表",
      grid(...head("河道保洁", "3.00"), HEADER, ...indicators("甲")),
      grid(HEADER, ["", "质量指标", "乙", "率", "≥95%", "台账"]),
      "2、路灯维护绩效目标表",
      grid(...head("路灯维护", "4.00"), HEADER, ...indicators("甲")),
      grid(
        ["", "质量指标", "乙", "率", "≥95%", "台账"],
        ["满意度指标", "服务对象满意度指标", "丙", "率", "≥90%", "问卷"],
      ),
    );
    const reading = read(source);
    expect(summary(reading)).toEqual(expected);
    expect(reading.draft.projects[1]?.indicators.map((row) => row.level1)).toEqual([
      "产出指标",
      "产出指标",
      "满意度指标",
    ]);
  });

  it("arranged by an outer table of the page, as web pages do", () => {
    const outer = grid([merged("云溪镇", 1)]);
    const inner = grid(...head("河道保洁", "3.00"), HEADER, ...indicators("甲", "乙"));
    const source = pages({ ...outer, cells: outer.cells.map((cell) => ({ ...cell, nested: [inner] })) });
    const { draft } = recognise(source, { id: "test", year: 2026 });
    expect(draft.projects.map((project) => [project.name, project.indicators.length])).toEqual([["河道保洁", 2]]);
  });
});

describe("labels above a table and odd rows", () => {
  it("reads labelled lines above a table and keeps unknown ones", () => {
    const source = pages(
      "2、图书室绩效目标表",
      "填报单位：云溪镇文化站",
      "项目编码：YX-09",
      "434002云溪镇人民政府        单位：元",
      grid(["预算数", "85000", "绩效目标", "开放图书室"], HEADER.slice(0, 4), [
        "产出指标",
        "数量指标",
        "图书室",
        "6间",
      ]),
    );
    const project = read(source).draft.projects[0];
    expect(project).toMatchObject({
      ...{ name: "图书室", code: "YX-09", agencyHeader: "434002云溪镇人民政府" },
      ...{ budget: { total: "8.5" }, goals: ["开放图书室"], extra: { 填报单位: "云溪镇文化站" } },
    });
  });

  it("says where the heading and the table name different projects, and where a heading has no table", () => {
    const source = pages(
      "1、河道保洁绩效目标表",
      grid(["项目名称", merged("路灯维护", 5)], HEADER, ...indicators("甲")),
      "2、防汛物资绩效目标表",
    );
    const { draft, doubts, unrecognised } = read(source);
    expect(draft.projects.map((project) => project.name)).toEqual(["路灯维护"]);
    expect(doubts.map((doubt) => doubt.message.slice(0, 14))).toContain("标题写的是“河道保洁”，表里");
    expect(unrecognised.map((item) => item.text)).toEqual(["2、防汛物资绩效目标表"]);
  });

  it("repairs targets and keeps the printed form", () => {
    const target = (text: string) => ["产出指标", "质量指标", text, "率", text, "台账"];
    const source = pages(
      grid(HEADER, target("≥9595%以上"), target(">=98％"), target("元按照规定标准控制"), target("是")),
    );
    const { draft, repairs } = read(source);
    const read_ = draft.projects[0]?.indicators ?? [];
    expect(read_.map((row) => [printTarget(row.target), row.printedTarget])).toEqual([
      ["≥95%", "≥9595%以上"],
      ["≥98%", ">=98％"],
      ["按照规定标准控制", "元按照规定标准控制"],
      ["是", undefined],
    ]);
    expect(repairs.map((repair) => repair.to)).toContain("projects.p1.indicators.p1i1.target");
    expect(repairs[0]).toMatchObject({ printed: "≥9595%以上", now: "≥95%", block: 0, place: "项目 1 第 1 行指标值" });
  });

  it("splits numbered goals of one paragraph and nothing else", () => {
    const goals = (text: string) =>
      read(pages(grid(["绩效目标", merged(text, 5)], HEADER, ...indicators("甲")))).draft.projects[0]?.goals;
    expect(goals("1.清理河道。2.配齐人员。")).toEqual(["1.清理河道。", "2.配齐人员。"]);
    expect(goals("修路2.5公里，装灯3.0盏。")).toEqual(["修路2.5公里，装灯3.0盏。"]);
    expect(goals("1、清理河道2、5公里\n2、配齐人员")).toEqual(["1、清理河道2、5公里", "2、配齐人员"]);
    expect(goals("1、清理河道，\n两岸同时保洁\n2、配齐人员")).toEqual(["1、清理河道，两岸同时保洁", "2、配齐人员"]);
  });

  it("takes the amount before its note, goals beside a label of both lines, and levels that begin with the second", () => {
    const source = pages(
      "2024年度云溪镇人民政府",
      "部门整体支出绩效自评报告",
      grid(
        ["项目名称", merged("泵站改造", 3)],
        ["资金总额", merged("12万元（机组8万元，管道4万元）", 3)],
        [merged("基本情况", 1, 2), merged("1.年度目标完成情况", 1, 2), "项目年度目标", "年度目标完成情况"],
        ["改造泵站2座。", "已经完工。"],
        ["一级指标", "二级指标", "绩效标准", "预期实现值"],
        ["数量指标", "改造泵站数量", "计划", "2座"],
        ["质量指标", "验收合格率", "计划", "100%"],
        ["时效指标", "指标1：/", "/", ""],
      ),
    );
    const { draft } = recognise(source, { id: "test", year: 2026 });
    const [project] = draft.projects;
    expect(draft.agency.name).toBe("云溪镇人民政府");
    expect(project).toMatchObject({ budget: { total: "12" }, goals: ["改造泵站2座。"] });
    expect(project?.extra).toMatchObject({ 资金总额: "（机组8万元，管道4万元）", 年度目标完成情况: "已经完工。" });
    expect(project?.indicators.map(({ level2, level3 }) => [level2, level3])).toEqual([
      ["数量指标", "改造泵站数量"],
      ["质量指标", "验收合格率"],
    ]);
  });
});
