import {
  type Draft,
  OVERALL_ROWS,
  onProject,
  type Place,
  projectRows,
  standingAt,
  withBrought,
  withFigure,
  withLookedAt,
} from "../../domain/index.ts";
import type { Command } from "../types.ts";

/** What a person does with places that are still to be filled in. */

const PLACE: Place = { section: "document" };

/**
 * Last year's values as this year's, as one step. With `looked` a person says so of each; else they are only brought over
 * and stay 未填 until somebody has been on them. Places whose last year is not known, or that are filled in, stay.
 */
export function takeLastYear(places: readonly Place[], looked: boolean): Command {
  return {
    label: looked ? "同上年" : `带入上年 ${places.length} 处`,
    place: places[0] ?? PLACE,
    change: (draft) => {
      const taken = places.filter((place) => isOpen(draft, place) && withLast(draft, place) !== draft);
      const filled = taken.reduce(withLast, draft);
      return looked ? filled : withBrought(filled, taken);
    },
  };
}

function isOpen(draft: Draft, place: Place): boolean {
  if (place.section === "figures") return (draft.figures[place.field ?? ""] ?? "").trim() === "";
  return standingAt(draft, place)?.text.trim() === "";
}

function withLast(draft: Draft, place: Place): Draft {
  const { section, projectId, rowId, field = "" } = place;
  if (section === "figures") return withFigure(draft, "figures", field, draft.lastYearFigures[field] ?? "");
  if (rowId === undefined) {
    if (projectId === undefined) return draft;
    return onProject(draft, projectId, (project) => {
      const last = project.lastYear?.budget;
      if (field !== "budget.total" || last === undefined || last.total === "") return project;
      const { fiscal, other } = project.budget;
      return { ...project, budget: fiscal + other === "" ? last : { ...project.budget, total: last.total } };
    });
  }
  const list = projectId === undefined ? OVERALL_ROWS : projectRows(projectId);
  const row = list.rows(draft).find(({ id }) => id === rowId);
  if (row?.lastYear === undefined || field !== "target") return draft;
  const { lastYear } = row;
  return list.withRows(
    draft,
    list.rows(draft).map((old) => (old === row ? { ...row, target: lastYear } : old)),
  );
}

/** Says of figures that they are 0, as one step; what is filled in stays. */
export function confirmZero(places: readonly Place[]): Command {
  return {
    label: places.length === 1 ? "确认为 0" : `${places.length} 处确认为 0`,
    place: places[0] ?? PLACE,
    change: (draft) =>
      places
        .filter((place) => place.section === "figures" && isOpen(draft, place))
        .reduce((now, { field = "" }) => withFigure(now, "figures", field, "0"), draft),
  };
}

/** A person has looked at values that were brought over, and they stay. */
export function lookAt(places: readonly Place[]): Command {
  return {
    label: places.length === 1 ? "照上年" : `${places.length} 处照上年`,
    place: places[0] ?? PLACE,
    change: (draft) => withLookedAt(draft, places),
  };
}
