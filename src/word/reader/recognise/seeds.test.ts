import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { figureValue, type Indicator, printTarget } from "../../../domain/index.ts";
import { readText } from "../sources/index.ts";
import type { Reading } from "./reading.ts";
import { recognise } from "./recognise.ts";
import { accounted } from "./testing/accounted.ts";

/**
 * The truth of this test is read by a second, dumber reader: it knows nothing of labels or headings, only that a cell
 * is a line that begins with a TAB (and the lines after it), that a blank line ends a row, and that a row of six cells
 * whose second ends in 指标 or 影响 is an indicator.
 */
const folder = new URL("../../../../../shared/seeds/", import.meta.url);
const names = existsSync(folder) ? readdirSync(folder).sort() : [];

interface DumbTable {
  readonly heading: string;
  readonly rows: readonly (readonly string[])[];
}

/** Strips what Word's field codes left in the dump. */
function clean(text: string): string {
  return text
    .replace(/\[bookmark:[^\]]*\]/g, "")
    .replace(/\{ ?TC .*?\}/g, "")
    .replace(/ ?TC .*$/g, "")
    .replace(/^[\s\u3000]+|[\s\u3000]+$/g, "");
}

function dumbRows(lines: readonly string[]): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const end = (): void => {
    if (row.length > 0) rows.push(row);
    row = [];
  };
  for (const line of lines) {
    if (line.startsWith("\t")) row.push(clean(line));
    else if (clean(line) === "") {
      if (line === "") end();
    } else if (row.length > 0) row[row.length - 1] = `${row[row.length - 1]}${clean(line)}`;
  }
  end();
  return rows;
}

/** Cuts a dump at its project headings; the last piece ends at chapter six. */
function dumbTables(text: string): DumbTable[] {
  const lines = text.split("\n");
  const starts = lines.flatMap((line, at) => (!line.startsWith("\t") && /绩效目标表$/.test(clean(line)) ? [at] : []));
  return starts.map((start, n) => {
    const next = starts[n + 1] ?? lines.findIndex((line, at) => at > start && /^\s?六、/.test(line));
    const end = next === -1 ? lines.length : next;
    return { heading: clean(lines[start] ?? ""), rows: dumbRows(lines.slice(start + 1, end)) };
  });
}

function dumbIndicators(table: DumbTable): string[][] {
  let level1 = "";
  return table.rows
    .filter((row) => row.length === 6 && /(指标|影响)$/.test(row[1] ?? "") && row[0] !== "一级指标")
    .map((row) => {
      level1 = row[0] || level1;
      return [level1, ...row.slice(1)];
    });
}

function squeezed(text: string): string {
  return text.replace(/\s/g, "");
}

function cellsOf(row: Indicator): string[] {
  const target = row.printedTarget ?? printTarget(row.target);
  return [row.level1, row.level2, row.level3, row.description, target, row.basis].map(squeezed);
}

const readings = new Map<string, { reading: Reading; text: string }>();

function read(name: string): { reading: Reading; text: string } {
  const known = readings.get(name);
  if (known) return known;
  const text = readFileSync(new URL(names.find((file) => file.startsWith(name)) ?? name, folder), "utf8");
  const made = { reading: recognise(readText(text), { id: "seed" }), text };
  readings.set(name, made);
  return made;
}

const TABLES = { "000": 15, "001": 11, "002": 5, "003": 11, "004": 34 };
const ROWS = { "000": 106, "001": 66, "002": 30, "003": 42, "004": 242 };
const SEEDS = Object.keys(TABLES) as (keyof typeof TABLES)[];

/** Written down by hand from the printed documents; amounts in 万元. */
const FIGURES: Record<string, Record<string, string>> = {
  "000": {
    ...{
      收入合计: "2357.70",
      一般公共预算收入: "2357.70",
      政府性基金预算收入: "0",
      财政专户核拨收入: "0",
      其他来源收入: "0",
    },
    ...{ 支出合计: "2357.70", 基本支出: "602.42", 人员经费: "516.82", 日常公用经费: "85.60", 项目支出: "1755.28" },
    ...{ 机关运行经费: "85.60", 三公经费合计: "5.30", "因公出国（境）费": "0", 公务用车购置及运行维护费: "5.00" },
    ...{ 公务用车购置费: "0", 公务用车运行维护费: "5", 公务接待费: "0.30", 政府采购预算: "66.17" },
    ...{ 上年末固定资产金额: "2405.97", 拟购置固定资产总额: "16.75" },
  },
  "001": {
    ...{ 收入合计: "2277.23", 一般公共预算收入: "1469.53", 政府性基金预算收入: "807.7", 支出合计: "2277.23" },
    ...{ 人员经费: "801.93", 日常公用经费: "61.62", 项目支出: "1414.1", 机关运行经费: "61.2", 三公经费合计: "11.3" },
    ...{ 公务用车购置及运行维护费: "9", 公务用车购置费: "0", 公务用车运行维护费: "9", 公务接待费: "2" },
    ...{ "因公出国（境）费": "0", 政府采购预算: "0", 上年末固定资产金额: "25.6169" },
  },
  "002": {
    ...{ 收入合计: "691.88", 一般公共预算收入: "449.97", 政府性基金预算收入: "241.91", 支出合计: "691.88" },
    ...{ 基本支出: "357.51", 人员经费: "333.18", 日常公用经费: "24.33", 项目支出: "334.37", 机关运行经费: "24.33" },
    ...{ 三公经费合计: "0", 公务用车购置及运行维护费: "0", 公务接待费: "0", "因公出国（境）费": "0" },
    ...{ 政府采购预算: "268.52", 上年末固定资产金额: "16.72", 拟购置固定资产总额: "1.5" },
  },
  "003": {},
  "004": {
    ...{ 收入合计: "3308.233094", 支出合计: "3308.233094", 基本支出: "1086.054294", 人员经费: "952.56377" },
    ...{ 日常公用经费: "133.490524", 项目支出: "2222.1788", 机关运行经费: "133.490524", 三公经费合计: "13.545" },
    ...{ 公务用车购置及运行维护费: "13.545", 公务用车运行维护费: "13.545", 政府采购预算: "0" },
    ...{ 上年末固定资产金额: "222.253299", 拟购置固定资产总额: "0" },
  },
};

/** What the sentences say of the year before: stated, or this year's amount less the printed change. */
const LAST_YEAR: Record<string, Record<string, string>> = {
  "000": { 收入合计: "3956.10", 支出合计: "3956.10", 基本支出: "558.11", 三公经费合计: "5.10", 公务接待费: "0.10" },
  "001": { 收入合计: "1799.1", 支出合计: "1799.1", 三公经费合计: "11.3", 公务接待费: "2", 公务用车运行维护费: "9" },
  "002": { 收入合计: "502.10", 基本支出: "358.24", 项目支出: "143.86", 三公经费合计: "0.79", 公务接待费: "0" },
  "003": {},
  "004": { 收入合计: "2871.516773", 基本支出: "1125.384073", 项目支出: "1746.1327", 三公经费合计: "13.545" },
};

describe.skipIf(names.length === 0)("the five seeds (skipped where ../shared/seeds does not exist)", () => {
  it("has 76 project tables, 486 indicator rows and 7 rows of the whole office", () => {
    const counts = SEEDS.map((seed) => read(seed).reading.counts);
    expect(counts.map((count) => count.projects)).toEqual(Object.values(TABLES));
    expect(counts.map((count) => count.indicators)).toEqual(Object.values(ROWS));
    expect(counts.map((count) => count.overallRows)).toEqual([0, 0, 0, 0, 7]);
  });

  it.each(SEEDS)("%s: every indicator cell is the printed text", (seed) => {
    const { reading, text } = read(seed);
    const tables = dumbTables(text);
    expect(tables.length).toBe(TABLES[seed]);
    reading.draft.projects.forEach((project, at) => {
      const printed = dumbIndicators(tables[at] ?? { heading: "", rows: [] }).map((row) => row.map(squeezed));
      expect(project.indicators.map(cellsOf)).toEqual(printed);
    });
    expect(reading.draft.projects.flatMap((project) => project.indicators).length).toBe(ROWS[seed]);
  });

  it.each(SEEDS)("%s: name, code, budget, purpose, plan and goals are the printed text", (seed) => {
    const { reading, text } = read(seed);
    const tables = dumbTables(text);
    reading.draft.projects.forEach((project, at) => {
      const { heading, rows } = tables[at] ?? { heading: "", rows: [] };
      const after = (label: string): string | undefined => {
        const row = rows.find((cells) => cells.includes(label));
        return row?.[row.indexOf(label) + 1];
      };
      const plain = heading.replace(/^\d{1,2}[、.]/, "").replace(/绩效目标表$/, "");
      expect(project.name).toBe(after("项目名称") ?? after("专项资金名称") ?? plain);
      expect(project.nameLabel).toBe(after("专项资金名称") === undefined ? undefined : "专项资金名称");
      expect(project.code).toBe(after("项目编码") ?? "");
      expect(project.budget.total).toBe(after("预算数") ?? "");
      expect(project.budget.fiscal).toBe(after("其中：财政资金") ?? "");
      expect(project.budget.other).toBe(after("其他资金") ?? "");
      const budgetRow = rows.findIndex((cells) => cells.includes("预算数"));
      expect(squeezed(project.purpose)).toBe(budgetRow === -1 ? "" : squeezed(rows[budgetRow + 1]?.[1] ?? ""));
      const plan = rows.findIndex((cells) => cells[0]?.startsWith("资金支出计划"));
      const [dates, percents] = plan === -1 ? [[], []] : [rows[plan]?.slice(1), rows[plan + 1]?.slice(1)];
      expect(project.spendingPlan.map((step) => step.by)).toEqual(dates);
      expect(project.spendingPlan.map((step) => step.percent)).toEqual(percents);
      const from = rows.findIndex((cells) => cells[0] === "绩效目标");
      const goals = rows.slice(from).filter((cells, row) => cells.length === 2 && (row === 0 || cells[0] === ""));
      expect(squeezed(project.goals.join(""))).toBe(squeezed(goals.map((cells) => cells[1]).join("")));
    });
  });

  it("splits goals that share a paragraph and keeps those that have rows of their own", () => {
    expect(read("004").reading.draft.projects.map((project) => project.goals.length)).toEqual(Array(34).fill(2));
    expect(read("000").reading.draft.projects.map((project) => project.goals.length)).toEqual(Array(15).fill(2));
    expect(read("001").reading.draft.projects.map((project) => project.goals.length)).toEqual([
      2, 2, 2, 2, 2, 2, 1, 1, 2, 2, 1,
    ]);
    expect(read("003").reading.draft.projects[0]?.agencyHeader).toBe("434002秦皇岛市北戴河区人民政府办公室");
  });

  it("reads the table of the whole office", () => {
    const rows = read("004").reading.draft.overall.indicators;
    expect(rows.map((row) => [row.level1, row.level2, printTarget(row.target)])).toEqual([
      ["部门产出", "数量", "≥40.00件"],
      ["部门产出", "质量", "=100.00%"],
      ["部门产出", "时效", "按工作计划及时完成"],
      ["部门产出", "成本", "按照规定标准控制"],
      ["部门效果", "社会效益", "健全"],
      ["部门效果", "可持续影响", "提高"],
      ["部门效果", "满意度", "≥98.00%"],
    ]);
    expect(new Set(rows.map((row) => row.scoring))).toEqual(new Set(["按照计划比率评定"]));
    expect(rows[6]?.basis).toBe("调查问卷");
  });

  it.each(SEEDS)("%s: amounts in sentences, this year's and last year's", (seed) => {
    const { draft } = read(seed).reading;
    for (const [label, value] of Object.entries(FIGURES[seed] ?? {})) {
      expect([label, draft.figures[label] ?? figureValue(draft, label)]).toEqual([label, value]);
    }
    expect(draft.lastYearFigures).toMatchObject(LAST_YEAR[seed] ?? {});
  });

  it("finds title, office, year and chapters", () => {
    const drafts = SEEDS.map((seed) => read(seed).reading.draft);
    expect(drafts.map((draft) => draft.year)).toEqual([2020, 2021, 2020, 2020, 2021]);
    expect(drafts.map((draft) => draft.agency.name)).toEqual([
      "廊坊市大厂回族自治县北辰街道办事处",
      "庆北办事处",
      "沧州渤海新区南大港产业园区城区办事处",
      "秦皇岛市北戴河区人民政府办公室",
      "永清县经开区",
    ]);
    const sizes = drafts.map(({ narrative: n }) => [
      n.duties.length,
      n.organisations.length,
      n.budget.length,
      n.income.length,
      n.spending.length,
      n.change.length,
      n.operating.length,
      n.threePublic.length,
      n.procurement.length,
      n.assets.length,
      n.glossary.length,
      n.other.length,
      n.closing.length,
    ]);
    expect(sizes).toEqual([
      [8, 0, 1, 1, 1, 1, 1, 1, 1, 1, 10, 1, 0],
      [1, 26, 0, 1, 1, 1, 1, 7, 1, 1, 3, 1, 0],
      [6, 1, 1, 1, 1, 2, 1, 4, 1, 1, 10, 1, 1],
      [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
      [41, 0, 0, 1, 1, 1, 1, 1, 1, 1, 10, 1, 0],
    ]);
    expect(drafts.map((draft) => draft.overall.subGoals.length)).toEqual([3, 7, 5, 3, 7]);
    expect(drafts.map((draft) => draft.overall.safeguards.length)).toEqual([7, 8, 4, 1, 13]);
    expect(drafts.map((draft) => draft.assets.rows.length)).toEqual([6, 14, 6, 0, 6]);
    expect(drafts.map((draft) => draft.procurement.rows.length)).toEqual([1, 0, 3, 0, 0]);
  });

  it.each(SEEDS)("%s: nothing is lost", (seed) => {
    const { reading, text } = read(seed);
    const { missing, labels } = accounted(readText(text).blocks, reading);
    expect(missing).toEqual([]);
    // What counts as a label is a heading, a caption or a column: short, few, and never a sentence.
    const sentences = [...new Set(labels)].filter((label) => label.length > 60 || /[。；]/.test(label));
    expect(sentences).toEqual([]);
    expect(reading.unrecognised.map(({ text: left }) => left)).toEqual(seed === "000" ? ["***廊坊市***"] : []);
  });

  it("keeps the paragraphs of a chapter in their order", () => {
    for (const seed of SEEDS) {
      const { reading, text } = read(seed);
      for (const paragraphs of Object.values(reading.draft.narrative)) {
        let at = 0;
        for (const paragraph of paragraphs) {
          const found = text.indexOf(paragraph, at);
          expect(found).toBeGreaterThanOrEqual(at);
          at = found + paragraph.length;
        }
      }
    }
  });
});
