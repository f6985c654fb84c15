import type { Table } from "docx";
import { LANDSCAPE_WIDTH, TYPE_WIDTH } from "./measures.ts";
import { gridTable } from "./own-blocks.ts";
import { type Block, type Cell, cells, FIT, leadRow, type Row, table } from "./table.ts";
import { p } from "./text.ts";

/** 部门机构设置情况. Without a row it is printed with an empty one. */
export function organisationTable(): Table {
  const widths = [3244, 1700, 1700, 2200] as const;
  return table(
    [
      {
        cells: cells(
          [widths[0], "单位名称", "TableHead"],
          [widths[1], "单位性质", "TableHead"],
          [widths[2], "单位规格", "TableHead"],
          [widths[3], "经费保障形式", "TableHead"],
        ),
        head: true,
      },
      {
        cells: cells(
          [widths[0], "{#机构}{机构名称}", "TableText"],
          [widths[1], "{单位性质}", "TableCentre"],
          [widths[2], "{单位规格}", "TableCentre"],
          [widths[3], "{经费保障形式}{/机构}", "TableCentre"],
        ),
      },
      emptyRow("机构", widths),
    ],
    { together: true },
  );
}

/** 固定资产占用情况表. */
export function assetTable(): Table {
  const widths = [4444, 2000, 2400] as const;
  return table(
    [
      { ...leadRow("编制部门：{单位名称}", "截止时间：{资产截止时间}", widths[0], TYPE_WIDTH), head: true },
      {
        cells: cells(
          [widths[0], "项目", "TableHead"],
          [widths[1], "数量", "TableHead"],
          [widths[2], "价值（金额单位：万元）", "TableHead"],
        ),
        head: true,
      },
      {
        cells: cells(
          [widths[0], "{#资产}{资产项目}", "TableText"],
          [widths[1], "{资产数量}", "TableCentre"],
          [widths[2], "{资产价值|小数补齐}{/资产}", "TableAmount"],
        ),
      },
      emptyRow("资产", widths),
    ],
    { together: true },
  );
}

/** A row that is printed where the list is empty. */
function emptyRow(list: string, widths: readonly number[]): Row {
  const last = widths.length - 1;
  return {
    cells: cells(
      ...widths.map(
        (width, index) =>
          [width, `${index === 0 ? `{^${list}}` : ""}${index === last ? `{/${list}}` : ""}`, "TableText"] as const,
      ),
    ),
  };
}

/** Columns of 部门政府采购预算 on a landscape page: width, label (with the labels above it), tag. */
const PROCUREMENT: readonly (readonly [width: number, label: string, tag: string])[] = [
  [1770, "项目名称", "采购项目名称"],
  [950, "预算资金", "预算资金"],
  [1500, "采购物品名称", "采购物品名称"],
  [1130, "政府采购目录序号", "政府采购目录序号"],
  [680, "计量单位", "采购计量单位"],
  [680, "数量", "采购数量"],
  [900, "单价", "采购单价"],
  [950, "合计", "采购合计"],
  [950, "一般公共预算拨款", "采购一般公共预算"],
  [950, "政府性基金预算拨款", "采购基金预算"],
  [800, "国有资本经营预算拨款", "采购国有资本"],
  [750, "财政专户核拨", "采购财政专户"],
  [LANDSCAPE_WIDTH - 12010, "单位资金", "采购单位资金"],
];
const AMOUNTS = new Set([
  "预算资金",
  "采购单价",
  "采购合计",
  "采购一般公共预算",
  "采购基金预算",
  "采购国有资本",
  "采购财政专户",
  "采购单位资金",
]);

/** The same with the columns that only this office has: drawn from data. */
export function furtherProcurementTable(): readonly Block[] {
  return [p("单位：万元", "TableAmount", true), gridTable("采购表格", LANDSCAPE_WIDTH)];
}

/** 部门政府采购预算: two header rows, a line of sums, one row for each purchase. */
export function procurementTable(): Table {
  const widths = PROCUREMENT.map(([width]) => width);
  const at = widths.map((_, index) => widths.slice(0, index).reduce((sum, width) => sum + width, 0));
  const group = (first: number, last: number, label: string): Cell => ({
    from: at[first] ?? 0,
    to: (at[last] ?? 0) + (widths[last] ?? 0),
    lines: [label],
    style: "TableHead",
  });
  const single = (index: number, lower: boolean): Cell => ({
    ...group(index, index, lower ? "" : (PROCUREMENT[index]?.[1] ?? "")),
    merge: lower ? "continue" : "restart",
  });
  const lone = [2, 3, 4, 5, 6];
  const upper = [
    group(0, 1, `${FIT}政府采购项目来源`),
    ...lone.map((index) => single(index, false)),
    group(7, 12, "政府采购金额（当年部门预算安排资金）"),
  ];
  const lower = PROCUREMENT.map(([, label], index) =>
    lone.includes(index) ? single(index, true) : group(index, index, label),
  );
  const row = (text: (tag: string, index: number) => string): Row => ({
    cells: cells(
      ...PROCUREMENT.map(
        ([width, , tag], index) => [width, text(tag, index), AMOUNTS.has(tag) ? "TableAmount" : "TableCentre"] as const,
      ),
    ),
  });
  const last = PROCUREMENT.length - 1;
  const printed = (tag: string) => (AMOUNTS.has(tag) ? `{${tag}|小数补齐}` : `{${tag}}`);
  const summed = (tag: string) => (AMOUNTS.has(tag) && tag !== "采购单价" ? printed(`${tag}总计`) : "");
  return table([
    { ...leadRow("{单位名称}", "单位：万元", at[6] ?? 0, LANDSCAPE_WIDTH), head: true },
    { cells: upper, head: true },
    { cells: lower, head: true },
    row((tag, index) => (index === 0 ? "合计" : summed(tag))),
    row((tag, index) => `${index === 0 ? "{#采购}" : ""}${printed(tag)}${index === last ? "{/采购}" : ""}`),
  ]);
}
