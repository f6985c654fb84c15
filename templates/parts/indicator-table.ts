import type { Table } from "docx";
import { type GridColumn, INDICATOR_CATALOGUE } from "../../src/domain/index.ts";
import { type Cell, cells, FIT, type Row, table } from "./table.ts";
import type { ParagraphStyle } from "./text.ts";
import { targetWidths, type WideColumn } from "./widths.ts";

/** The tag of a column: the label of its field, whatever this layout prints above it. */
function tagOf(column: GridColumn): string {
  const label =
    column.field === "extra" ? column.label : INDICATOR_CATALOGUE.find(({ id }) => id === column.field)?.label;
  return label ?? column.label;
}

/** 一级 is merged over its rows, 二级 repeated on every row. */
function printed(column: GridColumn): string {
  return column.field === "level1" ? `{${tagOf(column)}|合并}` : `{${tagOf(column)}}`;
}

const CENTRED = new Set(["level1", "level2", "target", "extra"]);

function styleOf({ field }: GridColumn): ParagraphStyle {
  return CENTRED.has(field) ? "TableCentre" : "TableText";
}

function looped(list: string, texts: readonly string[]): readonly string[] {
  const last = texts.length - 1;
  return texts.map((text, index) => `${index === 0 ? `{#${list}}` : ""}${text}${index === last ? `{/${list}}` : ""}`);
}

/** A row printed where the list is empty, so that the table is there. */
function emptyRow(list: string, row: Row): Row {
  const last = row.cells.length - 1;
  const lines = (index: number) => [`${index === 0 ? `{^${list}}` : ""}${index === last ? `{/${list}}` : ""}`];
  return { cells: row.cells.map((cell, index) => ({ ...cell, lines: lines(index) })) };
}

/** The indicators of a project: header repeated on every page, one row each, a line of sums where a column has a total. */
export function indicatorTable(columns: readonly WideColumn[]): Table {
  const texts = looped(
    "指标",
    columns.map(({ column }) => printed(column)),
  );
  const row: Row = {
    cells: cells(...columns.map(({ column, width }, index) => [width, texts[index] ?? "", styleOf(column)] as const)),
  };
  return table([
    {
      cells: cells(
        ...columns.map(
          ({ column, width }, index) => [width, `${index === 0 ? FIT : ""}${column.label}`, "TableHead"] as const,
        ),
      ),
      head: true,
    },
    row,
    emptyRow("指标", row),
    ...totalRow(columns),
  ]);
}

function totalRow(columns: readonly WideColumn[]): readonly Row[] {
  const first = columns.findIndex(({ column }) => column.field === "extra" && column.total !== undefined);
  if (first < 0) return [];
  const before = columns.slice(0, first).reduce((sum, { width }) => sum + width, 0);
  const rest = columns.slice(first).map(({ column, width }) => {
    const summed = column.field === "extra" && column.total !== undefined;
    return [width, summed ? `{${column.label}合计}` : "", "TableCentre"] as const;
  });
  return [{ cells: cells([before, "合计", "TableCentre"], ...rest) }];
}

/** 部门整体支出绩效指标: 指标值 over 符号, 值 and 单位 in a second header row; both rows are repeated. */
export function overallTable(columns: readonly WideColumn[]): Table {
  let at = 0;
  const upper: Cell[] = [];
  const lower: Cell[] = [];
  const body: { cell: Omit<Cell, "lines">; text: string }[] = [];
  for (const { column, width } of columns) {
    const cell = { from: at, to: at + width, style: "TableHead" } as const;
    if (column.field === "target") {
      upper.push({ ...cell, lines: [column.label] });
      const labels = ["符号", "值", "单位"];
      const target = targetWidths(width);
      target.forEach((part, index) => {
        const from = at + target.slice(0, index).reduce((sum, other) => sum + other, 0);
        lower.push({ from, to: from + part, lines: [labels[index] ?? ""], style: "TableHead" });
        body.push({ cell: { from, to: from + part, style: "TableCentre" }, text: `{${labels[index]}}` });
      });
    } else {
      upper.push({ ...cell, lines: [`${at === 0 ? FIT : ""}${column.label}`], merge: "restart" });
      lower.push({ ...cell, lines: [""], merge: "continue" });
      body.push({ cell: { ...cell, style: styleOf(column) }, text: printed(column) });
    }
    at += width;
  }
  const texts = looped(
    "整体指标",
    body.map(({ text }) => text),
  );
  const row: Row = { cells: body.map(({ cell }, index) => ({ ...cell, lines: [texts[index] ?? ""] })) };
  return table([{ cells: upper, head: true }, { cells: lower, head: true }, row, emptyRow("整体指标", row)]);
}
