import type { Draft, Finding, Layout, Project, ProjectState } from "../../domain/index.ts";
import { projectState } from "../../domain/index.ts";
import { type Counts, countFindings } from "../../session/index.ts";
import { placeOfFinding, spotOfPlace } from "./places.ts";

export { countFindings };

const NOTHING: Counts = { errors: 0, warnings: 0 };

/** Counts by project id and by chapter key, for the marks of the outline. */
function groupBySpot(findings: readonly Finding[], draft: Draft): ReadonlyMap<string, Counts> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const place = placeOfFinding(finding, draft);
    const spot = spotOfPlace(place);
    const key = spot.kind === "project" ? spot.id : spot.key;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  return new Map([...groups].map(([key, group]) => [key, countFindings(group)]));
}

/** How many findings a spot of the outline has; the same function for as long as it says the same: most keys change no count. */
export function rememberedCounts(): (findings: readonly Finding[], draft: Draft) => (key: string) => Counts {
  let last: { readonly said: string; readonly counts: (key: string) => Counts } | undefined;
  return (findings, draft) => {
    const counts = groupBySpot(findings, draft);
    const said = JSON.stringify([...counts]);
    if (last?.said !== said) last = { said, counts: (key) => counts.get(key) ?? NOTHING };
    return last.counts;
  };
}

/** `projectState`, remembered for as long as the project does not change: with 340 projects one key changes one. */
export function rememberedProjectState(layout: Layout): (project: Project) => ProjectState {
  const known = new WeakMap<Project, ProjectState>();
  return (project) => {
    const state = known.get(project) ?? projectState(project, layout);
    known.set(project, state);
    return state;
  };
}
