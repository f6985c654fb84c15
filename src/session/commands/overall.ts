import type { Draft, SubGoal } from "../../domain/index.ts";
import type { Command, Place } from "../types.ts";
import { moveItem, replaceById } from "./command.ts";

/** 部门整体绩效目标: the goal, its parts, and how they are secured. Its indicators are an indicator table. */

type Overall = Draft["overall"];

function overallCommand(
  label: string,
  at: Partial<Place>,
  change: (overall: Overall) => Overall,
  merge?: string,
): Command {
  return {
    label,
    place: { section: "overall", ...at },
    change: (draft) => {
      const overall = change(draft.overall);
      return overall === draft.overall ? draft : { ...draft, overall };
    },
    ...(merge === undefined ? {} : { merge: `overall/${merge}` }),
  };
}

export function setOverallGoal(goal: readonly string[]): Command {
  return overallCommand("改总体绩效目标", { field: "overall.goal" }, (overall) => ({ ...overall, goal }), "goal");
}

export function setSafeguards(safeguards: readonly string[]): Command {
  const at = { field: "overall.safeguards" };
  return overallCommand("改工作保障措施", at, (overall) => ({ ...overall, safeguards }), "safeguards");
}

/** Adds a 分项绩效目标 behind `afterId`, or at the end. */
export function addSubGoal(goal: SubGoal, afterId?: string): Command {
  return overallCommand("添加分项目标", { rowId: goal.id }, (overall) => {
    const found = overall.subGoals.findIndex(({ id }) => id === afterId);
    const at = found === -1 ? overall.subGoals.length : found + 1;
    return { ...overall, subGoals: [...overall.subGoals.slice(0, at), goal, ...overall.subGoals.slice(at)] };
  });
}

/** Changes parts of a 分项绩效目标; `field` names what was edited. */
export function changeSubGoal(id: string, field: string, patch: Partial<Omit<SubGoal, "id">>): Command {
  const change = (overall: Overall): Overall => {
    const subGoals = replaceById(overall.subGoals, id, (goal) => ({ ...goal, ...patch }));
    return subGoals === overall.subGoals ? overall : { ...overall, subGoals };
  };
  return overallCommand("改分项目标", { rowId: id, field }, change, `${id}/${field}`);
}

export function removeSubGoal(id: string): Command {
  return overallCommand("删除分项目标", { rowId: id }, (overall) => {
    const subGoals = overall.subGoals.filter((goal) => goal.id !== id);
    return subGoals.length === overall.subGoals.length ? overall : { ...overall, subGoals };
  });
}

/** Moves a 分项绩效目标 to a position, counted from 0. */
export function moveSubGoal(id: string, to: number): Command {
  return overallCommand("移动分项目标", { rowId: id }, (overall) => {
    const from = overall.subGoals.findIndex((goal) => goal.id === id);
    const subGoals = moveItem(overall.subGoals, from, to);
    return subGoals === overall.subGoals ? overall : { ...overall, subGoals };
  });
}
