import { isDecimal, type Project, printTarget, times } from "../../../domain/index.ts";
import { gathered } from "../../gathered.ts";
import type { Found, ProjectRule } from "../../rule.ts";
import { alike, countedRows, saidOf, telling } from "../../words/counted.ts";
import { pricedRows } from "../../words/prices.ts";
import { inBase, MONEY } from "../../words/quantities.ts";
import { quote } from "../../words/quote.ts";
import { type Quantity, quantityOf } from "../../words/targets.ts";

/** A price of one thing: 每公里清淤成本, 村均经费, 单站运维费, 专家费标准; not what one brings in, lends or is lent. */
const OF_ONE =
  /^(?!.*(核减|审减|节约|节省|挽回|产值|产量|收入|增收|销售|利润|税|贷款|融资|额度|担保|撬动|拉动|带动|引进|总投资)).*(每|单|均|标准|价)/;
const MONEY_UNIT = /^([万亿]?元)(\/|$)/;
/** What costs more than a few hundred yuan wherever it is done; people and small things may cost less. */
const LARGE = /(村|社区|公里|座|站|处|场|期|栋|学校|赛事|中心|工程|项目)/;
const VEHICLE = /^[辆艘]$/;
/** Money of a whole office or project. */
const WHOLE = /^(“?三公”?经费|公用经费|基本支出|项目支出|(项目|工程)?总(成本|投资|费用)|运行(成本|经费))$/;
/** So much in 万元 nobody gets, and no mu costs. */
const HUGE = 100;
const LEAST = 1;
const OF_PERSON = /(人均|户均|亩均|每人|每户|每亩)[^产收投税]{0,6}(补贴|补助|标准|费|成本|经费|工资|报酬|津贴)/;
const PERIOD = /每(?:人|个|家|户)?(?:每)?([年月天日])/;

type Cost = { readonly index: number; readonly name: string; readonly target: Quantity; readonly value: number };

export const priceScale: ProjectRule = {
  id: "projects.price-scale",
  title: "单价的单位不像",
  severity: "warning",
  why: "一份就超过整个预算，或者乘上数量只有预算的万分之一，是元和万元写错了。",
  scope: "project",
  needs: { columns: ["target"] },
  behind: { rules: ["projects.amount-scale", "projects.cost-budget"], at: "row" },
  examples: {
    bad: [
      { budget: ["24.00", "24.00", ""], rows: ["成本指标|专家费标准|≤2000万元"] },
      { rows: ["成本指标|人均补贴标准|≤600万元"] },
      { budget: ["98.00", "", ""], rows: ["保障车辆数量|=38辆", "成本指标|单车年均运行成本|≤2.58元"] },
      { rows: ["成本指标|三公经费|≤3.20元"] },
      { goals: ["资助学生258人，每人每年2500元。"], rows: ["成本指标|资助标准|=2500元/月"] },
    ],
    good: [
      { budget: ["24.00", "24.00", ""], rows: ["成本指标|专家费标准|≤2000元"] },
      {
        budget: ["168.00", "", ""],
        rows: ["保障村数|=36个", "成本指标|村均经费|≤4.67万元", "成本指标|每村挂图费|≤50元"],
      },
      { budget: ["2000.00", "", ""], rows: ["成本指标|人均保险费|≤50元"] },
      { budget: ["96.50", "", ""], rows: ["无害化处理头数|≥2.3万头", "成本指标|无害化处理单价|≤25元/头"] },
      { budget: ["45.00", "", ""], rows: ["经济效益指标|单个企业产值|≥500万元", "质量指标|单笔担保额度|≤300万元"] },
      { budget: ["0.324", "", ""], rows: ["成本指标|单站年运行经费|≤12万元"] },
      { budget: ["", "", ""], rows: ["成本指标|专家费标准|≤2000万元"] },
      { goals: ["资助学生258人，每人每月250元，每年2500元。"], rows: ["成本指标|资助标准|=2500元/年"] },
    ],
  },
  check({ project }) {
    const costs = gathered(countedRows(project.indicators), ({ row, index, target }): readonly Cost[] => {
      const unit = target.unit.includes("元") ? MONEY_UNIT.exec(target.unit)?.[1] : undefined;
      if (unit === undefined || target.number === 0) return [];
      const value = Number(inBase(target.value, unit).value);
      return [{ index, name: row.level3.trim().replace(/[（(].*$/, ""), target, value }];
    });
    return gathered(costs, (cost): readonly Found[] => {
      const why = whyNot(project, cost);
      if (why === undefined) return [];
      const printed = printTarget(project.indicators[cost.index]?.target ?? cost.target);
      const message = `单价的单位不像。${quote(cost.name)}写的是“${printed}”，${why}，核对单位。`;
      return [{ message, indicator: cost.index + 1, field: "target", printed }];
    });
  },
};

function whyNot(project: Project, cost: Cost): string | undefined {
  const { target, name, value } = cost;
  const isYuan = target.unit.startsWith("元");
  if (isYuan && target.number < 1000 && WHOLE.test(name)) return "不到一千元";
  const period = otherPeriod(project, target);
  if (period !== undefined) return period;
  const printed = [project.budget.total, project.budget.fiscal].find((amount) => isDecimal(amount)) ?? "";
  // A budget of less than that is one whose own unit is wrong.
  const total = Number(printed) < LEAST ? 0 : Number(printed);
  if (!isYuan && value >= HUGE && OF_PERSON.test(name)) return `一份有 ${target.value} 万元`;
  if (total === 0 || !(OF_ONE.test(name) || target.unit.includes("/"))) return undefined;
  if (!isYuan && value > 1.2 * total) return `预算数是 ${printed} 万元，一份就超过了`;
  return isYuan && target.number < 100 ? tooLittle(project, cost, total) : undefined;
}

/** 4.67元 for each of 36 villages, and a budget of 168万元. */
function tooLittle({ indicators, budget }: Project, { name, target, index }: Cost, total: number): string | undefined {
  const paid = pricedRows(indicators).find((row) => row.index === index && VEHICLE.test(row.of));
  const thing = paid?.of ?? LARGE.exec(name)?.[0];
  // Of people only those who are paid for a year: 网格员人均年补助 3元.
  if (thing === undefined && !/(人均|每人)[^月日天次]*年|年[^月日天次]*(补助|补贴|报酬)/.test(name)) return undefined;
  for (const row of indicators) {
    const count = quantityOf(row);
    if (count === undefined || /^[万亿]|[%‰元月年]/.test(count.unit)) continue;
    const same = thing === undefined ? count.unit === "人" && alike(telling(name), telling(row.level3)) > 1 : false;
    if (!same && !(thing !== undefined && (row.level3.includes(thing) || count.unit === thing))) continue;
    const all = times(target.value, count.value);
    if (all === undefined) continue;
    // As 万元 it would be what the budget is, or a part of it worth naming.
    const share = Number(all) / total;
    if (share < 0.2 || share > 1.02) continue;
    return `${count.value}${count.unit}×${target.value}元只有 ${all} 元，预算数是 ${budget.total} 万元`;
  }
  return undefined;
}

/** 每人每年2500元 in a goal, 2500元/月 in the row. */
function otherPeriod(project: Project, target: Quantity): string | undefined {
  const per = /\/(?:人·?)?(月|年|天|日)$/.exec(target.unit)?.[1];
  if (per === undefined) return undefined;
  const same = saidOf(project).filter(({ count }) => count.unit === MONEY && count.number === target.value);
  const periods = same.map(
    ({ text, count }) => PERIOD.exec(text.slice(Math.max(0, count.index - 8), count.index))?.[1],
  );
  const [other] = periods;
  if (other === undefined || periods.some((one) => one === undefined || sameDay(one) === sameDay(per)))
    return undefined;
  return `${same[0]?.word}写的是每${other} ${target.value} 元`;
}

const sameDay = (period: string): string => (period === "日" ? "天" : period);
