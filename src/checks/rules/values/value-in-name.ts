import { printTarget } from "../../../domain/index.ts";
import type { IndicatorRule } from "../../rule.ts";
import { quote } from "../../words/quote.ts";

const VALUE_END =
  /(率|度|数|量)(?:要|应|需)?(?:达到|达|不低于|不少于|大于|超过|[≥>=])\s*\d+(?:\.\d+)?\s*(?:%|％|个|次|人|户)?(?:以上)?$/;

export const valueInName: IndicatorRule = {
  id: "values.value-in-name",
  title: "指标值写进了名称",
  severity: "warning",
  why: "数写在名称里，下一年改了指标值忘了改名称，两处就不一样。",
  scope: "indicator",
  examples: {
    bad: [
      { name: "水泵完好率达到100%", class: "质量指标", target: "100%" },
      { name: "群众满意度≥95%", class: "服务对象满意度指标", target: "≥95%" },
      { name: "培训人数不少于60人", target: "≥60人" },
    ],
    good: [
      { name: "水泵完好率", class: "质量指标", target: "100%" },
      { name: "60周岁以上老年人体检人数", target: "≥600人" },
      { name: "空气质量达到二级天数", class: "生态效益指标", target: "≥200天" },
    ],
  },
  check({ row }) {
    const name = row.level3.trim();
    const found = VALUE_END.exec(name);
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
