import { type CheckResult, comparePlaces, splitSettled } from "../checks/index.ts";
import {
  type Draft,
  type Finding,
  type Indicator,
  isEmptyTarget,
  type Layout,
  type PlaceToFill,
  placesToFill,
  type Where,
} from "../domain/index.ts";
import type { SessionState } from "./types.ts";

/** What the checks found in a draft that is being written: what is wrong, and what has yet to be written. */
export type Sorted = Pick<SessionState, "findings" | "unfilled" | "settled" | "filled">;

/** The rule under which a place is told that nobody has filled in: no rule of the checks, which look at what stands there. */
export const UNFILLED = "todo.unfilled";

const isMissing = ({ missing }: Finding): boolean => missing === true;

/**
 * Tells apart what is wrong and where only something is missing. A place where nothing stands yet is no mistake while the
 * draft is being written; but a row that says both its name and its value is done in its writer's eyes, so what it lacks is
 * found.
 */
export function splitMissing(
  draft: Draft,
  found: readonly Finding[],
): { readonly wrong: readonly Finding[]; readonly missing: readonly Finding[] } {
  const isGap = (finding: Finding) => isMissing(finding) && !isWritten(rowOf(draft, finding));
  const missing = found.filter(isGap);
  if (missing.length === 0) return { wrong: found, missing };
  const gaps = new Set(missing);
  return { wrong: found.filter((finding) => !gaps.has(finding)), missing };
}

/**
 * What is wrong, and what is 未填: one entry a place, by `placesToFill`. What the checks miss beside that is told as they
 * say it.
 */
export function sortUnfilled(draft: Draft, layout: Layout, { open, settled, off }: CheckResult): Sorted {
  const { wrong, missing: gaps } = splitMissing(draft, open);
  const missing = new Map(gaps.map((finding) => [keyOf(finding.where), finding]));
  const told = new Set(
    [...wrong, ...settled.map(({ finding }) => finding)].filter(isMissing).map(({ where }) => keyOf(where)),
  );
  const places = placesToFill(draft, layout);
  const asks = ({ where }: PlaceToFill) => !off?.has(ruleOf(where));
  const empty = places.filter((one) => one.state !== "filled" && !told.has(keyOf(one.where)) && asks(one));
  const split = splitSettled(
    draft,
    empty.map((place) => unfilledAt(place, missing.get(keyOf(place.where)))),
  );
  const listed = new Set(empty.map(({ where }) => keyOf(where)));
  const inTables = empty.some(({ where }) => where.project !== undefined);
  const others = [...missing.values()].filter(
    ({ where }) => !listed.has(keyOf(where)) && !(where.section === "projects" && inTables),
  );
  return {
    findings: wrong,
    unfilled: [...split.open, ...others].sort(comparePlaces),
    settled: split.settled.length === 0 ? settled : [...settled, ...split.settled],
    filled: places.filter(({ state }) => state === "filled").length,
  };
}

const RULES_OF_ROWS: Readonly<Record<string, string>> = {
  level3: "rows.name-missing",
  description: "rows.description-missing",
  target: "values.missing-target",
  basis: "rows.basis-missing",
};

const PARTS: readonly string[] = ["agency", "overall", "projects"];

/** The rule that asks for a place: where a county has switched it off, nobody has to fill the place in. */
function ruleOf({ section = "", project, indicator, field = "" }: Where): string {
  if (indicator !== undefined) return RULES_OF_ROWS[field] ?? "";
  if (project === undefined) return PARTS.includes(section) ? "document.missing-parts" : "";
  return field === "indicators" ? "rows.no-rows" : "projects.head-missing";
}

function unfilledAt({ word, state, where }: PlaceToFill, found: Finding | undefined): Finding {
  const message = state === "brought" ? `${word}照上年，还没有人看过。` : `没有写${word}。`;
  const fix = state === "brought" ? undefined : found?.fix;
  return {
    rule: UNFILLED,
    severity: "warning",
    message,
    where,
    printed: "",
    missing: true,
    ...(fix === undefined ? {} : { fix }),
  };
}

function keyOf({ section = "", project = 0, indicator = 0, field = "" }: Where): string {
  return `${project === 0 ? section : ""}/${project}/${indicator}/${field}`;
}

function rowOf(draft: Draft, { where: { project, indicator } }: Finding): Indicator | undefined {
  if (indicator === undefined) return undefined;
  const { indicators } = project === undefined ? draft.overall : (draft.projects[project - 1] ?? draft.overall);
  return indicators[indicator - 1];
}

function isWritten(row: Indicator | undefined): boolean {
  return row !== undefined && row.level3.trim() !== "" && !isEmptyTarget(row.target);
}
