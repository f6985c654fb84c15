import { compare, type Project, printTarget } from "../../../domain/index.ts";
import type { Found, ProjectRule } from "../../rule.ts";
import { countedBeside, saidOf } from "../../words/counted.ts";
import { inBase, isPartial } from "../../words/quantities.ts";
import { around } from "../../words/quote.ts";
import { isAtLeast, isAtMost, isRateName, quantityOf } from "../../words/targets.ts";

const GOODS = { name: "涉及村街数", description: "涉及的村街个数" };

const REACHES =
  /^(?:要|应|均)?(?:不低于|不少于|达到|达|保持在|稳定在|在|为|大于|超过|≥|>=)?\s?(\d{1,3}(?:\.\d{1,4})?)\s?[%％]/;

/** A rate that a goal promises by its name, and a row that asks for less: 成活率不低于92% beside ≥90%. */
function ratesAgainstGoals(project: Project): readonly Found[] {
  const promising = project.goals.some((goal) => /[%％]/.test(goal));
  if (!promising) return [];
  return project.indicators.flatMap((row, index): readonly Found[] => {
    const target = quantityOf(row);
    const name = row.level3.trim().slice(-3);
    if (!project.goals.some((goal) => goal.includes(name))) return [];
    if (target?.unit !== "%" || name.length < 3 || !isRateName(name) || isAtMost(target.symbol)) return [];
    // The same kind of rate in two rows: which of them the goal means is a guess.
    if (project.indicators.some((other) => other !== row && other.level3.trim().endsWith(name))) return [];
    for (const [i, goal] of project.goals.entries()) {
      const at = goal.indexOf(name);
      const said =
        at === -1 || goal.includes(name, at + 1)
          ? null
          : REACHES.exec(goal.slice(at + name.length, at + name.length + 16));
      if (said === null || compare(target.value, said[1] ?? "") !== -1) continue;
      const printed = printTarget(row.target);
      return [
        {
          message: `绩效目标和指标值不一样。绩效目标第 ${i + 1} 条写的是${around(goal, at, name.length + said[0].length)}，第 ${index + 1} 行是“${printed}”，核对后改其中一处。`,
          indicator: index + 1,
          field: "target",
          printed,
          expected: `${said[1]}%`,
        },
      ];
    }
    return [];
  });
}

export const goalNumbers: ProjectRule = {
  id: "projects.goal-numbers",
  title: "目标里的数和指标值不同",
  severity: "error",
  why: "用途、目标说一个数，指标又是一个数，多半有一处是上年的。",
  scope: "project",
  needs: { columns: ["target"] },
  examples: {
    bad: [
      { goals: ["发放区内18个村街的报酬。"], rows: [{ ...GOODS, target: "17个" }] },
      { purpose: "招聘护林员26人，签订合同。", rows: [{ name: "护林员人数", target: "=24人" }] },
      {
        purpose: "按月发放42名派遣人员工资。",
        rows: [{ name: "发放人数", description: "在册派遣人员数", target: "=24人" }],
      },
      { goals: ["栽植行道树，成活率不低于92%。"], rows: [{ name: "栽植成活率", class: "质量指标", target: "≥90%" }] },
      { name: "620盏路灯维护", goals: ["维护620盏路灯。"], rows: [{ name: "维护路灯数", target: "602盏" }] },
    ],
    good: [
      { goals: ["发放区内17个村街的报酬。"], rows: [{ ...GOODS, target: "=17个" }] },
      { goals: ["栽植行道树，成活率不低于92%。"], rows: [{ name: "成活率", class: "质量指标", target: "≥95%" }] },
      { goals: ["24名派遣人员工资到账。"], rows: [{ name: "派遣人员数", target: "=24人" }] },
      { goals: ["每村配备2个村街保洁员。"], rows: [{ ...GOODS, target: "17个" }] },
      { purpose: "招聘护林员26人。", rows: [{ name: "护林员人数", target: "≥24人" }] },
      { goals: ["培训护林员60人，配备护林员24人。"], rows: [{ name: "护林员人数", target: "24人" }] },
      {
        goals: ["改造公厕11座。"],
        rows: [
          { name: "公厕改造座数", target: "11座" },
          { name: "化粪池清掏", target: "30座" },
        ],
      },
    ],
  },
  check({ project, overall }) {
    if (overall) return ratesAgainstGoals(project);
    const rates = ratesAgainstGoals(project);
    const all = saidOf(project);
    if (all.length === 0) return rates;
    const rows = project.indicators.flatMap((row, index) => {
      const target = quantityOf(row);
      const counts = target !== undefined && target.unit !== "" && !/[%‰元]/.test(target.unit);
      if (!counts) return [];
      const { value, unit } = inBase(target.value, target.unit);
      return [{ row, index, target, value, unit, said: row.level3 + row.description }];
    });
    if (rows.length === 0) return rates;
    const units = new Set(rows.map(({ unit }) => unit));
    const counts = all
      .filter(({ text, count }) => units.has(count.unit) && !isPartial(text, count))
      .map((said) => ({ ...said, words: countedBeside(said.text, said.count) }));
    if (counts.length === 0) return rates;
    return [
      ...rates,
      ...rows.flatMap(({ row, index, target, value, unit, said }): readonly Found[] => {
        const about = counts.filter(
          ({ count, words }) => count.unit === unit && words.some((word) => said.includes(word)),
        );
        const [first] = about;
        if (first === undefined || about.some(({ count }) => compare(count.value, value) === 0)) return [];
        // Several different numbers of the same thing, or several rows that count it: which belongs to which is a guess.
        if (about.some(({ count }) => compare(count.value, first.count.value) !== 0)) return [];
        const rivals = rows.filter(
          (other) => other.unit === unit && first.words.some((word) => other.said.includes(word)),
        );
        if (rivals.length > 1) return [];
        const order = compare(first.count.value, value);
        if ((isAtLeast(target.symbol) && order === 1) || (isAtMost(target.symbol) && order === -1)) return [];
        const printed = printTarget(row.target);
        const where = first.word;
        return [
          {
            message: `${where}和指标值不一样。${where}写的是${around(first.text, first.count.index, first.count.length)}，第 ${index + 1} 行是“${printed}”，核对后改其中一处。`,
            indicator: index + 1,
            field: "target",
            printed,
            expected: first.count.printed,
          },
        ];
      }),
    ];
  },
};
