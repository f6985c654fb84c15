import type { TextRule } from "../../rule.ts";
import { nearTerms, SLIP_PAIRS } from "../../words/near-terms.ts";
import { around, mendOf } from "../../words/quote.ts";
import { typingErrors } from "../../words/typing-errors.ts";

/** Each finding carries the whole mended text; the rest comes once these are mended. */
const MOST = 6;

export const nearTerm: TextRule = {
  id: "texts.near-term",
  title: "固定的词错一个字",
  severity: "warning",
  why: "“财政拨款”“绩效目标”这样的词打错一个同音字或形近字，多打一个字，公开后一眼就看得见。",
  scope: "texts",
  strays: true,
  marks: { pairs: SLIP_PAIRS },
  examples: {
    bad: [
      { text: "学生家常满意度", kind: "level3" },
      { text: "基本生活有效保帐", kind: "description" },
      "财政拔款收入由本级财政安排，一般公供预算列支。",
      "负责应急处治置工作。",
      { text: "设备使用了率", kind: "level3" },
      { text: "河湖长治工作", kind: "cell" },
    ],
    good: [
      "财政拨款收入，一般公共预算，绩效目标和绩效指标，绩效自评和绩效评价。",
      "实现长治久安，使用了率先建成的系统，完成律师见证。",
      { text: "河湖长制工作，应急处置、应急处理及时率", kind: "goal" },
      "保障账户安全，人员和经费到位，资金及时拨付到位。",
    ],
  },
  check({ text }) {
    const terms = nearTerms(text);
    if (terms.length === 0) return [];
    const known = typingErrors(text);
    return terms
      .filter(
        ({ index, wrong }) =>
          !known.some((one) => one.index < index + wrong.length && index < one.index + one.wrong.length),
      )
      .slice(0, MOST)
      .map((term) => ({
        message: `像是错别字。${around(text, term.index, term.wrong.length)}里的“${term.wrong}”，核对是不是“${term.right}”。`,
        ...mendOf(text, term),
      }));
  },
};
