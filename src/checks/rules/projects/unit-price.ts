import { compare, difference, isDecimal, normaliseDecimal, printTarget, times } from "../../../domain/index.ts";
import { gathered } from "../../gathered.ts";
import type { Found, ProjectRule } from "../../rule.ts";
import { alike, saidOf, telling } from "../../words/counted.ts";
import { countsOf, pricedRows } from "../../words/prices.ts";
import { quote } from "../../words/quote.ts";

/** So many times the budget no upper limit is meant. */
const FAR = 3;
/** So many times the budget the price is told in another unit. */
const OTHER_UNIT = 1000;
/** An upper limit is rounded up: so far above the budget it may come. */
const ROUNDED_UP = 1.05;
/** One of several kinds of a thing, where others are counted with it: 小（1）型水库. */
const KIND = /[（(][1-9一二三四][)）][型类级]/;
/** Several groups of people are counted in one project, and each is paid otherwise. */
const PEOPLE = /^(人|户|人次)$/;

const cost = (target: string) => ({ class: "成本指标", name: "补种单价", target });

export const unitPrice: ProjectRule = {
  id: "projects.unit-price",
  title: "单价乘数量超过预算",
  severity: "warning",
  why: "单价、数量和预算数是一件事的三面，乘出来超过预算，有一处是错的。",
  scope: "project",
  behind: { rules: ["projects.price-scale", "projects.amount-scale"], at: "row" },
  needs: { columns: ["target"] },
  examples: {
    bad: [
      { budget: ["24.00", "", ""], rows: ["补种乔木|=60株", cost("=0.5万元/株")] },
      { budget: ["3.00", "", ""], rows: ["发放人数|100人", cost("=400元/人")] },
      { budget: ["10.00", "", ""], rows: ["维修路灯|=420盏", cost("≤300元/盏")] },
      { budget: ["24.00", "", ""], rows: ["更新健身器材|=48件", { ...cost("≤4.3万元"), name: "单件器材成本" }] },
      { budget: ["2400.00", "", ""], rows: ["人工种草|≥3万亩", "草原改良|≥5万亩", cost("≤3000元/亩")] },
    ],
    good: [
      { budget: ["30.00", "", ""], rows: ["补种乔木|=60株", cost("=0.5万元/株")] },
      { budget: ["24.00", "", ""], rows: ["补种乔木|=60株", cost("=0.5万元/亩")] },
      {
        budget: ["40.00", "", ""],
        rows: ["办理案件|=320件", cost("≤1800元/件"), { ...cost("≤2000元/件"), name: "补贴标准" }],
      },
      { budget: ["24.00", "", ""], rows: ["更新健身器材|=48件", { ...cost("≤0.6万元"), name: "单件器材成本" }] },
      { budget: ["420.00", "", ""], rows: ["养护水库|=36座", cost("≤12万元/座")] },
      {
        budget: ["168.00", "", ""],
        rows: ["养护小型水库|=33座", { ...cost("≤10万元/座"), name: "小（1）型水库养护成本" }],
      },
      { budget: ["92.00", "", ""], rows: ["清淤管网|11.6公里", cost("≤7.94万元/公里")] },
      { budget: ["", "", ""], rows: ["补种乔木|=60株", cost("=0.5万元/株")] },
      { budget: ["24.00", "", ""], rows: ["补种乔木|=60株", "补种灌木|=90株", cost("=0.5万元/株")] },
      { budget: ["24.00", "", ""], rows: ["补种乔木|=60株", cost("=0.5万元/株")], form: { columns: ["level3"] } },
    ],
  },
  check({ project, places }) {
    const { total } = project.budget;
    if (!isDecimal(total)) return [];
    const priced = pricedRows(project.indicators);
    return gathered(priced, ({ row, index, target, money, of, sure }): readonly Found[] => {
      if (places[index]?.class.measures !== "cost") return [];
      // Several prices of the same thing are paid for parts of it.
      if (priced.some((other) => other.index !== index && other.of === of)) return [];
      const atMost = target.symbol === "≤" || target.symbol === "<";
      if (target.symbol === "≥" || target.symbol === ">" || KIND.test(row.level3)) return [];
      const [count, ...others] = countsOf(project.indicators, of).filter(
        (other) =>
          places[other.index]?.class.measures === "quantity" &&
          other.target.symbol !== "≤" &&
          (sure || !PEOPLE.test(of) || alike(telling(row.level3), telling(other.row.level3)) > 1),
      );
      if (count === undefined) return [];
      const power = money === "元" ? -4 : 0;
      // A price may be that of a part that only the goal counts: 36 of 96 公里.
      const isOfPart = saidOf(project).some(
        ({ count: said }) => said.unit === of && compare(times(target.value, said.value, power) ?? "", total) !== 1,
      );
      if (isOfPart) return [];
      const product = times(target.value, count.value, power);
      if (product === undefined || compare(product, total) !== 1) return [];
      if (atMost && Number(product) < ROUNDED_UP * Number(total)) return [];
      // Of several numbers of it the smallest already has to be far too many, and so where the name alone says what is paid for.
      const far = Number(product) > FAR * Number(total);
      if ((others.length > 0 || !sure) && !far) return [];
      // 368÷46.5 printed as 7.92: a price of two decimals is rounded.
      const decimals = /\.(\d+)$/.exec(target.value)?.[1]?.length ?? 0;
      const rounding = decimals < 2 ? undefined : times("1", count.value, power - decimals);
      if (rounding !== undefined && compare(difference(product, rounding) ?? product, total) !== 1) return [];
      const isOffByUnit = money === "万元" && Number(product) > OTHER_UNIT * Number(total);
      const doubt = isOffByUnit ? "，核对单价的单位是不是“元”" : "，核对";
      const least = others.length > 0 ? "哪怕只算最少的" : "";
      const sum = `${count.target.value}${count.target.unit}×${target.value}${money}＝${product}万元`;
      return [
        {
          message: `单价乘数量超过预算。${quote(row.level3)}第 ${index + 1} 行，${least}${quote(count.row.level3)}第 ${count.index + 1} 行，${sum}，预算数 ${normaliseDecimal(total)}万元${doubt}。`,
          indicator: index + 1,
          field: "target",
          printed: `${printTarget(row.target)}×${printTarget(count.row.target)}`,
          expected: normaliseDecimal(total),
          ...(atMost && !far ? { severity: "info" as const } : {}),
        },
      ];
    });
  },
};
