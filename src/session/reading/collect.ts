import { type Draft, makeId, type Project, safeFileName } from "../../domain/index.ts";
import type { Command } from "../types.ts";
import type { TakenProjects } from "./types.ts";

/** What becomes of a project that is there already. */
export type DuplicateWay = "skip" | "replace" | "both";

/** A project on its way into a draft. */
export interface Incoming {
  readonly source: string;
  readonly project: Project;
  /** The project that is there already, in the draft or in a file before, and how that was seen. */
  readonly duplicate?: { readonly of: Project; readonly source?: string; readonly by: "code" | "name" };
}

/** Same characters for comparing: without spaces, full-width forms and brackets' width. */
function compact(text: string): string {
  return text.normalize("NFKC").replace(/\s+/g, "").toLowerCase();
}

function sameProject(a: Project, b: Project): "code" | "name" | undefined {
  const code = compact(a.code);
  if (code !== "" && code === compact(b.code)) return "code";
  const name = compact(a.name);
  return name !== "" && name === compact(b.name) ? "name" : undefined;
}

/**
 * The projects of several files in order, each with the one it doubles: by code, else by name. Two projects of one
 * file never double each other, as the file meant them so.
 */
export function collect(existing: readonly Project[], taken: readonly TakenProjects[]): readonly Incoming[] {
  const before: { readonly of: Project; readonly source?: string }[] = existing.map((of) => ({ of }));
  const incoming: Incoming[] = [];
  for (const { source, projects } of taken) {
    for (const project of projects) {
      const duplicate = before
        .map((known) => ({ ...known, by: sameProject(known.of, project) }))
        .find((known): known is typeof known & { readonly by: "code" | "name" } => known.by !== undefined);
      incoming.push({ source, project, ...(duplicate === undefined ? {} : { duplicate }) });
    }
    before.push(...projects.map((of) => ({ of, source })));
  }
  return incoming;
}

/** The list of projects with the incoming ones added; `ways` says by the incoming project's id what becomes of doubles. */
export function withIncoming(
  projects: readonly Project[],
  incoming: readonly Incoming[],
  wayOf: (item: Incoming) => DuplicateWay,
): readonly Project[] {
  let list = projects;
  /** Where a project of a file before ended: its id there is not its id here. */
  const ended = new Map<Project, string>();
  for (const item of incoming) {
    const way = item.duplicate === undefined ? "both" : wayOf(item);
    if (way === "skip") continue;
    const old = item.duplicate && (ended.get(item.duplicate.of) ?? item.duplicate.of.id);
    const at = way === "replace" ? list.findIndex(({ id }) => id === old) : -1;
    const replaced = list[at];
    const fresh = withFreshIds(item.project);
    const next = replaced === undefined ? fresh : replacing(replaced, fresh);
    ended.set(item.project, next.id);
    list = replaced === undefined ? [...list, next] : [...list.slice(0, at), next, ...list.slice(at + 1)];
  }
  return list;
}

/** One step of history: adds the projects of other files to the open draft. */
export function addIncoming(incoming: readonly Incoming[], wayOf: (item: Incoming) => DuplicateWay): Command {
  return {
    label: "从文件加入项目",
    keeps: true,
    place: { section: "project" },
    change: (draft) => {
      const projects = withIncoming(draft.projects, incoming, wayOf);
      return projects === draft.projects ? draft : { ...draft, projects };
    },
  };
}

/** Ids of a reading count from 1, so two files have the same ones. */
function withFreshIds(project: Project): Project {
  return { ...project, id: makeId(), indicators: project.indicators.map((row) => ({ ...row, id: makeId() })) };
}

/** The new content in the old project's place; last year's values, which a file does not carry, stay with their rows. */
function replacing(old: Project, fresh: Project): Project {
  const lastYear = new Map(old.indicators.map((row) => [`${row.level2} ${row.level3}`, row.lastYear]));
  return {
    ...fresh,
    id: old.id,
    ...(fresh.lastYear === undefined && old.lastYear !== undefined ? { lastYear: old.lastYear } : {}),
    indicators: fresh.indicators.map((row) => {
      const known = row.lastYear ?? lastYear.get(`${row.level2} ${row.level3}`);
      return known === undefined ? row : { ...row, lastYear: known };
    }),
  };
}

export interface NewDraftHead {
  readonly agency: string;
  readonly year: number;
  readonly templateId: string;
}

/** The file whose chapters a draft of several files takes: the one with the most words of its own. */
export function mainSource<Taken extends TakenProjects>(taken: readonly Taken[]): Taken | undefined {
  const words = ({ draft }: TakenProjects) =>
    [...Object.values(draft.narrative).flat(), ...draft.overall.goal, ...draft.overall.safeguards].join("").length;
  return [...taken].sort((a, b) => words(b) - words(a))[0];
}

/** A new draft of one file, or of the chapters of the main one and the projects of all. @param main the file whose chapters it takes */
export function draftOfReadings(
  taken: readonly TakenProjects[],
  head: NewDraftHead,
  wayOf: (item: Incoming) => DuplicateWay,
  main: TakenProjects | undefined = mainSource(taken),
): Draft | undefined {
  if (main === undefined) return undefined;
  const { draft } = main;
  const same = draft.title !== "" && draft.agency.name === head.agency && draft.year === head.year;
  const many = taken.length > 1;
  return {
    ...draft,
    id: makeId(),
    title: same ? draft.title : `${head.agency}${head.year}年部门预算信息公开`,
    year: head.year,
    templateId: head.templateId,
    agency: { ...draft.agency, name: head.agency },
    projects: many ? withIncoming([], collect([], taken), wayOf) : main.projects,
    ...(many ? { doubts: [] } : {}),
    unrecognised: taken.flatMap(({ source, draft: { unrecognised } }) =>
      many
        ? unrecognised.map(({ place, text }) => ({ place: `${safeFileName(source)} ${place}`, text }))
        : unrecognised,
    ),
  };
}
