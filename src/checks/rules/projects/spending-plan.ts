import { isDecimal, normaliseDecimal, type Project, sameAmount, sum } from "../../../domain/index.ts";
import type { Found, ProjectRule } from "../../rule.ts";

/** True for whole numbers that grow to a hundred, as nearly all plans are. */
function isComplete(plan: Project["spendingPlan"]): boolean {
  let before = 0;
  for (const { percent } of plan) {
    const value = /^\d{1,3}$/.test(percent) ? Number(percent) : -1;
    if (value < before) return false;
    before = value;
  }
  return before === 100;
}

export const spendingPlan: ProjectRule = {
  id: "projects.spending-plan",
  title: "支出计划不对",
  severity: "error",
  why: "支出计划是累计百分比，一期不能比前一期少，最后一期到 100%。",
  scope: "project",
  habit: {
    least: 2,
    say: (count) => ({
      message: `支出计划前几期空着。有 ${count} 个项目只写了后面几期，前面不支出的写 0%。`,
      severity: "info",
    }),
  },
  examples: {
    bad: [
      { plan: ["30%", "50%", "75%", "90%"] },
      { plan: ["30", "60", "50", "100"] },
      { plan: ["30", "五成", "75", "100"] },
      { plan: ["30", "60", "120", "100"] },
      { plan: ["", "", "", "100.00"] },
    ],
    good: [
      { plan: ["30%", "50%", "75%", "100%"] },
      { plan: ["0", "0", "", "100.00"] },
      { plan: ["", "", "", ""] },
      { plan: ["25.00", "50.00", "75.00", "100.00"] },
      { plan: ["100", "100", "100", "100"] },
      { plan: ["20%", "30%", "35%", "15%"] },
    ],
  },
  check({ project }): readonly Found[] {
    if (isComplete(project.spendingPlan)) return [];
    const steps = project.spendingPlan
      .map(({ by, percent }) => ({ by, percent, value: normaliseDecimal(percent).replace(/[%％]$/, "") }))
      .filter(({ percent }) => percent.trim() !== "");
    const last = steps[steps.length - 1];
    if (last === undefined) return [];
    const printed = steps.map(({ by, percent }) => `${by} ${percent}`).join("，");
    const say = (message: string): readonly Found[] => [{ message, field: "spendingPlan", printed }];
    const strange = steps.find(({ value }) => !isDecimal(value));
    if (strange !== undefined) return say(`支出计划不是数。${strange.by}写的是“${strange.percent}”，只写累计百分比。`);
    // What each period spends, and not what was spent by its end.
    const shares = sum(steps.map(({ value }) => value));
    if (Number(last.value) !== 100 && shares !== undefined && sameAmount(shares, "100")) return [];
    for (const [index, step] of steps.entries()) {
      const before = steps[index - 1];
      if (Number(step.value) > 100) return say(`支出计划超过 100%。${step.by}写的是“${step.percent}”，累计最多 100%。`);
      if (before !== undefined && Number(step.value) < Number(before.value)) {
        return say(`支出计划往回走。${before.by} ${before.percent}，${step.by}反而是 ${step.percent}，累计只会增加。`);
      }
    }
    const ends = project.spendingPlan[project.spendingPlan.length - 1]?.percent.trim() !== "";
    if (Number(last.value) === 100) {
      const [first] = project.spendingPlan;
      if (first === undefined || first.percent.trim() !== "") return [];
      return [
        {
          message: `支出计划前几期空着。${first.by}没有写，写到的是“${printed}”，前面不支出的写 0%。`,
          severity: "info",
          field: "spendingPlan",
          printed,
          habit: "open",
        },
      ];
    }
    const closing = ends ? `${last.by}是“${last.percent}”` : `最后一期没有写，写到的是${last.by}“${last.percent}”`;
    return say(`支出计划没有到 100%。${closing}，是累计数，年底要到 100%。`);
  },
};
