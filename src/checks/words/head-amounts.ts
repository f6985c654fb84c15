import { compare, isDecimal, normaliseDecimal, sameAmount, sameButRounding, sum } from "../../domain/index.ts";
import { amountIn, type Line, type PlacedCell } from "./own-grid.ts";

/**
 * What the head of a table of the whole office says of its money: 资金总额, 基本支出 and 项目支出, 一般公共预算 and the other
 * sources, in pairs of a word and an amount, in rows of several years, or under heads of columns.
 */

export type Term =
  | "total"
  | "basic"
  | "projects"
  | "staff"
  | "office"
  | "general"
  | "fund"
  | "state"
  | "fiscal"
  | "other";

const TERMS: readonly (readonly [Term, RegExp])[] = [
  [
    "total",
    /^(年度|本年|全年|部门|单位|整体|预算|资金|支出|收入)*(总额|合计|总计|总金额|总预算|支出预算数?|预算金额)$/,
  ],
  ["basic", /^基本支出(预算数?|金额|数)?$/],
  ["projects", /^项目(支出|经费)(预算数?|金额|数)?$/],
  ["staff", /^人员(经费|支出)$/],
  ["office", /^(日常)?公用(经费|支出)$/],
  ["general", /^一般公共预算(拨款|收入|资金|财政拨款)*$/],
  ["fund", /^政府性基金(预算)?(拨款|收入|资金)*$/],
  ["state", /^国有资本经营(预算)?(拨款|收入|资金)*$/],
  ["fiscal", /^(当年)?财政(拨款|资金)(收入)?$/],
  ["other", /^(其他|自筹|单位自有)(资金|收入|拨款)$/],
];

/** What a label names; undefined for any other word. */
export function termOf(label: string): Term | undefined {
  const plain = label
    .replace(/[（(][^（）()]*[)）]/g, "")
    .replace(/^(其中|[一二三四五六七八九十\d]+[、.．])[:：]?/, "");
  return TERMS.find(([, pattern]) => pattern.test(plain.replace(/[:：]$/, "")))?.[0];
}

export interface NamedAmount {
  readonly cell: PlacedCell;
  readonly value: string;
  readonly term: Term | undefined;
  /** What the amount is told of, as printed. */
  readonly label: string;
  /** Amounts with the same key belong together: one column of years, one row under heads, or all pairs of the table. */
  readonly key: string;
  /** The words of its row, where the head of its column says what it is. */
  readonly row: string;
}

/** Larger tables are those of the budget, which have rules of their own. */
const MOST_LINES = 14;
const MOST_COLUMNS = 16;
const isWord = (text: string): boolean => /[一-龥]{2}/.test(text) && text.length < 20;

/** Amounts of a small table by what stands beside or above them; under a head an empty cell is an amount of nothing. */
export function namedAmounts(lines: readonly Line[]): readonly NamedAmount[] {
  if (lines.length > MOST_LINES || lines.some((line) => line.length > MOST_COLUMNS)) return [];
  const heads: Line[] = [];
  return lines.flatMap((line, row) => {
    const filled = line.some((cell) => amountIn(cell) !== "");
    if (!filled) heads.push(line);
    const wordLeft = (column: number) => lastOf(line.slice(0, column), ({ text }) => isWord(text));
    return line.flatMap((cell, column): readonly NamedAmount[] => {
      const value = amountIn(cell);
      const told = filled && cell !== undefined ? toldIn(cell) : undefined;
      if (told !== undefined) return [told];
      if (cell === undefined || !filled || (value === "" && cell.text !== "")) return [];
      const left = wordLeft(column);
      const over =
        lastOf(
          heads.map((other) => other[column]),
          ({ text }) => isWord(text),
        )?.text ?? "";
      if (/率|[%％]|占比|比重|进度/.test(over)) return [];
      const term = termOf(left?.text ?? "");
      if (term === undefined && over !== "")
        return [{ cell, value, term: termOf(over), label: over, key: `row ${row}`, row: left?.text ?? "" }];
      if (value === "") return [];
      const several = line.some((one, at) => at !== column && amountIn(one) !== "" && wordLeft(at) === left);
      return [{ cell, value, term, label: left?.text ?? "", key: several ? `column ${column}` : "pairs", row: "" }];
    });
  });
}

/** “项目支出 235.80”: the word and its amount in one cell. */
function toldIn(cell: PlacedCell): NamedAmount | undefined {
  const [, label = "", value = ""] =
    /^(?:[（(]\d[）)]|\d[.、．])?([一-龥（）：:]{4,14})\s*(\d[\d,.]{0,14})$/.exec(cell.text.trim()) ?? [];
  const term = label === "" || !isDecimal(value) ? undefined : termOf(label.replace(/[：:]$/, ""));
  return term === undefined ? undefined : { cell, value: normaliseDecimal(value), term, label, key: "pairs", row: "" };
}

function lastOf(cells: Line, test: (cell: PlacedCell) => boolean): PlacedCell | undefined {
  for (let at = cells.length - 1; at >= 0; at--) {
    const cell = cells[at];
    if (cell !== undefined && test(cell)) return cell;
  }
  return undefined;
}

/** Parts that make up all there is, where the first two at least are printed. */
const SETS: readonly (readonly Term[])[] = [
  ["basic", "projects"],
  ["staff", "office", "projects"],
  ["general", "fund", "state", "other"],
  ["fiscal", "other"],
];
const LEAST: Readonly<Partial<Record<Term, number>>> = { staff: 3 };

export interface WrongHead {
  readonly total: NamedAmount;
  readonly parts: readonly NamedAmount[];
  readonly made: string;
}

/** Totals that their parts do not make, or that one of them is larger than. */
export function wrongHeads(named: readonly NamedAmount[]): readonly WrongHead[] {
  const groups = new Map<string, NamedAmount[]>();
  for (const one of named) groups.set(one.key, [...(groups.get(one.key) ?? []), one]);
  return [...groups.values()].flatMap((group): readonly WrongHead[] => {
    const of = (term: Term) => group.filter((one) => one.term === term);
    const totals = of("total");
    const [basic] = of("basic");
    // Amounts of single tasks stand in rows of their own: the total is the one beside its parts.
    const near = totals.filter(({ cell }) => cell.row === basic?.cell.row);
    const [total, ...others] = totals.length > 1 && near.length === 1 ? near : totals;
    if (
      total === undefined ||
      total.value === "" ||
      // A column of changes adds up, but a part of it may be more than the whole.
      group.some(({ value }) => value.startsWith("-")) ||
      others.length > 0 ||
      SETS.flat().some((term) => of(term).length > 1)
    )
      return [];
    const found: WrongHead[] = [];
    for (const set of SETS) {
      const parts = set.flatMap(of);
      if (parts.length < (LEAST[set[0] ?? "total"] ?? 2) || parts[0]?.term !== set[0]) continue;
      const made = sum(parts.map(({ value }) => value)) ?? "";
      if (parts.every(({ value }) => value === "")) continue;
      const order = compare(made, total.value);
      if (sameButRounding(made, total.value)) continue;
      // What they make is printed as well: 本年收入, which the total and what was left over of the last year are more than.
      if (named.some(({ term, value }) => term === undefined && sameAmount(value, made))) continue;
      // Something unnamed may be the rest.
      if (order === -1 && group.some(({ term, value }) => term === undefined && value !== "")) continue;
      found.push({ total, parts: parts.filter(({ value }) => value !== ""), made });
    }
    const larger = group.filter(({ term, value }) => term !== undefined && compare(value, total.value) === 1);
    const [first] = found;
    const explained = (one: NamedAmount): boolean => first?.parts.includes(one) ?? false;
    return [
      ...found.slice(0, 1),
      ...larger.filter((one) => !explained(one)).map((one) => ({ total: one, parts: [total], made: total.value })),
    ];
  });
}
