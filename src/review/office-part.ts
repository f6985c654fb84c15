import { type Draft, emptyNarrative, makeId, parsePlace, type Settled, standardPlan } from "../domain/index.ts";
import type { ReviewEvent } from "./event.ts";
import { type Merged, mergeDrafts } from "./merge.ts";

/** 填报件: some projects of a draft, given to a business office to be filled in, and joined again when they come back. */

export type Ask = Extract<ReviewEvent, { kind: "ask" }>;
export type Fill = Extract<ReviewEvent, { kind: "fill" }>;

/** What an office gets: these projects with last year's values, and nothing else of the draft. */
export function officePart(draft: Draft, ids: readonly string[], id: string, office: string): Draft {
  const { doubts: _doubts, brought, ...whole } = draft;
  const wanted = new Set(ids);
  const within = (key: string) => wanted.has(parsePlace(key).projectId ?? "");
  const left = brought?.filter(within) ?? [];
  return {
    ...whole,
    id,
    kind: "tables",
    title: `${office}填报件 ${draft.agency.name}${draft.year}年`,
    titleLines: [],
    parts: standardPlan("tables"),
    none: [],
    narrative: emptyNarrative(),
    figures: {},
    lastYearFigures: {},
    overall: { goal: [], subGoals: [], safeguards: [], indicators: [] },
    projects: draft.projects.filter((project) => wanted.has(project.id)),
    organisations: [],
    procurement: { rows: [] },
    assets: { asOf: "", rows: [] },
    settled: draft.settled.filter(({ place }) => within(place)),
    unrecognised: [],
    ...(left.length === 0 ? {} : { brought: left }),
  };
}

export interface JoinedPart extends Merged {
  /** Names of projects that the office took out; they stay. */
  readonly removed: readonly string[];
}

/**
 * Joins what an office filled in. Only its projects are looked at: whatever else stands in the file changes nothing. A project
 * that the office added is added behind the last one; one that it took out stays.
 * @param base what was given to it
 * @param mine the whole draft as it is now
 */
export function joinPart(base: Draft, mine: Draft, theirs: Draft): JoinedPart {
  const asked = new Set(base.projects.map(({ id }) => id));
  const here = new Set(mine.projects.map(({ id }) => id));
  const given = base.projects.map((project) => theirs.projects.find(({ id }) => id === project.id) ?? project);
  // An id that another project of the draft bears must not touch that one.
  const added = theirs.projects
    .filter(({ id }) => !asked.has(id))
    .map((project) => (here.has(project.id) ? { ...project, id: makeId() } : project));
  const merged = mergeDrafts(
    base,
    { ...base, projects: mine.projects.filter(({ id }) => asked.has(id)) },
    { ...base, projects: [...given, ...added] },
  );
  const joined = new Map(merged.draft.projects.map((project) => [project.id, project]));
  const projects = [
    ...mine.projects.map((project) => joined.get(project.id) ?? project),
    ...merged.draft.projects.filter(({ id }) => !here.has(id)),
  ];
  const removed = base.projects.filter(({ id }) => !theirs.projects.some((project) => project.id === id));
  return {
    taken: merged.taken,
    conflicts: merged.conflicts,
    draft: { ...mine, projects, ...notesOf(base, mine, theirs, asked) },
    removed: removed.map(({ name }) => name),
  };
}

/** What the office looked at and what it left as it is, with the reason. */
function notesOf(base: Draft, mine: Draft, theirs: Draft, asked: ReadonlySet<string>): Pick<Draft, "settled"> {
  const key = ({ rule, place }: Settled) => `${rule} ${place}`;
  const known = new Set([...base.settled, ...mine.settled].map(key));
  const within = (place: string) => asked.has(parsePlace(place).projectId ?? "");
  const fresh = theirs.settled.filter((each) => within(each.place) && !known.has(key(each)));
  const seen = new Set(base.brought?.filter((place) => !theirs.brought?.includes(place)));
  const brought = mine.brought?.filter((place) => !seen.has(place));
  return {
    settled: fresh.length === 0 ? mine.settled : [...mine.settled, ...fresh],
    ...(brought === undefined || seen.size === 0 ? {} : { brought }),
  };
}

/** How an office stands that was asked. */
export interface AskedOffice {
  readonly ask: Ask;
  /** The last time it gave its projects back. */
  readonly fill?: Fill;
}

/** The offices that were asked, each by what it was given last, in the order of asking. */
export function askedOffices(events: readonly ReviewEvent[], draftId: string): readonly AskedOffice[] {
  const asks = new Map<string, Ask>();
  const fills = new Map<string, Fill>();
  for (const event of events) {
    if (event.kind === "ask" && event.draft === draftId) asks.set(event.office, event);
    if (event.kind === "fill") fills.set(event.to, event);
  }
  return [...asks.values()].map((ask) => {
    const fill = fills.get(ask.id);
    return fill === undefined ? { ask } : { ask, fill };
  });
}

/** What a draft was given out as; undefined for a draft that is no 填报件. */
export function askOf(events: readonly ReviewEvent[], draftId: string): Ask | undefined {
  return events.find((event): event is Ask => event.kind === "ask" && event.id === draftId);
}

/** True for what concerns clerk and office alone and does not go to a supervisor. */
export function isOfOffices({ kind }: ReviewEvent): boolean {
  return kind === "ask" || kind === "fill";
}
