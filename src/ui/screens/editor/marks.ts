import type { Draft, Finding, Layout, Project, ProjectState } from "../../../domain/index.ts";
import { projectState } from "../../../domain/index.ts";
import { type Counts, countFindings } from "../../../session/index.ts";
import { placeOfFinding, spotOfPlace } from "./places.ts";

export { countFindings };

const NOTHING: Counts = { errors: 0, warnings: 0 };

/** Counts by project id and by chapter key, for the marks of the outline. */
export function countsBySpot(findings: readonly Finding[], draft: Draft): (key: string) => Counts {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const place = placeOfFinding(finding, draft);
    const spot = spotOfPlace(place);
    const key = spot.kind === "project" ? spot.id : spot.key;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  const counts = new Map([...groups].map(([key, group]) => [key, countFindings(group)]));
  return (key) => counts.get(key) ?? NOTHING;
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
