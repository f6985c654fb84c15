import { describe, expect, it } from "vitest";
import { INDICATOR_CATALOGUE, PROJECT_FIELDS, type Project, printTarget } from "../../../domain/index.ts";
import { amountOf, unitIn } from "./amounts.ts";
import { amountBeside, headField, indicatorField, isFurtherAmount, isOutcomeLabel } from "./labels.ts";
import { isOfficeLabel, officeAmong, officeIn } from "./offices.ts";
import { recognise } from "./recognise.ts";
import { accounted } from "./testing/accounted.ts";
import { type Drawn, grid, merged, pages } from "./testing/build.ts";

/** Words as offices put them around the telling ones; each list is a kind, of which more exist. */
const HEAD: Readonly<Record<string, string>> = {
  "budget.total":
    "项目预算金额（万元） 预算安排数 年度资金总额 资金总额： 项目金额（元） 本年度申请预算资金 年初预算金额 项目总投资（万元） 当年度预算安排（万元） 支出总额（万元） 批复预算数 资金规模 全年预算数（A） 项目概算金额 预算数（万） 资金总额/万元",
  "budget.fiscal":
    "财政拨款 其中：财政拨款 财政资金 当年财政拨款 财政性资金 财政补助资金 其中：财政资金（万元） 财政安排资金 财政拨款数 财政预算资金",
  "budget.other":
    "其他资金 其它资金 单位资金 自筹资金 自有资金 单位自有资金 社会资金 其他来源资金 配套资金（万元） 其他资金数",
  goals:
    "绩效目标 年度目标 年度总体目标 当年绩效目标 年初设定目标 预期目标 项目年度绩效目标 绩效目标内容 年度绩效目标描述 本年度绩效目标 年度目标1 2026年度绩效目标",
  multiYearGoals: "实施期目标 实施期总目标 中期目标 长期绩效目标 实施周期总目标 中长期目标 三年总目标 项目期绩效目标",
  name: "项目名称 专项资金名称 支出名称 项目（政策）名称 预算项目名称 二级项目名称 资金名称 转移支付（项目）名称 项目支出名称 预算项目",
};
const NONE =
  "主管部门 立项依据 项目概况 起止时间 项目负责人 预算年度 单位名称 指标名称 收入 基本支出 项目支出 一般公共预算收入 备注 项目类别 分值";
const OUTCOMES =
  "完成情况 实际完成情况 全年实际完成情况 年度总体目标完成情况 目标完成情况 年度目标实际完成情况 绩效目标完成情况 实现情况 年度绩效目标达成情况 总体目标完成情况 目标实现程度";
const FURTHER =
  "全年执行数 全年执行数（B） 实际支出（元） 预算执行数 上年预算数 实际到位资金 上年结转资金 省级财政资金 其中：中央财政资金 政府性基金预算拨款";
const COLUMNS: Readonly<Record<string, string>> = {
  target:
    "指标值 年度指标值 指标值及单位 指标值（含单位） 目标值 绩效指标值 全年（程）指标值 预期指标值 绩效目标值 年初目标值 指标目标值 计划指标值 年度目标值及单位 考核标准值",
  "target.unit": "单位 计量单位 度量单位 指标值单位 指标单位 绩效度量单位 计算单位 计数单位",
  "target.symbol": "符号 指标性质 运算符号 比较符号 指标符号 关系符号 指标方向 逻辑关系",
  level1: "一级指标 一级 绩效一级指标 一级绩效指标 一级目标 一级指标名称",
  level3: "三级指标 三级 指标名称 绩效指标名称 三级指标名称 指标内容 具体指标 三级绩效指标 考核指标名称",
  basis: "指标值确定依据 确定依据 指标值设定依据 指标依据 设定依据 依据 指标来源 目标值依据",
  description: "绩效指标描述 指标解释 指标说明 指标值说明 指标释义 指标含义 指标内涵 指标定义",
};
const NO_VALUES =
  "实际完成值 全年完成值 上年指标值 前年指标值 实施周期指标值 半年（程）指标值 分值 得分 权重 自评值 备注 历史值";

describe("words of labels", () => {
  it.each(Object.entries(HEAD))("mean %s above the indicators", (field, words) => {
    for (const word of words.split(" ")) expect([word, headField(word) ?? amountBeside(word)]).toEqual([word, field]);
  });
  it("mean nothing of a head where they are of something else", () => {
    for (const word of `${NONE} ${OUTCOMES} ${FURTHER}`.split(" "))
      expect([word, headField(word)]).toEqual([word, undefined]);
    for (const word of OUTCOMES.split(" ")) expect([word, isOutcomeLabel(word)]).toEqual([word, true]);
    for (const word of FURTHER.split(" ")) expect([word, isFurtherAmount(word)]).toEqual([word, true]);
  });
  it.each(Object.entries(COLUMNS))("mean %s over a column", (field, words) => {
    for (const word of words.split(" ")) expect([word, indicatorField(word)]).toEqual([word, field]);
  });
  it("are no values where they tell of what was reached, of another year or of points", () => {
    for (const word of NO_VALUES.split(" ")) expect([word, indicatorField(word)]).toEqual([word, undefined]);
  });
  it("name offices, their codes apart", () => {
    for (const word of "主管部门 业务主管部门 主管部门及代码 实施单位 项目实施单位 编制单位 预算单位 填报单位 资金使用单位 部门（单位）名称 申报单位名称".split(
      " ",
    ))
      expect([word, isOfficeLabel(word)]).toEqual([word, true]);
    for (const word of "单位 计量单位 项目名称 负责人 部门预算".split(" "))
      expect([word, isOfficeLabel(word)]).toEqual([word, false]);
    for (const text of [
      "[330207]青石街道办事处",
      "330207-青石街道办事处",
      "青石街道办事处 330207",
      "330207青石街道办事处",
      "青石街道办事处（330207）",
    ])
      expect(officeIn(text)).toEqual({ name: "青石街道办事处", code: "330207" });
    expect(officeIn("330207001-青石街道办事处（本级）")).toEqual({ name: "青石街道办事处" });
    expect(officeIn("305001青石街道办事处-盘海市")).toEqual({ name: "青石街道办事处", code: "305001" });
    expect(officeAmong({ 主管部门: "柳河镇人民政府", 实施单位: "柳河镇养护队" }).name).toBe("柳河镇人民政府");
    expect(officeAmong({ 主管部门: "县水务局", 实施单位: "柳河镇人民政府" }).name).toBe("柳河镇人民政府");
  });
});

describe("amounts", () => {
  it("are read with the unit in label or cell, exactly", () => {
    for (const label of [
      "预算数（万元）",
      "预算数（万）",
      "单位：万元",
      "资金总额/万元",
      "预算数万元",
      "金额单位：人民币万元",
    ])
      expect([label, unitIn(label)]).toEqual([label, "万元"]);
    expect([unitIn("预算金额(元)"), unitIn("单位：亿元"), unitIn("预算数")]).toEqual(["元", "亿元", undefined]);
    const read = (text: string): string => amountOf(text, "万元").value;
    const texts = [
      "24万",
      "24万元",
      "240,000元",
      "240000.00元",
      "24（万元）",
      "２４",
      "¥24万元",
      "0.0024亿元",
      "24万元整",
    ];
    expect(texts.map(read)).toEqual(Array(9).fill("24"));
    expect(amountOf("240,000元", "万元").message).toContain("换算");
    expect(read("约24万")).toBe("约24万");
  });

  const head = (...cells: readonly Drawn[]): Project | undefined => {
    const rows = [
      ["一级指标", "二级指标", "三级指标", "指标值"],
      ["产出指标", "数量指标", "里程", "≥3公里"],
    ];
    const source = pages(grid(["项目名称", merged("路灯", 3)], cells, ...rows));
    const reading = recognise(source, { id: "t", year: 2026 });
    expect(accounted(source.blocks, reading).missing).toEqual([]);
    return reading.draft.projects[0];
  };
  it.each([
    ["资金总额：48.00\n一、预算资金：40.00\n二、自有资金：8.00"],
    ["年度资金总额：48\n其中：财政拨款：40\n其他资金：8"],
    ["总额48万元，其中：财政资金40万元，社会资金8万元"],
    ["48.00（其中：财政资金40.00，其他资金8.00）"],
    ["年度资金总额：48万元；财政拨款：40万元；其他资金：8万元"],
    ["资金总额 480000元\n（1）财政拨款 400000元\n（2）其他资金 80000元"],
    ["1、资金总额：48.00\n2、财政拨款：40.00\n3、自筹资金：8.00"],
    ["预算总额：48.00 其中：财政资金：40.00 其他资金：8.00"],
    ["48万元，其中：财政拨款40万元、单位自有资金8万元"],
    ["项目总额：48.00\n财政拨款：40.00\n单位资金：8.00"],
  ])("in one cell: %j", (text) => {
    const { budget } = head("项目资金（万元）", merged(text, 3)) ?? {};
    expect(budget && [budget.total, budget.fiscal, budget.other].map(Number)).toEqual([48, 40, 8]);
  });
  it("in cells of their own behind the label of all", () => {
    const { budget } = head("项目资金（万元）", "资金总额：48.00", "财政拨款：40.00", "其他资金：8.00") ?? {};
    expect(budget && [budget.total, budget.fiscal, budget.other].map(Number)).toEqual([48, 40, 8]);
  });
  it.each([
    ["51099926R000000031742-村道养护", "51099926R000000031742"],
    ["[130102400001]村道养护", "130102400001"],
    ["村道养护（51099926R000000031742）", "51099926R000000031742"],
    ["555-0101-JQN-56G8 村道养护", "555-0101-JQN-56G8"],
    ["130102400001_村道养护", "130102400001"],
    ["130102400001：村道养护", "130102400001"],
    ["2026年村道养护", ""],
    ["3-5号楼养护", ""],
    ["2026-2027村道养护", ""],
    ["12345热线养护", ""],
  ])("code and name in one cell: %s", (text, code) => {
    const source = pages(grid(["项目名称", merged(text, 3)], ["绩效目标", merged("养护好。", 3)]));
    const project = recognise(source, { id: "t", year: 2026 }).draft.projects[0];
    expect([project?.code, project?.name]).toEqual([code, code === "" ? text : "村道养护"]);
  });
});

describe("every field of the catalogue", () => {
  const HEADER = ["一级指标", "二级指标", "三级指标", "指标值"];
  const ROW = ["产出指标", "数量指标", "里程", "≥3公里"];
  const VALUES: Readonly<Record<string, string>> = {
    ...{ name: "村道养护", code: "13102400001", purpose: "用于养护。" },
    ...{ "budget.total": "55.00", "budget.fiscal": "54.00", "budget.other": "1.00" },
  };
  const fields = PROJECT_FIELDS.filter(({ id }) => id in VALUES);
  it.each(fields.map((field) => [field.id, field] as const))("%s stands where its labels say", (id, field) => {
    for (const label of [field.label, ...(field.synonyms ?? [])]) {
      const name: Drawn[][] = id === "name" ? [] : [["项目名称", merged("路灯", 3)]];
      const source = pages(grid(...name, [label, merged(VALUES[id] ?? "", 3)], HEADER, ROW));
      const reading = recognise(source, { id: "t", year: 2026 });
      const project = reading.draft.projects[0];
      expect([label, project && field.get(project, { draft: reading.draft, index: 0 })]).toEqual([label, VALUES[id]]);
      expect([label, project?.form?.fields]).toEqual([label, expect.arrayContaining([id])]);
      expect(accounted(source.blocks, reading).missing).toEqual([]);
    }
  });
  const columns = INDICATOR_CATALOGUE.filter(({ id }) => /^(level\d|description|target|basis|scoring)$/.test(id));
  it.each(columns.map((field) => [field.id, field] as const))("%s stands under its labels", (id, field) => {
    const usual: Readonly<Record<string, string>> = {
      level1: "产出指标",
      level2: "数量指标",
      level3: "里程",
      target: "≥3公里",
    };
    for (const label of [field.label, ...(field.synonyms ?? [])]) {
      const own = usual[id] ?? "甲乙丙";
      const at = Object.keys(usual).indexOf(id);
      const header = at === -1 ? [...HEADER, label] : HEADER.map((word, nth) => (nth === at ? label : word));
      const row = at === -1 ? [...ROW, own] : ROW;
      const source = pages(grid(["项目名称", merged("路灯", header.length - 1)], header, row));
      const reading = recognise(source, { id: "t", year: 2026 });
      const project = reading.draft.projects[0];
      const indicator = project?.indicators[0];
      expect([label, indicator && field.get(indicator, { draft: reading.draft, index: 0 })]).toEqual([label, own]);
      expect([label, project?.form?.columns]).toEqual([label, expect.arrayContaining([id])]);
      expect(printTarget(indicator?.target ?? { kind: "text", text: "" })).toBe("≥3公里");
    }
  });
});
