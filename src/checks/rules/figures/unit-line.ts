import type { Draft } from "../../../domain/index.ts";
import type { DocumentRule, Found } from "../../rule.ts";
import { matchesIn } from "../../words/matches.ts";
import { amountIn, expanded } from "../../words/own-grid.ts";
import { proseOf } from "../../words/prose.ts";

const UNIT_LINE = /(?:^|\s)(?:金额)?单位[：:]\s*([万亿]?元)\s*$/;
const LONGEST = 60;
const LONGEST_AMOUNT = 20;
/** As many tables say the same before one that differs is odd. */
const LEAST = 3;
/** So many figures tell one amount from another; of shorter ones it takes several. Codes of accounts have no point. */
const TELLING = 3;
const SHORT = 2;
const figures = (amount: string): number => amount.replace(/\D|0+$/g, "").length;

interface UnitLine {
  readonly section: string;
  readonly field: string;
  readonly text: string;
  readonly unit: string;
  /** Amounts of the table below that tell. */
  readonly amounts: ReadonlySet<string>;
  /** The greatest number beside the first column. */
  readonly most: number;
}

function linesOf(draft: Draft): readonly UnitLine[] {
  return draft.parts.flatMap(({ id, blocks }) =>
    blocks.flatMap((block, index): readonly UnitLine[] => {
      if (block.kind !== "paragraph" || block.text.length > LONGEST) return [];
      const unit = UNIT_LINE.exec(block.text)?.[1];
      const below = unit === undefined ? undefined : blocks[index + 1];
      if (unit === undefined || below?.kind !== "grid") return [];
      const all = expanded(below).flatMap((line) => line.map(amountIn));
      const amounts = new Set(
        all.filter((amount) => amount.length <= LONGEST_AMOUNT && amount.includes(".") && figures(amount) >= SHORT),
      );
      // Codes of accounts stand in the first column.
      const beside = expanded(below).flatMap((line) =>
        line.slice(1).map((cell) => Number(amountIn(cell) || Number.NaN)),
      );
      const most = Math.max(...beside.filter((amount) => !Number.isNaN(amount)));
      return [{ section: id, field: block.id, text: block.text.trim(), unit, amounts, most }];
    }),
  );
}

/** No table of a budget is about less money than that. */
const FEW_YUAN = 1000;

/** As many amounts of a table in 元 that the text tells in 万元 are no accident. */
const TOLD = 2;

/** A table in 元 whose amounts the text tells in 万元. */
function againstProse(draft: Draft, lines: readonly UnitLine[]): readonly Found[] {
  const inYuan = lines.filter(({ unit, most }) => unit === "元" && most < FEW_WAN);
  if (inYuan.length === 0) return [];
  const told = new Set(
    proseOf(draft).flatMap(({ text }) => matchesIn(text, WAN).map(([, amount = ""]) => Number(amount))),
  );
  return inYuan.flatMap(({ section, field, text, unit, amounts }): readonly Found[] => {
    const both = [...amounts].filter((amount) => figures(amount) >= TELLING && told.has(Number(amount)));
    if (both.length < TOLD) return [];
    const message = `表头的单位和文字不同。这张表印着“${text}”，表里的 ${both[0]}、${both[1]} 文字里都是“万元”，核对单位。`;
    return [{ message, section, field, printed: unit, expected: "万元" }];
  });
}
const WAN = /(?<![\d.])(\d{1,9}(?:\.\d{1,2})?)万元/g;
const FEW_WAN = 1_000_000;

/** Tables each with a line of its unit: "万元 1286.40". */
const TABLES = (...told: readonly string[]) => ({
  own: told.flatMap((one) => {
    const [unit = "", amount = ""] = one.split(" ");
    return [`单位：${unit}`, [`合计|${amount}`, "办公费|3.20"]];
  }),
});

export const unitLine: DocumentRule = {
  id: "figures.unit-line",
  title: "表头的单位和别的表不同",
  severity: "error",
  why: "同一个数，这张表印着“单位：元”，别的表都是“万元”，差一万倍。",
  scope: "figures",
  examples: {
    bad: [
      TABLES("万元 1286.40", "万元 1286.40", "万元 98.60", "元 1286.40"),
      TABLES("亿元 9.85", "万元 1286.40", "万元 9.85", "万元 9.85"),
      TABLES("万元 1286.40", "万元 98.60", "万元 98.60", "元 24.60"),
      TABLES("元 98.60", "元 98.60", "元 98.60", "万元 98.60"),
      { own: ["单位：元", ["合计|1326.30", "一般公共预算|1286.30"], "收入1326.30万元，其中一般公共预算1286.30万元。"] },
    ],
    good: [
      TABLES("万元 1286.40", "万元 1286.40", "万元 98.60", "元 12864000"),
      TABLES("万元 1286.40", "万元 1286.40", "万元 1286.40"),
      TABLES("万元 1286.40", "元 1286.40"),
      TABLES("万元 2010301", "万元 2010301", "万元 98.60", "元 2010301"),
    ],
  },
  check({ draft }) {
    const lines = linesOf(draft);
    const counts = new Map<string, number>();
    for (const { unit } of lines) counts.set(unit, (counts.get(unit) ?? 0) + 1);
    const [usual, most = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
    if (usual === undefined || counts.size < 2 || most < LEAST) return againstProse(draft, lines);
    const known = new Set(lines.filter(({ unit }) => unit === usual).flatMap(({ amounts }) => [...amounts]));
    return lines.flatMap(({ section, field, text, unit, amounts, most: top }): readonly Found[] => {
      const both = unit === usual ? [] : [...amounts].filter((amount) => known.has(amount));
      const same = both.find((amount) => figures(amount) >= TELLING) ?? (both.length >= TELLING ? both[0] : undefined);
      const tiny = unit === "元" && usual === "万元" && amounts.size > 0 && top < FEW_YUAN;
      if (same === undefined && tiny) {
        const message = `表头的单位和别的表不同。这张表印着“${text}”，别的表是“${usual}”，表里最大的数只有 ${top}，核对单位。`;
        return [{ message, section, field, printed: unit, expected: usual }];
      }
      if (same === undefined) return [];
      return [
        {
          message: `表头的单位和别的表不同。这张表印着“${text}”，别的表是“${usual}”，“${same}”在两种表里都有，核对单位。`,
          section,
          field,
          printed: unit,
          expected: usual,
        },
      ];
    });
  },
};
