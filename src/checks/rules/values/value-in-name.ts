import { printTarget } from "../../../domain/index.ts";
import type { IndicatorRule } from "../../rule.ts";
import { anyOf, indexIn, tableOf } from "../../words/any-of.ts";
import { quote } from "../../words/quote.ts";

const VALUE_END =
  /(率|度|数|量)(?:要|应|需)?(?:达到|达|不低于|不少于|大于|超过|[≥>=])\s*\d+(?:\.\d+)?\s*(?:%|％|个|次|人|户)?(?:以上)?$/;

const says = anyOf("达|不低于|不少于|大于|超过|≥|>|=");
const DIGITS = tableOf("0123456789");

/** A number with its unit, or a date, at the end of the name or instead of it. */
const TAIL =
  /(\d{1,12}(?:\.\d{1,6})?\s?(?:万元|亿元|元|%|％|万?人次|万?人|名|户|个|次|场|期|株|棵|盏|座|处|台|套|辆|份|册|条|块|件|公里|千米|米|平方米|立方米|亩|公顷|吨|间|所|支|只|头|组|栋|项|家|批|块|面|根|袋|箱|篇|门)(?:以上|以下|以内|左右)?|(?:20\d\d年)?\d{1,2}月(?:\d{1,2}日|份|底)?(?:之前|前)?(?:完成)?)$/;
/** A target that counts nothing by itself: the number it ought to hold stands in the name. */
const NOTHING_COUNTED = /^(?:[=≥]?100[%％]|是|完成|按时完成|已完成|全部完成|达标)$/;

export const valueInName: IndicatorRule = {
  id: "values.value-in-name",
  title: "指标值写进了名称",
  severity: "warning",
  why: "数写在名称里，下一年改了指标值忘了改名称，两处就不一样。",
  scope: "indicator",
  needs: { columns: ["target"] },
  examples: {
    bad: [
      { name: "水泵完好率达到100%", class: "质量指标", target: "100%" },
      { name: "群众满意度≥95%", class: "服务对象满意度指标", target: "≥95%" },
      { name: "培训人数不少于60人", target: "≥60人" },
      { name: "补种乔木60株", target: "100%" },
      { name: "2026年4月底之前", class: "时效指标", target: "100%" },
    ],
    good: [
      { name: "水泵完好率", class: "质量指标", target: "100%" },
      { name: "60周岁以上老年人体检人数", target: "≥600人" },
      { name: "改造1.2公里道路工程验收合格率", class: "质量指标", target: "100%" },
      { name: "补种乔木60株", target: "100%", columns: ["level3"] },
      { name: "空气质量达到二级天数", class: "生态效益指标", target: "≥200天" },
    ],
  },
  check({ row }) {
    const name = row.level3.trim();
    // Both need a number in the name.
    if (indexIn(name, DIGITS) === -1) return [];
    const found = says(name) ? VALUE_END.exec(name) : null;
    const printed = printTarget(row.target);
    const tail = found === null && NOTHING_COUNTED.test(printed) ? TAIL.exec(name) : null;
    if (tail !== null) {
      const rest = name.slice(0, tail.index).replace(/(达到|达|不少于|不低于|[≥=>≤])$/, "");
      const mend = rest === "" ? "名称写数的是什么" : `名称写${quote(rest)}`;
      return [
        {
          message: `指标值写进了名称。${quote(name)}里的“${tail[0]}”才是值，指标值写的是“${printed}”，${mend}，值写“${tail[0]}”。`,
          field: "level3",
          printed: name,
          ...(rest === "" ? {} : { expected: rest }),
        },
      ];
    }
    if (found === null || row.target.kind !== "quantity") return [];
    const text = name.slice(0, found.index) + (found[1] ?? "");
    return [
      {
        message: `指标值写进了名称。${quote(name)}写成${quote(text)}，数放在指标值里（现在是“${printTarget(row.target)}”）。`,
        field: "level3",
        printed: name,
        expected: text,
        fix: { kind: "text", label: `名称改为${quote(text)}`, text },
      },
    ];
  },
};
