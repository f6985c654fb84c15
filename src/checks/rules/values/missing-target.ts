import { isEmptyTarget, isKnownUnit, printTarget, type Target, targetProblems } from "../../../domain/index.ts";
import type { IndicatorRule } from "../../rule.ts";
import { isNoIndicator } from "../../words/no-indicator.ts";
import { quote } from "../../words/quote.ts";

/** The unit that the form prints and nobody put a number before: "万人", "≧ %". */
function bareUnit(target: Target): string | undefined {
  if (target.kind !== "text") return undefined;
  const unit = target.text.replace(/[\s≥≤≧≦>=<]/g, "");
  const plain = unit.replace(/^万/, "");
  return unit !== "" && (isKnownUnit(unit) || (plain !== "" && isKnownUnit(plain))) ? unit : undefined;
}

/** “≤月底” says when, if not which. */
const IS_TIME = /(月底|年底|季末|月末|年末|季度末|周末)前?$/;

export const missingTarget: IndicatorRule = {
  id: "values.missing-target",
  title: "没有指标值",
  severity: "error",
  why: "没有指标值就没有目标，自评时无从打分。",
  source: "预算绩效管理要求指标细化、量化（财预〔2021〕101号）",
  scope: "indicator",
  needs: { columns: ["target"], row: ({ target }) => target !== "number" },
  examples: {
    bad: [
      { name: "培训次数", target: "" },
      { name: "保护级别提升", class: "社会效益指标", target: "不适用" },
      { name: "维修面积", target: { kind: "quantity", symbol: "≥", value: "若干", unit: "平方米" } },
      { name: "服务居民", target: { kind: "text", text: "万人" } },
      { name: "成活率", class: "质量指标", target: { kind: "text", text: "≧ %" } },
    ],
    good: [
      { name: "培训次数", target: "≥2次" },
      { name: "培训次数", target: "", columns: ["level3"] },
      { name: "合计（含执行率）", target: "" },
      { name: "自评总分", target: "" },
      { name: "偏差原因分析及改进措施", target: "" },
      { name: "其他需要说明的问题", target: "" },
      { name: "中修工程受雨水影响，竣工推迟18天，已完成验收。", target: "" },
      { name: "管护机制", class: "可持续影响指标", target: "健全" },
      { name: "维修面积", target: "4300.5平方米" },
    ],
  },
  check({ row }) {
    if (isNoIndicator(row)) return [];
    const bare = bareUnit(row.target);
    const problem = targetProblems(row.target).find(({ part }) => part !== "unit");
    if (bare !== undefined) {
      return [
        {
          message: `没有写指标值。只有单位“${bare}”，没有数，${quote(row.level3)}写到多少算完成，补上数。`,
          field: "target",
          printed: printTarget(row.target),
        },
      ];
    }
    const isVoid = row.target.kind === "text" && /^(不适用|不涉及|无指标值|待定|N\/A)$/i.test(row.target.text.trim());
    if (isVoid && row.level3.trim() !== "") {
      const printed = printTarget(row.target);
      const message = `没有写指标值。${quote(row.level3)}写的是“${printed}”，没有目标的指标删掉，或者写上要达到的数。`;
      return [{ message, field: "target", printed }];
    }
    if (problem === undefined || IS_TIME.test(printTarget(row.target))) return [];
    const name = row.level3.trim() === "" ? "这一行" : quote(row.level3);
    const reason =
      problem.part === "text" ? `${name}写到多少算完成，补上数和单位，或一句可以核对的话。` : problem.message;
    return [
      {
        message: `没有写指标值。${reason}`,
        field: "target",
        printed: printTarget(row.target),
        ...(isEmptyTarget(row.target) ? { missing: true } : {}),
      },
    ];
  },
};
