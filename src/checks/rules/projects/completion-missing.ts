import type { ProjectRule } from "../../rule.ts";
import { isNoIndicator } from "../../words/no-indicator.ts";
import { completionColumn } from "../../words/self-evaluation.ts";

const done = (completion: string) => ({ name: "养护里程", target: "≥12公里", extra: { 实际完成值: completion } });

export const completionMissing: ProjectRule = {
  id: "projects.completion-missing",
  title: "完成值没有填",
  severity: "warning",
  why: "自评表公开的就是完成了多少，空着等于没有自评。",
  scope: "project",
  needs: { kinds: ["selfEvaluation"] },
  examples: {
    bad: [
      { kind: "selfEvaluation", rows: [done(""), done("")] },
      { kind: "selfEvaluation", rows: [done("12公里"), done("")] },
      { kind: "selfEvaluation", rows: ["养护里程|≥12公里"], form: { columns: ["target", "extra:实际完成值"] } },
    ],
    good: [
      { kind: "selfEvaluation", rows: [done("12公里"), done("100%")] },
      { kind: "selfEvaluation", rows: [done("12公里"), { ...done(""), name: "合计", target: "" }] },
      {
        kind: "selfEvaluation",
        rows: [
          done("12公里"),
          { name: "竣工推迟18天，已于11月15日验收。", target: "" },
          { name: "改进措施：提前编制计划；按月调度", target: "" },
        ],
      },
      { kind: "tables", rows: [done(""), done("")] },
      { kind: "selfEvaluation", rows: ["养护里程|≥12公里"], form: { columns: ["target"] } },
    ],
  },
  check({ project }) {
    const label = completionColumn(project);
    if (label === undefined) return [];
    const named = project.indicators.flatMap((row, index) =>
      row.level3.trim() === "" || isNoIndicator(row) ? [] : [{ row, index }],
    );
    const open = named.filter(({ row }) => (row.extra?.[label] ?? "").trim() === "");
    const [first] = open;
    if (first === undefined) return [];
    const which = open.length === named.length ? "一行也没有填" : `有 ${open.length} 行没有填`;
    return [
      {
        message: `完成值没有填。表头有“${label}”，${which}，补上。`,
        indicator: first.index + 1,
        field: `extra:${label}`,
        printed: "",
        expected: label,
      },
    ];
  },
};
