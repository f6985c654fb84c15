import { compare, sameAmount } from "../../../domain/index.ts";
import { figuresOfTable, moneyUnit, type TableFigure } from "./budget-figures.ts";
import type { BudgetTableKind } from "./budget-tables.ts";
import type { BudgetTable } from "./document-flow.ts";
import type { FoundFigures } from "./figures.ts";
import type { Ledger } from "./ledger.ts";

/** Tables of the whole budget before those of a part of it. */
const ORDER: readonly BudgetTableKind[] = ["balance", "income", "spending", "threePublic", "procurement", "basic"];

/** True for a table of all that an office gets or spends, which is more than 1 万元. */
const isOfAll = (kind: BudgetTableKind): boolean => kind === "balance" || kind === "income" || kind === "spending";

/** True for people and running costs of the general budget alone, where the office has other money and spends more. */
function isPartOf(basic: readonly TableFigure[], now: FoundFigures["now"], captions: readonly string[]): boolean {
  const total = basic.find(({ label, year }) => label === "基本支出" && year === "this")?.amount;
  const [whole, income, general] = [now.基本支出, now.收入合计, now.一般公共预算收入];
  if (total === undefined || whole === undefined || income === undefined || general === undefined) return false;
  const isGeneral = captions.some((line) => /一般公共预算|财政拨款/.test(line));
  return isGeneral && compare(income, general) === 1 && compare(whole, total) === 1;
}

/** The figures that the tables of the budget state: the first source, with which the sentences are compared. */
export function figuresOfTables(tables: readonly BudgetTable[], year: number, ledger: Ledger): FoundFigures {
  const found: FoundFigures = { now: {}, last: {}, tabled: { now: new Set(), last: new Set() } };
  const units = tables.map(({ table, captions }) =>
    moneyUnit(
      table,
      captions.map(({ text }) => text),
    ),
  );
  const tenThousands = units.filter((unit) => unit === "万元").length;
  for (const kind of ORDER) {
    for (const { table, captions } of tables.filter((item) => item.kind === kind)) {
      const texts = captions.map(({ text }) => text);
      const said = moneyUnit(table, texts);
      // One table in another unit than all others, with amounts of their size: the line above it is wrong.
      const slip = said !== "万元" && units.filter((unit) => unit === said).length === 1 && tenThousands > 1;
      const read = figuresOfTable(table, kind, texts, year, slip ? "万元" : said);
      const small = said === "元" && !slip && isOfAll(kind) && read.every(({ amount }) => compare(amount, "1") === -1);
      const figures = small ? figuresOfTable(table, kind, texts, year, "万元") : read;
      if (kind === "basic" && isPartOf(figures, found.now, texts)) continue;
      const [first] = figures;
      if ((slip || small) && first !== undefined) {
        const why = slip ? "别的表都是万元" : "照这个单位，全年还不到 1 万元";
        const message = `${table.place}上面写的单位是“${said}”，${why}，先按万元读取。`;
        ledger.doubt(first.cell, message, `figures.${first.label}`);
      }
      for (const { label, amount, year: of, cell } of figures) {
        const [list, tabled] = of === "this" ? [found.now, found.tabled.now] : [found.last, found.tabled.last];
        const before = list[label];
        if (before === undefined) {
          list[label] = amount;
          tabled.add(label);
        } else if (!sameAmount(before, amount)) {
          const message = `“${label}”前面的表里是 ${before} 万元，${table.place}里是 ${amount} 万元，先按前面的读取。`;
          ledger.doubt(cell, message, `figures.${label}`);
        }
      }
    }
  }
  return found;
}
