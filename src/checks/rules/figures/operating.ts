import { sameAmount } from "../../../domain/index.ts";
import type { DocumentRule } from "../../rule.ts";
import { knownFigure } from "../../words/known-figure.ts";

export const operating: DocumentRule = {
  id: "figures.operating",
  title: "机关运行经费和公用经费不同",
  severity: "info",
  why: "行政单位的机关运行经费就是日常公用经费；事业单位可以不同，所以只作说明。",
  source: "财政部关于机关运行经费口径的说明：行政单位及参公单位的公用经费",
  scope: "figures",
  examples: {
    bad: [
      { figures: { 机关运行经费: "61.20", 日常公用经费: "61.62" } },
      { figures: { 机关运行经费: "75.62", 日常公用经费: "76.22" } },
      { figures: { 机关运行经费: "0", 日常公用经费: "61.62" } },
    ],
    good: [
      { figures: { 机关运行经费: "85.6", 日常公用经费: "85.60" } },
      { figures: { 机关运行经费: "85.60" } },
      { figures: { 日常公用经费: "85.60" } },
      {
        figures: { 机关运行经费: "56.10", 日常公用经费: "68.30" },
        texts: { operating: ["机关运行经费56.10万元（不含事业单位公用经费12.20万元）。"] },
      },
    ],
  },
  check({ draft }) {
    const [own, office] = [knownFigure(draft, "机关运行经费"), knownFigure(draft, "日常公用经费")];
    if (
      own === "" ||
      office === "" ||
      draft.narrative.operating.some((text) => /不含|不包括/.test(text)) ||
      sameAmount(own, office)
    )
      return [];
    return [
      {
        message: `机关运行经费和公用经费不同。机关运行经费 ${own}，日常公用经费 ${office}，行政单位两个数应当一样。`,
        section: "figures",
        field: "机关运行经费",
        printed: own,
        expected: office,
      },
    ];
  },
};
