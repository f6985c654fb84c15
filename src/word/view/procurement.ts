import { type Draft, extraField, type ProcurementRow, sum, textOf } from "../../domain/index.ts";
import type { Grid, GridCell } from "../template/index.ts";
import { flag, type TagSource } from "./tag.ts";

/** Columns of 政府采购 as printed, with the label above some of them. */
const SOURCE = "政府采购项目来源";
const FUNDS = "政府采购金额（当年部门预算安排资金）";
const COLUMNS: readonly {
  readonly label: string;
  readonly group?: string;
  readonly key: Exclude<keyof ProcurementRow, "id" | "extra">;
  readonly summed?: true;
}[] = [
  { label: "项目名称", group: SOURCE, key: "project" },
  { label: "预算资金", group: SOURCE, key: "funds", summed: true },
  { label: "采购物品名称", key: "item" },
  { label: "政府采购目录序号", key: "catalogue" },
  { label: "计量单位", key: "unit" },
  { label: "数量", key: "quantity" },
  { label: "单价", key: "price" },
  { label: "合计", group: FUNDS, key: "total", summed: true },
  { label: "一般公共预算拨款", group: FUNDS, key: "general", summed: true },
  { label: "政府性基金预算拨款", group: FUNDS, key: "fund", summed: true },
  { label: "国有资本经营预算拨款", group: FUNDS, key: "stateCapital", summed: true },
  { label: "财政专户核拨", group: FUNDS, key: "special", summed: true },
  { label: "单位资金", group: FUNDS, key: "own", summed: true },
];

/** The text of a further column. */
function furtherText(row: ProcurementRow, label: string): string {
  return textOf(extraField<ProcurementRow>(label).get(row));
}

/** Labels of further columns that have a value in some row, in the order in which they first occur. */
function furtherLabels(draft: Draft): readonly string[] {
  const labels = draft.procurement.rows.flatMap(({ extra }) => Object.keys(extra ?? {}));
  return [...new Set(labels)].filter((label) =>
    draft.procurement.rows.some((row) => furtherText(row, label).trim() !== ""),
  );
}

interface GridColumn {
  readonly label: string;
  readonly group?: string | undefined;
  readonly summed: boolean;
  readonly of: (row: ProcurementRow) => string;
}

/**
 * The columns of this office's table. Where a further column is called 合计, that is the one of the budget of the year, and the
 * usual total is the 总计 over it and the other channels.
 */
function columnsOf(draft: Draft): readonly GridColumn[] {
  const further = furtherLabels(draft);
  const hasGrandTotal = further.includes(TOTAL);
  const usual = COLUMNS.flatMap(({ label, group, key, summed = false }): readonly GridColumn[] => {
    const column = { label, group, summed, of: (row: ProcurementRow) => row[key] };
    if (key !== "total" || !hasGrandTotal) return [column];
    return [
      { ...column, label: "总计", group: undefined },
      { label: TOTAL, group, summed: true, of: (row) => furtherText(row, TOTAL) },
    ];
  });
  const others = further.filter((label) => label !== TOTAL);
  return [
    ...usual,
    ...others.map((label) => ({ label, summed: true, of: (row: ProcurementRow) => furtherText(row, label) })),
  ];
}

const TOTAL = "合计";

/** The whole table with the office's further columns behind the usual ones. */
function procurementGrid(draft: Draft): Grid {
  const columns = columnsOf(draft);
  const upper: GridCell[] = [];
  const lower: GridCell[] = [];
  for (const [index, { label, group }] of columns.entries()) {
    if (group === undefined) upper.push({ text: label, rowSpan: 2 });
    else {
      lower.push({ text: label });
      if (columns[index - 1]?.group === group) continue;
      upper.push({ text: group, columnSpan: columns.filter((column) => column.group === group).length });
    }
  }
  const { rows } = draft.procurement;
  const totals = columns.map(({ of, summed }, index) =>
    index === 0 ? "合计" : summed ? (sum(rows.map(of)) ?? "") : "",
  );
  const lines = [totals, ...rows.map((row) => columns.map(({ of }) => of(row)))];
  return { head: 2, rows: [upper, lower, ...lines.map((line) => line.map((text) => ({ text })))] };
}

export const PROCUREMENT_GRID: readonly TagSource<Draft>[] = [
  flag("采购另有栏目", "采购表有这种布局没有的栏目，如“其他渠道资金”", (draft) => furtherLabels(draft).length > 0),
  {
    name: "采购表格",
    help: "连同另有的栏目的整张采购表，写在一张只有一格的表里，照这一格的样子画",
    kind: "grid",
    required: false,
    value: procurementGrid,
    tags: [],
  },
];
