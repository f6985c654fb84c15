import { parseTarget, printTarget, resolveUnit, type TargetRepair } from "../../../domain/index.ts";
import type { IndicatorRule } from "../../rule.ts";

const WORDS: Readonly<Partial<Record<TargetRepair["kind"], string>>> = {
  symbol: "符号写法不统一",
  alias: "单位写法不统一",
  width: "全角半角混用",
  space: "指标值里有空格",
  words: "符号用了文字",
};

const WIDE: Readonly<Record<string, string>> = { "＝": "=", "＜": "<", "＞": ">" };

export const notation: IndicatorRule = {
  id: "values.notation",
  title: "指标值写法不统一",
  severity: "warning",
  why: "“>=98％”“≥98百分比”和“≥98%”是一回事，一份文件里只用一种写法。",
  scope: "indicator",
  habit: {
    least: 3,
    places: ({ projects, overall }, word) => {
      let count = 0;
      for (const { indicators } of [...projects, overall]) {
        for (const { target } of indicators) {
          if (target.kind === "quantity" && (word !== "symbol" || target.symbol === "≥" || target.symbol === "≤"))
            count++;
        }
      }
      return count;
    },
    say: (count, [first], places) => {
      // One way of writing in the whole file is no other way beside it.
      if (count >= places) return undefined;
      const sample = `例如“${first?.printed ?? ""}”写成“${first?.expected ?? ""}”`;
      return {
        message: `全文的写法可以一次改好。有 ${count} 处，${sample}，公文里符号写 ≥ 和 ≤，数字、单位中间不空格。`,
        severity: "info",
      };
    },
  },
  needs: {
    columns: ["target"],
    row: ({ printed, target, unit }) => printed || target === "none" || resolveUnit(unit) !== unit,
  },
  examples: {
    bad: [
      { name: "群众满意度", class: "服务对象满意度指标", target: "≥98%", printed: ">=98％" },
      { name: "群众满意度", class: "服务对象满意度指标", target: "≥80%", printed: "≥80百分比" },
      { name: "绿化面积", target: { kind: "quantity", symbol: "", value: "500", unit: "平米" } },
      { name: "覆盖村数", target: "17个", printed: "17　个" },
    ],
    good: [
      { name: "群众满意度", class: "服务对象满意度指标", target: "≥98%" },
      { name: "绿化面积", target: "500平方米" },
      { name: "项目成本", class: "成本指标", target: "≤300000.00元", printed: "≤300,000.00元" },
      { name: "办结时限", class: "时效指标", target: "≤5个工作日", printed: "不超过5个工作日" },
      { name: "工期", class: "时效指标", target: "≤12月份" },
      { name: "管护机制", class: "可持续影响指标", target: "三项制度 全部建立" },
    ],
  },
  check({ row }) {
    const { target } = row;
    const alias = target.kind === "quantity" && resolveUnit(target.unit) !== target.unit;
    const printed = row.printedTarget ?? (alias ? printTarget(target) : "");
    if (printed === "") return [];
    const parsed = parseTarget(printed);
    const read = printTarget(parsed.target);
    // Thousands set apart are good writing.
    const repair = parsed.repairs.find(({ kind }) => kind !== "separator");
    // A full-width sign in a column of signs is no way of writing anybody minds.
    if (printed.replace(/[＝＜＞]/g, (sign) => WIDE[sign] ?? sign) === read) return [];
    if (repair === undefined || parsed.repairs.some(({ kind }) => kind === "joined")) return [];
    if (!alias && printTarget(target) !== read) return [];
    // 万 for 万元, m² and km are read by everybody as they are meant.
    const short = /万(?!元)|[A-Za-z㎡²³]/.test(printed);
    // “不超过5个工作日”, “大于等于95%” are good Chinese; beside a sign or each other they say it twice.
    const worded = repair.kind === "words" && !/[≥≤><＞＜]|[大小]于.*以[上下内]/.test(printed);
    if (worded || parsed.repairs.every(({ kind }) => kind === "width" || kind === "separator")) return [];
    const mild = parsed.repairs.every(
      ({ kind }) => kind === "width" || kind === "space" || (kind === "alias" && short),
    );
    return [
      {
        message: `${WORDS[repair.kind] ?? "写法不统一"}。原来印的是“${printed}”，统一写成“${read}”。`,
        field: "target",
        printed,
        expected: read,
        habit: repair.kind,
        ...(mild ? { severity: "info" as const } : {}),
        fix: { kind: "target", label: `写成 ${read}`, target: parsed.target },
      },
    ];
  },
};
