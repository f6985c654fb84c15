import { absolute, compare, difference, FIGURES, growth, sameAmount } from "../../../domain/index.ts";
import type { DocumentRule, Found } from "../../rule.ts";
import { knownFigure } from "../../words/known-figure.ts";
import { around } from "../../words/quote.ts";
import { statedFigures } from "../../words/stated.ts";

/** Without “比上年” a change has to stand behind a comma of its own. */
const CHANGE =
  /^(?:[，,（(]?(?:比|较|与|同)(?:20\d\d年|上年|去年)(?:预算)?(?:相比)?[，,]?(?:(增加|增长|减少|下降)(\d+(?:\.\d+)?)(万元|[%％])|持平)|[，,（(](增加|增长|减少|下降)(\d+(?:\.\d+)?)(万元|[%％]))/;
const YEARS = { figures: { 公务接待费: "0.80" }, lastYear: { 公务接待费: "0.90" } } as const;
const SLOTS = ["budget", "income", "spending", "operating", "threePublic", "other"] as const;
const LABELS = new Set(FIGURES.map(({ label }) => label));

export const statedChange: DocumentRule = {
  id: "figures.stated-change",
  title: "写的增减和两年的数不符",
  severity: "error",
  why: "“减少 0.10 万元”由两年的数算出，改了数没有改这句话。",
  scope: "figures",
  behind: { rules: ["figures.said-twice", "figures.parts"], at: "gap" },
  examples: {
    bad: [
      { ...YEARS, texts: { threePublic: ["公务接待费0.80万元，比上年减少0.20万元。"] } },
      { ...YEARS, texts: { threePublic: ["公务接待费0.80万元，比上年增加0.10万元。"] } },
      { ...YEARS, texts: { threePublic: ["公务接待费0.80万元，与上年持平，没有变化。"] } },
      { ...YEARS, texts: { threePublic: ["公务接待费0.80万元，增长11.11%，主要是厉行节约。"] } },
      {
        figures: { 公务用车运行维护费: "12.00" },
        lastYear: { 公务用车运行维护费: "12.00" },
        texts: {
          threePublic: [
            "公务用车购置及运行维护费12.00万元，其中购置费0万元；运行维护费12.00万元，比上年减少2.00万元。",
          ],
        },
      },
    ],
    good: [
      { ...YEARS, texts: { threePublic: ["公务接待费0.80万元，下降11.1%，主要是厉行节约。"] } },
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
          const now = knownFigure(draft, label);
          const real = difference(now, before);
          if (found === null || before.trim() === "" || real === undefined) return [];
          const [, verb = found[4] ?? "", amount = found[5] ?? "0", unit = found[6] ?? "万元"] = found;
          const down = /^(减|下)/.test(verb);
          const sign = compare(real, "0") ?? 0;
          const said = down ? `-${amount}` : amount;
          if (unit !== "万元") {
            // Of a percentage only the direction is told here: the rest is between it and its own sentence.
            if (sign === 0 || (sign === -1) === down || growth(now, before) === undefined) return [];
          } else if (sameAmount(said, real)) return [];
          const words = sign === 0 ? "持平" : `${sign === -1 ? "减少" : "增加"}${absolute(real)}`;
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
