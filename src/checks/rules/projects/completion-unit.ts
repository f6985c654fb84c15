import { parseTarget, printTarget } from "../../../domain/index.ts";
import type { Found, ProjectRule } from "../../rule.ts";
import { kindOfUnit } from "../../words/counted.ts";
import { inBase, MONEY } from "../../words/quantities.ts";
import { quote } from "../../words/quote.ts";
import { completionColumn } from "../../words/self-evaluation.ts";
import { quantityOf } from "../../words/targets.ts";

const row = (target: string, done: string) => ({ name: "健康知识讲座", target, extra: { 实际完成值: done } });

/** Units that count anything beside any other, so that one for the other is no slip. */
const known = (unit: string) => kindOfUnit(unit) !== "" || /^(%|天|元|万元|个工作日|小时|吨)$/.test(unit);

/** Money that is not a thousand times as much. */
function sameScale(aim: string, done: string): boolean {
  const [a, b] = [Number(aim), Number(done)];
  return a === 0 || b === 0 || (a < 1000 * b && b < 1000 * a);
}

export const completionUnit: ProjectRule = {
  id: "projects.completion-unit",
  title: "完成值和指标值的单位不同",
  severity: "warning",
  why: "指标数的是“场”，完成值写成“人”，或者少了“万”，不知道完成了没有。",
  scope: "project",
  behind: { rules: ["projects.goal-numbers"], at: "place" },
  examples: {
    bad: [
      { rows: [row("≥16场", "16人")] },
      { rows: [row("≥43.2万亩", "43.2亩")] },
      { rows: [row("≥48次", "52公里")] },
      { rows: [row("≥90%", "91.2")] },
      { rows: [row("≤2300元", "2260万元")] },
      { rows: [row("≤800元/批次", "760元/家次")] },
    ],
    good: [
      { rows: [row("≥16场", "16次")] },
      { rows: [row("≥43.2万亩", "43.5万亩")] },
      { rows: [row("≥48次", "52")] },
      { rows: [row("≥90%", "合格")] },
      { rows: [row("3.2公里", "3200米")] },
      { rows: [row("≤1.2万元", "11800元")] },
      { rows: [row("≤800元/批次", "760元/批")] },
      { rows: [{ name: "健康知识讲座", target: "≥16场" }], form: { columns: ["target"] } },
    ],
  },
  check({ project }) {
    const label = completionColumn(project);
    if (label === undefined) return [];
    return project.indicators.flatMap((item, index): readonly Found[] => {
      const target = quantityOf(item);
      const done = parseTarget(item.extra?.[label] ?? "").target;
      if (target === undefined || target.unit === "" || done.kind !== "quantity" || !/^\d/.test(done.value)) return [];
      const [aim, got] = [inBase(target.value, target.unit), inBase(done.value, done.unit)];
      const large = (unit: string) => /^[万亿]/.test(unit);
      // 2300元 and 2260万元: a like number, and money of another size.
      const money = aim.unit === MONEY && got.unit === MONEY && !sameScale(aim.value, got.value);
      const [, per = ""] = target.unit.split("/");
      const [, perDone = ""] = done.unit.split("/");
      const other = per !== "" && perDone !== "" && !per.startsWith(perDone) && !perDone.startsWith(per);
      const bare = done.unit === "" && target.unit === "%" && Number(done.value) > 1;
      const lost =
        aim.unit === got.unit &&
        large(target.unit) &&
        !large(done.unit) &&
        Number(aim.value) > 1000 * Number(got.value);
      const kinds =
        aim.unit !== got.unit &&
        known(aim.unit) &&
        known(got.unit) &&
        kindOfUnit(aim.unit) + kindOfUnit(got.unit) !== "";
      const differs = kinds && (kindOfUnit(aim.unit) || aim.unit) !== (kindOfUnit(got.unit) || got.unit);
      if (!bare && !lost && !differs && !money && !other) return [];
      const [printed, expected] = [(item.extra?.[label] ?? "").trim(), printTarget(item.target)];
      return [
        {
          message: `完成值和指标值的单位不同。${quote(item.level3)}的指标值是“${expected}”，“${label}”写的是“${printed}”，核对单位。`,
          indicator: index + 1,
          field: `extra:${label}`,
          printed,
          expected,
        },
      ];
    });
  },
};
