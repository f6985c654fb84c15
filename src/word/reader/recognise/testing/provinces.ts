import type { Draft, NarrativeSlot, PartKind } from "../../../../domain/index.ts";
import type { Blocks, GridBlock } from "../../blocks.ts";
import { grid, merged } from "./build.ts";

/** An invented disclosure as one province or another words it, and what a person reads in it. */
export interface ProvinceCase {
  readonly name: string;
  readonly source: Blocks;
  readonly year: number;
  readonly agency: string;
  readonly kind: Draft["kind"];
  /** Known parts by their kind, own ones by "own:" and the words of their heading. */
  readonly parts: readonly (PartKind | `own:${string}`)[];
  /** Printed headings, number and words, that must stand in the plan so. */
  readonly headings: readonly string[];
  readonly narrative: Partial<Record<NarrativeSlot, readonly string[]>>;
  readonly figures: Readonly<Record<string, string>>;
  readonly lastYear?: Readonly<Record<string, string>>;
  readonly none?: readonly string[];
  readonly projects?: readonly string[];
  /** Lines of the typed contents: each stands once at most in what the draft holds. */
  readonly contents?: readonly string[];
  /** Tables kept as they are. */
  readonly grids?: number;
}

/** 收支总表, both sides beside each other. */
export function balanceTable(
  income: readonly (readonly [string, string])[],
  spending: readonly (readonly [string, string])[],
  total: string,
): GridBlock {
  const rows = Math.max(income.length, spending.length);
  const body = Array.from({ length: rows }, (_, at) => [...(income[at] ?? ["", ""]), ...(spending[at] ?? ["", ""])]);
  return grid([merged("收入", 2), merged("支出", 2)], ["项目", "预算数", "项目", "预算数"], ...body, [
    "收入总计",
    total,
    "支出总计",
    total,
  ]);
}

/** 支出总表: subjects by 基本支出 and 项目支出. */
export function spendingTable(rows: readonly (readonly string[])[], total: readonly string[]): GridBlock {
  return grid(["科目编码", "科目名称", "合计", "基本支出", "项目支出"], ...rows, [merged("合计", 2), ...total]);
}

/** 基本支出表 by economic subjects. */
export function basicTable(rows: readonly (readonly string[])[], total: readonly string[]): GridBlock {
  return grid(["经济分类科目编码", "科目名称", "合计", "人员经费", "公用经费"], ...rows, [merged("合计", 2), ...total]);
}

/** A project's table as most provinces print it. */
export function projectTable(name: string, office: string, amount: string, goal: string): GridBlock {
  return grid(
    [merged("项目名称", 2), merged(name, 4)],
    [merged("主管部门", 2), merged(office, 2), "实施单位", office],
    [merged("项目资金（万元）", 2, 3), "年度资金总额", merged(amount, 3)],
    ["其中：财政拨款", merged(amount, 3)],
    ["其他资金", merged("0.00", 3)],
    [merged("年度总体目标", 2), merged(goal, 4)],
    [merged("绩效指标", 1, 4), "一级指标", "二级指标", "三级指标", "指标值", "分值"],
    [merged("产出指标", 1, 2), "数量指标", "完成数量", "≥12处", "40"],
    ["成本指标", "总成本", `≤${amount}万元`, "20"],
    ["满意度指标", "服务对象满意度指标", "群众满意度", "≥90%", "30"],
  );
}
