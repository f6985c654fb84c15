import {
  compare,
  type Draft,
  difference,
  FIGURES,
  figureValue,
  isOverridden,
  NARRATIVE_FIELDS,
  normaliseDecimal,
  sameAmount,
  sameButRounding,
  sum,
} from "../../../domain/index.ts";
import type { DocumentRule, Found } from "../../rule.ts";
import { knownFigure } from "../../words/known-figure.ts";
import { labelledAmounts } from "../../words/labelled.ts";
import { publishesSome, showsChosen } from "../../words/published.ts";
import { dividesOnePurse, hasOneSource, tellsFurther } from "../../words/purse.ts";
import { changeSum } from "./change-sum.ts";

const RARE_INCOME = "国有资本经营预算收入";

/** 基本支出 and what it is made of in one sentence. */
const BASIC = /基本支出[^。\d]{0,12}([\d,.]+)万元[^。]*?人员(?:经费|支出)/;

const isStated = ({ figures }: Draft): boolean => (figures.项目支出 ?? "") !== "";

/** True where a total may hold more than the parts that the figures have a place for. */
function isOpen(draft: Draft, label: string): boolean {
  if (label === "收入合计") return tellsFurther(draft, "income");
  // Without a figure of its own 项目支出 is what the projects shown make.
  if (label === "支出合计")
    return tellsFurther(draft, "spending") || (!isStated(draft) && (showsChosen(draft) || publishesSome(draft)));
  // 人员经费 and 公用经费 are often told of the general budget alone.
  if (label !== "基本支出" || knownFigure(draft, "收入合计") === "" || hasOneSource(draft)) return false;
  const total = draft.figures[label] ?? "";
  return !NARRATIVE_FIELDS.some(({ id }) =>
    draft.narrative[id].some((text) => sameAmount(BASIC.exec(text)?.[1]?.replace(/,/g, "") ?? "", total)),
  );
}

export const parts: DocumentRule = {
  id: "figures.parts",
  title: "合计不等于各项之和",
  severity: "error",
  why: "收入、支出、“三公”经费的合计都要等于各项之和，公开后第一眼就有人加。",
  scope: "figures",
  behind: { rules: ["figures.said-twice"], at: "gap" },
  examples: {
    bad: [
      { figures: { 支出合计: "2277.23", 人员经费: "801.93", 日常公用经费: "61.62", 项目支出: "1414.10" } },
      {
        figures: {
          三公经费合计: "11.30",
          "因公出国（境）费": "0",
          公务用车购置费: "0",
          公务用车运行维护费: "9",
          公务接待费: "2",
        },
      },
      { figures: { 收入合计: "100.00", 一般公共预算收入: "80.00", 政府性基金预算收入: "30.00" } },
      { lastYear: { 基本支出: "90.00", 人员经费: "60.00", 日常公用经费: "20.00" } },
    ],
    good: [
      {
        figures: {
          支出合计: "2357.70",
          基本支出: "602.42",
          人员经费: "516.82",
          日常公用经费: "85.6",
          项目支出: "1755.28",
        },
      },
      {
        figures: { 支出合计: "532.40", 人员经费: "318.60", 日常公用经费: "31.80", 项目支出: "74.00" },
        own: [["支出|金额", "人员支出|318.60", "药品及耗材支出|108.00", "项目支出|74.00"]],
      },
      {
        figures: { 收入合计: "5525.50", 支出合计: "5525.50", 基本支出: "1186.40", 项目支出: "2073.60" },
        texts: { spending: ["一般公共预算当年拨款3260.00万元。", "其中：基本支出1186.40万元，项目支出2073.60万元。"] },
      },
      { figures: { 支出合计: "8695.940834", 基本支出: "2211.8861", 项目支出: "6484.0547" } },
      { figures: { 支出合计: "100.00", 人员经费: "60.00", 项目支出: "20.00" } },
      { lastYear: { 支出合计: "100.00", 人员经费: "60.00", 项目支出: "20.00" } },
      { figures: { 基本支出: "10.00" }, projects: [{ budget: ["5.00", "5.00", ""] }] },
    ],
  },
  check(input) {
    const { draft } = input;
    // Last year's were told from a sentence of changes; where that does not add up it says so itself.
    const years = changeSum.check(input).length > 0 ? (["this"] as const) : (["this", "last"] as const);
    return years.flatMap((year) =>
      FIGURES.flatMap(({ label, parts: labels }): readonly Found[] => {
        const stored = year === "this" ? draft.figures : draft.lastYearFigures;
        const total = stored[label] ?? "";
        if (labels === undefined || total.trim() === "") return [];
        const values = labels.map((part) => figureValue(draft, part, year));
        const all = sum(values);
        if (all === undefined) return [];
        const order = compare(all, total);
        if (order === 0 || order === undefined || sameButRounding(all, total)) return [];
        const open = labels.filter((part) => knownFigure(draft, part, year) === "");
        if (label === "支出合计" && year === "this" && dividesOnePurse(draft)) return [];
        const gap = difference(total, all) ?? "";
        const short = !gap.startsWith("-");
        // What is open may be what is missing; only a kind of income that hardly an office has leaves no doubt.
        if (short && !open.every((part) => part === RARE_INCOME)) return [];
        if (short && isOpen(draft, label)) return [];
        // A further kind may be printed in a table: 药品及耗材支出.
        const isFurther = /^[收支]/.test(label) && [...labelledAmounts(draft).values()].some((all) => all.has(gap));
        if (short && isFurther) return [];
        // Last year's figures are not printed; while some are open their sum says nothing.
        // Where this year's sum is wrong too, last year's was told from it and would be the same finding twice.
        if (year === "last" && (open.length > 0 || isOverridden(draft, label))) return [];
        const words = short ? `合计多 ${gap}` : `合计少 ${gap.slice(1)}`;
        const which = year === "this" ? label : `上年${label}`;
        const list = labels.filter((_, i) => values[i] !== "").map((part) => part.replace(/（.*?）/, ""));
        const hint = short && open.length > 0 ? `${open.join("、")}还没有填，` : "";
        return [
          {
            message: `${which}加不拢。写的是 ${normaliseDecimal(total)}，${list.join("＋")}＝${all}，${words}。${hint}核对。`,
            section: "figures",
            field: label,
            printed: total,
            expected: all,
            ...(year === "last" || (short && open.length > 0) ? { severity: "warning" as const } : {}),
            ...(year === "this" ? { fix: { kind: "figure" as const, label: `改为 ${all}`, value: all } } : {}),
          },
        ];
      }),
    );
  },
};
