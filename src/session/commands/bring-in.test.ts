import { expect, it } from "vitest";
import { parseTarget } from "../../domain/index.ts";
import { bringIn } from "./bring-in.ts";
import { grid, printed, rowOf, SCHEME } from "./testing.ts";

it("brings last year's rows to their classes, with their values as last year's too", () => {
  const { draft, table, id } = grid([
    ["产出指标", "数量指标", "修路", "≥5公里"],
    ["满意度指标", "服务对象满意度指标", "满意", "≥90%"],
  ]);
  const old = { ...rowOf(["产出指标", "成本指标", "造价", "≤9.50万元"]), printedTarget: "≤9.50元" };
  const same = { ...rowOf(["产出指标", "质量指标", "合格率", "≥95%"]), id: id(0) };
  const command = bringIn(table, SCHEME, draft, [old, same]);
  const next = command.change(draft);
  expect(printed(next)).toEqual([
    "产出指标|数量指标|修路|≥5公里",
    "产出指标|质量指标|合格率|≥95%",
    "产出指标|成本指标|造价|≤9.50万元",
    "满意度指标|服务对象满意度指标|满意|≥90%",
  ]);
  const rows = next.projects[0]?.indicators ?? [];
  const { target } = parseTarget("≤9.50万元");
  expect(rows[2]).toMatchObject({ id: old.id, target, lastYear: target });
  expect(rows[2]).not.toHaveProperty("printedTarget");
  // An id that a row of this year has stays that row's.
  expect(new Set(rows.map((row) => row.id)).size).toBe(4);
  expect(command).toMatchObject({ label: "带入上年 2 行", place: { rowId: old.id } });
});
