import { difference, sameAmount } from "../../../domain/index.ts";
import type { DocumentRule, Found } from "../../rule.ts";
import { strayTables, wrongColumns } from "../../words/flat-totals.ts";
import { namedAmounts, wrongHeads } from "../../words/head-amounts.ts";
import { beside } from "../../words/labelled.ts";
import { gridsOf, type Line, type PlacedCell } from "../../words/own-grid.ts";
import { strayUnits, withoutUnits } from "../../words/stray-units.ts";
import { wrongSteps } from "../../words/table-changes.ts";
import { wrongRates } from "../../words/table-rates.ts";
import { type Meant, wrongSums } from "../../words/table-sums.ts";

const INCOME = /^(收入总计|收入总额|总收入)$/;
const SPENDING = /^(支出总计|支出总额|总支出)$/;

function inGrid(
  printed: readonly Line[],
  caption: string,
): readonly { readonly at: PlacedCell; readonly found: Omit<Found, "section"> }[] {
  const stray = strayUnits(printed, caption);
  const lines = withoutUnits(printed, stray);
  const all: { at: PlacedCell; found: Omit<Found, "section"> }[] = stray.map((at) => ({
    at,
    found: {
      message: `这一格的单位不对。表里的数以万元计，这里写的是“${at.text}”，去掉“元”，核对这个数。`,
      printed: at.text,
      expected: at.text.slice(0, -1),
    },
  }));
  for (const line of lines) {
    const [income, spending] = [beside(line, INCOME), beside(line, SPENDING)];
    if (income !== undefined && spending !== undefined && !sameAmount(income.text, spending.text)) {
      all.push({
        at: spending,
        found: {
          message: `表里两个合计不等。收入总计 ${income.text}，支出总计 ${spending.text}，收支要平衡，核对。`,
          printed: spending.text,
          expected: income.text,
        },
      });
    }
  }
  const meant: Meant = new Map();
  for (const { total, parts, made } of wrongHeads(namedAmounts(lines))) {
    const [only, ...others] = parts;
    const list = parts.map(({ label, value }) => `${label} ${value}`).join("、");
    const row = total.row === "" ? "" : `“${total.row}”`;
    const sums = `${row}${list}，${others.length === 0 ? "" : `加起来是 ${made}，`}${total.label}写的是 ${total.value}，核对。`;
    const more = `${row}${total.label} ${total.value} 比${list} 还多，核对。`;
    all.push({
      at: total.cell,
      found: { message: `表里加不拢。${only?.term === "total" ? more : sums}`, printed: total.value, expected: made },
    });
    meant.set(total.cell, [made]);
    // Which of the cells is wrong the row does not tell.
    for (const { cell, value } of only?.term === "total" ? [] : parts) {
      const rest = difference(total.value, difference(made, value) ?? "0");
      if (rest !== undefined) meant.set(cell, [rest]);
    }
  }
  for (const { at, name, before, now, printed, real } of wrongSteps(lines)) {
    all.push({
      at,
      found: {
        message: `表里的增减不对。“${name}”上年 ${before}、本年 ${now}，增减应是 ${real}，写的是 ${printed}，核对。`,
        printed,
        expected: real,
      },
    });
  }
  // A percentage is that of what the sums make, where a sum is what is wrong.
  const sums = wrongSums(lines, meant);
  const made = new Map([...meant, ...sums.map((one) => [one.at, [...(meant.get(one.at) ?? []), one.made]] as const)]);
  for (const { at, name, sum, printed, expected } of wrongRates(lines, made)) {
    const message = `表里的百分比和数对不上。“${name}”${sum}，写的是 ${printed}，核对。`;
    all.push({ at, found: { message, printed, expected } });
  }
  const told = new Set(all.map(({ at }) => at));
  for (const { at, name, parts, printed, made: expected, otherUnit } of sums) {
    if (told.has(at)) continue;
    told.add(at);
    const message =
      otherUnit === undefined
        ? `表里加不拢。“${name}”${parts}，加起来是 ${expected}，写的是 ${printed}，核对。`
        : `表里的单位不一样。“${name}” ${printed} 是${parts}的数加起来的，其中一个写成了“${otherUnit}”，核对单位。`;
    all.push({ at, found: { message, printed, expected } });
  }
  for (const { at, label, count, printed, made: expected } of wrongColumns(lines, meant)) {
    if (told.has(at)) continue;
    const message = `表里加不拢。最后一行“${label}”上面 ${count} 行，加起来是 ${expected}，写的是 ${printed}，核对。`;
    all.push({ at, found: { message, printed, expected } });
  }
  return all;
}

const TABLE = (spending: string) => [
  "收入||支出|",
  "项目|预算数|项目|预算数",
  "一般公共预算拨款|520.00|基本支出|388.00",
  `收入总计|532.00|支出总计|${spending}`,
];
const ACCOUNTS = (total: string) => [
  "类|款|科目名称|合计",
  "302||商品和服务支出|80.40",
  "302|01|办公费|40.20",
  "302|07|邮电费|22.10",
  "302|11|差旅费|18.10",
  "310||资本性支出|20.00",
  "310|02|办公设备购置|20.00",
  `合计|||${total}`,
];
const SPLIT = (total: string) => [
  "科目编码|科目名称|合计|基本支出|项目支出",
  `201|一般公共服务支出|${total}|335.38|366.80`,
];

const CLASSES = (general: string, welfare: string) => [
  "科目编码|科目名称|合计",
  "201|一般公共服务支出|335.38",
  `20103|政府办公厅（室）及相关机构事务|${general}`,
  "2010301|行政运行|300.00",
  "2010302|一般行政管理事务|35.38",
  "208|社会保障和就业支出|56.00",
  "20805|行政事业单位养老支出|36.00",
  "20808|抚恤|20.00",
  `|合计|${welfare === "56.00" ? "391.38" : "393.38"}`,
];
const WITHOUT_CLASSES = (total: string) => [
  "科目编码|科目名称|合计",
  "20129|群众团体事务|171.84",
  "2012901|行政运行|93.84",
  "2012999|其他群众团体事务支出|78.00",
  "20805|行政事业单位养老支出|13.08",
  "2080505|机关事业单位基本养老保险缴费支出|13.08",
  "2101101|行政单位医疗|4.86",
  "2210201|住房公积金|8.64",
  `|合计|${total}`,
];
const THREE = (total: string) => [
  "项目|2026年预算数",
  `合计|${total}`,
  "因公出国（境）费|0.00",
  "公务接待费|0.80",
  "公务用车运行维护费|6.00",
];
const SOURCES = (total: string) => [
  "项目名称|金额|一般公共预算|政府性基金|其他资金",
  "村道养护|24.00|20.00||4.00",
  "公厕改造|60.00|50.00|10.00|",
  `水库管护|${total}|12.00||`,
  "路灯维护|18.00|15.00||3.00",
];

const HEAD = (basic: string, projects: string) => [
  "年度预算申请|资金总额|基本支出|项目支出",
  `|1268.40|${basic}|${projects}`,
];
const PAIRS = (fiscal: string) => [
  "预算金额|总额|1286.40|其中：基本支出|886.40",
  `|项目支出|400.00|其中：财政拨款|${fiscal}`,
];
const YEARS = (projects: string) => [
  "部门整体支出（万元）|年初预算数|全年预算数|分值",
  "资金总额|1860.00|2060.00|10",
  "基本支出|720.00|720.00|-",
  `项目支出|1140.00|${projects}|-`,
];

const STEPS = (step: string) => [
  "项目|上年预算数|本年预算数|增减额",
  "合计|13.60|12.60|-1.00",
  `公务用车运行维护费|10.40|9.60|${step}`,
  "公务接待费|3.20|3.00|-0.20",
];

const KINDS = (step: string) => [
  ["项目", "2024年决算", "2025年预算", "2025年决算", "比上年增减"],
  ["公务接待费", "5.60", "6.00", "5.12", step],
  ["公务用车运行维护费", "12.00", "12.50", "11.30", "-0.70"],
  ["合计", "17.60", "18.50", "16.42", "-1.18"],
];
const ITEMS = (total: string, wages = "1312.00") => [
  ["科目", "金额"],
  ["工资福利支出", wages],
  ["基本工资", "402.50"],
  ["津贴补贴", "455.30"],
  ["奖金", "454.20"],
  ["商品和服务支出", "232.20"],
  ["合计", total],
];
const UNITS = (amount: string, total: string) => [
  ["项目", "金额"],
  ["执法检查", "168.00"],
  ["应急演练", "96.00"],
  ["物资储备", "244.00"],
  ["风险普查", amount],
  ["合计", total],
];

const RATES = (rate: string) => [
  "项目|年初预算|调整后预算|决算支出|执行率",
  "人员经费|386.00|398.00|398.00|100.00%",
  `公用经费|54.00|54.00|51.30|${rate}`,
];

const WEIGHED = ["项目|年初预算数|全年预算数|全年执行数|执行率|执行率权重", "年度总金额|80.00|90.00|81.00|90.00|10"];

const POINTS = (rate: string) => [
  ["一级指标", "分值", "得分", "得分率"],
  ["项目产出", "40", "38.0", rate],
  ["项目效益", "30", "29.1", "97%"],
];
const OF_YEARS = (rate: string) => [
  ["项目", "2025年", "2026年", "增减额", "增减率"],
  ["公务接待费", "2.00", "1.20", "-0.80", "-40.00%"],
  ["培训费", "5.00", "6.00", "1.00", rate],
];
const TOWNS = (lectures: string) => [
  "序号|乡镇|讲座（场）|慰问（人）",
  "1|城关镇|10|12",
  "2|百香镇|16|18",
  "3|那平乡|14|20",
  `合计||${lectures}|50`,
];

export const ownTables: DocumentRule = {
  id: "figures.own-tables",
  title: "预算表自己加不拢",
  severity: "warning",
  why: "收支总表两边相等，合计等于各行、各栏之和，类等于下面的款，比率等于两个数相除，表是最先被人加的。",
  scope: "figures",
  behind: { rules: ["figures.income-spending"], at: "value" },
  examples: {
    bad: [
      { own: [TABLE("528.00")] },
      { own: [SPLIT("720.18")] },
      { own: ["附表：", SPLIT("700.00")] },
      { own: [CLASSES("353.38", "56.00")] },
      { own: [WITHOUT_CLASSES("189.42")] },
      { own: [THREE("8.60")] },
      { own: [SOURCES("14.00")] },
      { own: [HEAD("406.20", "872.20")] },
      { own: [["年度预算（万元）|资金总额|908.50|基本支出|674.60|项目支出 235.80"]] },
      { own: [PAIRS("1826.40")] },
      { own: [YEARS("1304.00")] },
      { own: [STEPS("0.80")] },
      { own: [KINDS("-0.84")] },
      { own: [ITEMS("1454.20")] },
      { own: [UNITS("140.00元", "648.00")] },
      { own: [UNITS("140.00元", "684.00")] },
      { own: [RATES("90.00%")] },
      { own: [TOWNS("42")] },
      { own: [POINTS("96%")] },
      { own: [OF_YEARS("16.67%")] },
      { kind: "tables", unrecognised: TOWNS("42").map((row) => row.replace(/\|+/g, " | ")) },
    ],
    good: [
      { own: [HEAD("406.20", "862.20")] },
      { own: [["年度预算（万元）|资金总额|908.50|基本支出|674.60|项目支出 233.90"]] },
      { own: [PAIRS("1286.40")] },
      { own: [YEARS("1340.00")] },
      {
        own: [["项目|行次|决算数", "本年收入合计|27|383.40", "年初结转和结余|29|10.60", "总计|30|394.00"]],
      },
      { own: [["项目|预算|执行率（%）", "基本支出|60.00|100.00", "项目支出|40.00|90.00", "合计|100.00|96.00"]] },
      { own: [STEPS("-0.80")] },
      { own: [KINDS("-0.48")] },
      { own: [ITEMS("1544.20")] },
      { own: [UNITS("140.00", "648.00")] },
      { own: [RATES("95.00%")] },
      { own: [WEIGHED] },
      {
        own: [
          [
            "项目|预算数",
            "本年收入|880.00",
            "一般公共预算|800.00",
            "政府性基金|80.00",
            "上年结转|20.00",
            "收入总计|900.00",
          ],
        ],
      },
      { own: [TOWNS("40")] },
      { own: [POINTS("95%")] },
      { own: [OF_YEARS("20%")] },
      { own: [CLASSES("335.38", "56.00")] },
      { own: [WITHOUT_CLASSES("198.42")] },
      { own: [THREE("6.80")] },
      { own: [SOURCES("12.00")] },
      { own: [TABLE("532.0")] },
      { own: [SPLIT("702.18")] },
      { own: [ACCOUNTS("100.40")] },
      { own: [["项目名称|合计|一般公共预算拨款", "村道养护|24.00|20.00"]] },
    ],
  },
  check({ draft }) {
    const kept = gridsOf(draft.parts).flatMap(({ lines, above, placeOf }) =>
      inGrid(lines, above?.kind === "paragraph" ? above.text : "").map(({ at, found }) => ({
        ...found,
        ...placeOf(at),
      })),
    );
    const strays = strayTables(draft).flatMap((lines) =>
      inGrid(lines, "").map(({ found }) => ({ ...found, section: "preamble" })),
    );
    return [...kept, ...strays];
  },
};
