import { type Budget, fieldWord, isDecimal, onProject, type Project } from "../../domain/index.ts";
import type { Command } from "../types.ts";
import { writeAt } from "./write-at.ts";

/** Edits of a project's head. */

/**
 * Some parts of a project at once; `field` names what was edited ("budget.total", "goals"), and typing on in the same
 * field is one step. A cleared name label falls back to the usual one.
 */
export function changeProject(projectId: string, field: string, patch: Partial<Omit<Project, "id">>): Command {
  return projectCommand(projectId, field, (project) => {
    const { nameLabel, ...rest } = { ...project, ...patch };
    return nameLabel === undefined || nameLabel === "" ? rest : { ...rest, nameLabel };
  });
}

/** A single text of the head, by its field: "name", "budget.total", "extra:主管部门". */
export function setProjectField(projectId: string, field: string, text: string): Command {
  return writeAt({ section: "project", projectId, field }, text);
}

/** An amount in 万元 as typed. */
export function setBudget(projectId: string, part: keyof Budget, amount: string): Command {
  return setProjectField(projectId, `budget.${part}`, amount);
}

/**
 * One figure of the spending plan, counted from 0, with or without its sign; an empty plan takes these dates first. A plan
 * whose figures carry the sign keeps it.
 */
export function setPlanStep(projectId: string, index: number, typed: string, dates: readonly string[]): Command {
  return projectCommand(projectId, "spendingPlan", (project) => {
    const plan = project.spendingPlan.length > 0 ? project.spendingPlan : dates.map((by) => ({ by, percent: "" }));
    const plain = typed.trim().replace(/[%％]$/, "");
    const signed = plan.some(({ percent }) => /[%％]$/.test(percent.trim()));
    const percent = signed && isDecimal(plain) ? `${plain}%` : plain;
    if (plan[index] === undefined || plan[index].percent === percent) return project;
    return { ...project, spendingPlan: plan.map((step, at) => (at === index ? { ...step, percent } : { ...step })) };
  });
}

export function setGoals(projectId: string, goals: readonly string[]): Command {
  return changeProject(projectId, "goals", { goals });
}

function projectCommand(projectId: string, field: string, change: (project: Project) => Project): Command {
  return {
    label: `改${fieldWord(field)}`,
    place: { section: "project", projectId, field },
    merge: ["project", projectId, field].join("/"),
    change: (draft) => onProject(draft, projectId, change),
  };
}
