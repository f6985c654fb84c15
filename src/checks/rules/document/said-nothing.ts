import type { DocumentRule } from "../../rule.ts";
import { deniedAmounts } from "../../words/nothing.ts";
import { around } from "../../words/quote.ts";

export const saidNothing: DocumentRule = {
  id: "document.said-nothing",
  title: "说没有，又写着数",
  severity: "warning",
  why: "一处说没有安排，另一处写着金额，公开以后谁都看得出两处只有一处是对的。",
  scope: "document",
  needs: { kinds: ["disclosure"] },
  behind: [{ rules: ["document.empty-note", "texts.contradictory-words"], at: "place" }],
  examples: {
    bad: [
      { texts: { procurement: ["2026年未安排政府采购预算，其中货物采购预算6.00万元。"] } },
      {
        figures: { 政府性基金预算收入: "310.00" },
        texts: { other: ["2026年本部门没有使用政府性基金预算拨款安排的支出。"] },
      },
      { texts: { spending: ["本部门无政府性基金预算支出，其中政府性基金支出主要用于“两癌”救助。"] } },
      { texts: { threePublic: ["2026年没有安排因公出国（境），因公出国（境）费用3.00万元。"] } },
      { texts: { threePublic: ["2026年未安排会议，会议费1.20万元，与上年持平。"] } },
      { texts: { income: ["无上年结转结余。收入包括：一般公共预算90.00万元，上年结转12.00万元。"] } },
    ],
    good: [
      { figures: { 公务用车购置费: "0.00" }, texts: { threePublic: ["公务用车购置费0万元，本年无购车计划。"] } },
      {
        figures: { 政府采购预算: "6.00" },
        texts: { procurement: ["2026年政府采购预算6.00万元，均为货物，无政府采购工程预算。"] },
      },
      {
        figures: { 政府性基金预算收入: "310.00" },
        texts: { other: ["除彩票公益金外，没有使用政府性基金预算拨款安排的支出。"] },
      },
      { texts: { procurement: ["2025年未安排政府采购预算，2026年货物采购预算6.00万元。"] } },
      { texts: { threePublic: ["2026年未安排重大会议，会议费2.40万元；所属图书馆未安排培训，培训费1.50万元。"] } },
      { texts: { threePublic: ["2026年不召开会议，会议费0.00万元，比上年会议费减少1.20万元。"] } },
    ],
  },
  check({ draft }) {
    return deniedAmounts(draft).map(({ text, section, field, denial, index, told }) => ({
      message: `说没有，又写着数。${around(text, index, denial.length)}，${told}，核对后改其中一处。`,
      section,
      field,
      printed: denial,
    }));
  },
};
