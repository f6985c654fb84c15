import { type Draft, sameButRounding } from "../../../domain/index.ts";
import type { DocumentRule } from "../../rule.ts";
import { isOneSlip } from "../../words/counted.ts";
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

/** An office that counts institutions in has more public spending: the two are meant for one where they are nearly the same. */
function isNear(own: string, office: string): boolean {
  const [a, b] = [Number(own), Number(office)];
  const off = Math.abs(a - b) / b;
  return off < CLOSE || (off < NEAR && isOneSlip(a.toFixed(2), b.toFixed(2)));
}
const [CLOSE, NEAR] = [0.03, 0.3];

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
      { figures: { 机关运行经费: "56.50", 日常公用经费: "65.50" } },
      { figures: { 机关运行经费: "115.55", 日常公用经费: "112.55" } },
    ],
    good: [
      { figures: { 机关运行经费: "85.6", 日常公用经费: "85.60" } },
      { figures: { 机关运行经费: "85.60" } },
      { figures: { 机关运行经费: "52.60", 日常公用经费: "64.90" } },
      { figures: { 机关运行经费: "47.85", 日常公用经费: "74.58" } },
      { figures: { 机关运行经费: "0", 日常公用经费: "61.62" } },
      { figures: { 机关运行经费: "213.28", 日常公用经费: "213.277754" } },
      { figures: { 日常公用经费: "85.60" } },
    ],
  },
  check({ draft }) {
    const [own, office] = [
      knownFigure(draft, "机关运行经费") || said(draft, "机关运行经费"),
      knownFigure(draft, "日常公用经费") || printed(draft, /^(日常)?公用经费$/),
    ];
    if (own === "" || office === "" || sameButRounding(own, office) || !isNear(own, office)) return [];
    return [
      {
        message: `机关运行经费和公用经费不同。机关运行经费 ${own}，日常公用经费 ${office}，行政单位两个数应当一样，核对。`,
        section: "figures",
        field: "机关运行经费",
        printed: own,
        expected: office,
      },
    ];
  },
};
