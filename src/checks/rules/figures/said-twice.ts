import { type Draft, FIGURES, sameAmount, scale } from "../../../domain/index.ts";
import type { DocumentRule, Found } from "../../rule.ts";
import { knownFigure } from "../../words/known-figure.ts";
import { printedTotals, sameMoney } from "../../words/labelled.ts";
import { isNarrowed, isSaidOfPart } from "../../words/purse.ts";
import { around } from "../../words/quote.ts";
import { type Stated, statedAssets, statedFigures } from "../../words/stated.ts";

const SLOTS = [
  "budget",
  "income",
  "spending",
  "change",
  "operating",
  "threePublic",
  "procurement",
  "assets",
  "other",
] as const;
type Statement = Stated & { readonly text: string; readonly above: string; readonly paragraph: number };

function statements(draft: Draft, slot: (typeof SLOTS)[number]): readonly Statement[] {
  return draft.narrative[slot].flatMap((text, i) => {
    const assets = slot === "assets" ? statedAssets(text) : undefined;
    const stated = statedFigures(text, draft.year);
    const all = assets === undefined ? stated : [...stated.filter(({ label }) => label !== assets.label), assets];
    return all.map((item) => ({ ...item, text, above: draft.narrative[slot][i - 1] ?? "", paragraph: i + 1 }));
  });
}

const LABELS = new Set(FIGURES.map(({ label }) => label));

/** What a figure is a part of, nearest and farthest. */
function wholesOf(draft: Draft, label: string): readonly string[] {
  const own = FIGURES.find((figure) => figure.label === label);
  const wholes = FIGURES.filter(({ parts, section }) => parts?.includes(label) || section === own?.section);
  return [...wholes.map((figure) => figure.label), "收入合计", "支出合计"].map((one) => knownFigure(draft, one));
}

/** The grand totals of printed tables: the year's income or spending and what was left over of the last. */
const TOTALS: Readonly<Record<string, RegExp>> = { 收入合计: /^(收入)?总计$/, 支出合计: /^(支出)?总计$/ };
/** “收入总计2250.81万元（含年初结转和结余96.20万元）”: with what was left over it is another total. */
const WITH_LEFT_OVER = /^[（(，,]?(?:其中)?[：:]?(?:含|包含|包括)[^）)。；]{0,12}(?:结转|结余)/;

export const saidTwice: DocumentRule = {
  id: "figures.said-twice",
  title: "同一个数前后不同",
  severity: "error",
  why: "同一个数在文字里一个、表里一个，改了一处没有改另一处。",
  scope: "document",
  // The same wrong number in several sentences is one difference from the tables.
  habit: { least: 2, say: (count, [first]) => ({ message: `${first?.message ?? ""}这样写的有 ${count} 处。` }) },
  examples: {
    bad: [
      { assets: ["资产总额|——|128.00"], texts: { assets: ["截至2025年12月31日，本部门固定资产金额为182.00万元。"] } },
      { figures: { 机关运行经费: "75.62" }, texts: { operating: ["机关运行经费安排76.52万元，用于水电和取暖。"] } },
      {
        texts: {
          spending: ["本部门支出预算为100.00万元，基本支出安排60.00万元。"],
          change: ["基本支出66.00万元，主要是人员增加。"],
        },
      },
      { procurement: [{ total: "38.20" }], texts: { procurement: ["政府采购预算共计32.80万元。"] } },
    ],
    good: [
      {
        title: "云溪镇2026年度部门决算",
        figures: { 公务接待费: "1.00" },
        texts: { threePublic: ["公务接待费0.42万元，完成预算的42%。"] },
      },
      { figures: { 公务接待费: "3.60" }, texts: { threePublic: ["公务接待费支出3.12万元，完成预算的86.67%。"] } },
      {
        figures: { 支出合计: "100.00" },
        texts: { spending: ["其中：教育支出预算50.00万元，基金预算支出30.00万元。"] },
      },
      {
        figures: { 基本支出: "60.00" },
        texts: { spending: ["一般公共预算基本支出50.00万元，基金预算基本支出10.00万元。"] },
      },
      { figures: { 机关运行经费: "75.62" }, texts: { operating: ["机关运行经费75.620万元。"] } },
      {
        figures: { 收入合计: "2154.61" },
        texts: { budget: ["2024年度收入总计2250.81万元（含年初结转和结余96.20万元）。"] },
      },
      {
        figures: { 基本支出: "60.00" },
        texts: { change: ["比2025年基本支出55.00万元增加5.00万元，基本支出增加5.00万元。"] },
      },
      {
        figures: { 一般公共预算收入: "1335.10" },
        texts: { other: ["机关运行经费当年一般公共预算拨款106.68万元。"] },
      },
      { figures: { 公务接待费: "0.20" }, texts: { threePublic: ["公务接待费0.2万元，增加0.10万元。"] } },
      {
        figures: { 支出合计: "100.00", 项目支出: "40.00", 基本支出: "60.00" },
        texts: {
          spending: [
            "县农技推广中心2026年支出预算42.00万元，其中基本支出21.00万元，项目支出21.00万元。",
            "农林水支出中项目支出38.00万元，基本支出26.00万元。",
            "养殖场奖补项目支出18.00万元。",
          ],
        },
      },
    ],
  },
  check({ draft, facts }) {
    const first = new Map<string, string>();
    return SLOTS.flatMap((slot) =>
      statements(draft, slot).flatMap(({ label, value, text, above, paragraph, index, length }): readonly Found[] => {
        if (!LABELS.has(label) || /涉及$/.test(text.slice(0, index))) return [];
        // The table of 三公经费 prints what was planned, the sentence what was spent.
        if (facts.accounts && slot === "threePublic") return [];
        if (isNarrowed(text, index, draft.agency.name)) return [];
        if (isSaidOfPart(draft, { text, index, above }, label, wholesOf(draft, label))) return [];
        const own = knownFigure(draft, label);
        const before = own === "" ? first.get(label) : own;
        if (before === undefined) {
          first.set(label, value);
          return [];
        }
        if (sameAmount(before, value) || !/\d/.test(before)) return [];
        if (WITH_LEFT_OVER.test(text.slice(index + length))) return [];
        // The unit over the table is wrong, and told there.
        if (sameAmount(scale(before, 4) ?? "", value)) return [];
        const total = TOTALS[label];
        if (total !== undefined && printedTotals(draft, total).some((one) => sameMoney(one, value))) return [];
        const where = own === "" ? "前面写的是" : "数据是";
        return [
          {
            message: `${label}前后不同。${around(text, index, length)}，${where} ${before}，核对后改其中一处。`,
            section: slot,
            field: `paragraph.${paragraph}`,
            printed: value,
            expected: before,
            habit: `${label} ${value}`,
            fix: {
              kind: "text",
              label: `文字改为 ${before}`,
              text:
                text.slice(0, index) +
                text.slice(index, index + length).replace(/[\d.,]+(?=\s*万元$)/, before) +
                text.slice(index + length),
            },
          },
        ];
      }),
    );
  },
};
