import { isDecimal, type Project } from "../../../domain/index.ts";
import { isBlankTable } from "../../blank.ts";
import type { ProjectRule } from "../../rule.ts";

const ROWS = [{ name: "巡查次数", target: "≥12次" }];
const HEAD = { code: "13099926A", budget: ["5.00", "5.00", ""], purpose: "用于巡查。", plan: ["100"] } as const;

/** True where the head prints an amount under a name of its own: 三年合计. */
const hasAmount = ({ extra = {} }: Project): boolean =>
  Object.entries(extra).some(([label, text]) => /(合计|总额|资金|预算|金额)/.test(label) && isDecimal(text));

export const headMissing: ProjectRule = {
  id: "projects.head-missing",
  title: "表头没有填全",
  severity: "warning",
  why: "表头是读者先看的，空着的格会照样印出来。",
  scope: "project",
  habit: {
    least: 1,
    places: ({ projects }) => projects.filter(({ form }) => form !== undefined).length,
    // Nobody leaves out the same cell of every table: it was printed under another name.
    say: (count, [first], places) =>
      count === places
        ? undefined
        : {
            message: `表头没有填全。读入的 ${places} 张表里有 ${count} 张没有写${first?.printed ?? ""}，补上。`,
            severity: "warning",
          },
  },
  examples: {
    bad: [
      { ...HEAD, name: "", goals: ["管好水库。"], rows: ROWS },
      { ...HEAD, name: "水库管护", goals: [" "], rows: ROWS },
      { name: "水库管护", goals: ["管好水库。"], rows: ROWS },
    ],
    good: [
      { ...HEAD, name: "水库管护", goals: ["管好水库。"], rows: ROWS },
      { ...HEAD, name: "水库管护", goals: ["管好水库。"] },
      { ...HEAD, name: "水库管护", goals: ["", "管好水库。"], plan: ["", "", "", "100"] },
    ],
  },
  check({ project, form, overall }) {
    if (overall || isBlankTable(project)) return [];
    const empty = (text: string) => text.trim() === "";
    const missing = [
      [empty(project.name), "name", "项目名称"],
      [empty(project.code), "code", "项目编码"],
      [empty(project.budget.total) && !hasAmount(project), "budget.total", "预算数"],
      [empty(project.purpose), "purpose", "资金用途"],
      [project.spendingPlan.every((step) => empty(step.percent)), "spendingPlan", "资金支出计划"],
      [project.goals.every(empty), "goals", "绩效目标"],
    ] as const;
    const open = missing.filter(([isMissing, field]) => isMissing && form.hasField(field));
    const [first] = open;
    if (first === undefined) return [];
    const labels = open.map(([, , label]) => label).join("、");
    const grave = open.some(([, field]) => field === "name" || field === "budget.total");
    return [
      {
        message: `表头没有填全。还没有写：${labels}。`,
        field: first[1],
        printed: labels,
        missing: true,
        ...(project.form === undefined ? {} : { habit: labels }),
        ...(grave ? { severity: "error" as const } : {}),
      },
    ];
  },
};
