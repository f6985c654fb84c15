import { describe, expect, it } from "vitest";
import * as pages from "./pages.ts";
import { left, lines, projectsOf, read } from "./reading.ts";

describe("pages and clipboards of further provinces", () => {
  it("find the title of a page among what the site prints around it", async () => {
    const { draft } = await read(pages.wholeOfficePage);
    expect(draft).toMatchObject({
      title: "云溪镇人民政府2025年部门预算公开",
      year: 2025,
      agency: { name: "云溪镇人民政府" },
      projects: [],
      overall: { goal: ["办好群众身边的事，守住安全底线。"] },
    });
    expect(lines(draft.overall.indicators)).toEqual([
      " |  | 新建农村公路 | ≥6.5公里",
      " |  | 安全检查次数 | =48次",
      " |  | 人居环境 | 有效提升",
    ]);
  });

  it("end the last chapter where the site's own words begin", async () => {
    const reading = await read(pages.framedChapters);
    expect(reading.draft).toMatchObject({
      title: "云溪镇人民政府2025年部门预算信息公开",
      narrative: { other: ["无其他需要说明的事项。"], closing: ["2025年2月10日"] },
    });
    expect(projectsOf(reading)).toEqual([
      { name: "残疾人帮扶", goals: ["帮扶到户。"], rows: ["产出指标 | 数量指标 | 帮扶户数 | ≥52户"] },
    ]);
    expect(left(reading)).toContain("上一篇：云溪镇防汛通知");
  });

  it("read 指标性质 and 计量单位 beside weights, and whose table it is beside the unit", async () => {
    const reading = await read(pages.weighted);
    expect(projectsOf(reading)).toEqual([
      {
        name: "场镇路灯维护",
        code: "YX25T0",
        budget: ["18.60"],
        goals: ["按期完成场镇路灯维护。"],
        rows: ["产出指标 | 数量指标 | 维护路灯 | ≥260盏", "效益指标 | 社会效益指标 | 群众反映 | 好"],
      },
      {
        name: "河道漂浮物清理",
        code: "YX25T1",
        budget: ["9.00"],
        goals: ["按期完成河道漂浮物清理。"],
        rows: ["产出指标 | 数量指标 | 清理河道 | >11公里", "效益指标 | 社会效益指标 | 群众反映 | 好"],
      },
    ]);
    expect(reading.draft).toMatchObject({ year: 2025, agency: { name: "云溪镇人民政府" } });
  });

  it("leave lines out that a form prints to be filled in", async () => {
    expect(projectsOf(await read(pages.savedByWord))).toEqual([
      {
        name: "农村道路养护",
        budget: ["45.5", "45.5"],
        goals: ["目标1：养护村道36公里；", "目标2：险情当日处置。"],
        rows: [
          "产出指标 | 数量指标 | 指标1：养护里程 | 36公里",
          "产出指标 | 数量指标 | 指标2：补植行道树 | ≥400株",
          "产出指标 | 质量指标 | 指标1：路面完好率 | ≥95%",
          "满意度指标 | 服务对象满意度指标 | 指标1：村民满意度 | ≥90%",
        ],
      },
    ]);
  });

  it("read a sheet of Excel with title, unit and a header of two lines inside", async () => {
    const reading = await read(pages.fromExcel);
    expect(projectsOf(reading)).toEqual([
      {
        name: "村干部培训",
        budget: ["8.6"],
        goals: ["每季一次集中学习"],
        rows: ["产出指标 | 数量指标 | 培训期数 | =4期", "效益指标 | 社会效益指标 | 办事能力 | 优良中低差"],
      },
      {
        name: "堰塘整治",
        budget: ["12.05005"],
        goals: ["整治堰塘三口"],
        rows: ["产出指标 | 数量指标 | 堰塘 | =3口"],
      },
    ]);
    expect([reading.draft.year, reading.draft.agency.name, left(reading)]).toEqual([2025, "云溪镇人民政府", []]);
  });

  it("tell the office's row and the numbers of the columns from projects", async () => {
    const reading = await read(pages.officeRows);
    expect(projectsOf(reading)).toEqual([
      {
        name: "村组水管员补助",
        goals: ["管好38个水池。"],
        rows: ["产出指标 | 数量指标 | 水管员人数 | =38人", "满意度指标 | 服务对象满意度指标 | 农户满意度 | ≥90%"],
      },
      { name: "森林防火", goals: ["全年不发生火灾。"], rows: ["产出指标 | 时效指标 | 火情响应 | ≤30分钟"] },
    ]);
    expect(reading.draft.projects[0]?.indicators[0]).toMatchObject({
      description: "在岗水管员的人数",
      extra: { 指标属性: "定量指标" },
    });
    expect([reading.draft.agency.name, left(reading)]).toEqual(["云溪镇人民政府", []]);
  });

  it("take the year's block where the term's stands at its left", async () => {
    const reading = await read(pages.termAndYear);
    expect(projectsOf(reading)).toEqual([
      {
        name: "背街小巷照明改造",
        budget: ["70.00"],
        goals: ["改造小巷10条，夜间亮灯。"],
        rows: [
          "预期产出指标 | 数量指标（或建设规模指标） | 改造小巷 | 10条",
          "效果指标 | 社会、经济、生态效益指标 | 夜间投诉 | ≤3次",
        ],
      },
    ]);
  });

  it("make a row of each indicator that shares a cell, and say so", async () => {
    const reading = await read(pages.sharedCells);
    expect(projectsOf(reading)).toEqual([
      {
        name: "集镇公厕管护",
        budget: ["2.4"],
        goals: ["公厕全天开放，干净无味。"],
        rows: [
          "产出指标 | 数量指标 | 管护公厕 | 6座",
          "产出指标 | 质量指标 | 保洁合格率 | ≥95%",
          "产出指标 | 时效指标 | 开放时间 | 全天",
          "效益指标 | 社会效益指标 | 1.如厕方便程度 | 明显改善",
          "效益指标 | 社会效益指标 | 2.有效投诉 | ≤5件",
          "满意度指标 | 服务对象满意度指标 | 居民满意度 | ≥90%",
        ],
      },
    ]);
    const said = reading.doubts.map(({ message }) => message).filter((message) => message.includes("已拆成"));
    expect(said).toEqual([expect.stringContaining("3 个指标，已拆成 3 行"), expect.stringContaining("2 个指标")]);
  });

  it("read goals for indicators in the header, and let a unit hold for the amounts after it", async () => {
    const reading = await read(pages.dividedGoals);
    expect(projectsOf(reading)).toEqual([
      {
        name: "垃圾分类宣传",
        budget: ["18", "18"],
        goals: ["宣传进小区42个。"],
        rows: ["产出目标 | 数量 | 宣传小区 | =42个", "满意度目标 | 满意度 | 居民满意度 | ≥85%"],
      },
    ]);
    expect(left(reading)).toEqual([]);
  });

  it("see through empty columns, and take the value of the whole year", async () => {
    const reading = await read(pages.spaced);
    expect(projectsOf(reading)).toEqual([
      {
        name: "牧道维修",
        budget: ["23"],
        rows: [
          "产出指标（50分） | 数量指标 | 维修牧道 | ≥52公里",
          "产出指标（50分） | 成本指标 | 每公里成本 | ≤4423元",
          "效益指标（30分） | 社会效益指标 | 转场安全 | 有保障",
        ],
      },
    ]);
    expect(reading.draft.projects[0]?.indicators[0]?.extra).toEqual({ "半年（程）目标值": "＝10公里" });
  });

  it("keep a form whole that holds its indicators in a table inside", async () => {
    expect(projectsOf(await read(pages.formWithin))).toEqual([
      {
        name: "困难党员慰问",
        budget: ["3.60"],
        goals: ["节前走访慰问到户。"],
        rows: ["产出指标 | 数量指标 | 慰问户数 | ≥60户", "满意度指标 | 服务对象满意度指标 | 满意度 | ≥95%"],
      },
    ]);
  });

  it("keep what stands under classes that are columns", async () => {
    const reading = await read(pages.classColumns);
    expect(projectsOf(reading)).toEqual([{ name: "广场灯光", budget: ["3.2"], goals: ["夜里亮堂。"], rows: [] }]);
    expect(reading.draft.projects[0]?.extra).toEqual({
      绩效指标产出指标: "更换灯具40盏；合格率100%",
      绩效指标满意度指标: "群众满意度≥90%",
    });
  });

  it("find no project in tables that only share words with one", async () => {
    const { counts } = await read(pages.lookalikes);
    expect(counts).toMatchObject({ tables: 4, projects: 0, indicators: 0, overallRows: 0 });
  });

  it("read cells copied from a sheet, its title and unit in rows of their own", async () => {
    const sheet = [
      "项目支出绩效目标表\t\t\t\t\t\t\t\t",
      "单位：元\t\t\t\t\t\t\t\t",
      "预算单位\t项目名称\t预算数\t绩效目标\t一级指标\t二级指标\t三级指标\t比较符\t指标值\t计量单位",
      '云溪镇人民政府\t"乡村道路\n安防工程"\t330,000.00\t"装好护栏，\n路更安全。"\t产出指标\t数量指标\t安装护栏\t≥\t4200\t米',
      "\t\t\t\t效益指标\t社会效益指标\t交通事故\t≤\t2\t起",
    ].join("\n");
    const reading = await read(sheet, "复制.txt");
    expect(projectsOf(reading)).toEqual([
      {
        name: "乡村道路安防工程",
        budget: ["33"],
        goals: ["装好护栏，路更安全。"],
        rows: ["产出指标 | 数量指标 | 安装护栏 | ≥4200米", "效益指标 | 社会效益指标 | 交通事故 | ≤2起"],
      },
    ]);
  });
});
