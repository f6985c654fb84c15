import { type Draft, type Indicator, newIndicator, parseTarget, printTarget, schemeOf } from "../../domain/index.ts";
import { draftOf } from "../testing.ts";
import { indicatorTable } from "./indicator-table.ts";

/** A draft with one project of known rows, for tests of the grid's commands. */

export const SCHEME = schemeOf("hebei-project");

export type RowText = readonly [level1: string, level2: string, level3: string, target?: string];

export function rowOf([level1, level2, level3, target = ""]: RowText): Indicator {
  return { ...newIndicator(level1, level2), level3, target: parseTarget(target).target };
}

export function grid(rows: readonly RowText[]) {
  const [project, ...others] = draftOf(2).projects;
  if (project === undefined) throw new Error("a project");
  const draft: Draft = { ...draftOf(0), projects: [{ ...project, indicators: rows.map(rowOf) }, ...others] };
  const table = indicatorTable({ list: project.id }, SCHEME);
  const id = (index: number) => draft.projects[0]?.indicators[index]?.id ?? "";
  return { draft, table, id, list: project.id };
}

/** 一级 二级 三级 指标值 of all rows, as printed. */
export function printed(draft: Draft): readonly string[] {
  return (draft.projects[0]?.indicators ?? []).map((row) =>
    [row.level1, row.level2, row.level3, printTarget(row.target)].join("|"),
  );
}
