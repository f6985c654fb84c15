import type { Project } from "../../../domain/index.ts";
import type { Found, ProjectRule } from "../../rule.ts";
import { quote } from "../../words/quote.ts";
import { plain } from "../../words/similar.ts";

/** The first two characters; "" where a sign is among them, which may be left out. */
const headOf = (text: string): string => /^[一-龥]{2}/.exec(text)?.[0] ?? "";

/** False where each description begins as no name of the table does, as nearly all do. */
function mayBeNames({ indicators }: Project): boolean {
  const heads = new Set(indicators.map(({ level3 }) => headOf(level3)));
  if (heads.has("")) return true;
  heads.add("");
  return indicators.some(({ description }) => heads.has(headOf(description)));
}

const ROWS = (...rows: readonly (readonly [name: string, description: string])[]) => ({
  rows: rows.map(([name, description]) => ({ name, description })),
});

export const descriptionOfOther: ProjectRule = {
  id: "rows.description-of-other",
  title: "描述是别的行的",
  severity: "warning",
  why: "描述写的是另一行的名称，是复制时串了行。",
  scope: "project",
  needs: { columns: ["description"] },
  examples: {
    bad: [
      {
        rows: [
          { class: "社会效益指标", name: "办事效率提高", description: "管护机制健全程度", target: "提高" },
          { class: "可持续影响指标", name: "管护机制健全程度", description: "制度建立情况", target: "健全" },
        ],
      },
      ROWS(["培训次数", "巡查次数"], ["巡查次数", "全年巡查"]),
      ROWS(["巡查次数", "全年巡查"], ["培训次数", "巡查次数。"]),
    ],
    good: [
      ROWS(["培训次数", "培训次数"], ["巡查次数", "全年巡查"]),
      ROWS(["巡查次数", "巡查次数"], ["巡查次数", "夜间"]),
      ROWS(["培训次数", ""], ["", "巡查"]),
    ],
  },
  check({ project }) {
    if (!mayBeNames(project)) return [];
    const names = new Map<string, number>();
    project.indicators.forEach((row, index) => {
      const name = plain(row.level3);
      if (name.length >= 4 && !names.has(name)) names.set(name, index);
    });
    const longest = Math.max(0, ...[...names.keys()].map((name) => name.length));
    return project.indicators.flatMap((row, index): readonly Found[] => {
      // A description longer than every name is no name, punctuation aside.
      if (row.description.length > longest + 4) return [];
      const key = plain(row.description);
      const other = names.get(key);
      if (other === undefined || other === index || key === plain(row.level3)) return [];
      return [
        {
          message: `描述是别的行的。${quote(row.level3)}的描述写的是第 ${other + 1} 行的名称${quote(row.description)}，核对是不是串了行。`,
          indicator: index + 1,
          field: "description",
          printed: row.description,
          expected: row.level3,
        },
      ];
    });
  },
};
