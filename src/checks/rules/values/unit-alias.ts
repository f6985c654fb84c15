import { printTarget } from "../../../domain/index.ts";
import type { IndicatorRule } from "../../rule.ts";
import { meantTarget } from "../../words/targets.ts";

/** Units that mean one thing only and are written otherwise in a public document. */
const MEANT: ReadonlyMap<string, string> = new Map(
  "米=M|m 公里=KM|Km 厘米=公分|cm|CM 吨=T|t 公斤=KG|Kg|kg 立方米=m3|m³ 平方米=M2|M² 小时=h|H 人=人数 次=次数 户=户数 个=个数 天=天数 件=件数 万元=万|万块 元=块钱"
    .split(" ")
    .flatMap((entry) => {
      const [meant = "", written = ""] = entry.split("=");
      return written.split("|").map((one) => [one, meant] as const);
    }),
);
/** 万 is money where the row is about money. */
const MONEY = /(成本|费|经费|资金|金额|支出|投入|补助|补贴|工资|收入|产值|造价)/;

/** The unit meant, piece by piece of a rate: 万/月 → 万元/月. */
function meantUnit(unit: string, money: boolean): string {
  return unit
    .split("/")
    .map((part) => (part === "万" && !money ? part : (MEANT.get(part) ?? part)))
    .join("/");
}

export const unitAlias: IndicatorRule = {
  id: "values.unit-alias",
  title: "单位写法不规范",
  severity: "info",
  why: "“800M”“6人数”“24万”看得懂，公文里写“800米”“6人”“24万元”。",
  source: "GB 3100—93《国际单位制及其应用》",
  scope: "indicator",
  needs: { columns: ["target"], target: "number", row: ({ unit }) => MEANT.has(unit) || unit.includes("/") },
  examples: {
    bad: [
      { name: "铺设水管", target: { kind: "quantity", symbol: "≥", value: "800", unit: "M" } },
      { name: "雇用工人", target: { kind: "quantity", symbol: "≥", value: "6", unit: "人数" } },
      { name: "养护总成本", class: "成本指标", target: { kind: "quantity", symbol: "", value: "24", unit: "万" } },
    ],
    good: [
      { name: "铺设水管", target: "≥800米" },
      { name: "惠及群众", target: { kind: "quantity", symbol: "≥", value: "1.2", unit: "万" } },
      { name: "养护总成本", class: "成本指标", target: "24万元" },
      {
        name: "铺设水管",
        target: { kind: "quantity", symbol: "≥", value: "800", unit: "M" },
        columns: ["level3", "description"],
      },
    ],
  },
  check({ row, measures, quantity: target }) {
    if (target === undefined) return [];
    const unit = meantUnit(target.unit, measures === "cost" || MONEY.test(row.level3));
    if (unit === target.unit) return [];
    const meant = meantTarget(target, { unit });
    const printed = printTarget(row.target);
    const message = `单位写法不规范。“${printed}”写成“${meant.expected}”。`;
    return [{ message, field: "target", printed, ...meant }];
  },
};
