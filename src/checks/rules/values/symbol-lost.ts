import { type Project, printTarget, type Target } from "../../../domain/index.ts";
import { once } from "../../once.ts";
import type { Found, ProjectsRule } from "../../rule.ts";
import { quote } from "../../words/quote.ts";
import { plain } from "../../words/similar.ts";
import { meantTarget } from "../../words/targets.ts";

type Quantity = Extract<Target, { kind: "quantity" }>;

/** So many more rows with the sign than without it make the bare one a slip. */
const LEAST = 3;
const TIMES = 2;
const TIME = /^(月|月份|月底|月末|日|号)$/;

/** What is written alike: rows of one name, and times of one kind. */
function keyOf(name: string, level2: string, { unit }: Quantity): string {
  return TIME.test(unit) ? `${level2}\n${unit}` : `${plain(name)}\n${unit}`;
}

/** Most documents write every symbol, and need no comparing. */
const hasBare = once(({ indicators }: Project) =>
  indicators.some(({ target }) => target.kind === "quantity" && target.symbol === "" && target.value.trim() !== ""),
);

interface Group {
  readonly symbols: Map<string, number>;
  readonly bare: { readonly project: number; readonly indicator: number }[];
}

const rows = (...targets: readonly string[]) =>
  targets.map((target) => ({ name: "完成时间", class: "时效指标", target, description: "完成的时间" }));

export const symbolLost: ProjectsRule = {
  id: "values.symbol-lost",
  title: "别处都有的符号这里没有",
  severity: "info",
  why: "同样的指标别处写“≤12月份”，这里写“12月份”，是漏了符号。",
  scope: "projects",
  behind: { rules: ["values.no-symbol", "values.unit-kind", "values.rate-unit"], at: "row" },
  habit: {
    least: 2,
    say: (count) => ({ message: `别处都有的符号没有写。有 ${count} 行，同样的指标多数写了符号，可以一次补上。` }),
  },
  examples: {
    bad: [
      { projects: [{ rows: rows("≤12月份", "≤12月份") }, { rows: rows("≤11月份") }, { rows: rows("12月份") }] },
      {
        projects: [
          ...["=12个", "=9个", "=7个"].map((target) => ({ rows: [{ name: "补助村数", target }] })),
          { rows: ["补助村数|17个"] },
        ],
      },
      { projects: [{ rows: rows("≤6月底", "≤6月底", "≤12月底", "12月底") }] },
    ],
    good: [
      { projects: [{ rows: rows("12月份", "12月份") }, { rows: rows("≤11月份") }, { rows: rows("12月份") }] },
      { projects: [{ rows: rows("≤12月份", "≤12月份") }, { rows: rows("≥3月份") }, { rows: rows("12月份") }] },
      {
        projects: [
          ...["≥12个", "≥9个", "≥7个"].map((target) => ({ rows: [{ name: "补助村数", target }] })),
          { rows: ["改造座数|17个"] },
        ],
      },
    ],
  },
  check({ summaries }) {
    if (!summaries.some(({ project }) => hasBare(project))) return [];
    const groups = new Map<string, Group>();
    for (const [project, { project: table }] of summaries.entries()) {
      if (table.form !== undefined && !table.form.columns.some((id) => /^target/.test(id))) continue;
      for (const [i, { level2, level3, target }] of table.indicators.entries()) {
        if (target.kind !== "quantity" || target.value.trim() === "" || target.unit === "") continue;
        const key = keyOf(level3, level2, target);
        const group: Group = groups.get(key) ?? { symbols: new Map(), bare: [] };
        groups.set(key, group);
        if (target.symbol === "") group.bare.push({ project, indicator: i + 1 });
        else group.symbols.set(target.symbol, (group.symbols.get(target.symbol) ?? 0) + 1);
      }
    }
    return [...groups.values()].flatMap(({ symbols, bare }): readonly (Found & { readonly project: number })[] => {
      const [symbol, more] = [...symbols][0] ?? ["", 0];
      if (symbols.size !== 1 || bare.length === 0 || more < LEAST || more < TIMES * bare.length) return [];
      return bare.flatMap(({ project, indicator }) => {
        const row = summaries[project]?.project.indicators[indicator - 1];
        if (row === undefined || row.target.kind !== "quantity") return [];
        const meant = meantTarget(row.target, { symbol: symbol as Quantity["symbol"] });
        const printed = printTarget(row.target);
        return [
          {
            project,
            indicator,
            message: `别处都有的符号没有写。${quote(row.level3)}写的是“${printed}”，同样的指标别处有 ${more} 行写了“${symbol}”，写成“${meant.expected}”。`,
            field: "target",
            printed,
            habit: "symbol",
            ...meant,
          },
        ];
      });
    });
  },
};
