import type { IndicatorRule } from "../../rule.ts";
import { indexIn, tableOf } from "../../words/any-of.ts";
import { quote } from "../../words/quote.ts";

const MEASURE = "(?:率|满意度|次数|人数|个数|户数|天数|比例|金额|场次|人次|户次|面积|长度|里程)";
const COMPOUND = new RegExp(`${MEASURE}[^、，,；;]{0,2}?(?:[、，,；;]|以?及|和|与)[^。]{2,30}?(?:${MEASURE}|数(?=$))`);
/** What is done to something: two of them, each with its own thing, are two indicators. */
const ACTS =
  "维修|购置|采购|新建|改建|扩建|改造|安装|更换|清理|清运|修复|拆除|种植|养殖|防疫|检修|预警|监测|演练|培训|宣传|排查|整治|管护|养护|巡查|检测|检查|调查|评估|慰问|救助|编制|印制|绿化|防治|保障|成本";
const ACT_FIRST = new RegExp(`^(${ACTS})[^、和与及]{2,6}$`);
const ACT_LAST = new RegExp(`^[^、和与及]{2,6}(${ACTS})$`);
/** Words that are no thing of their own: 宣传和培训活动. */
const NO_THING = /(开展|组织|工作|活动|任务|会议|项目建设)/;

/** 动物防疫和农机检修, 维修涵闸和购置水泵. */
function twoActs(name: string): boolean {
  const parts = name.replace(/(数量|次数|个数|数)$/, "").split(/以?及|和|与|、/);
  const [left = "", right = ""] = parts;
  if (parts.length !== 2 || NO_THING.test(name)) return false;
  for (const act of [ACT_FIRST, ACT_LAST]) {
    const [a, b] = [act.exec(left)?.[1], act.exec(right)?.[1]];
    if (a !== undefined && b !== undefined && a !== b) return true;
  }
  return false;
}

/** Each with a number of its own: "=20台、=10台". Days and the two ends of a range are one value. */
const VALUES =
  /^([≥≤=<>]?)\d+(?:\.\d+)?(?![\d.])([^\d、，,；;\s≥≤=<>/]{0,4})[、，,；;]\s*([≥≤=<>]?)\d+(?:\.\d+)?(?![\d.])([^\d、，,；;\s≥≤=<>/]{0,4})$/;

function severalValues(text: string): boolean {
  const [all, sign = "", unit = "", other = "", last = ""] = VALUES.exec(text.trim()) ?? [];
  if (all === undefined || sign !== other || /[年月日号底前时点]/.test(unit + last)) return false;
  return sign !== "" || (unit !== "" && last !== "");
}

/** A share of one thing in another, however long its two ends, is one ratio. */
const RATIO = /(占|与.*的?(比|比率|比例|比值)$|之比|除以)/;

/** What two things are joined by in a name. */
const JOINTS = tableOf("、，,；;及和与");

export const compound: IndicatorRule = {
  id: "rows.compound",
  title: "一行写了几个指标",
  severity: "warning",
  why: "几个率共用一个指标值，哪个没有达到都说不清。",
  scope: "indicator",
  needs: { columns: ["level3"] },
  examples: {
    bad: [
      { name: "入户率、建档完成率、回访完成率", class: "质量指标", target: "≥95%" },
      { name: "调研次数及完成率", target: "≥95%" },
      { name: "调解员人数和培训场次", target: "≥60人" },
      { name: "参与人次与文艺队伍数", target: "≥500人次" },
      { name: "动物防疫和农机检修", target: "≥1.2万头" },
      { name: "水泵和电机数量", target: { kind: "text", text: "=20台、=10台" } },
    ],
    good: [
      { name: "政务公开及信访答复率", class: "质量指标", target: "≥95%" },
      { name: "桥梁维修和养护", target: "≥6座" },
      { name: "开展宣传和培训活动", target: "≥6场" },
      { name: "道路维修和桥梁维修", target: "≥6处" },
      { name: "发放时间", class: "时效指标", target: { kind: "text", text: "6月、12月" } },
      { name: "室内温度", class: "质量指标", target: { kind: "text", text: "≥18度，≤24度" } },
      { name: "实际到位数与计划数的比率", class: "质量指标", target: "≥95%" },
    ],
  },
  check({ row, quantity, text }) {
    const name = row.level3.trim();
    if (text !== "" && severalValues(text)) {
      const message = `一格写了几个指标值。${quote(name)}写的是${quote(text)}，一个指标写一行。`;
      // “12处、24块” of one thing is said twice over, not two things.
      const mild = !/[和及与、]/.test(name) && !/[≥≤=<>]/.test(text);
      return [{ message, field: "target", printed: text, ...(mild ? { severity: "info" as const } : {}) }];
    }
    if (indexIn(name, JOINTS) === -1) return [];
    const last = /及(?:完成|合格|达标)?率$/.test(name) && /(次数|人数|个数|户数|数量)及/.test(name);
    const acts = quantity !== undefined && quantity.unit !== "%" && twoActs(name);
    if ((!COMPOUND.test(name) && !last && !acts) || RATIO.test(name)) return [];
    return [
      {
        message: `一行写了几个指标。${quote(name)}共用一个指标值，一个指标写一行。`,
        field: "level3",
        printed: name,
      },
    ];
  },
};
