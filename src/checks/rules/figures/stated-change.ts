import { absolute, difference, FIGURES, sameAmount } from "../../../domain/index.ts";
import type { DocumentRule, Found } from "../../rule.ts";
import { knownFigure } from "../../words/known-figure.ts";
import { around } from "../../words/quote.ts";
import { statedFigures } from "../../words/stated.ts";

const CHANGE =
  /^[，,（(]?(?:比|较|与|同)(?:20\d\d年|上年|去年)(?:预算)?(?:相比)?[，,]?(?:(增加|增长|减少|下降)(\d+(?:\.\d+)?)万元|(持平))/;
const YEARS = { figures: { 公务接待费: "0.80" }, lastYear: { 公务接待费: "0.90" } } as const;
const SLOTS = ["income", "spending", "operating", "threePublic"] as const;
const LABELS = new Set(FIGURES.map(({ label }) => label));

export const statedChange: DocumentRule = {
  id: "figures.stated-change",
  title: "写的增减和两年的数不符",
  severity: "error",
  why: "“减少 0.10 万元”由两年的数算出，改了数没有改这句话。",
  scope: "figures",
  examples: {
    bad: [
      { ...YEARS, texts: { threePublic: ["公务接待费0.80万元，比上年减少0.20万元。"] } },
      { ...YEARS, texts: { threePublic: ["公务接待费0.80万元，比上年增加0.10万元。"] } },
      { ...YEARS, texts: { threePublic: ["公务接待费0.80万元，与上年持平，没有变化。"] } },
    ],
    good: [
      { ...YEARS, texts: { threePublic: ["公务接待费0.80万元，比上年减少0.1万元。"] } },
      { figures: YEARS.figures, texts: { threePublic: ["公务接待费0.80万元，比上年减少0.20万元。"] } },
      {
        figures: YEARS.figures,
        lastYear: { 公务接待费: "0.8" },
        texts: { threePublic: ["公务接待费0.80万元，与上年持平，没有变化。"] },
      },
    ],
  },
  check({ draft }) {
    return SLOTS.flatMap((slot) =>
      draft.narrative[slot].flatMap((text, i) =>
        statedFigures(text, draft.year).flatMap(({ label, index, length }): readonly Found[] => {
          const found = CHANGE.exec(text.slice(index + length));
          const before = LABELS.has(label) ? (draft.lastYearFigures[label] ?? "") : "";
          const real = difference(knownFigure(draft, label), before);
          if (found === null || before.trim() === "" || real === undefined) return [];
          const [, verb = "", amount = "0"] = found;
          const said = /^(减|下)/.test(verb) ? `-${amount}` : amount;
          if (sameAmount(said, real)) return [];
          const words = sameAmount(real, "0") ? "持平" : `${real.startsWith("-") ? "减少" : "增加"}${absolute(real)}`;
          return [
            {
              message: `增减和两年的数不符。${around(text, index + length, found[0].length)}，${label}上年 ${before}，算出来是${words}，核对。`,
              section: slot,
              field: `paragraph.${i + 1}`,
              printed: said,
              expected: real,
            },
          ];
        }),
      ),
    );
  },
};
