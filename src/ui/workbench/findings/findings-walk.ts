import type { Draft, Finding, Place, Where } from "../../../domain/index.ts";
import { comparePlaces } from "../../../session/index.ts";
import type { Spot } from "../../navigation/index.ts";
import { chapterOf } from "../../places/chapters.ts";
import { placeOfFinding } from "../../places/places.ts";
import { findingId, standsAt } from "./findings-lists.ts";

export interface WalkFrom {
  readonly draft: Draft;
  /** Errors and warnings in the order of the document. */
  readonly problems: readonly Finding[];
  /** The finding last walked to. */
  readonly current: Finding | undefined;
  readonly hand: Place | undefined;
  /** A person moved the hand since it was led to `current`. */
  readonly moved: boolean;
  readonly spot: Spot;
}

export interface Step {
  readonly finding: Finding;
  /** The walk went past the last finding, or before the first. */
  readonly round: boolean;
}

/** A place, counted as findings count theirs. */
function whereOf(draft: Draft, place: Place): Where {
  const field = place.field === undefined ? {} : { field: place.field };
  const project = draft.projects.findIndex(({ id }) => id === place.projectId);
  if (project === -1) {
    const row = place.section === "overall" ? draft.overall.indicators.findIndex(({ id }) => id === place.rowId) : -1;
    return { section: place.section, ...(row === -1 ? {} : { indicator: row + 1 }), ...field };
  }
  const row = draft.projects[project]?.indicators.findIndex(({ id }) => id === place.rowId) ?? -1;
  return { project: project + 1, ...(row === -1 ? {} : { indicator: row + 1 }), ...field };
}

/** The beginning of what the middle column shows. */
function startOf(draft: Draft, spot: Spot): Where {
  if (spot.kind === "project") return { project: draft.projects.findIndex(({ id }) => id === spot.id) + 1 };
  const chapter = chapterOf(spot.key);
  return { section: chapter?.sections[0] ?? chapter?.slots[0] ?? spot.key };
}

/**
 * The next problem in the order of the document, or the previous one. It goes on from the one last shown for as long as
 * nobody went elsewhere; else from where the hand is, so that F8 never leads back to what has been passed.
 */
export function nextProblem(from: WalkFrom, by: 1 | -1): Step | undefined {
  const { draft, problems, current, hand } = from;
  if (problems.length === 0) return undefined;
  const known = current === undefined ? undefined : findingId(current);
  const at = problems.findIndex((finding) => findingId(finding) === known);
  const fits = (finding: Finding | undefined) =>
    finding !== undefined && hand !== undefined && standsAt(hand, placeOfFinding(finding, draft));
  const to = at !== -1 && (!from.moved || fits(problems[at])) ? at + by : fromHand(from, by, fits);
  const index = (to + problems.length) % problems.length;
  const finding = problems[index];
  return finding === undefined ? undefined : { finding, round: to !== index };
}

function fromHand({ draft, problems, hand, spot }: WalkFrom, by: 1 | -1, fits: (finding: Finding) => boolean): number {
  const here: Finding = {
    rule: "",
    severity: "info",
    message: "",
    where: hand === undefined ? startOf(draft, spot) : whereOf(draft, hand),
  };
  if (by === 1) {
    const after = problems.findIndex(
      (finding) => !(hand !== undefined && fits(finding)) && comparePlaces(finding, here) >= 0,
    );
    return after === -1 ? problems.length : after;
  }
  const before = problems.filter((finding) => !fits(finding) && comparePlaces(finding, here) < 0);
  const last = before[before.length - 1];
  return last === undefined ? -1 : problems.indexOf(last);
}
