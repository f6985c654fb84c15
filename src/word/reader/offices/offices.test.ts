import { describe, expect, it } from "vitest";
import { draftSchema, printTarget } from "../../../domain/index.ts";
import { type DocumentReading, readDocument } from "../index.ts";
import { accounted } from "../recognise/testing/accounted.ts";
import * as documents from "./documents.ts";
import { kept } from "./reading.ts";

const makers = new Map(Object.entries(documents));
type Name = keyof typeof documents;

async function read(name: Name): Promise<DocumentReading> {
  const make = makers.get(name) ?? documents.loose;
  return readDocument(make(), "来文.docx", { id: "t", year: 2026 });
}

const names = [...makers.keys()] as Name[];
const budget = ({ draft }: DocumentReading) =>
  draft.projects.map(({ name, budget: { total, fiscal, other } }) => [name, total, fiscal, other]);
const rows = ({ draft }: DocumentReading, at = 0) =>
  draft.projects[at]?.indicators.map((row) => [row.level1, row.level2, row.level3, printTarget(row.target)]);
const left = ({ draft }: DocumentReading) => draft.unrecognised.map(({ text }) => text);

describe.each(names)("%s", (name) => {
  it("is read without losing a word, into a sound draft, twice alike", async () => {
    const reading = await read(name);
    expect(accounted(reading.blocks, reading).missing).toEqual([]);
    expect(draftSchema.safeParse(reading.draft).success).toBe(true);
    expect((await read(name)).draft).toEqual(reading.draft);
  });
});

describe("what a careful person reads in", () => {
  it("a street's file: head and rows in one grid, cut by a page, unit and office in the first line", async () => {
    const reading = await read("streetOffice");
    const [first, second] = reading.draft.projects;
    expect(reading.draft).toMatchObject({
      title: "青禾市桃林区柳岸街道办事处2022年部门预算信息公开情况说明",
      year: 2022,
      agency: { name: "青禾市桃林区柳岸街道办事处", code: "310007", rank: "正科级" },
      figures: { 收入合计: "860.50", 基本支出: "640.20", 项目支出: "220.30", 机关运行经费: "50.10" },
      narrative: { closing: ["2022年2月18日"] },
      overall: { goal: ["把柳岸建成干净、安定的街区。"], subGoals: [{ title: "社会救助", target: ["应救尽救。"] }] },
    });
    expect(budget(reading)).toEqual([
      ["背街小巷保洁经费", "180.30", "180.30", "0.00"],
      ["困难群众临时救助", "40.00", "40.00", ""],
    ]);
    expect(first?.goals).toEqual(["1、46条小巷每日清扫两遍。", "2、垃圾当日清走。"]);
    expect(first?.spendingPlan.map(({ by, percent }) => `${by}${percent}`)).toEqual([
      "3月底20",
      "6月底50",
      "10月底80",
      "12月底100",
    ]);
    expect(rows(reading)).toEqual([
      ["产出指标", "数量指标", "保洁小巷", "≥46条"],
      ["产出指标", "质量指标", "保洁合格率", "≥95%"],
      ["产出指标", "时效指标", "垃圾清运时限", "≤24小时"],
      ["产出指标", "成本指标", "保洁总成本", "≤180.30万元"],
      ["效果指标", "社会效益指标", "市容投诉", "≥10%"],
      ["满意度指标", "服务对象满意度指标", "居民满意度", "≥90%"],
    ]);
    expect(second?.indicators[1]?.target).toEqual({ kind: "quantity", symbol: "≤", value: "3", unit: "个工作日" });
    expect(left(reading)).toEqual([]);
  });

  it("a bureau's sheet of another province: goals side by side, amounts in 元, points", async () => {
    const reading = await read("bureau");
    expect(budget(reading)).toEqual([["农村供水管网维护", "86.2", "86.2", "0"]]);
    expect(reading.draft.projects[0]).toMatchObject({
      goals: ["维修管网38公里，漏水当日修好。"],
      extra: { 中期目标: "三年内管网漏损率降到12%以内。", 主管部门及代码: "白鹭县水利局 208001" },
    });
    expect(rows(reading)?.map((row) => row[3])).toEqual(["≥38公里", "=100%", "≤24小时", "≥2.6万人", "≥90%"]);
    expect(reading.draft.projects[0]?.indicators.map(({ extra }) => extra?.分值)).toEqual([
      "20",
      "20",
      "10",
      "30",
      "10",
    ]);
    expect([reading.draft.year, reading.draft.agency.name, left(reading)]).toEqual([2024, "白鹭县水利局", []]);
  });

  it("a town's file with traces: the final text, a chapter whose number was not moved on, stale contents", async () => {
    const reading = await read("townWithTraces");
    expect(reading.draft.figures.项目支出).toBe("98.00");
    expect(reading.draft.narrative).toMatchObject({
      glossary: ["1、项目支出：为完成特定任务发生的支出。"],
      other: ["没有其他需要说明的事项。"],
    });
    expect(reading.draft.projects[0]?.goals).toEqual(["1、山林无火情；", "2、补助按月到卡。"]);
    expect(rows(reading)?.map((row) => row.join(" "))).toEqual([
      "产出指标 数量指标 护林员人数 28人",
      "产出指标 成本指标 补助总额 ≤30.24万元",
      "效果指标 生态效益 火情次数 ≤0次",
      "服务对象满意度 服务对象满意度指标 护林员满意度 ≥95%",
    ]);
    expect(reading.draft.unrecognised).toEqual([
      { place: "目录域", text: 'TC "3、图书馆开放经费绩效目标表" \\f C \\l 1' },
    ]);
  });

  it("a file of two offices: both are read, and it is said", async () => {
    const reading = await read("twoOffices");
    expect(reading.draft.projects.map(({ code }) => code)).toEqual(["DJ-01", "XJ-01"]);
    expect(reading.draft.agency.name).toBe("云溪县大井镇人民政府");
    expect(reading.doubts.map(({ message }) => message).join()).toContain("像是另一个单位的标题");
    expect(left(reading)).toEqual(["云溪县小井乡人民政府2025年项目绩效目标"]);
  });

  it("tables without any heading", async () => {
    const reading = await read("withoutHeadings");
    expect(budget(reading).map(([name, total]) => [name, total])).toEqual([
      ["敬老院运转", "3.50"],
      ["水渠清淤", "4.50"],
      ["村医补助", "5.50"],
    ]);
    expect(rows(reading, 2)).toEqual([
      ["产出指标", "数量指标", "村医补助次数", "≥4次"],
      ["项目效果", "社会效益", "村医补助效果", "明显"],
    ]);
  });

  it("a table inside the cell of a frame", async () => {
    const reading = await read("nested");
    expect(rows(reading)).toEqual([
      ["产出指标", "数量指标", "更换地砖", "≥300平方米"],
      ["满意度指标", "满意度指标", "群众满意度", "≥92%"],
    ]);
    expect(reading.draft.projects[0]?.goals).toEqual(["修好地砖。"]);
  });

  it("a zone's table whose unit stands above it", async () => {
    const reading = await read("zone");
    expect(budget(reading)).toEqual([["园区道路维护", "356", "306", "50"]]);
    expect(rows(reading)?.map((row) => row[3])).toEqual(["≤356万元", "≤5次", "≥18公里", "≥95%", "有保障", "≥90%"]);
    expect(left(reading)).toEqual([]);
  });

  it("chapters in their own order, headings that run into their text", async () => {
    const reading = await read("ownOrder");
    expect(reading.draft).toMatchObject({
      figures: { 收入合计: "233.00", 三公经费合计: "4.20", 公务接待费: "1.20", 上年末固定资产金额: "56.70" },
      lastYearFigures: { 三公经费合计: "5.00" },
      narrative: { procurement: ["2021年没有政府采购预算。"] },
    });
    expect(rows(reading)?.map((row) => row.join(" "))).toEqual([
      "产出指标 数量指标 督查事项 ≥60项",
      "产出指标 数量指标 督查通报 12期",
      "效果指标 可持续影响指标 机制健全 健全",
    ]);
    expect(left(reading)).toEqual([]);
  });

  it("amounts below their labels and goals beside their numbers", async () => {
    const reading = await read("goalRows");
    expect(budget(reading)).toEqual([["古树保护", "26", "26", ""]]);
    expect(reading.draft.projects[0]?.goals).toEqual(["给640棵古树挂牌。", "修好12处支架。"]);
    expect(rows(reading)?.map((row) => row[3])).toEqual(["≥640棵", "≥99%", "良好"]);
    expect([reading.draft.agency.name, left(reading)]).toEqual(["松溪县林业局", []]);
  });

  it("a whole-office table and one flat sheet", async () => {
    const reading = await read("flatSheet");
    expect(reading.draft.overall).toMatchObject({ goal: ["让居民在家门口看演出。"], indicators: [{}, {}] });
    expect(budget(reading).map(([name, total]) => [name, total])).toEqual([
      ["送戏下乡", "16"],
      ["馆舍维修", "9.50005"],
    ]);
    expect(reading.draft.projects.map(({ indicators }) => indicators.length)).toEqual([2, 1]);
    expect(left(reading)).toEqual([]);
  });

  it("a file without any performance table: no project is invented", async () => {
    const reading = await read("withoutPerformance");
    expect(reading.draft.projects).toEqual([]);
    expect(reading.draft.procurement.rows).toMatchObject([{ item: "电脑", quantity: "8", total: "5.60" }]);
    expect(left(reading)).toEqual([]);
    expect(kept(reading)).toHaveLength(1);
  });

  it("a table for each label, and rows without 一级", async () => {
    const reading = await read("loose");
    expect(budget(reading)).toEqual([
      ["村道加宽", "", "88.00", "12.00"],
      ["桥面维修", "40.00", "", ""],
    ]);
    expect(rows(reading)).toEqual([
      ["", "数量指标", "加宽长度", "≥3.2公里"],
      ["", "时效指标", "完工", "2026年10月31日前"],
    ]);
    expect(left(reading)).toEqual([]);
  });
});
