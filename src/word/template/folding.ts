import type { TemplateProblem } from "./errors.ts";
import type { Marks } from "./marks.ts";

/**
 * One fault makes many: without its opening mark every tag of a loop is out of place, and its end has no beginning. Only causes
 * are left, in the order of the document, each saying how many others come of it.
 */
export function folded(problems: readonly TemplateProblem[], marks: Marks): readonly TemplateProblem[] {
  const sorted = [...problems].sort((a, b) => a.place.order - b.place.order);
  const causeOf = causes(sorted, marks);
  const consequences = new Map<TemplateProblem, number>();
  const left = sorted.filter((problem) => {
    const root = rootOf(problem, causeOf);
    if (root !== problem) consequences.set(root, (consequences.get(root) ?? 0) + 1);
    return root === problem;
  });
  for (const problem of left) problem.explain(consequences.get(problem) ?? 0);
  return left;
}

type CauseOf = (problem: TemplateProblem) => TemplateProblem | undefined;

/** The last of a chain of causes; a chain that comes back to itself ends where it began. */
function rootOf(problem: TemplateProblem, causeOf: CauseOf): TemplateProblem {
  const seen = new Set([problem]);
  let at = problem;
  for (let cause = causeOf(at); cause; cause = causeOf(at)) {
    if (seen.has(cause)) return problem;
    seen.add(cause);
    at = cause;
  }
  return at;
}

function causes(sorted: readonly TemplateProblem[], marks: Marks): CauseOf {
  const slips = first(sorted, (each) => (each.kind === "UnknownTag" ? each.about : undefined));
  const unopened = first(sorted, (each) => (each.kind === "LoopNotOpened" ? each.tag : undefined));
  const unclosed = first(sorted, (each) => (each.kind === "LoopNotClosed" ? each.about : undefined));
  const misplaced = first(sorted, (each) => (each.kind === "TagOutOfLoop" ? each.tag : undefined));
  const together = first(sorted, (each) => (each.kind === "TagOutOfLoop" ? neighbourhood(each) : undefined));
  const merges = first(sorted, (each) => (each.kind === "MergeOutOfRows" ? tableOf(each) : undefined));
  /** Faults of openings and ends, and of the tag that is to be merged. */
  const atPlace = new Map<unknown, TemplateProblem>();
  for (const problem of sorted) {
    if (problem.kind !== "MergeOutOfRows" && !atPlace.has(problem.place)) atPlace.set(problem.place, problem);
  }
  const markAt = new Map(marks.values.map((mark) => [mark.place, mark] as const));

  return (problem) => {
    if (problem.kind === "TagOutOfLoop") {
      const opening = `{#${problem.about}}`;
      const found = slips.get(opening) ?? unopened.get(`{/${problem.about}}`) ?? misplaced.get(opening);
      return found ?? other(problem, together.get(neighbourhood(problem)));
    }
    if (problem.kind === "MergeOutOfRows") {
      const round = markAt.get(problem.place)?.within ?? [];
      const places = [problem.place, ...round.flatMap(({ open, close }) => [open.place, close?.place])];
      const found = places.map((place) => atPlace.get(place)).find((each) => each !== undefined);
      return found ?? other(problem, merges.get(tableOf(problem)));
    }
    if (problem.kind === "LoopNotOpened") {
      const name = problem.tag.slice(2);
      return slips.get(`{#${name}`) ?? slips.get(`{?${name}`) ?? slips.get(`{^${name}`) ?? unclosed.get(problem.tag);
    }
    if (problem.kind === "LoopNotClosed") return other(problem, atPlace.get(problem.place)) ?? slips.get(problem.about);
    return undefined;
  };
}

function other(problem: TemplateProblem, found: TemplateProblem | undefined): TemplateProblem | undefined {
  return found === problem ? undefined : found;
}

/** The table a fault stands in, or its paragraph. */
function tableOf({ place }: TemplateProblem): string {
  return /^.*第 \d+ 张表/.exec(place.words)?.[0] ?? place.words;
}

function neighbourhood(problem: TemplateProblem): string {
  return `${problem.about} ${tableOf(problem)}`;
}

function first(
  problems: readonly TemplateProblem[],
  keyOf: (problem: TemplateProblem) => string | undefined,
): ReadonlyMap<string, TemplateProblem> {
  const found = new Map<string, TemplateProblem>();
  for (const problem of problems) {
    const key = keyOf(problem);
    if (key !== undefined && !found.has(key)) found.set(key, problem);
  }
  return found;
}
