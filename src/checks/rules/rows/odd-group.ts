import { classWord, type Draft, findGroup, type Scheme } from "../../../domain/index.ts";
import type { DocumentRule, Found } from "../../rule.ts";
import { classesOf } from "../../shown-scheme.ts";
import { quote } from "../../words/quote.ts";

/** So many tables must agree before one of them can be odd. */
const FEWEST = 2;

interface Use {
  readonly level1: string;
  /** From 0. */
  readonly first: number;
  tables: number;
}

/** Under which 一级 the tables print each 二级. */
function usesOf({ projects }: Draft, scheme: Scheme): ReadonlyMap<string, ReadonlyMap<string, Use>> {
  const shapes = new Map<string, { readonly first: number; tables: number }>();
  projects.forEach(({ indicators }, first) => {
    const shape = shapes.get(classesOf(indicators));
    if (shape === undefined) shapes.set(classesOf(indicators), { first, tables: 1 });
    else shape.tables++;
  });
  const found = new Map<string, Map<string, Use>>();
  for (const [shape, { first, tables }] of shapes) {
    const seen = new Set<Use>();
    for (const pair of shape.split("\t")) {
      const [level1 = "", level2 = ""] = pair.split("\n");
      // What the scheme does not know may be a cell that reading took for a 一级.
      const group = findGroup(scheme, level1);
      if (group === undefined) continue;
      const uses = found.get(classWord(level2)) ?? new Map<string, Use>();
      found.set(classWord(level2), uses);
      const use = uses.get(group.level1) ?? { level1, first, tables: 0 };
      uses.set(group.level1, use);
      if (!seen.has(use)) use.tables += tables;
      seen.add(use);
    }
  }
  return found;
}

const tables = (...groups: readonly string[]) => ({
  projects: groups.map((level1) => ({
    name: "巡查",
    rows: [{ level1, class: "服务对象满意度指标", name: "居民满意度", target: "≥90%" }],
    form: { columns: ["level1", "level2", "level3", "target"] },
  })),
});

export const oddGroup: DocumentRule = {
  id: "rows.odd-group",
  title: "一张表的一级指标和别的表不同",
  severity: "warning",
  why: "同一份文件里满意度都在“满意度指标”下面，只有一张表写在“效益指标”下面，是漏填或者合并错了单元格。",
  scope: "document",
  behind: { rules: ["rows.class-group"], at: "row" },
  examples: {
    bad: [
      tables("满意度指标", "满意度指标", "效益指标"),
      tables("效益指标", "满意度指标", "满意度指标"),
      tables("满意度", "效益指标", "满意度", "满意度"),
    ],
    good: [
      tables("效益指标", "效益指标", "效益指标"),
      tables("满意度指标", "效益指标"),
      tables("满意度指标", "满意度", "满意度指标"),
      tables("满意度指标", "满意度指标", ""),
    ],
  },
  check({ draft, facts }) {
    const found: Found[] = [];
    for (const [level2, uses] of usesOf(draft, facts.scheme)) {
      if (uses.size !== 2) continue;
      const [usual, odd] = [...uses.values()].sort((a, b) => b.tables - a.tables);
      if (usual === undefined || odd === undefined || usual.tables < FEWEST || odd.tables > 1) continue;
      const rows = draft.projects[odd.first]?.indicators ?? [];
      const row = rows.findIndex((one) => classWord(one.level2) === level2 && one.level1 === odd.level1);
      found.push({
        message: `一级指标和别的表不同。${quote(rows[row]?.level2 ?? "")}这里在“${odd.level1}”下面，别的 ${usual.tables} 张表在“${usual.level1}”下面，核对后改成一样。`,
        project: odd.first + 1,
        indicator: row + 1,
        field: "level1",
        printed: odd.level1,
        expected: usual.level1,
      });
    }
    return found;
  },
};
