import { printTarget, termOf } from "../../../domain/index.ts";
import { isPlaceholder } from "../../engine.ts";
import type { Found, ProjectRule } from "../../rule.ts";
import { quote } from "../../words/quote.ts";
import { plain } from "../../words/similar.ts";

export const duplicate: ProjectRule = {
  id: "rows.duplicate",
  title: "指标重复",
  severity: "warning",
  why: "同一个指标写两遍，等于少写了一个，也会重复计分。",
  scope: "project",
  needs: { columns: ["level3"] },
  examples: {
    bad: [
      {
        rows: [
          { name: "巡查次数", target: "≥12次" },
          { name: "巡查次数", target: "≥12次" },
        ],
      },
      {
        rows: [
          { class: "社会效益指标", name: "家属满意度", target: "≥95%" },
          { class: "满意度", name: "家属满意度", target: "≥95%" },
        ],
      },
      {
        rows: [
          { class: "社会效益指标", name: "提升工作效率", target: "提高" },
          { class: "可持续影响指标", name: "提升工作效率", target: "健全" },
        ],
      },
    ],
    good: [
      {
        rows: [
          { name: "巡查次数", target: "≥12次" },
          { name: "培训次数", target: "≥12次" },
        ],
      },
      { rows: [{ name: "" }, { name: "" }] },
      {
        rows: [
          { name: "服务点", target: "15处", extra: { 指标类别: "长期绩效指标" } },
          { name: "服务点", target: "5处" },
        ],
      },
      {
        rows: [
          { name: "补贴人数", description: "退休人员人数", target: "≥30人" },
          { name: "补贴人数", description: "在职人员人数", target: "≥12人" },
        ],
      },
    ],
  },
  check({ project }) {
    const seen = new Map<string, number>();
    return project.indicators.flatMap((row, index): readonly Found[] => {
      const name = row.level3.replace(/\s+/g, "").replace(/^(绩效)?指标\d{1,2}[：:]/, "");
      if (name === "" || isPlaceholder(row)) return [];
      // The same indicator may stand among those of a longer term and those of the year.
      const key = `${termOf(row)} ${name}`;
      const first = seen.get(key);
      if (first === undefined) {
        seen.set(key, index);
        return [];
      }
      const other = project.indicators[first];
      if (other === undefined) return [];
      const sameClass = other.level2 === row.level2;
      const told = plain(row.description) !== plain(other.description);
      // The same name for two groups of people is told apart by the description and the value.
      if (sameClass && told && printTarget(row.target) !== printTarget(other.target)) return [];
      return [
        {
          message: `指标重复。${quote(row.level3)}在第 ${first + 1} 行已经有了，改成别的指标，或者删掉一行。`,
          severity: sameClass && !told ? "error" : "warning",
          indicator: index + 1,
          field: "level3",
          printed: row.level3,
          expected: `${other.level2} ${other.level3}`,
          ...(sameClass && !told && printTarget(row.target) === printTarget(other.target)
            ? { fix: { kind: "remove-row" as const, label: "删掉这一行" } }
            : {}),
        },
      ];
    });
  },
};
