import {
  classWord,
  compare,
  difference,
  isDecimal,
  normaliseDecimal,
  type Project,
  printTarget,
  sameAmount,
  scale,
  sum,
  times,
} from "../../../domain/index.ts";
import { gathered } from "../../gathered.ts";
import type { Found, ProjectRule } from "../../rule.ts";
import { projectTexts } from "../../texts.ts";
import { isSlip } from "../../words/counted.ts";
import { quote } from "../../words/quote.ts";
import { quantityOf } from "../../words/targets.ts";

/** An amount as it stands anywhere in a project. */
const AMOUNTS = /\d[\d,]*(?:\.\d+)?/g;

/** True where the project tells the amount elsewhere, or what is left of its budget: the cost is of a part, or of another budget. */
function tellsElsewhere(project: Project, value: string, total: string): boolean {
  const rest = difference(total, value) ?? "";
  const head = projectTexts(project).filter(({ indicator }) => indicator === undefined);
  const told = [...Object.values(project.extra ?? {}), ...head.map(({ text }) => text)].join(" ");
  return [...told.matchAll(AMOUNTS)].some(([amount]) => sameAmount(amount, value) || sameAmount(amount, rest));
}

/** Names that speak of the cost of the whole project, not of one thing. */
const WHOLE = /(总成本|项目成本|总支出|总额|财政投入|投入水平|投资额|项目资金|项目总|成本控制|预算金额|资金总)/;

/** No part of the project, as 危桥改造总成本 is. */
const ALL_OF_IT = /^(?:本?项目|工程|年度|全年|财政|预算|资金|投入|总|成本)+/;

/** So many times a year's budget is that of several years. */
const YEARS = [2, 3, 4, 5];

/** True where the row cannot but speak of the whole budget. */
function isOfAll(name: string, value: string, total: string, project: string): boolean {
  if (ALL_OF_IT.test(name) || isSlip(value, total)) return true;
  return project.includes(name.replace(WHOLE, "").trim());
}

const POWER: Readonly<Record<string, number>> = { 元: -4, 亿元: 4 };

export const costBudget: ProjectRule = {
  id: "projects.cost-budget",
  title: "成本和预算数不同",
  severity: "error",
  why: "项目总成本就是预算数，两处不同说明有一处是上年的。",
  scope: "project",
  behind: { rules: ["projects.amount-scale"], at: "place" },
  needs: { columns: ["target"] },
  examples: {
    bad: [
      { budget: ["12.00", "12.00", ""], rows: ["成本指标|项目总成本|≤15.00万元"] },
      { budget: ["50.70", "50.70", ""], rows: ["成本指标|财政投入水平|57万元"] },
      { budget: ["12.00", "12.00", ""], rows: ["成本指标|印刷费|≤150000元"] },
    ],
    good: [
      { budget: ["12.00", "10.00", "2.00"], rows: ["成本指标|财政投入水平|≤10.00万元"] },
      { budget: ["12.00", "12.00", ""], rows: ["成本指标|项目总成本|≤12万元"] },
      { budget: ["12.00", "12.00", ""], rows: ["成本指标|项目总成本|≤120000元"] },
      { budget: ["12.00", "12.00", ""], rows: ["成本指标|每公里成本|≤0.50万元"] },
      { budget: ["66.00", "66.00", ""], rows: ["成本指标|单台检查费用|≤180万元"] },
      { budget: ["12.00", "12.00", ""], rows: ["成本指标|印刷成本|≤7.00万元", "成本指标|人工成本|≤5.00万元"] },
      { budget: ["", "", ""], rows: ["成本指标|项目总成本|≤15.00万元"] },
      {
        budget: ["5360.00", "5360.00", ""],
        purpose: "路面46公里3496万元，危桥改造12座1864万元。",
        rows: ["成本指标|危桥改造总成本|≤1864万元"],
      },
      {
        budget: ["90.00", "90.00", ""],
        goals: ["设备购置55.50万元，其余用于培训。"],
        rows: ["成本指标|设备购置总成本|≤55.5万元"],
      },
      {
        budget: ["143.20", "143.20", ""],
        extra: { 年初预算数: "156.00" },
        rows: ["成本指标|设备购置总成本|≤156万元"],
      },
      { budget: ["318.60", "318.60", ""], rows: ["成本指标|项目总成本|≤955.80万元"] },
      { budget: ["312.80", "312.80", ""], rows: ["成本指标|服务群众专项经费总额|=34万元"] },
      { budget: ["0.0046", "", ""], rows: ["成本指标|保洁员月工资|≤500元"] },
    ],
  },
  check({ project, places }) {
    const { total } = project.budget;
    if (!isDecimal(total)) return [];
    const rows = gathered(project.indicators, (row, index) => {
      const place = places[index];
      if (place?.class.measures !== "cost" || /社会|环境|生态/.test(classWord(place.class.level2))) return [];
      const target = quantityOf(row);
      if (target === undefined || !/^(万元|元|亿元)$/.test(target.unit)) return [];
      if (
        /(每|单价|[人户村亩校站车月日年]均|[月日]工资|[月日]租|标准|单[位台次个人例幢户套份件场期亩座辆村项点处页篇])/.test(
          row.level3 + row.description,
        ) ||
        /(总投资|概算|合同|实施期|三年|造价|节约|节支|结余)/.test(row.level3)
      )
        return [];
      const power = POWER[target.unit] ?? 0;
      const value = power === 0 ? target.value : scale(target.value, power);
      return value === undefined ? [] : [{ row, index, value }];
    });
    if (rows.length === 0 || (rows.length === 1 && rows[0]?.value === total)) return [];
    const all = sum(rows.map(({ value }) => value));
    if (all === undefined || sameAmount(all, total) || sameAmount(all, project.budget.fiscal)) return [];
    return gathered(rows, ({ row, index, value }): readonly Found[] => {
      const whole = WHOLE.test(row.level3);
      const order = compare(value, total);
      if (
        order === 0 ||
        order === undefined ||
        YEARS.some((years) => sameAmount(times(total, `${years}`) ?? "", value))
      )
        return [];
      if (order === -1 && !(whole && isOfAll(row.level3.trim(), value, total, project.name))) return [];
      if (tellsElsewhere(project, value, total)) return [];
      const printed = printTarget(row.target);
      return [
        {
          message: `成本和预算数不一样。${quote(row.level3)}是“${printed}”，预算数是 ${normaliseDecimal(total)} 万元，核对后改其中一处。`,
          indicator: index + 1,
          field: "target",
          printed,
          expected: normaliseDecimal(total),
        },
      ];
    });
  },
};
