import {
  compare,
  type Indicator,
  isDecimal,
  normaliseDecimal,
  type Project,
  printTarget,
  times,
} from "../../../domain/index.ts";
import { gathered } from "../../gathered.ts";
import type { Found, ProjectRule } from "../../rule.ts";
import { alike, countedRows, isSlip, type Said, saidOf, telling } from "../../words/counted.ts";
import { madeOf, ratesOf, sameKind } from "../../words/factors.ts";
import { inBase, isResult, isShare, isVague, MONEY, type Quantity, quantitiesIn } from "../../words/quantities.ts";
import { around, quote } from "../../words/quote.ts";
import type { Quantity as Target } from "../../words/targets.ts";

interface Price extends Said {
  /** What it is paid for, and how often: 人 and 月. */
  readonly per: readonly string[];
}

/** The prices a head states: “每公里6万元”, “每人每月1000元”, “更新救护车3辆，单价28万元”. */
function pricesOf(project: Project): readonly Price[] {
  return gathered(saidOf(project), (said): readonly Price[] => {
    const { text, count } = said;
    const per = count.unit === MONEY ? ratesOf(text, count, []) : [];
    return per.length === 0 || isVague(text, count) || isResult(text, count) ? [] : [{ ...said, per }];
  });
}

const STANDARD = /(单[价个位项场处座]?|每|均|标准)/;
/** “单场成本” is paid for each 场, “人均发放标准” for each 人. */
const FOR = /(?:单|每(?:个)?|平均每)([一-龥])|(人|户|亩|村)均/;
const MONTH = /月/;
/** Words of any price: what is left of a name says what is paid for. */
const GENERIC =
  /单[价个位项场处座]|(?:平均)?每(?:个)?[一-龥]|[人户亩村]均|标准|成本|补[助贴]|发放|奖[励补]|[经]费|费用|金额|资金|[年月]/g;

/** What comes in is no price. */
const GAIN = /增收|收入|产值|效益|节约|节省|利润/;

interface PriceRow {
  readonly row: Indicator;
  readonly index: number;
  readonly target: Target;
  readonly name: string;
  /** What it is paid for, "" where neither unit nor name says so. */
  readonly paidFor: string;
  readonly value: string;
}

function priceRows(project: Project): readonly PriceRow[] {
  return gathered(countedRows(project.indicators), ({ row, index, target }): readonly PriceRow[] => {
    const name = `${row.level3}，${row.description}`;
    const [, money = "", of = ""] = /^(万元|元)(?:\/(?:每)?([^/·]{1,4}).*)?$/.exec(target.unit) ?? [];
    if (money === "" || GAIN.test(row.level3) || !(STANDARD.test(name) || of !== "")) return [];
    const paidFor = of !== "" && !TIME.test(of) ? of : (FOR.exec(name)?.slice(1).find(Boolean) ?? "");
    return [{ row, index, target, name, paidFor, value: inBase(target.value, money).value }];
  });
}

const TIME = /^(年|月|季|天|日)$/;

/** The words that a price is told in: its clause, or the sentence back to the price before where that says no more than 每期. */
function contextOf({ text, count }: Price): string {
  const left = text.slice(Math.max(0, count.index - 28), count.index);
  const clause = telling((/[^，。；、;]*$/.exec(left)?.[0] ?? "").replace(GENERIC, "，"));
  if (/[^，]{2}/.test(clause)) return clause;
  return telling((/[^。；;]*$/.exec(left)?.[0] ?? "").replace(/^.*\d元/, ""));
}

/** True where a price of the head may be the one that a row sets. */
function fits(price: Price, { name, paidFor, target }: PriceRow): boolean {
  const [thing = "", period = ""] = price.per;
  const left = price.text.slice(Math.max(0, price.count.index - 8), price.count.index);
  if (MONTH.test(name + target.unit) !== MONTH.test(period + thing + left)) return false;
  return paidFor === ""
    ? alike(telling(price.text), telling(name).replace(/标准|成本|单位/g, "，")) > 1
    : thing.startsWith(paidFor) || sameKind(inBase("1", paidFor).unit, inBase("1", thing).unit);
}

/** 元 and 万元 mixed up is another mistake; a year of months is none, and “每人每天100元” comes to 500元 a head in five days. */
function isOtherwiseToldBy(price: Price, { value, target }: PriceRow): boolean {
  const ratio = Number(value) / Number(price.count.value);
  if (price.per.length > 1 && ratio > 1 && Number.isInteger(ratio) && !MONTH.test(target.unit)) return true;
  return [1, 1e4, 1e-4, 12, 1 / 12].some((known) => Math.abs(ratio / known - 1) < 1e-9);
}

/** Prices of the head, and the rows that set the same prices otherwise. */
function rowsOfPrice(project: Project, prices: readonly Price[]): readonly Found[] {
  if (prices.length === 0) return [];
  const rows = priceRows(project);
  return gathered(rows, (row): readonly Found[] => {
    const own = telling(row.row.level3).replace(GENERIC, "，");
    const shared = (price: Price) => alike(contextOf(price), own);
    const fitting = prices.filter((price) => fits(price, row));
    const most = Math.max(0, ...fitting.map(shared));
    const best = fitting.filter((price) => shared(price) === most);
    const [price] = best;
    if (
      price === undefined ||
      isOtherwiseToldBy(price, row) ||
      best.some(({ count }) => count.value !== price.count.value)
    )
      return [];
    // Of several prices or rows the words must say which is which.
    const others = rows.filter((other) => other !== row && fits(price, other));
    const alone = others.length === 0 && new Set(prices.map(({ count }) => count.value)).size === 1;
    if (
      !alone &&
      (most < 2 ||
        others.some((other) => alike(contextOf(price), telling(other.row.level3).replace(GENERIC, "，")) >= most))
    )
      return [];
    // “每村50万元” of the one thing is not “每村办公经费” of another.
    const rest = row.row.level3.replace(GENERIC, "");
    const named =
      rest.length < 2 ||
      Array.from(rest.slice(1), (_, i) => rest.slice(i, i + 2)).some((two) => price.text.includes(two));
    if (!named) return [];
    const printed = printTarget(row.row.target);
    const loose = /[≤<≥>]/.test(row.target.symbol) && !isSlip(row.value, price.count.value);
    return [
      {
        message: `${price.word}和指标值的标准不一样。${price.word}写的是${around(price.text, price.count.index - 4, price.count.length + 4)}，第 ${row.index + 1} 行${quote(row.row.level3)}是“${printed}”，核对后改其中一处。`,
        indicator: row.index + 1,
        field: "target",
        printed,
        expected: price.count.printed,
        ...(loose ? { severity: "warning" as const } : {}),
      },
    ];
  });
}

const WHOLE_YEAR = /全年|一年|12个月|按月|每月/;

/** A price and a number in one sentence that make more than the whole budget. */
function aboveBudget(project: Project, prices: readonly Price[]): readonly Found[] {
  const { total } = project.budget;
  const [price, ...others] = prices;
  if (!isDecimal(total) || price === undefined || others.some(({ count }) => count.value !== price.count.value))
    return [];
  const { text, count, per } = price;
  const told = quantitiesIn(text).filter((one) => one.index !== count.index);
  // Another sum of money in the text: what the price makes is told there.
  if (told.some((one) => one.unit === MONEY)) return [];
  const counts: Quantity[] = told.filter((one) => !isShare(text, one) && !isVague(text, one));
  if (per.includes("月") && !WHOLE_YEAR.test(text)) return [];
  const { made, printed = [] } = madeOf(text.replace(/每月/, "全年每月"), count, per, counts) ?? {};
  if (made === undefined || compare(made, total) !== 1 || Math.abs(Number(made) - Number(total)) < 0.01) return [];
  const list = [...printed, count.printed].join("×");
  return [
    {
      message: `单价乘数量超过预算。${price.word}写的是${around(text, count.index - 4, count.length + 4)}，${list}＝${made}万元，预算数 ${normaliseDecimal(total)}万元，核对。`,
      field: price.field,
      printed: `${made}万元`,
      expected: normaliseDecimal(total),
      // The rest may be paid from elsewhere, or in another year.
      severity: "warning",
    },
  ];
}

const ONLY_NUMBERS = /^(?:按|依据|根据)?[^，。；]{0,12}$/;

/** “培训费成本 ≤15万元 | 每期2万元” beside 6期: a row that says how its own cost comes about. */
function rowProducts(project: Project): readonly Found[] {
  const rows = countedRows(project.indicators);
  return gathered(rows, ({ row, index, value: whole, unit }): readonly Found[] => {
    if (unit !== MONEY || /[每均]|单|标准/.test(row.level3)) return [];
    const text = row.description.trim();
    const [price, ...more] = quantitiesIn(text);
    if (price?.unit !== MONEY || more.length > 0 || !ONLY_NUMBERS.test(text) || isVague(text, price)) return [];
    const [thing, ...others] = ratesOf(text, price, []);
    if (thing === undefined || others.length > 0) return [];
    const said = saidOf(project).filter(({ text: told, count }) => !isShare(told, count));
    const counts = [...said.map(({ count }) => count), ...rows];
    const paidFor = inBase("1", thing).unit;
    const values = new Set(counts.filter((count) => sameKind(count.unit, paidFor)).map(({ value }) => value));
    const [many] = values;
    const made = many === undefined || values.size > 1 ? undefined : times(price.value, many);
    if (made === undefined || compare(made, whole) === 0) return [];
    const ratio = Number(made) / Number(whole);
    if (ratio < 0.5 || ratio > 2) return [];
    const printed = printTarget(row.target);
    return [
      {
        message: `单价乘数量和指标值不一样。${quote(row.level3)}写着“${text}”，×${many}${thing}＝${made}万元，指标值是“${printed}”，核对。`,
        indicator: index + 1,
        field: "target",
        printed,
        expected: `${made}万元`,
      },
    ];
  });
}

const COST = (name: string, target: string) => ({ class: "成本指标", name, target });

export const statedPrice: ProjectRule = {
  id: "projects.stated-price",
  title: "单价和数量、预算、标准对不上",
  severity: "error",
  why: "单价、数量和预算是一件事的三面；目标里的标准和成本指标说的是一个数。",
  scope: "project",
  behind: {
    rules: [
      "projects.amount-scale",
      "projects.unit-price",
      "texts.product",
      "projects.goal-numbers",
      "projects.goals-copied",
      "projects.purpose-copied",
    ],
    at: "place",
  },
  examples: {
    bad: [
      { budget: ["45.60", "45.60", ""], purpose: "用于镇域内76公里乡道日常养护，每公里6万元。" },
      { goals: ["开展文化惠民演出80场，每场5000元。"], rows: [COST("单场成本", "≤500元")] },
      { goals: ["配备网格员72名，每人每月补助1000元。"], rows: [COST("网格员月补助标准", "=1200元")] },
      {
        purpose: "按乡道每公里8000元、村道每公里4000元测算。",
        rows: [COST("乡道养护单价", "8000元/公里"), COST("村道养护单价", "8000元/公里")],
      },
      { goals: ["80—89周岁每人每月50元，90—99周岁每人每月100元。"], rows: [COST("80—89周岁津贴标准", "60元/人·月")] },
      { goals: ["打造青年之家4处，每处45000元；举办夜校22期，每期4000元。"], rows: [COST("每期夜校经费", "≤400元")] },
      { goals: ["举办培训6期。"], rows: [{ ...COST("培训费成本", "≤15万元"), description: "每期2万元" }] },
    ],
    good: [
      {
        goals: ["生活补贴标准每人每月160元，护理补贴标准每人每月128元。"],
        rows: [COST("困难残疾人生活补贴标准", "=160元/人·月"), COST("重度残疾人护理补贴标准", "=128元/人·月")],
      },
      { goals: ["扶持创业户60户，每户5000元。"], rows: ["创业户户均年增收|≥6000元"] },
      { budget: ["12.00", "12.00", ""], goals: ["补助非遗传承人24名，每人每年5000元，开展活动40次。"] },
      { goals: ["扶持薄弱村12个，每村50万元。"], rows: [COST("每村办公经费标准", "=4.80万元")] },
      { goals: ["配备网格员72名，每人每月补助1000元。"], rows: [COST("人均培训成本", "≤800元")] },
      { goals: ["举办培训6期。"], rows: [{ ...COST("培训费成本", "≤12万元"), description: "每期2万元" }] },
    ],
  },
  check({ project, overall }) {
    if (overall) return [];
    const prices = pricesOf(project);
    const rows = rowsOfPrice(project, prices);
    // A price that a row sets otherwise is told there.
    return [...(rows.length > 0 ? rows : aboveBudget(project, prices)), ...rowProducts(project)];
  },
};
