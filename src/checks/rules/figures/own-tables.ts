import { type Draft, sameAmount, sum } from "../../../domain/index.ts";
import type { DocumentRule, Found } from "../../rule.ts";
import { amountBeside, amountIn, expanded, type PlacedCell } from "../../words/own-grid.ts";

const INCOME = /^(收入总计|收入总额|总收入)$/;
const SPENDING = /^(支出总计|支出总额|总支出)$/;
/** Columns that make up the one before them, as all nine budget tables print them. */
const SPLITS = [
  ["合计", "基本支出", "项目支出"],
  ["合计", "人员经费", "公用经费"],
] as const;

type Line = readonly (PlacedCell | undefined)[];

function places(part: string, block: string, cell: PlacedCell): { readonly section: string; readonly field: string } {
  return { section: part, field: `${block}:${cell.row}:${cell.cell}` };
}

function beside(line: Line, label: RegExp): PlacedCell | undefined {
  const column = line.findIndex((cell) => cell !== undefined && label.test(cell.text));
  return column === -1 ? undefined : amountBeside(line, column);
}

/** Rows below a head whose columns must add up. */
function* splitRows(
  lines: readonly Line[],
): Generator<readonly [row: Line, columns: readonly number[], labels: readonly string[]]> {
  for (const labels of SPLITS) {
    const head = lines.findIndex((line) => labels.every((label) => line.some((cell) => cell?.text === label)));
    const top = lines[head];
    if (top === undefined) continue;
    const columns = labels.map((label) => top.findIndex((cell) => cell?.text === label));
    // Two blocks side by side with the same heads: which columns belong together is a guess.
    if (labels.some((label) => top.filter((cell) => cell?.text === label).length > 1)) continue;
    for (const row of lines.slice(head + 1)) yield [row, columns, labels];
  }
}

function inGrid(
  lines: readonly Line[],
): readonly { readonly at: PlacedCell; readonly found: Omit<Found, "section"> }[] {
  const all: { at: PlacedCell; found: Omit<Found, "section"> }[] = [];
  for (const line of lines) {
    const [income, spending] = [beside(line, INCOME), beside(line, SPENDING)];
    if (income !== undefined && spending !== undefined && !sameAmount(income.text, spending.text)) {
      all.push({
        at: spending,
        found: {
          message: `表里两个合计不等。收入总计 ${income.text}，支出总计 ${spending.text}，收支要平衡，核对。`,
          printed: spending.text,
          expected: income.text,
        },
      });
    }
  }
  for (const [row, columns, labels] of splitRows(lines)) {
    const [total, ...parts] = columns.map((column) => row[column]);
    const values = parts.map(amountIn);
    const whole = amountIn(total);
    const made = sum(values);
    if (total === undefined || whole === "" || made === undefined || values.every((value) => value === "")) continue;
    if (sameAmount(made, whole)) continue;
    const name = row.find((cell) => cell !== undefined && /[一-龥]/.test(cell.text))?.text ?? "这一行";
    const list = labels
      .slice(1)
      .map((label, i) => `${label} ${values[i] || "空"}`)
      .join("、");
    all.push({
      at: total,
      found: {
        message: `表里一行加不拢。“${name}”${list}，加起来是 ${made}，合计写的是 ${whole}，核对。`,
        printed: whole,
        expected: made,
      },
    });
  }
  return all;
}

function grids(draft: Draft) {
  return draft.parts.flatMap(({ id, blocks }) =>
    blocks.flatMap((block) => (block.kind === "grid" ? [{ id, block: block.id, lines: expanded(block) }] : [])),
  );
}

const TABLE = (spending: string) => [
  ["收入", "", "支出", ""],
  ["项目", "预算数", "项目", "预算数"],
  ["一般公共预算拨款", "520.00", "基本支出", "388.00"],
  ["收入总计", "532.00", "支出总计", spending],
];
const SPLIT = (total: string) => [
  ["科目编码", "科目名称", "合计", "基本支出", "项目支出"],
  ["201", "一般公共服务支出", total, "335.38", "366.80"],
];

export const ownTables: DocumentRule = {
  id: "figures.own-tables",
  title: "预算表自己加不拢",
  severity: "warning",
  why: "收支总表两边相等，合计等于基本支出加项目支出，表是最先被人加的。",
  scope: "figures",
  behind: { rules: ["figures.income-spending"], at: "value" },
  examples: {
    bad: [{ own: [TABLE("528.00")] }, { own: [SPLIT("720.18")] }, { own: ["附表：", SPLIT("700.00")] }],
    good: [
      { own: [TABLE("532.0")] },
      { own: [SPLIT("702.18")] },
      {
        own: [
          [
            ["项目名称", "合计", "一般公共预算拨款"],
            ["村道养护", "24.00", "20.00"],
          ],
        ],
      },
      { own: ["收入总计532.00，支出总计528.00。"] },
    ],
  },
  check({ draft }) {
    return grids(draft).flatMap(({ id, block, lines }) =>
      inGrid(lines).map(({ at, found }) => ({ ...found, ...places(id, block, at) })),
    );
  },
};

/** Totals of the whole office that the tables print, to hold a text against. */
function totals(draft: Draft, label: RegExp): readonly string[] {
  return grids(draft).flatMap(({ lines }) => lines.flatMap((line) => beside(line, label)?.text ?? []));
}

export const tablesAgainstText: DocumentRule = {
  id: "figures.tables-against-text",
  title: "文字和预算表不同",
  severity: "warning",
  why: "同一份文件里，文字说的收支总数要等于收支总表上的总计。",
  scope: "figures",
  examples: {
    bad: [
      { figures: { 收入合计: "523.00" }, own: [TABLE("532.00")] },
      { figures: { 支出合计: "523.00" }, own: [TABLE("532.00")] },
      { figures: { 收入合计: "532.00", 支出合计: "520.00" }, own: [TABLE("532.00")] },
    ],
    good: [
      { figures: { 收入合计: "532.00", 支出合计: "532" }, own: [TABLE("532.00")] },
      { figures: { 收入合计: "532.00" } },
      { figures: { 收入合计: "400.00" }, own: [SPLIT("702.18")] },
    ],
  },
  check({ draft }) {
    return (
      [
        ["收入合计", INCOME],
        ["支出合计", SPENDING],
      ] as const
    ).flatMap(([label, pattern]): readonly Found[] => {
      const stated = draft.figures[label] ?? "";
      const printed = totals(draft, pattern);
      const [first] = printed;
      if (stated.trim() === "" || first === undefined || printed.some((value) => sameAmount(value, stated))) return [];
      return [
        {
          message: `文字和预算表不同。${label}写的是 ${stated}，收支总表上是 ${first}，核对后改其中一处。`,
          section: "figures",
          field: label,
          printed: stated,
          expected: first,
        },
      ];
    });
  },
};
