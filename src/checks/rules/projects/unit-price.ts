import { compare, difference, isDecimal, normaliseDecimal, printTarget, times } from "../../../domain/index.ts";
import type { Found, ProjectRule } from "../../rule.ts";
import { inBase } from "../../words/quantities.ts";
import { quote } from "../../words/quote.ts";
import { quantityOf } from "../../words/targets.ts";

const PRICE = /^(万元|万|元)\/(.{1,4})$/;
const PERIOD = /^(月|年|季|季度|天|日|人·?[月天日]|次)$/;

const cost = (target: string) => ({ class: "成本指标", name: "补种单价", target });

export const unitPrice: ProjectRule = {
  id: "projects.unit-price",
  title: "单价乘数量超过预算",
  severity: "warning",
  why: "单价、数量和预算数是一件事的三面，乘出来超过预算，有一处是错的。",
  scope: "project",
  needs: { columns: ["target"] },
  examples: {
    bad: [
      { budget: ["24.00", "", ""], rows: [{ name: "补种乔木", target: "=60株" }, cost("=0.5万元/株")] },
      { budget: ["3.00", "", ""], rows: [{ name: "发放人数", target: "100人" }, cost("=400元/人")] },
      { budget: ["10.00", "", ""], rows: [{ name: "维修路灯", target: "=420盏" }, cost("≤300元/盏")] },
    ],
    good: [
      { budget: ["30.00", "", ""], rows: [{ name: "补种乔木", target: "=60株" }, cost("=0.5万元/株")] },
      { budget: ["24.00", "", ""], rows: [{ name: "补种乔木", target: "=60株" }, cost("=0.5万元/亩")] },
      {
        budget: ["40.00", "", ""],
        rows: [{ name: "办理案件", target: "=320件" }, cost("≤1800元/件"), { ...cost("≤2000元/件"), name: "补贴标准" }],
      },
      { budget: ["92.00", "", ""], rows: [{ name: "清淤管网", target: "11.6公里" }, cost("≤7.94万元/公里")] },
      { budget: ["", "", ""], rows: [{ name: "补种乔木", target: "=60株" }, cost("=0.5万元/株")] },
      {
        budget: ["24.00", "", ""],
        rows: [{ name: "补种乔木", target: "=60株" }, { name: "补种灌木", target: "=90株" }, cost("=0.5万元/株")],
      },
      {
        budget: ["24.00", "", ""],
        rows: [{ name: "补种乔木", target: "=60株" }, cost("=0.5万元/株")],
        form: { columns: ["level3"] },
      },
    ],
  },
  check({ project, places }) {
    const { total } = project.budget;
    if (!isDecimal(total)) return [];
    const priced = project.indicators.some(({ target }) => target.kind === "quantity" && target.unit.includes("/"));
    if (!priced) return [];
    const rows = project.indicators.map((row, index) => ({ row, index, target: quantityOf(row) }));
    return rows.flatMap(({ row, index, target }): readonly Found[] => {
      if (target === undefined || places[index]?.class.measures !== "cost") return [];
      const [, money = "", of = ""] = PRICE.exec(target.unit) ?? [];
      // Several prices of the same thing are paid for parts of it.
      if (rows.some((other) => other.index !== index && PRICE.exec(other.target?.unit ?? "")?.[2] === of)) return [];
      if (of === "" || PERIOD.test(of) || target.symbol === "≥" || target.symbol === ">") return [];
      const counted = rows.filter(
        (other) =>
          other.target !== undefined &&
          places[other.index]?.class.measures === "quantity" &&
          inBase("1", other.target.unit).unit === inBase("1", of).unit,
      );
      const [count] = counted;
      if (count?.target === undefined || counted.length > 1 || count.target.symbol === "≤") return [];
      const many = inBase(count.target.value, count.target.unit).value;
      const product = times(target.value, many, money === "元" ? -4 : 0);
      if (product === undefined || compare(product, total) !== 1) return [];
      // 368÷46.5 printed as 7.92: a price of two decimals is rounded.
      const decimals = /\.(\d+)$/.exec(target.value)?.[1]?.length ?? 0;
      const rounding = decimals < 2 ? undefined : times("1", many, (money === "元" ? -4 : 0) - decimals);
      if (rounding !== undefined && compare(difference(product, rounding) ?? product, total) !== 1) return [];
      const sum = `${count.target.value}${count.target.unit}×${target.value}${money}＝${product}万元`;
      return [
        {
          message: `单价乘数量超过预算。${quote(row.level3)}第 ${index + 1} 行，${quote(count.row.level3)}第 ${count.index + 1} 行，${sum}，预算数 ${normaliseDecimal(total)}万元，核对。`,
          indicator: index + 1,
          field: "target",
          printed: `${printTarget(row.target)}×${printTarget(count.row.target)}`,
          expected: normaliseDecimal(total),
          ...(target.symbol === "≤" || target.symbol === "<" ? { severity: "info" as const } : {}),
        },
      ];
    });
  },
};
