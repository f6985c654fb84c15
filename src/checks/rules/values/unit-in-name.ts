import { resolveUnit } from "../../../domain/index.ts";
import type { IndicatorRule } from "../../rule.ts";
import { quote } from "../../words/quote.ts";

const UNIT_END = /[（(]\s*(%|％|万元|元|个|次|人|户|名|亩|公里)\s*[)）]?$/;

export const unitInName: IndicatorRule = {
  id: "values.unit-in-name",
  title: "单位写进了名称",
  severity: "info",
  why: "单位在指标值里已经有了，名称里再写一遍，改一处就会漏一处。",
  scope: "indicator",
  habit: {
    least: 2,
    say: (count) => ({
      message: `单位写进了名称。有 ${count} 个名称后面写着“（%）”这样的单位，指标值里已经有了，可以一次去掉。`,
      severity: "info",
    }),
  },
  needs: { columns: ["target"] },
  examples: {
    bad: [
      { name: "群众满意度（%）", class: "服务对象满意度指标", target: "≥95%" },
      { name: "完成合格率（%", class: "质量指标", target: "=100%" },
      { name: "项目成本(万元)", class: "成本指标", target: "≤12.00万元" },
    ],
    good: [
      { name: "群众满意度", class: "服务对象满意度指标", target: "≥95%" },
      { name: "成活率（%）", class: "质量指标", target: "≥95%", printed: "≥95" },
      { name: "办公用品（纸张）购置数", target: "≥60箱" },
      { name: "补贴人数（不含退休）", target: "≥30人" },
    ],
  },
  check({ row }) {
    const name = row.level3.trim();
    const found = UNIT_END.exec(name);
    if (found === null || row.target.kind !== "quantity") return [];
    // The only place where the unit stands is the right one.
    if (resolveUnit(row.target.unit) !== resolveUnit(found[1] ?? "")) return [];
    // Reading may have taken it from the name.
    if (row.printedTarget !== undefined && !row.printedTarget.includes(found[1] ?? "")) return [];
    const text = name.slice(0, found.index);
    return [
      {
        message: `单位写进了名称。${quote(name)}里的“${found[1]}”已经在指标值里，名称写成${quote(text)}。`,
        field: "level3",
        printed: name,
        expected: text,
        habit: "unit",
        fix: { kind: "text", label: "去掉单位", text },
      },
    ];
  },
};
