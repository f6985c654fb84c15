import { type Draft, extraField, type ProcurementRow, sum, textOf } from "../../domain/index.ts";
import { type Grid, type GridCell, plainName, sameDecimals, type TagFamily, type View } from "../template/index.ts";
import { flag, type TagSource } from "./tag.ts";

/** A column of amounts; a price is not summed. */
type Amounts = "summed" | "each" | undefined;
/** What a further column of amounts is called; others may hold counts or words. */
const AMOUNTS = /资金|拨款|金额|价|款|收入|经费|预算|合计|总计|元/;

/** Columns of 政府采购 as printed, with the label above some of them. */
const SOURCE = "政府采购项目来源";
const FUNDS = "政府采购金额（当年部门预算安排资金）";
const COLUMNS: readonly {
  readonly label: string;
  readonly group?: string;
  readonly key: Exclude<keyof ProcurementRow, "id" | "extra">;
  readonly amounts?: Amounts;
}[] = [
  { label: "项目名称", group: SOURCE, key: "project" },
  { label: "预算资金", group: SOURCE, key: "funds", amounts: "summed" },
  { label: "采购物品名称", key: "item" },
  { label: "政府采购目录序号", key: "catalogue" },
  { label: "计量单位", key: "unit" },
  { label: "数量", key: "quantity" },
  { label: "单价", key: "price", amounts: "each" },
  { label: "合计", group: FUNDS, key: "total", amounts: "summed" },
  { label: "一般公共预算拨款", group: FUNDS, key: "general", amounts: "summed" },
  { label: "政府性基金预算拨款", group: FUNDS, key: "fund", amounts: "summed" },
  { label: "国有资本经营预算拨款", group: FUNDS, key: "stateCapital", amounts: "summed" },
  { label: "财政专户核拨", group: FUNDS, key: "special", amounts: "summed" },
  { label: "单位资金", group: FUNDS, key: "own", amounts: "summed" },
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

/**
 * A county's own column in a template: `{采购·其他渠道资金}` in a row, `{采购·其他渠道资金总计}` for the sum of all rows.
 * @returns undefined for a label that no tag can name.
 */
export function furtherTag(label: string): string | undefined {
  const tag = `${FURTHER}${plainName(label)}`;
  return FURTHER_FAMILY.pattern.test(tag) ? tag : undefined;
}

const FURTHER = "采购·";
export const FURTHER_FAMILY: TagFamily = { pattern: /^采购·[^|{}=≠<>≤≥]{1,40}$/, tag: { kind: "value" } };

/** What the further columns of a row print. */
export function furtherCells({ extra = {} }: ProcurementRow): View {
  return Object.fromEntries(Object.keys(extra).map((label) => [`${FURTHER}${plainName(label)}`, extra[label]]));
}

/** The sums of the further columns. */
export function furtherTotals({ procurement: { rows } }: Draft): View {
  const labels = new Set(rows.flatMap(({ extra }) => Object.keys(extra ?? {})));
  return Object.fromEntries(
    [...labels].map((label) => [
      `${FURTHER}${plainName(label)}总计`,
      sum(rows.map((row) => furtherText(row, label))) ?? "",
    ]),
  );
}

interface GridColumn {
  readonly label: string;
  readonly group?: string | undefined;
  readonly amounts: Amounts;
  readonly of: (row: ProcurementRow) => string;
}

/**
 * The columns of this office's table. Where a further column is called 合计, that is the one of the budget of the year, and the
 * usual total is the 总计 over it and the other channels.
 */
function columnsOf(draft: Draft): readonly GridColumn[] {
  const further = furtherLabels(draft);
  const hasGrandTotal = further.includes(TOTAL);
  const usual = COLUMNS.flatMap(({ label, group, key, amounts }): readonly GridColumn[] => {
    const column = { label, group, amounts, of: (row: ProcurementRow) => row[key] };
    if (key !== "total" || !hasGrandTotal) return [column];
    return [
      { ...column, label: "总计", group: undefined },
      { label: TOTAL, group, amounts: "summed", of: (row) => furtherText(row, TOTAL) },
    ];
  });
  const others = further.filter((label) => label !== TOTAL);
  return [
    ...usual,
    ...others.map((label) => ({
      label,
      amounts: AMOUNTS.test(label) ? ("summed" as const) : undefined,
      of: (row: ProcurementRow) => furtherText(row, label),
    })),
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
  const printed = columns.map(({ of, amounts }, index) => {
    const texts = rows.map(of);
    const total = amounts === "summed" ? (sum(texts) ?? "") : "";
    return amounts === undefined ? [index === 0 ? "合计" : "", ...texts] : sameDecimals([total, ...texts]);
  });
  const lines = ["", ...rows].map((_, row) => printed.map((texts) => ({ text: texts[row] ?? "" })));
  return { head: 2, rows: [upper, lower, ...lines] };
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
