import { z } from "zod";
import { isDecimal, type Layout, type Project } from "../../../domain/index.ts";

const money = z.string().refine((text) => text.trim() === "" || isDecimal(text), {
  error: (issue) => `“${issue.input}”不是数，写成 186.00 这样`,
});

const percent = z.string().refine((text) => text.trim() === "" || isDecimal(percentNumber(text)), {
  error: (issue) => `“${issue.input}”不是数，写成 45 这样`,
});

/** What the head of a project holds on screen; everything in it is text as typed. */
export const headSchema = z.object({
  name: z.string(),
  nameLabel: z.string(),
  code: z.string(),
  agencyHeader: z.string(),
  budget: z.object({ total: money, fiscal: money, other: money }),
  purpose: z.string(),
  spendingPlan: z.array(z.object({ by: z.string(), percent })),
  goals: z.array(z.object({ text: z.string() })),
  extra: z.array(z.object({ label: z.string(), text: z.string() })),
});
export type HeadValues = z.infer<typeof headSchema>;

/** "75%" and "75％" → "75". */
export function percentNumber(text: string): string {
  return text.trim().replace(/[%％]$/, "");
}

/** The head as the form shows it: with the layout's dates where the plan is still empty, and one line for a first goal. */
export function headValues(project: Project, layout: Layout): HeadValues {
  const plan =
    project.spendingPlan.length > 0 ? project.spendingPlan : layout.planDates.map((by) => ({ by, percent: "" }));
  const goals = project.goals.length > 0 ? project.goals : [""];
  return {
    name: project.name,
    nameLabel: project.nameLabel ?? layout.nameLabels[0] ?? "项目名称",
    code: project.code,
    agencyHeader: project.agencyHeader ?? "",
    budget: { ...project.budget },
    purpose: project.purpose,
    spendingPlan: plan.map((step) => ({ ...step })),
    goals: goals.map((text) => ({ text })),
    extra: layout.projectExtra.map((label) => ({ label, text: project.extra?.[label] ?? "" })),
  };
}

/** Goals that say something; an empty line on screen is only a place to write. */
function writtenGoals(values: HeadValues): readonly string[] {
  return values.goals.map((goal) => goal.text).filter((text) => text.trim() !== "");
}

function samePlan(a: Project["spendingPlan"], b: Project["spendingPlan"]): boolean {
  return a.length === b.length && a.every((step, i) => step.by === b[i]?.by && step.percent === b[i]?.percent);
}

export interface HeadChange {
  /** Field as findings and history name it: "budget.total", "goals", "extra:主管部门". */
  readonly field: string;
  readonly patch: Partial<Project>;
}

/** The first field in which the form differs from the project; undefined where both agree. One input changes one field. */
export function headChange(project: Project, values: HeadValues, layout: Layout): HeadChange | undefined {
  const shown = headValues(project, layout);
  for (const field of ["name", "nameLabel", "code", "agencyHeader", "purpose"] as const) {
    if (shown[field] !== values[field]) return { field, patch: { [field]: values[field] } };
  }
  for (const part of ["total", "fiscal", "other"] as const) {
    if (shown.budget[part] !== values.budget[part]) {
      return { field: `budget.${part}`, patch: { budget: { ...project.budget, [part]: values.budget[part] } } };
    }
  }
  if (!samePlan(shown.spendingPlan, values.spendingPlan)) {
    return { field: "spendingPlan", patch: { spendingPlan: values.spendingPlan.map((step) => ({ ...step })) } };
  }
  const goals = writtenGoals(values);
  if (goals.join("\n") !== project.goals.join("\n")) return { field: "goals", patch: { goals } };
  const extra = values.extra.find((item, i) => item.text !== shown.extra[i]?.text);
  if (extra === undefined) return undefined;
  return { field: `extra:${extra.label}`, patch: { extra: { ...project.extra, [extra.label]: extra.text } } };
}

/** True where nothing of the head differs: the indicators of a project may change under it at every key. */
export function sameHead(a: Project, b: Project): boolean {
  if (a === b) return true;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof Project>;
  keys.delete("indicators");
  return [...keys].every((key) => a[key] === b[key]);
}
