import type { Draft } from "../../domain/index.ts";
import { amountIn, expanded, type Line, textIn } from "./own-grid.ts";
import { isOutcomeText } from "./self-evaluation.ts";

/**
 * What a self-evaluation of the whole office prints beside its rows, under the labels that a project's head has: what was
 * spent of how much, the points for it, the sum of all points, and what was reached. Reading keeps them as a table and a line of their own.
 */

const SCORE_LINE = /^(总分|总得分|合计|总计|自评得分|自评总分|得分合计)[：:]? \| (\d{1,3}(?:\.\d{1,3})?)$/;
const WHOLE = /总额|合计|总计|总预算|总支出|^(年度|部门|整体)*(资金|支出|预算)$/;
/** Labels of a head and the columns that they are taken from, the last that fits. */
const COLUMNS: readonly (readonly [label: string, pattern: RegExp])[] = [
  ["全年预算数", /^(?!年初).*预算数?([（(].*)?$/],
  ["全年执行数", /(执行|支出|决算)数?([（(].*)?$/],
  ["分值", /^(分值|权重|标准分)$/],
  ["得分", /^(自评)?得分([（(].*)?$/],
];

function ofGrid(lines: readonly Line[]): readonly (readonly [string, string])[] {
  const top = lines.findIndex((line) =>
    [/执行率$/, /得分([（(].*)?$/].every((word) => line.some((cell) => word.test(textIn(cell)))),
  );
  const head = lines[top];
  const row = lines.slice(top + 1).find((line) => line.some((cell) => WHOLE.test(textIn(cell))));
  if (head === undefined || row === undefined) return [];
  return COLUMNS.flatMap(([label, pattern]) => {
    const column = head.map((cell) => cell !== undefined && pattern.test(cell.text)).lastIndexOf(true);
    const amount = amountIn(row[column]);
    // “得分（10分）” says how many points there are.
    const key =
      label === "得分" && head[column]?.text.includes("分）")
        ? `得分${/[（(].*$/.exec(head[column].text)?.[0]}`
        : label;
    return amount === "" ? [] : [[key, amount] as const];
  });
}

/** What was reached, told in a sentence beside its label. */
function outcomesOf(lines: readonly Line[]): readonly (readonly [string, string])[] {
  return lines.flatMap((line): readonly (readonly [string, string])[] => {
    const [label = "", told = "", ...more] = [...new Set(line.map((cell) => textIn(cell)))].filter(
      (text) => text !== "",
    );
    return more.length === 0 && told !== "" && isOutcomeText(label) ? [[label, told]] : [];
  });
}

export function overallHead({
  unrecognised,
  parts,
}: Pick<Draft, "unrecognised" | "parts">): Readonly<Record<string, string>> {
  const score = unrecognised.flatMap(({ text }) => {
    const [, label, number] = SCORE_LINE.exec(text.replace(/(?<=[一-龥])\s+(?=[一-龥])/g, "")) ?? [];
    return label === undefined || number === undefined ? [] : [[label, number] as const];
  });
  const grids = parts.flatMap(({ part, blocks }) =>
    part === "overallIndicators"
      ? blocks.flatMap((block) => {
          const lines = block.kind === "grid" ? expanded(block) : [];
          return [...ofGrid(lines), ...outcomesOf(lines)];
        })
      : [],
  );
  return Object.fromEntries([...score.slice(0, 1), ...grids]);
}
