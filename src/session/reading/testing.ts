import { readText, recognise } from "../../word/reader/index.ts";
import type { DocumentReading } from "./types.ts";

/** A reading of a text dump, as the worker makes it; for tests. */
export function readingOf(text: string): DocumentReading {
  const blocks = readText(text);
  return { ...recognise(blocks, { id: "d" }), blocks: blocks.blocks };
}

const row = (...cells: readonly string[]): string => cells.map((cell) => `\t${cell}`).join("\n");

/** One small disclosure of an invented office, with a joined value, a figure and a line nobody can place. */
export const SMALL = [
  "云溪镇水利站2025年部门预算信息公开",
  "",
  "二、部门预算安排的总体情况",
  "1、收入说明",
  "2025年预算收入54.90万元，其中：一般公共预算收入54.90万元。",
  "四、财政拨款“三公”经费及增减原因",
  "2025年没有安排因公出国（境）费。",
  "公务接待费比上年减少。",
  "五、预算绩效信息",
  "1、小型水库管护绩效目标表",
  "",
  row("绩效目标", "1、完成3座水库的日常管护。2、汛期前完成检修。"),
  "",
  row("一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据"),
  "",
  row("产出指标", "数量指标", "管护水库数", "纳入管护的水库座数", "3座", "年度计划"),
  "",
  row("产出指标", "质量指标", "检修合格率", "检修一次合格的比例", "≥9595%以上", "行业标准"),
  "",
  "",
  "附表",
  row("星期", "值班人"),
  "",
  row("周一", "甲"),
  "",
].join("\n");
