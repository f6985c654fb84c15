import { type Draft, type OwnBlock, sameAmount, sameButRounding, scale } from "../../domain/index.ts";
import { once } from "../once.ts";
import { amountBeside, amountIn, expanded, gridsOf, type Line, type PlacedCell } from "./own-grid.ts";

/** What the printed tables of a document say of money, by the words that stand beside it. */

type Grid = Extract<OwnBlock, { kind: "grid" }>;

const NUMBERING = /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[)）]|\d{1,2}[.、．]|其中[：:])+/;
const LABEL = /^[一-龥“”（）()、]{3,24}$/;
/** Words that stand beside many amounts, and mean the table they stand in. */
const COMMON =
  /^(合计|总计|小计|项目|预算数|金额|本年收入合计|本年支出合计|收入总计|支出总计|本年预算数|上年预算数|财政拨款|一般公共预算|政府性基金预算?|其他收入|其他资金|单位名称|上年结转.*|结转下年.*)$/;

/** A label without its number and what is told in brackets behind it. */
function plainLabel(text: string): string {
  return text
    .replace(NUMBERING, "")
    .replace(/[（(][^（）()]*[)）]$/, "")
    .replace(/[“”]/g, "");
}

type Amounts = ReadonlyMap<string, ReadonlySet<string>>;

/** Amounts by label, of one table. */
export const labelsOf = once((grid: Grid): Amounts => {
  const found = new Map<string, Set<string>>();
  for (const line of expanded(grid)) {
    let label = "";
    for (const cell of line) {
      const said = cell?.text ?? "";
      const amount = amountIn(cell);
      if (amount === "") label = LABEL.test(said.replace(NUMBERING, "")) ? plainLabel(said) : said === "" ? label : "";
      else if (label !== "" && !COMMON.test(label)) found.set(label, (found.get(label) ?? new Set()).add(amount));
    }
  }
  return found;
});

const labelsIn = once((parts: Draft["parts"]): Amounts => {
  const all = new Map<string, Set<string>>();
  for (const { blocks } of parts) {
    for (const block of blocks) {
      if (block.kind !== "grid") continue;
      for (const [label, amounts] of labelsOf(block)) {
        const set = all.get(label) ?? new Set();
        for (const amount of amounts) set.add(amount);
        all.set(label, set);
      }
    }
  }
  return all;
});

/** Amounts by label, of all tables that are kept as printed. */
export const labelledAmounts = ({ parts }: Draft): Amounts => labelsIn(parts);

/** True where a table, in 万元 or in 元, prints the money that a text says in 万元. */
export function sameMoney(printed: string, said: string): boolean {
  return (
    sameAmount(printed, said) ||
    sameAmount(printed, scale(said, 4) ?? "") ||
    sameButRounding(scale(printed, -4) ?? "", said)
  );
}

/** The amount beside the first cell of a row that has the label. */
export function beside(line: Line, label: RegExp): PlacedCell | undefined {
  const column = line.findIndex((cell) => cell !== undefined && label.test(cell.text));
  return column === -1 ? undefined : amountBeside(line, column);
}

/** Totals of the whole office that the tables print, to hold a text against. */
export function printedTotals({ parts }: Draft, label: RegExp): readonly string[] {
  return gridsOf(parts).flatMap(({ lines }) => lines.flatMap((line) => beside(line, label)?.text ?? []));
}
