import { FIGURES, isDecimal, normaliseDecimal } from "../../../domain/index.ts";
import type { DocumentRule } from "../../rule.ts";

export const number: DocumentRule = {
  id: "figures.number",
  title: "数据不是数",
  severity: "error",
  why: "不是数就不能合计，印出来也是错的。",
  scope: "figures",
  examples: {
    bad: [
      { figures: { 人员经费: "801.9З" } },
      { figures: { 公务接待费: "-2.00" } },
      { lastYear: { 收入合计: "约1400" } },
    ],
    good: [
      { figures: { 人员经费: "801.93" } },
      { figures: { 公务接待费: "" } },
      { lastYear: { 收入合计: "1,402.70" } },
      { figures: { 公务接待费: "0.00" } },
    ],
  },
  check({ draft }) {
    const known = new Set(FIGURES.map(({ label }) => label));
    return [draft.figures, draft.lastYearFigures].flatMap((stored, year) =>
      Object.entries(stored).flatMap(([label, printed]) => {
        if (!known.has(label) || printed.trim() === "") return [];
        const negative = isDecimal(printed) && normaliseDecimal(printed).startsWith("-");
        if (isDecimal(printed) && !negative) return [];
        const which = year === 0 ? label : `上年${label}`;
        return [
          {
            message: `${which}${negative ? "是负数" : "不是数"}。写的是“${printed}”，只写数，单位是万元。`,
            section: "figures",
            field: label,
            printed,
          },
        ];
      }),
    );
  },
};
