import { printTarget } from "../../../domain/index.ts";
import type { IndicatorRule } from "../../rule.ts";
import { quote } from "../../words/quote.ts";
import { isRateName } from "../../words/targets.ts";

const COUNT_NAME = /(次数|人数|个数|户数|天数|数量|件数|场次|台数|套数|亩数|页数|张数|份数)$/;
const QUALITY_COUNT = /(合格|达标|优良|差错|事故|故障|投诉|违规|返工|整改|问题|缺陷)/;

/** Things that happen, and nobody was asked about. */
const INCIDENT = /(事故|火灾|伤亡|溺水|案件|纠纷|警情|险情|灾情|故障|事件)/;
const ASKED = /(满意|投诉|表扬|锦旗|好评|差评|信访|上访|评价|评议|意见)/;

export const classSense: IndicatorRule = {
  id: "values.class-sense",
  title: "指标放错了类",
  severity: "warning",
  why: "数个数的放在质量里、比率放在数量里，各类指标就说不清各自的事。",
  scope: "indicator",
  behind: { rules: ["values.value-in-name", "values.missing-target"], at: "row" },
  needs: { columns: ["target"], target: "number" },
  examples: {
    bad: [
      { name: "出席人数", class: "质量指标", target: "≥50人" },
      { name: "资料搜集数量比率", class: "数量指标", target: "≥95%" },
      { name: "家属满意度", class: "社会效益指标", target: "≥95%" },
      { name: "工程量", class: "数量指标", target: "100%" },
      { name: "居民满意情况", class: "可持续影响指标", target: "≥80%" },
      { name: "住户对绿地的满意程度", class: "社会效益指标", target: "≥85%" },
      { name: "树木倒伏事故", class: "服务对象满意度指标", target: "0起" },
    ],
    good: [
      { name: "出席人数", class: "数量指标", target: "≥50人" },
      { name: "资料搜集率", class: "质量指标", target: "≥95%" },
      { name: "家属满意度", class: "服务对象满意度指标", target: "≥95%" },
      { name: "差错次数", class: "质量指标", target: "≤2次" },
      { name: "有效投诉件数", class: "服务对象满意度指标", target: "≤2件" },
      { name: "出席人数", class: "质量指标", target: "≥50人", columns: ["level3"] },
      { name: "覆盖村数", class: "社会效益指标", target: "17个" },
    ],
  },
  check({ row, measures, place, quantity: target, name }) {
    if (target === undefined) return [];
    const printed = printTarget(row.target);
    const say = (reason: string) => [
      {
        message: `指标放错了类。${quote(name)}“${printed}”${reason}`,
        field: "level2",
        printed: `${row.level2} ${name}`,
      },
    ];
    // A class that the scheme does not know is still none of 满意度.
    const among = measures === "satisfaction" || /满意|^$/.test(row.level1.trim()) || /满意|对象/.test(row.level2);
    if (!among && /满意(度|率|程度|情况|水平)$/.test(name) && !name.includes("不满意")) {
      return say("是满意度，移到满意度指标。");
    }
    if (place === undefined) return [];
    if (measures === "satisfaction" && !/[%分]/.test(target.unit) && INCIDENT.test(name) && !ASKED.test(name)) {
      return say("没有问谁满不满意，数的是事情，移到社会效益指标。");
    }
    if (measures === "quantity" && target.unit === "%" && (isRateName(name) || target.number === 100)) {
      return say("是比率，移到质量指标，或者写成多少个、多少次。");
    }
    if (measures === "quality" && COUNT_NAME.test(name) && target.unit !== "%" && !QUALITY_COUNT.test(name)) {
      return say("数的是数量，移到数量指标。");
    }
    return [];
  },
};
