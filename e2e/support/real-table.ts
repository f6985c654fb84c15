import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** One row of a printed performance table. */
interface PrintedRow {
  readonly level1: string;
  readonly level2: string;
  readonly level3: string;
  readonly description: string;
  readonly target: string;
  readonly basis: string;
}

export interface PrintedTable {
  /** "published" where a real disclosure lies beside the project, else "invented". */
  readonly origin: "published" | "invented";
  readonly name: string;
  readonly code: string;
  readonly budget: string;
  readonly rows: readonly PrintedRow[];
}

const seeds = join(import.meta.dirname, "../../../shared/seeds");

const INVENTED: PrintedTable = {
  origin: "invented",
  name: "集镇公厕管护",
  code: "13099926GC0001A",
  budget: "12.40",
  rows: [
    ["产出指标", "数量指标", "管护公厕座数", "纳入日常保洁的集镇公厕座数", "=6座", "年度计划"],
    ["产出指标", "质量指标", "保洁检查合格率", "月度检查合格的座次占检查座次的比例", "≥95%", "行业标准"],
    ["产出指标", "时效指标", "管护完成时间", "全年管护工作结束的月份", "≤12月份", "工作计划"],
    ["产出指标", "成本指标", "每座年管护成本", "全年管护支出除以公厕座数", "≤2.07万元", "预算安排"],
    ["效果指标", "社会效益指标", "赶集群众如厕便利度", "集日不排长队的情况", "明显改善", "工作计划"],
    ["满意度指标", "服务对象满意度指标", "群众满意度", "问卷中满意和比较满意的人数占比", "≥90%", "调查问卷"],
  ].map(([level1 = "", level2 = "", level3 = "", description = "", target = "", basis = ""]) => ({
    level1,
    level2,
    level3,
    description,
    target,
    basis,
  })),
};

/** A real table of a published disclosure where one is at hand, else an invented one; every cell as printed. */
export function realTable(): PrintedTable {
  if (!existsSync(seeds)) return INVENTED;
  const file = readdirSync(seeds).find((name) => name.startsWith("001"));
  if (file === undefined) return INVENTED;
  const cellRows = readFileSync(join(seeds, file), "utf8")
    .split(/\n\n+/)
    .map((block) =>
      block
        .split("\n")
        .filter((line) => line.startsWith("\t"))
        .map((line) => line.slice(1).trim()),
    );
  const head = cellRows.findIndex((cells) => cells[0] === "项目编码");
  const first = cellRows.findIndex((cells, i) => i > head && cells[0] === "一级指标") + 1;
  const rows: PrintedRow[] = [];
  let level1 = "";
  for (const cells of cellRows.slice(first)) {
    if (cells.length !== 6) break;
    const [group = "", level2 = "", level3 = "", description = "", target = "", basis = ""] = cells;
    level1 = group === "" ? level1 : group;
    rows.push({ level1, level2, level3, description, target, basis });
  }
  const budget = cellRows.slice(head).find((cells) => cells.includes("预算数"))?.[2] ?? "";
  return { origin: "published", name: cellRows[head]?.[3] ?? "", code: cellRows[head]?.[1] ?? "", budget, rows };
}
