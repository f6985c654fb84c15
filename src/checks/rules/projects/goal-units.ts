import { compare, printTarget } from "../../../domain/index.ts";
import type { Found, ProjectRule } from "../../rule.ts";
import { countedBeside, countedRows, kindOfUnit, saidOf } from "../../words/counted.ts";
import { isPartial } from "../../words/quantities.ts";
import { around } from "../../words/quote.ts";

const TRAINED = { name: "培训种植户", description: "参加培训的种植户" };

export const goalUnits: ProjectRule = {
  id: "projects.goal-units",
  title: "目标和指标的单位不同",
  severity: "warning",
  why: "同一件事、同一个数，这里是“场”，那里是“人”，有一处的单位是照别的行改的。",
  scope: "project",
  behind: { rules: ["values.unit-kind", "values.rate-unit"], at: "place" },
  needs: { columns: ["target"] },
  examples: {
    bad: [
      { goals: ["开展普法宣讲12场，覆盖9个村。"], rows: [{ name: "开展普法宣讲", target: "≥12人" }] },
      { goals: ["为450户农户发放种苗。"], rows: [{ name: "补助农户数", target: "≥450人" }] },
      { purpose: "硬化道路3200米。", rows: [{ name: "硬化道路", target: "3200平方米" }] },
      { goals: ["培训种植户210人次。"], rows: [{ ...TRAINED, target: "210人" }] },
    ],
    good: [
      { goals: ["开展普法宣讲12场，覆盖9个村。"], rows: [{ name: "开展普法宣讲", target: "≥12次" }] },
      { goals: ["为450户农户发放种苗。"], rows: [{ name: "补助农户数", target: "≥450家" }] },
      { purpose: "硬化道路3.2公里。", rows: [{ name: "硬化道路", target: "3200米" }] },
      { goals: ["培训种植户210人次。"], rows: [{ ...TRAINED, target: "≥200人" }] },
      {
        goals: ["培训种植户60户，培训60人次。"],
        rows: [
          { name: "培训户数", target: "60户" },
          { name: "培训人次", target: "60人次" },
        ],
      },
    ],
  },
  check({ project, overall }) {
    if (overall) return [];
    const said = saidOf(project).filter(({ text, count }) => kindOfUnit(count.unit) !== "" && !isPartial(text, count));
    if (said.length === 0) return [];
    return countedRows(project.indicators).flatMap(({ row, index, value, unit }): readonly Found[] => {
      const kind = kindOfUnit(unit);
      if (kind === "") return [];
      const name = row.level3 + row.description;
      const same = said.filter(({ count }) => compare(count.value, value) === 0);
      // The unit of the row stands in the text too: there the two are counted apart.
      if (said.some(({ count }) => kindOfUnit(count.unit) === kind)) return [];
      const other = same.find(({ text, count }) => countedBeside(text, count).some((word) => name.includes(word)));
      if (other === undefined) return [];
      const printed = printTarget(row.target);
      return [
        {
          message: `${other.word}和指标值的单位不一样。${other.word}写的是${around(other.text, other.count.index, other.count.length)}，第 ${index + 1} 行是“${printed}”，核对后改其中一处。`,
          indicator: index + 1,
          field: "target",
          printed,
          expected: other.count.printed,
        },
      ];
    });
  },
};
