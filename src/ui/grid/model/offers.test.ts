import { expect, it } from "vitest";
import { type Indicator, newIndicator, schemeOf } from "../../../domain/index.ts";
import { linesOf } from "./lines.ts";
import { offersOf } from "./offers.ts";

const scheme = schemeOf("hebei-project");
const row = (level2: string, level3: string, level1 = "产出指标"): Indicator => ({
  ...newIndicator(level1, level2),
  id: level3,
  level3,
});
const offered = (rows: readonly Indicator[], lastYear: readonly Indicator[]) =>
  [
    ...offersOf(
      linesOf(rows, scheme, (_, level2) => level2),
      scheme,
      lastYear,
    ),
  ].map(([id, { level3 }]) => [id, level3]);

it("offers last year's first row of each class that has none now", () => {
  const rows = [row("数量指标", "修路"), row("质量指标", "合格率")];
  const lastYear = [row("数量指标", "修桥"), row("时效指标", "完工"), row("时效", "验收"), row("成本指标", "造价")];
  expect(offered(rows, lastYear)).toEqual([
    ["时效指标", "完工"],
    ["成本指标", "造价"],
  ]);
  expect(offered(rows, [])).toEqual([]);
});

it("offers no empty row, and none that stands under another class this year", () => {
  const rows = [row("数量指标", "修路")];
  expect(offered(rows, [row("时效指标", " "), row("成本指标", "修路")])).toEqual([]);
});
