import { absolute, compare, difference, sameAmount } from "../../../domain/index.ts";
import type { DocumentRule, Found } from "../../rule.ts";
import { wrongChangeSums } from "../../words/change-parts.ts";
import { knownFigure } from "../../words/known-figure.ts";
import { matchesIn } from "../../words/matches.ts";
import { around } from "../../words/quote.ts";

interface Change {
  /** Signed, in 万元. */
  readonly value: string;
  readonly index: number;
  readonly length: number;
}

const CHANGE = "(增加|增长|上升|减少|下降|降低)(?:了|额为|：)?\\s*(\\d+(?:\\.\\d+)?)\\s*万元";
const TOTAL = new RegExp(
  `(?:较|比|同)(?:20\\d\\d年|上年|去年)(?:度)?(?:部门)?(?:预算|收支|收支预算)?(?:总体|合计|相比)?(?:\\d[\\d.]{0,12}万元)?(?:相比)?[，,]?${CHANGE}`,
);

const AMOUNT = /(\d[\d.]{0,12})万元/g;
const BASE = /(\d[\d.]{0,12})万元(?=.*\d)/;

function read(match: RegExpExecArray | null, offset = 0): Change | undefined {
  if (match === null) return undefined;
  const [whole, verb = "", number = ""] = match;
  return { value: /^(减|下|降)/.test(verb) ? `-${number}` : number, index: offset + match.index, length: whole.length };
}

export const changeSum: DocumentRule = {
  id: "figures.change-sum",
  title: "比上年增减加不拢",
  severity: "error",
  why: "总的增减等于各部分增减之和，也等于两年的差。",
  scope: "figures",
  examples: {
    bad: [
      { texts: { change: ["较2025年预算减少1208.40万元，其中：基本支出增加31.60万元；项目支出减少1204.00万元。"] } },
      { texts: { change: ["比2025年增加83.62万元。其中：基本支出增加13.29万元；项目支出增加73.33万元。"] } },
      {
        figures: { 支出合计: "110.00" },
        lastYear: { 支出合计: "100.00" },
        texts: { change: ["较2025年预算增加12.00万元。"] },
      },
      {
        texts: { change: ["基本支出减少0.80万元，其中人员经费增加0.40万元，日常公用经费减少1.60万元；项目支出持平。"] },
      },
      {
        texts: {
          change: [
            "比2025年增加17,226,500.00元，增长8.08%。其中：基本支出92,144,600.00元，占39.98%；项目支出138,341,900.00元，占60.02%，比2025年增加18,226,500.00元；基本支出与2025年持平。",
          ],
        },
      },
    ],
    good: [
      {
        texts: {
          change: [
            "比2025年增加17,226,500.00元。其中：基本支出92,144,600.00元；项目支出138,341,900.00元，比2025年增加17,226,500.00元；基本支出与2025年持平。",
          ],
        },
      },
      {
        figures: { 支出合计: "1270.50" },
        texts: { change: ["较2024年预算1236.50万元增加34.00万元，其中基本支出增加22.50万元，项目支出增加11.50万元。"] },
      },
      { texts: { change: ["基本支出比2025年增加13.29万元，项目支出比2025年增加70.33万元。"] } },
      { texts: { change: ["较2025年预算减少1208.40万元，其中：基本支出增加31.60万元；项目支出减少1240.00万元。"] } },
      {
        figures: { 支出合计: "110.00" },
        lastYear: { 支出合计: "100.00" },
        texts: { change: ["较2025年预算增加10万元。"] },
      },
      {
        texts: {
          change: ["较2025年增加28.03万元，其中：人员经费增加14.28万元，公用经费减少1.75万元，项目支出增加15.50万元。"],
        },
      },
      {
        texts: {
          change: [
            "较2025年预算增加40.00万元，其中：基本支出增加50.00万元，项目支出减少8.00万元，上缴支出减少2.00万元。",
          ],
        },
      },
      {
        figures: { 支出合计: "110.00" },
        lastYear: { 支出合计: "100.00" },
        texts: { change: ["财政拨款支出较2025年预算增加8.00万元。"] },
      },
      { texts: { change: ["较2025年预算增加10万元，主要为项目支出增加12万元。"] } },
      {
        figures: { 支出合计: "1486.20" },
        texts: { change: ["2026年收支安排1468.20万元，较2025年预算1392.70万元增加75.50万元。"] },
      },
    ],
  },
  check({ draft }) {
    return draft.narrative.change.flatMap((text, i): readonly Found[] => {
      const place = { section: "change", field: `paragraph.${i + 1}` };
      const whole = TOTAL.exec(text);
      // After a part has been named the sentence speaks of that part.
      const part = /(基本支出|项目支出|其中|人员经费|公用经费|财政拨款|一般公共预算|基金)/.test(
        text.slice(0, whole?.index ?? 0),
      );
      const total = part ? undefined : read(whole);
      const found = wrongChangeSums(text).map((one): Found => ({ ...one, ...place }));
      const now = knownFigure(draft, "支出合计");
      // The sentence may state what it compares with.
      const before = BASE.exec(whole?.[0] ?? "")?.[1] ?? knownFigure(draft, "支出合计", "last");
      const real = difference(now, before);
      // “2024年预算收支安排1468.20万元，较…”: the sentence goes by its own amount, and that another is printed is told elsewhere.
      const own = matchesIn(text.slice(0, total?.index ?? 0), AMOUNT).map(([, amount = ""]) =>
        difference(amount, before),
      );
      const fits = own.some((one) => one !== undefined && total !== undefined && sameAmount(one, total.value));
      if (
        total !== undefined &&
        real !== undefined &&
        compare(before, "0") === 1 &&
        !fits &&
        !sameAmount(real, total.value)
      ) {
        const words = `${real.startsWith("-") ? "减少" : "增加"}${absolute(real)}`;
        found.push({
          ...place,
          message: `增减和两年的数不符。${around(text, total.index, total.length)}，${now}－${before} 是${words}，核对。`,
          printed: total.value,
          expected: real,
        });
      }
      return found;
    });
  },
};
