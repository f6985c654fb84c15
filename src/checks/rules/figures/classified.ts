import { difference, sameAmount, sum } from "../../../domain/index.ts";
import type { DocumentRule, Found } from "../../rule.ts";
import { isOneSlip } from "../../words/counted.ts";
import { knownFigure } from "../../words/known-figure.ts";
import { proseOf } from "../../words/prose.ts";
import { hasOneSource } from "../../words/purse.ts";
import { MONEY, quantitiesIn } from "../../words/quantities.ts";
import { around } from "../../words/quote.ts";

/** All spending is in some class of the accounts: what a paragraph lists by class is all of something. */
const BY_CLASS = /按[^。；：:\d]{0,14}(?:功能|经济)[^。；：:\d]{0,8}分[^。；：:\d]{0,10}[：:，,]/;
/** The number of an account, and what an item is taken apart into. */
const BESIDE = /[（(][^（）()]{0,60}[)）]|[，,]?(?:其中|包括|主要)[^；;。]*/g;
const ITEM = /^[^\d]{2,24}\d[\d,.]*万元$/;
const FEWEST = 3;
/** So much of the whole a list may miss, or be more, and still be meant to make it. */
const NEAR = 0.05;

/** What a list by class may be all of. */
const WHOLES = ["支出合计", "一般公共预算收入", "政府性基金预算收入", "基本支出", "项目支出"];
const PURSE = /财政拨款|公共预算|基金|单位资金|专户/;

const plain = (value: string): string => Number(value).toFixed(2);

export const classified: DocumentRule = {
  id: "figures.classified",
  title: "按科目分的支出加不拢",
  severity: "warning",
  why: "每一笔支出都在一个科目里，按功能或者按经济分类列的各项，加起来就是支出合计。",
  scope: "figures",
  behind: [
    { rules: ["figures.labelled-amounts", "texts.sum"], at: "place" },
    { rules: ["figures.parts", "figures.said-twice"], at: "gap" },
  ],
  examples: {
    bad: [
      {
        figures: { 支出合计: "2890.00" },
        own: [
          "2.按部门预算支出经济分类：工资福利支出1866.00万元，商品和服务支出1984.00万元，对个人和家庭的补助40.00万元。",
        ],
      },
      {
        figures: { 收入合计: "1758.70", 一般公共预算收入: "1758.70", 支出合计: "1758.70" },
        own: [
          "按功能分类：一般公共服务支出（201）1012.30万元；社会保障和就业支出（208）232.90万元；农林水支出（213）386.90万元；住房保障支出（221）74.50万元。",
        ],
      },
      {
        figures: { 支出合计: "620.00" },
        texts: {
          spending: [
            "按照支出功能科目分类，包括：教育支出480.00万元，其中小学教育300.00万元；卫生健康支出60.00万元；住房保障支出90.00万元。",
          ],
        },
      },
    ],
    good: [
      {
        figures: { 支出合计: "2890.00" },
        own: [
          "2.按部门预算支出经济分类：工资福利支出1866.00万元，商品和服务支出984.00万元，对个人和家庭的补助40.00万元。",
        ],
      },
      {
        figures: { 收入合计: "620.00", 一般公共预算收入: "600.00", 支出合计: "620.00" },
        texts: {
          spending: ["财政拨款支出按功能分类：教育支出450.00万元；卫生健康支出60.00万元；住房保障支出90.00万元。"],
        },
      },
      {
        figures: { 支出合计: "620.00" },
        texts: { spending: ["按功能分类：教育支出480.00万元，卫生健康支出60.00万元等。"] },
      },
    ],
  },
  check({ draft }) {
    const whole = knownFigure(draft, "支出合计");
    if (whole === "" || Number(whole) === 0) return [];
    const prose = proseOf(draft);
    return prose.flatMap(({ text, section = "", field }, at): readonly Found[] => {
      const mark = text.includes("按") ? BY_CLASS.exec(text) : null;
      if (mark === null) return [];
      const from = mark.index + mark[0].length;
      const list = (/^[^。\n]*/.exec(text.slice(from))?.[0] ?? "").replace(BESIDE, "");
      const items = list.replace(/^包括[：:]?/, "").split(/[；;，,、]/);
      if (items.length < FEWEST || items.some((item) => !ITEM.test(item.trim()))) return [];
      const made = sum(items.flatMap((item) => quantitiesIn(item).map(({ value }) => value))) ?? "";
      // It may be all of what was told right before.
      const told = [prose[at - 2]?.text, prose[at - 1]?.text, text.slice(0, from)].flatMap((one = "") =>
        quantitiesIn(one).flatMap(({ unit, value }) => (unit === MONEY ? [value] : [])),
      );
      const wholes = WHOLES.map((label) => knownFigure(draft, label));
      if ([...wholes, ...told].some((one) => sameAmount(one, made))) return [];
      const gap = Math.abs(Number(difference(made, whole)));
      const slip = isOneSlip(plain(made), plain(whole)) && !PURSE.test(text.slice(0, from));
      if (!slip && !(hasOneSource(draft) && gap < NEAR * Number(whole))) return [];
      const added = items.map((item) => quantitiesIn(item)[0]?.number ?? "").join("＋");
      return [
        {
          message: `按科目分的支出加不拢。${around(text, mark.index, mark[0].length)}，${added}＝${made} 万元，支出合计是 ${whole} 万元，核对是哪一项错了。`,
          section,
          field,
          printed: made,
          expected: whole,
        },
      ];
    });
  },
};
