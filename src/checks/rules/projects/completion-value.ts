import { parseTarget, printTarget } from "../../../domain/index.ts";
import type { Found, ProjectRule } from "../../rule.ts";
import { quote } from "../../words/quote.ts";
import { valuesBeside } from "../../words/self-evaluation.ts";
import { isRateName, mayExceed, quantityOf } from "../../words/targets.ts";

const row = (name: string, target: string, done: string, class_ = "数量指标") => ({
  name,
  target,
  class: class_,
  extra: { 实际完成值: done },
});

/** Words that say that something was done, and not how much of it. */
const DONE =
  /^(已?(经)?(全部|基本|按时|按期|如期)?(完成|达标|实现|达到)(目标|预期|指标|任务)*|合格|达标|良好|优秀?|是|较好)[。.]?$/;
const DATE = /^(20\d\d年)?\d{1,2}月(\d{1,2}日|底|份)?(之?前)?(完成)?$/;
const MONEY_UNIT = /^[万亿]?元(\/|$)/;
/** Names that money may answer. */
const MONEY = /(费|金|额|资|补助|补贴|标准|投入|成本|价|产值|收入|增收|款|报酬|薪|支出|预算|值|营收|税|效益|利润|节约)/;

/** Why a completed value is no answer to what the row counts; undefined where it may be one. */
function whyNot(name: string, target: string, completion: string): string | undefined {
  const aim = quantityOf({ target: parseTarget(target).target });
  const done = parseTarget(completion).target;
  if (aim !== undefined && DATE.test(completion) && /^[%‰人个次场户台]/.test(aim.unit)) return "写成了日期，写达到多少";
  if (aim !== undefined && aim.number > 0 && !/^[%‰分月日年]|^$/.test(aim.unit) && DONE.test(completion))
    return "没有数，写实际达到多少";
  if (done.kind !== "quantity" || done.value === "") return undefined;
  // How long a thing will last is not known when it is made.
  if (/^[≥≤<>＜＞≧≦]/.test(completion) && !/(年限|寿命|期限)$/.test(name))
    return "带着符号，完成值是一个实际的数，核对是不是照抄了指标值";
  if (aim?.unit === "天" && done.unit === "天" && aim.number <= 366 && Number(done.value) > 366 && /天数$/.test(name))
    return "一年最多 366 天，核对";
  const over = (done.unit || aim?.unit) === "%" && Number(done.value) > 100 && Number(done.value) <= 1000;
  if (over && isRateName(name) && !mayExceed(name)) return "超过了 100%，核对";
  if (aim === undefined && MONEY_UNIT.test(done.unit) && !MONEY.test(name) && !/[\d元]/.test(target))
    return "是一笔钱，和指标说的不是一回事，核对是不是填错了行";
  return undefined;
}

export const completionValue: ProjectRule = {
  id: "projects.completion-value",
  title: "完成值答非所问",
  severity: "warning",
  why: "完成值要能和指标值比：一个实际的数，单位相同，不带“≥”，合格率也不会超过 100%。",
  scope: "project",
  behind: { rules: ["projects.completion-unit"], at: "row" },
  examples: {
    bad: [
      { rows: [row("问题处置率", "=100%", "100.5%", "质量指标")] },
      { rows: [row("持证上岗率", "=100%", "＜100%", "质量指标")] },
      { rows: [row("增加蓄水量", "≥300万方", "完成", "生态效益指标")] },
      { rows: [row("项目按期完成率", "≥95%", "2024年12月", "时效指标")] },
      { rows: [row("档案利用便捷度", "提高", "2万元", "社会效益指标")] },
    ],
    good: [
      { rows: [row("问题处置率", "=100%", "100%", "质量指标")] },
      { rows: [row("收入增长率", "≥5%", "112%", "经济效益指标")] },
      { rows: [row("完工时间", "≤11月", "2024年10月", "时效指标")] },
      { rows: [row("验收合格率", "100%", "合格", "质量指标")] },
      { rows: [row("带动增收", "有所增加", "2万元", "经济效益指标")] },
      { rows: ["养护里程|≥12公里"], form: { columns: ["target"] } },
    ],
  },
  check({ project }) {
    return valuesBeside(project).flatMap(({ row, index, label, printed, reached }): readonly Found[] => {
      const name = row.level3.replace(/[（(][^（(]*[)）]$/, "").trim();
      const expected = printTarget(row.target);
      const why = reached ? whyNot(name, expected, printed) : undefined;
      if (why === undefined) return [];
      const message = `完成值答非所问。${quote(row.level3)}的指标值是“${expected}”，“${label}”写的“${printed}”${why}。`;
      return [{ message, indicator: index + 1, field: `extra:${label}`, printed, expected }];
    });
  },
};
