import { figureValue, isDecimal, scale } from "../../../domain/index.ts";
import type { DocumentRule } from "../../rule.ts";

/** What is to be bought, and the rows of the table. */
const B = (wanted: string, ...totals: readonly string[]) => ({
  figures: { 拟购置固定资产总额: wanted },
  texts: { assets: ["准备添置16.75万元的设备，都已列入政府采购表。"] },
  procurement: totals.map((total, i) => ({ item: `设备${i + 1}`, total })),
});
const SUBSETS = 14;

/** True where some of the amounts add up to the wanted one; all in whole units of 0.000001 万元. */
function reachable(wanted: number, amounts: readonly number[]): boolean {
  let sums = new Set([0]);
  for (const amount of amounts) {
    sums = new Set([...sums, ...[...sums].map((known) => known + amount)]);
    if (sums.has(wanted)) return true;
  }
  return wanted === 0;
}

export const purchaseListed: DocumentRule = {
  id: "figures.purchase-listed",
  title: "拟购资产不在采购表里",
  severity: "warning",
  why: "文字说“已列入政府采购预算”，表里却找不到加起来是这个数的行。",
  scope: "figures",
  examples: {
    bad: [B("16.75", "66.17"), B("16.75", "10.00", "6.00"), B("1.50", "1.05")],
    good: [
      B("1.5", "1.50", "241.91"),
      B("16.75", "10.00", "6.75"),
      { ...B("16.75", "10.00"), texts: {} },
      B("0", "10.00"),
    ],
  },
  check({ draft }) {
    const listed = draft.narrative.assets.some((text) => /列入政府采购/.test(text));
    const wanted = figureValue(draft, "拟购置固定资产总额");
    const rows = draft.procurement.rows.filter(
      ({ project, total }) => isDecimal(total) && !/^合\s*计$/.test(project.trim()),
    );
    if (!listed || !isDecimal(wanted) || rows.length === 0 || rows.length > SUBSETS) return [];
    const whole = (amount: string) => Math.round(Number(scale(amount, 6) ?? Number.NaN));
    if (
      reachable(
        whole(wanted),
        rows.map(({ total }) => whole(total)),
      )
    )
      return [];
    return [
      {
        message: `拟购资产不在采购表里。文字说 ${wanted} 万元已列入政府采购预算，表里没有哪几行加起来是这个数，核对。`,
        section: "assets",
        field: "拟购置固定资产总额",
        printed: wanted,
        expected: rows.map(({ total }) => total).join("＋"),
      },
    ];
  },
};
