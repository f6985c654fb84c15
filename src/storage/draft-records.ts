import { z } from "zod";
import { DRAFT_FORMAT, DRAFT_VERSION, type Draft, DraftError, type Project, salvageDraft } from "../domain/index.ts";
import { asDraftRecord } from "./draft-record.ts";
import { missingError } from "./errors.ts";
import type { Change, Chapters, DraftRecord } from "./records.ts";

/** A draft as records and back. */

const chaptersRecord = z.object({ chapters: z.record(z.string(), z.unknown()) });
const projectRecord = z.object({
  id: z.string(),
  version: z.number(),
  project: z.record(z.string(), z.unknown()),
});

export interface AssembledDraft {
  readonly draft: Draft;
  readonly record: DraftRecord;
  /** What could not be read, in a clerk's words; it lies as text in `draft.unrecognised`. */
  readonly lost: readonly string[];
  /** Ids of the project records that are none: the next write removes them. */
  readonly damaged: readonly string[];
  /** Stored by an older edition and lifted while reading: the next write must write everything. */
  readonly lifted: boolean;
}

const BROKEN = "草稿保存得不完整，打不开。先原样存成文件，再用一份备份接着做。";

/**
 * Puts a draft together from its records, through the one gate. A record that cannot be read costs what it held.
 * @throws DraftError where nothing can be read, StorageError
 */
export function assembleDraft(
  draftRow: unknown,
  chaptersRow: unknown,
  projectRows: readonly unknown[],
): AssembledDraft {
  if (draftRow === undefined) throw missingError();
  const record = asDraftRecord(draftRow);
  if (record === undefined) throw new DraftError("shape", BROKEN);
  const chapters = chaptersRecord.safeParse(chaptersRow).data?.chapters ?? lostChapters(record);
  const rows = projectRows.map((row) => ({ row, ...projectRecord.safeParse(row) }));
  const projects = new Map(
    rows.flatMap(({ data }) => (data?.version === record.version ? [[data.id, data.project]] : [])),
  );
  const ordered = record.projectIds.map((id) => {
    const project = projects.get(id);
    projects.delete(id);
    // What is no record is handed to the gate as it is, which says of it that it is no project.
    return project ?? rows.find(({ row }) => idOf(row) === id)?.row;
  });
  // One transaction writes both, so nothing should be left over; if it is, it was somebody's table.
  const all = [...ordered, ...projects.values()];
  const { draft, lost } = salvageDraft({ ...chapters, projects: all });
  const kept = new Set(draft.projects.map(({ id }) => id));
  const damaged = rows.flatMap(({ row }) => idOf(row) ?? []).filter((id) => !kept.has(id));
  return { draft, record, lost, damaged, lifted: lost.length > 0 || record.version !== DRAFT_VERSION };
}

/** Stands for chapters that are gone: what the list knows of the draft. */
function lostChapters({ id, format, version, line }: DraftRecord): Record<string, unknown> {
  const { title, agency, year, templateId } = line;
  return { id, format, version, title, agency: { name: agency }, year, templateId };
}

function idOf(row: unknown): string | undefined {
  return typeof row === "object" && row !== null && "id" in row && typeof row.id === "string" ? row.id : undefined;
}

/**
 * What must be written so that `next` is stored. Where `stored` is what lies in the store for certain, only what is no
 * longer the same object; otherwise everything. `known` are all projects that may have a record, by their id.
 */
export function draftChanges(
  stored: Draft | undefined,
  known: ReadonlyMap<string, Project>,
  next: Draft,
  record: DraftRecord,
): readonly Change[] {
  const kept = new Set<Project>(stored?.projects);
  const ids = new Set(next.projects.map((project) => project.id));
  const { projects: _projects, ...chapters } = next;
  const chaptersKept = stored !== undefined && sameChapters(stored, chapters);
  return [
    { table: "drafts", put: record },
    ...(chaptersKept ? [] : [{ table: "chapters", put: { draftId: next.id, chapters } } as const]),
    ...[...known.keys()]
      .filter((id) => !ids.has(id))
      .map((id) => ({ table: "projects", remove: [next.id, id] }) as const),
    ...next.projects
      .filter((project) => !kept.has(project))
      .map((project) => {
        const put = { draftId: next.id, id: project.id, format: DRAFT_FORMAT, version: DRAFT_VERSION, project };
        return { table: "projects", put } as const;
      }),
  ];
}

function sameChapters(draft: Draft, chapters: Chapters): boolean {
  const { projects: _projects, ...before } = draft;
  const old = new Map<string, unknown>(Object.entries(before));
  const now = Object.entries(chapters);
  return now.length === old.size && now.every(([key, value]) => old.get(key) === value);
}
