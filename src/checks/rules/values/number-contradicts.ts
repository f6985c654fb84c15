import { compare, printTarget, sum } from "../../../domain/index.ts";
import type { IndicatorRule } from "../../rule.ts";
import { clauseBefore } from "../../words/prose.ts";
import { beside, inBase, isPartial, isVague, MONEY, type Quantity, quantitiesIn } from "../../words/quantities.ts";
import { around } from "../../words/quote.ts";
import { isAtLeast, isAtMost } from "../../words/targets.ts";

const FIELDS = ["description", "level3"] as const;
const OF_MANY = /^[一-龥]{0,4}[中里内]/;
/** Of each, of a span, or how points are given: “少1台扣0.5分”. */
const NOT_ONE = /每|扣|得\s?[\d.]+分|×|\/|之间|[~～]|24小时|\d\s?[^\d，。；]{1,4}以[上下内]/;

/** “与上年12批次相比下降”: what it was before. */
const BEFORE =
  /(?:上一?年|去年|前年|往[年届]|上[届期]|历年|同期|基期|基数|原有?|[已现]有|规划|[二两三四五]年|(20\d\d)年)度?[^，。；、\d]{0,8}$/;

function isBase(text: string, index: number, year: number): boolean {
  const found = BEFORE.exec(text.slice(Math.max(0, index - 16), index));
  return found !== null && Number(found[1] ?? 0) < year;
}

/** “县级两馆+11个文化站”, “11个文化站和两个分馆”: added to others that have no number, or one in words. */
const ADDED_TO = /[^\d，。；]{2}(?:[+＋、和与]|(?<![惠涉普])及)$/;
const AND_MORE = /^[^，。；\d]{0,8}(?:[+＋](?!\d)|[、和及与][一两二三四五六七八九十])/;
function isAdded(text: string, { index, length }: Quantity): boolean {
  return ADDED_TO.test(text.slice(Math.max(0, index - 12), index)) || AND_MORE.test(text.slice(index + length));
}

/** “抽检比例不低于10%” beside 验收合格率: the percentage is that of another rate. */
function isOfOtherRate(text: string, index: number, name: string): boolean {
  const [, rate] = /([一-龥](?:率|度|比例|比重))[^，。；、]{0,8}$/.exec(clauseBefore(text, index, LONGEST)) ?? [];
  return rate !== undefined && !name.includes(rate);
}
const LONGEST = 24;

export const numberContradicts: IndicatorRule = {
  id: "values.number-contradicts",
  title: "描述里的数和指标值不同",
  severity: "error",
  why: "同一行里说了两个数，读者不知道信哪个，多半有一处是上年的。",
  scope: "indicator",
  needs: { columns: ["target"], target: "number", row: ({ unit }) => unit !== "" },
  examples: {
    bad: [
      { name: "发放人数", description: "发放人数为35人", target: "≥135人" },
      { name: "培训次数", description: "全年培训12次", target: "10次" },
      { name: "设备正常运行率达到98%", description: "正常运行天数的比重", class: "质量指标", target: "=100%" },
      { name: "开放文化站数", description: "免费开放11个文化站和阅览室", target: "=13个" },
      { name: "设备数量", description: "更新108台终端和80台打印机", target: "178台" },
    ],
    good: [
      { name: "达标水样数", description: "48个水样中合格的个数", target: "≥47个" },
      { name: "免费开放场馆数", description: "县级两馆+11个文化站", target: "=13个" },
      { name: "开放场馆数", description: "11个文化站及两个分馆", target: "=13个" },
      { name: "亮灯率", description: "比上年提高2%", class: "质量指标", target: "≥96%" },
      { name: "10公里以上道路养护里程", description: "养护的公路", target: "86公里" },
      { name: "终端和显示屏数量", description: "维护108台终端和70块显示屏", target: "178台" },
      { name: "验收合格率", description: "抽检比例不低于10%", class: "质量指标", target: "≥98%" },
      { name: "建成数量", description: "三年建设30个", target: "=12个" },
      { name: "设备数量", description: "已有设备12台，新增设备", target: "=6台" },
      { name: "发展企业", description: "在2024年18户的基础上净增", target: "≥26户" },
      { name: "大厅面积", description: "便民大厅扩建500平米", target: "500平方米" },
      { name: "更换水泵台数", description: "少1台扣0.5分", target: "=40台" },
      { name: "补贴人数", description: "按照100元/人/月的标准发放", target: "117人" },
      { name: "宣传场次", description: "覆盖23个村，每村2次", target: "≥46次" },
    ],
  },
  check({ row, quantity: target, facts }) {
    if (target === undefined) return [];
    const { unit, value: aim } = inBase(target.value, target.unit);
    for (const field of FIELDS) {
      const text = row[field];
      if (unit === "%" && !text.includes("%") && !text.includes("％")) continue;
      const all = quantitiesIn(text);
      if (!all.some((count) => count.unit === unit)) continue;
      const counts = all.filter(
        (one) => (one.unit !== MONEY || unit === MONEY) && !isBase(text, one.index, facts.year),
      );
      const same = counts.filter(
        (one) => one.unit === unit && !(unit === "%" && isOfOtherRate(text, one.index, row.level3)),
      );
      const [count] = same;
      if (
        count === undefined ||
        counts.some((one) => isPartial(text, one) || OF_MANY.test(beside(text, one).after)) ||
        NOT_ONE.test(text) ||
        (same.length === 1 && isAdded(text, count))
      )
        continue;
      if (same.some((one) => compare(one.value, aim) === 0)) continue;
      if (compare(sum(counts.map(({ value }) => value)) ?? "", aim) === 0) continue;
      // Parts of one total are compared only where all have the same unit; other lists cannot be decided.
      if (counts.length !== same.length) continue;
      const total = same.length === 1 ? count.value : (sum(same.map(({ value }) => value)) ?? "").replace(/\.00$/, "");
      const order = compare(total, aim);
      const fulfils = (isAtLeast(target.symbol) && order === 1) || (isAtMost(target.symbol) && order === -1);
      if (order === undefined || (fulfils && same.length === 1 && /(计划|预计|实际|上年|现有)/.test(text))) continue;
      // “党政负责人带队不少于6次” of at least 12: a least number for a part of what the row counts.
      const part = isAtLeast(target.symbol) && order === -1 && isVague(text, count);
      const printed = printTarget(row.target);
      const made = same.length === 1 ? count.printed : `${total}${unit}`;
      const parts = same.length === 1 ? "" : `加起来是 ${made}，`;
      return [
        {
          message: `描述和指标值不一样。${around(text, count.index, count.length)}，${parts}指标值是“${printed}”，核对后改其中一处。`,
          field: "target",
          printed,
          expected: made,
          ...(part ? { severity: "warning" as const } : {}),
        },
      ];
    }
    return [];
  },
};
