import { expect, it } from "vitest";
import type { Blocks, GridBlock } from "../blocks.ts";
import { recognise } from "./recognise.ts";
import { type Drawn, grid, merged, pages } from "./testing/build.ts";

function table(n: number): GridBlock {
  const row = (at: number): Drawn[] => [`数量指标`, `第${n}项第${at}个指标`, "怎样数出来的一句话", "≥95%", "年度计划"];
  return grid(
    ["434002云溪镇人民政府", merged("单位：万元", 5)],
    ["项目编码", `YX-${n}`, "项目名称", merged(`第${n}个项目`, 3)],
    [merged("预算规模及资金用途", 1, 2), "预算数", "8.00", "其中：财政资金", "8.00", "其他资金"],
    [merged("用于日常开支", 5)],
    ["绩效目标", merged("按时完成，群众满意", 5)],
    ["一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据"],
    [merged("产出指标", 1, 8), ...row(0)],
    ...[1, 2, 3, 4, 5, 6, 7].map(row),
  );
}

function document(projects: number): Blocks {
  const numbers = Array.from({ length: projects }, (_, n) => n + 1);
  return pages(...numbers.flatMap((n) => [`${n}、第${n}个项目绩效目标表`, table(n)]));
}

/** The work of a run, counted instead of timed: how often it asks an expression or looks something up. */
function steps(run: () => void): number {
  let count = 0;
  const counted = (owner: object, name: string): (() => void) => {
    const own = Object.getOwnPropertyDescriptor(owner, name);
    const call: unknown = own?.value;
    if (own === undefined || typeof call !== "function") return () => {};
    const value = function (this: unknown, ...given: unknown[]): unknown {
      count++;
      return Reflect.apply(call, this, given);
    };
    Object.defineProperty(owner, name, { ...own, value });
    return () => Object.defineProperty(owner, name, own);
  };
  const restore = [
    counted(RegExp.prototype, "exec"),
    counted(RegExp.prototype, "test"),
    counted(Map.prototype, "get"),
    counted(Map.prototype, "has"),
    counted(Array.prototype, "find"),
    counted(Array.prototype, "filter"),
    counted(Array.prototype, "some"),
  ];
  try {
    run();
  } finally {
    for (const back of restore) back();
  }
  return count;
}

it("does about ten times the work for ten times the tables", () => {
  const work = (projects: number): number =>
    steps(() => {
      const { counts } = recognise(document(projects), { id: "test", year: 2026 });
      expect(counts).toMatchObject({ projects, indicators: 8 * projects });
    });
  work(1);
  // A little more than tenfold, as words are remembered in a memory of a fixed size; quadratic work would be a hundredfold.
  expect(work(340) / work(34)).toBeLessThan(15);
}, 60_000);

// What follows takes a second at most; a slip into quadratic time would take minutes and run into the test's own limit.

it("takes a table of 300,000 cells in one row or one column", { timeout: 120_000 }, () => {
  const cell = (row: number, column: number) => ({ row, column, rowSpan: 1, columnSpan: 1, paragraphs: ["一级指标"] });
  const many = Array.from({ length: 300_000 }, (_, at) => at);
  const tall: GridBlock = {
    ...{ kind: "grid", index: 0, rowCount: 300_000, columnCount: 1 },
    cells: many.map((at) => cell(at, 0)),
  };
  const wide: GridBlock = {
    ...{ kind: "grid", index: 0, rowCount: 600, columnCount: 500 },
    cells: many.map((at) => ({ ...cell(Math.floor(at / 500), at % 500), rowSpan: 600 })),
  };
  for (const one of [tall, wide]) expect(recognise(pages(one), { id: "test" }).counts.tables).toBe(1);
});

it("comes to the end of sentences made to stall a search", { timeout: 120_000 }, () => {
  const evil = [
    `收入合计${"共计".repeat(200_000)}`,
    `2026年${"(其中".repeat(100_000)}`,
    "基本支出1.00万元，".repeat(20_000),
    `${" ".repeat(300_000)}单位：万`,
    `1.${"甲2.".repeat(100_000)}`,
    "较上年".repeat(100_000),
  ];
  const chapters = evil.flatMap((text) => ["2、支出说明", text, "3、比上年增减情况", text]);
  const above = ["云溪镇2026年部门预算公开", "二、部门预算安排的总体情况"];
  const source = pages(...above, ...chapters, "1、甲绩效目标表", ...evil);
  expect(recognise(source, { id: "test" }).counts.projects).toBe(0);
  const cells = grid(["绩效目标", evil[4] ?? ""], ["预算数", evil[0] ?? ""]);
  expect(recognise(pages(cells), { id: "test" }).counts.projects).toBe(1);
});
