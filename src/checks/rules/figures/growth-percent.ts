import { absolute, compare, difference, growth } from "../../../domain/index.ts";
import type { DocumentRule, Found } from "../../rule.ts";
import { knownFigure } from "../../words/known-figure.ts";
import { around } from "../../words/quote.ts";

const FROM =
  /(?:与|比|较|同)(?:20\d\d年|上年|去年)(?:预算)?(\d+(?:\.\d+)?)万元(?:相比)?[，,]?(增加|增长|上升|减少|下降)(\d+(?:\.\d+)?)[%％]/;
const STATED = /(?:增加|减少)(?:\d+(?:\.\d+)?)万元[，,](增长|增加|下降|减少)(\d+(?:\.\d+)?)[%％]/;

/** Equal as far as the printed percentage is given. */
function agrees(percent: string, real: string): boolean {
  const places = percent.split(".")[1]?.length ?? 0;
  return Math.abs(Number(percent) - Number(real)) <= 0.5 * 10 ** -places + 0.0051;
}

export const growthPercent: DocumentRule = {
  id: "figures.growth-percent",
  title: "增减的百分比算错",
  severity: "error",
  why: "百分比由两年的数算出，改了数没有改百分比。",
  scope: "figures",
  examples: {
    bad: [
      { figures: { 支出合计: "2277.23" }, texts: { change: ["与2025年1799.1万元相比增加62.58%。"] } },
      { figures: { 支出合计: "90.00" }, texts: { change: ["比2025年100.00万元减少11%。"] } },
      {
        figures: { 支出合计: "110.00" },
        lastYear: { 支出合计: "100.00" },
        texts: { change: ["比上年增加10.00万元，增长1%。"] },
      },
    ],
    good: [
      { figures: { 支出合计: "2277.23" }, texts: { change: ["与2025年1799.1万元相比增加26.58%。"] } },
      { figures: { 支出合计: "90.00" }, texts: { change: ["比2025年100.00万元减少10%。"] } },
      { figures: { 支出合计: "2277.23" }, texts: { change: ["与2025年1799.1万元相比增加26.6%。"] } },
      { texts: { change: ["对比2025年增加0.9%。"] } },
    ],
  },
  check({ draft }) {
    const now = knownFigure(draft, "支出合计");
    const before = knownFigure(draft, "支出合计", "last");
    return (["change", "spending", "income", "budget"] as const).flatMap((slot) =>
      draft.narrative[slot].flatMap((text, i): readonly Found[] => {
        const from = FROM.exec(text);
        const stated = from === null && slot === "change" ? STATED.exec(text) : null;
        const found = from ?? stated;
        const base = from?.[1] ?? before;
        const verb = from?.[2] ?? stated?.[1] ?? "";
        const percent = from?.[3] ?? stated?.[2] ?? "";
        const real = growth(now, base);
        const told = text.slice(Math.max(0, (found?.index ?? 0) - 24), found?.index ?? 0);
        if (from !== null && /(基本支出|项目支出|其中|经费|收入)/.test(told)) return [];
        if (
          found === null ||
          real === undefined ||
          (stated !== null && /(其中|基本支出|项目支出)/.test(text.slice(0, found.index)))
        )
          return [];
        const rises = /^(增|上)/.test(verb);
        const sense = compare(difference(now, base) ?? "0", "0");
        if (agrees(percent, absolute(real)) && (sense === (rises ? 1 : -1) || sense === 0)) return [];
        return [
          {
            message: `增减的百分比算错。${around(text, found.index, found[0].length)}，${now} 比 ${base} ${real.startsWith("-") ? "减少" : "增加"} ${absolute(real)}%。`,
            section: slot,
            field: `paragraph.${i + 1}`,
            printed: `${percent}%`,
            expected: `${absolute(real)}%`,
          },
        ];
      }),
    );
  },
};
