import { type Draft, sameButRounding } from "../../../domain/index.ts";
import type { DocumentRule } from "../../rule.ts";
import { runningTexts } from "../../texts.ts";
import { knownFigure } from "../../words/known-figure.ts";
import { amountIn, gridsOf, textIn } from "../../words/own-grid.ts";
import { statedFigures } from "../../words/stated.ts";

/** A figure that only a sentence of another chapter states. */
function said(draft: Draft, label: string): string {
  const all = (["budget", "other", "change"] as const).flatMap((slot) =>
    draft.narrative[slot].flatMap((text) =>
      text.includes(label) ? statedFigures(text, draft.year).filter((one) => one.label === label) : [],
    ),
  );
  return all.length === 1 ? (all[0]?.value ?? "") : "";
}

/** The total of a column of one of the office's own tables: 人员经费 and 公用经费 of the basic spending. */
function printed(draft: Draft, column: RegExp): string {
  const totals = new Set<string>();
  for (const { lines } of gridsOf(draft.parts)) {
    const head = lines.slice(0, 4).find((line) => line.some((cell) => column.test(textIn(cell))));
    const at = head?.findIndex((cell) => column.test(textIn(cell))) ?? -1;
    const total = lines.find(
      (line) => line.some((cell) => /^(合计|总计)$/.test(textIn(cell))) && amountIn(line[at]) !== "",
    );
    if (at !== -1 && total !== undefined) totals.add(amountIn(total[at]));
  }
  return totals.size === 1 ? ([...totals][0] ?? "") : "";
}

/** The public spending of an institution below the office is no spending of an authority. */
const BELOW = /(?:下属|所属|下设|下辖)[^，。；、]{0,6}\d{1,2}[个家][^，。；、]{0,6}事业单位/;
/** Offices whose money is counted in. */
const BUDGETED = /预算包括[^。；]{0,30}(?:下属|所属)[^。；]{0,10}事业单位/;

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
      {
        figures: { 机关运行经费: "52.60", 日常公用经费: "64.90" },
        texts: { organisations: ["部门预算包括：本级预算和所属1家事业单位（康复服务中心）预算。"] },
      },
      {
        figures: { 机关运行经费: "52.60", 日常公用经费: "64.90" },
        own: ["从预算单位构成看，部门预算包括：本级预算和所属1家事业单位预算。"],
      },
      { figures: { 机关运行经费: "213.28", 日常公用经费: "213.277754" } },
      { figures: { 日常公用经费: "85.60" } },
      {
        figures: { 机关运行经费: "47.85", 日常公用经费: "74.58" },
        texts: { operating: ["机关运行经费预算47.85万元，为本级行政机关的公用经费。"] },
      },
      {
        figures: { 机关运行经费: "56.10", 日常公用经费: "68.30" },
        texts: { operating: ["机关运行经费56.10万元（不含事业单位公用经费12.20万元）。"] },
      },
      {
        figures: { 机关运行经费: "464.64", 日常公用经费: "1082.77" },
        texts: { operating: ["下属1家机关和1家参公事业单位财政拨款的机关运行经费预算为464.64万元。"] },
      },
    ],
  },
  check({ draft }) {
    const [own, office] = [
      knownFigure(draft, "机关运行经费") || said(draft, "机关运行经费"),
      knownFigure(draft, "日常公用经费") || printed(draft, /^(日常)?公用经费$/),
    ];
    if (
      own === "" ||
      office === "" ||
      draft.narrative.operating.some((text) =>
        /不含|不包括|(?<!和|及)本级(?:行政)?机关|\d+家(?:机关|行政|参公)/.test(text),
      ) ||
      draft.narrative.organisations.some((text) => BELOW.test(text)) ||
      runningTexts(draft).some(({ text }) => BUDGETED.test(text)) ||
      sameButRounding(own, office)
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
