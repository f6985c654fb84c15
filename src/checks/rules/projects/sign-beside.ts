import { parseTarget, printTarget } from "../../../domain/index.ts";
import type { Found, ProjectRule } from "../../rule.ts";
import { quote } from "../../words/quote.ts";
import { valuesBeside } from "../../words/self-evaluation.ts";
import { isAtLeast, isAtMost, OF_TARGETS, quantityOf } from "../../words/targets.ts";

const row = (name: string, target: string, beside: string) => ({ name, target, extra: { 实施期指标值: beside } });

export const signBeside: ProjectRule = {
  id: "projects.sign-beside",
  title: "同一行两栏的符号相反",
  severity: "warning",
  why: "年度写“≤”、实施期写“≥”，同一件事不会今年越少越好、以后越多越好。",
  scope: "project",
  behind: { rules: OF_TARGETS, at: "row" },
  examples: {
    bad: [
      { rows: [row("森林火灾受害率", "≤0.8‰", "≥0.8‰")] },
      { rows: [{ name: "突发事件到场时间", target: "≤30分钟", extra: { 全年预计完成情况: "≥30分钟" } }] },
      { rows: [row("社区矫正对象脱管率", "0%", "≥0%")] },
      { rows: [row("燃气安全责任事故", "=0起", "≥0起")] },
    ],
    good: [
      { rows: [row("森林火灾受害率", "≤0.8‰", "≤0.9‰")] },
      { rows: [row("新建监测站", "≥10个", "30个")] },
      { rows: [row("项目成本", "≤12万元", "12万元")] },
      { rows: [{ name: "抽检批次", target: "≥12批", extra: { 备注: "≤3批" } }] },
    ],
  },
  check({ project }) {
    return valuesBeside(project).flatMap(({ row, index, label, printed, reached }): readonly Found[] => {
      const target = reached ? undefined : quantityOf(row);
      const beside = parseTarget(printed).target;
      if (target === undefined || beside.kind !== "quantity") return [];
      const { symbol } = beside;
      const turned = (isAtLeast(symbol) && isAtMost(target.symbol)) || (isAtMost(symbol) && isAtLeast(target.symbol));
      // “≥0%” beside a plain nothing asks for nothing.
      const idle = isAtLeast(symbol) && Number(beside.value) === 0 && !isAtLeast(target.symbol) && target.number === 0;
      if (!turned && !idle) return [];
      const expected = printTarget(row.target);
      const message = `同一行两栏的符号相反。${quote(row.level3)}的指标值是“${expected}”，“${label}”写的是“${printed}”，核对是“≥”还是“≤”。`;
      return [{ message, indicator: index + 1, field: `extra:${label}`, printed, expected }];
    });
  },
};
