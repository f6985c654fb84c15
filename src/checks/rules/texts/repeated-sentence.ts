import type { TextRule } from "../../rule.ts";
import { quote } from "../../words/quote.ts";

/** Said of what stands before it, and again of something else: a comparison, a reason, an amount, a condition. */
const DEPENDENT = /^(比|较|与|同|和)(上年|去年|往年)|^同比|^主要(原因)?(是|为)|^其中|\d|的$/;
/** Of what stands before, so much is compared. */
const LONGEST_KEY = 160;

export const repeatedSentence: TextRule = {
  id: "texts.repeated-sentence",
  title: "同一段里一句话写了两遍",
  severity: "warning",
  why: "粘贴时留下的重复句。",
  limits: { length: 13 },
  scope: "texts",
  marks: { characters: "，。；;" },
  examples: {
    bad: [
      "冬春两季组织民兵清理主河道，分段包干。围绕防汛备汛，冬春两季组织民兵清理主河道。",
      "做好退役军人来访接待和走访慰问工作；做好退役军人来访接待和走访慰问工作。",
      { text: "维护镇区主次干道全部路灯按时亮，维护镇区主次干道全部路灯按时亮", kind: "goal" },
    ],
    good: [
      "2026年“三公”经费预算8.00万元，比2025年减少1.00万元。其中：公务用车购置及运行维护费5.00万元，比2025年减少1.00万元。",
      "群众满意。清运垃圾，群众满意。",
      "虚报面积的，依法追究有关责任人员的责任；挪用资金的，依法追究有关责任人员的责任。",
      "公务接待费没有安排，与上年一样。购车费没有安排，与上年一样。",
      "做好退役军人来访接待工作；做好退役军人走访慰问工作。",
      "编报绩效目标的项目12个，涉及预算金额598.42万元；实施绩效跟踪的项目12个，涉及预算金额598.42万元。",
      "面向中小企业预留项目金额20.00万元，由中小企业供应商中标或成交的，合同金额18.00万元；面向小微企业预留5.00万元，由中小企业供应商中标或成交的，合同金额4.00万元。",
    ],
  },
  check({ text }, limits) {
    if (text.length <= 2 * (limits.length ?? 0)) return [];
    const seen = new Set<string>();
    let before = "";
    const clauses = text.split(/[，。；;]/);
    if (clauses.filter(({ length }) => length >= (limits.length ?? 0)).length < 2) return [];
    const repeated = clauses.find((clause) => {
      const said = clause.trim();
      // Only behind the same words, or the same condition, is it the same sentence.
      const key = DEPENDENT.test(said) || before.endsWith("的") ? `${before}，${said}`.slice(-LONGEST_KEY) : said;
      before = key;
      if (said.length < (limits.length ?? 0)) return false;
      if (seen.has(key)) return true;
      seen.add(key);
      return false;
    });
    if (repeated === undefined) return [];
    return [
      {
        message: `一句话写了两遍。${quote(repeated)}在同一段里出现两次，删掉一处。`,
        printed: repeated.trim(),
      },
    ];
  },
};
