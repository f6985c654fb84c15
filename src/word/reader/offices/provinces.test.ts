import { describe, expect, it } from "vitest";
import * as further from "./further-documents.ts";
import * as documents from "./provinces.ts";
import { kept, left, lines, projectsOf, read } from "./reading.ts";

describe("Word files of further provinces", () => {
  it("take the year's amount and value where the term and earlier years stand beside them", async () => {
    const reading = await read(documents.threeYears());
    expect(projectsOf(reading)).toEqual([
      {
        name: "村级服务中心运转",
        budget: ["33"],
        goals: ["新增五处服务点。"],
        rows: [
          "产出指标 | 数量指标 | 服务点总数 | 15处",
          "产出指标 | 数量指标 | 新增服务点 | 6处",
          "满意度指标 | 服务对象满意度指标 | 村民满意度 | ≥92%",
        ],
      },
    ]);
    const [project] = reading.draft.projects;
    expect(project?.extra).toEqual({ 实施期项目总预算: "66", 长期绩效目标: "三年内每村有一处服务点。" });
    expect(project?.indicators.map(({ extra }) => extra)).toEqual([
      { 绩效标准: "计划标准", 指标类别: "长期绩效目标表" },
      { 绩效标准: "计划标准", 指标值前年: "4处", 指标值上年: "5处" },
      { 绩效标准: "历史标准", 指标值前年: "88%", 指标值上年: "90%" },
    ]);
    expect([reading.draft.year, left(reading)]).toEqual([2025, []]);
  });

  it("join a form that a page cut, and take who signs it for no indicator", async () => {
    const reading = await read(documents.cutForm());
    expect(projectsOf(reading)).toEqual([
      {
        name: "病死畜禽收集处理",
        budget: ["12.40", "12.40", "0"],
        goals: ["设12个收集点，当日收运。"],
        rows: [
          "产出指标 | 数量指标 | 收集点 | 12个",
          "产出指标 | 时效指标 | 收运时限 | 当日",
          "效益指标 | 生态效益指标 | 随意丢弃 | 明显减少",
          "满意度指标 | 服务对象满意度指标 | 养殖户满意度 | ≥95%",
        ],
      },
    ]);
    expect(reading.draft.projects[0]?.extra?.["中期目标（2024年—2026年）"]).toBe("三年内收集点覆盖各村。");
    expect(left(reading)).toEqual(["填报人：赵某　　联系电话：0000-2223334　　填报日期：2025年1月6日"]);
  });

  it("know the table of the whole office by its goals, and make no project of its tasks", async () => {
    const { draft } = await read(documents.wholeOffice());
    expect(draft).toMatchObject({ year: 2025, agency: { name: "云溪乡人民政府" }, projects: [] });
    expect(draft.overall.goal).toEqual(["目标一：农田不撂荒。", "目标二：应保尽保。"]);
    expect(lines(draft.overall.indicators)).toEqual([
      "产出指标 | 数量指标 | 整治撂荒地 | ≥120亩",
      "产出指标 | 时效指标 | 年度任务 | 2025年12月底前",
      "满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥90%",
    ]);
  });

  it("put sign, number and unit together, whatever the column of the number is called", async () => {
    expect(projectsOf(await read(documents.dividedValue()))).toEqual([
      {
        name: "农村危房改造补助",
        budget: ["48.00", "48.00", "0.00"],
        goals: ["危房不住人。"],
        rows: ["产出指标 | 数量指标 | 改造户数 | =16户", "满意度指标 | 服务对象满意度指标 | 受益户满意度 | ≥95%"],
      },
    ]);
  });

  it("read two indicators of one row, a block below a line of its own, and amounts in lines of one cell", async () => {
    expect(projectsOf(await read(documents.besideAndBelow()))).toEqual([
      {
        name: "村庄亮化",
        budget: ["30.5", "28", "2.5"],
        goals: ["巷巷有灯。"],
        rows: [
          "产出指标 | 数量指标 | 新装路灯 | 120盏",
          "产出指标 | 数量指标 | 改造路灯 | 35盏",
          "产出指标 | 质量指标 | 合格率 | 100%",
          "满意度指标 | 服务对象满意度指标 | 村民满意度 | ≥90%",
        ],
      },
    ]);
  });

  it("join words that a narrow column broke, and keep reasons under their own labels", async () => {
    const reading = await read(documents.oldForm());
    expect(projectsOf(reading)).toEqual([
      {
        name: "集镇污水管网维护",
        budget: ["27.60", "27.60"],
        goals: ["清淤18公里，换管2公里。"],
        rows: [
          "产出指标 | 数量指标 | 清淤长度 | 18公里",
          "产出指标 | 时效指标 | 完工时间 | 2025年10月底",
          "社会公众或服务对象满意度指标 | 具体指标 | 居民满意度 | 90%",
        ],
      },
    ]);
    expect(reading.draft.projects[0]?.extra).toMatchObject({
      立项依据: "镇长办公会议纪要第3期，按上年标准安排，专款专用。",
      必要性: "管网淤堵影响居民生活，需要常年维护。",
      长期目标: "管网常年畅通。",
    });
    expect(reading.draft.agency.name).toBe("云溪镇人民政府");
  });

  it("invent nothing of a form that nobody filled in, nor of lists of projects and accounts", async () => {
    const reading = await read(documents.emptyForm());
    expect(reading.counts).toMatchObject({ tables: 4, projects: 0, indicators: 0 });
    expect(reading.draft.agency.name).toBe("云溪镇人民政府");
    expect(reading.draft.narrative.duties).toEqual(["管理镇域事务。"]);
    expect(left(reading)).toEqual(["主管部门 | 实施单位", "绩效指标"]);
    expect(kept(reading)).toContain("表1　收支总表");
  });

  it("read a list of projects with their goals", async () => {
    expect(projectsOf(await read(documents.goalList()))).toEqual([
      { name: "防火物资", budget: ["3"], goals: ["备足防火物资。"], rows: [] },
      { name: "文化活动", budget: ["2"], goals: ["办好六场活动。"], rows: [] },
    ]);
  });

  it("read amounts by their sources, and rows without a header over them", async () => {
    const reading = await read(further.withoutHeader());
    expect(projectsOf(reading)).toEqual([
      {
        name: "农村公路养护",
        budget: ["60.00", "", "0.00"],
        goals: ["养护到位。", "隐患当月清零。"],
        rows: ["产出指标 | 数量指标 | 养护里程 | =136公里"],
      },
      {
        name: "护路联防",
        goals: ["铁路沿线无险情。"],
        rows: [
          "产出指标 | 数量指标 | 巡查次数 | ≥96次",
          "产出指标 | 质量指标 | 隐患整改率 | 100%",
          "满意度指标 | 服务对象满意度指标 | 沿线群众满意度 | ≥90%",
        ],
      },
    ]);
    expect(reading.draft.projects[0]?.extra).toEqual({ 一般公共预算: "50.00", 政府性基金: "10.00", 财政专户: "0.00" });
    expect(left(reading)).toEqual([]);
  });

  it("take a frame apart in its order", async () => {
    expect(projectsOf(await read(documents.framed()))).toEqual(
      ["送医下乡", "法治宣传"].map((name) => ({
        name,
        goals: [`做好${name}。`],
        rows: ["产出指标 | 数量指标 | 次数 | 4次"],
      })),
    );
  });
});
