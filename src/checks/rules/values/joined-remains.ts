import { parseTarget, printTarget } from "../../../domain/index.ts";
import type { IndicatorRule } from "../../rule.ts";

export const joinedRemains: IndicatorRule = {
  id: "values.joined-remains",
  title: "三格拼在一起",
  severity: "error",
  why: "系统导出时把符号、数值、单位三格拼成一格，数值重复印了两遍，公开出去就是错数。",
  scope: "indicator",
  needs: { columns: ["target"], row: ({ target, printed }) => printed || target === "words" },
  examples: {
    bad: [
      { name: "资料归档率", target: { kind: "text", text: "≥9595%以上" } },
      { name: "资料归档率", target: "≥95%", printed: "≥9595%以上" },
      { name: "项目成本控制", class: "成本指标", target: { kind: "text", text: "元按照规定标准控制" } },
    ],
    good: [
      { name: "资料归档率", target: "≥95%" },
      { name: "印刷数量", target: "1212份" },
      { name: "项目成本控制", class: "成本指标", target: "按照合同价控制" },
    ],
  },
  check({ row }) {
    const printed = row.printedTarget ?? (row.target.kind === "text" ? row.target.text : "");
    if (printed === "") return [];
    const parsed = parseTarget(printed);
    if (!parsed.repairs.some(({ kind }) => kind === "joined")) return [];
    // Once a person has written something else the old print is history.
    const read = printTarget(parsed.target);
    const now = printTarget(row.target);
    if (row.printedTarget !== undefined && now !== read) return [];
    return [
      {
        message: `指标值拼在了一起。原来印的是“${printed}”，是“${read}”的三格连印，核对后按“${read}”。`,
        field: "target",
        printed,
        expected: read,
        fix: { kind: "target", label: `就是 ${read}`, target: parsed.target },
      },
    ];
  },
};
