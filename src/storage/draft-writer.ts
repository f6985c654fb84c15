import { DRAFT_FORMAT, DRAFT_VERSION, type Draft, makeId, type Project } from "../domain/index.ts";
import { asDraftRecord } from "./draft-record.ts";
import { draftChanges } from "./draft-records.ts";
import { conflictError, StorageError } from "./errors.ts";
import type { Change, DraftLine, DraftRecord, Guard, Records } from "./records.ts";

/** Writes one draft again and again, each time only what changed. */
export interface DraftWriter {
  /**
   * Resolves once all of it is on disk; `changedAt` (ms since epoch) is when it was last edited. The answer is true where the
   * browser's data had been cleared in the meantime and this draft went back whole. @throws StorageError
   */
  write(draft: Draft, line: DraftLine, changedAt: number): Promise<boolean>;
}

/** What is stored when writing begins. */
export interface WriterStart {
  readonly draft: Draft;
  readonly record: DraftRecord;
  /** Stored in an older shape: the first write replaces all of it. */
  readonly lifted: boolean;
  /** Ids of project records that are none. */
  readonly damaged: readonly string[];
}

/**
 * Only after a write that arrived, with no other under way, is it certain what lies in the store; then the next write
 * holds what changed. In every other case the whole draft is written, so that a write that was cut short loses nothing.
 */
export function draftWriter(records: Records, start?: WriterStart): DraftWriter {
  const writer = makeId();
  let certain = start?.lifted === false ? start.draft : undefined;
  /** All projects that may have a record, as they were last. */
  let known: ReadonlyMap<string, Project> = projectsOf(start?.draft);
  let revision = start?.record.revision ?? 0;
  let underWay = 0;
  let cleared = false;

  const guard = (draftId: string): Guard => ({
    table: "drafts",
    key: draftId,
    check: (stored) => {
      const found = asDraftRecord(stored);
      if (start === undefined || found?.writer === writer) return;
      if (found === undefined) {
        if (cleared) return;
        throw new StorageError("missing", "本机保存的草稿被清掉了", "正在整份重写。");
      }
      const untouched = found.writer === start.record.writer && found.revision === start.record.revision;
      if (!untouched) throw conflictError();
    },
  });

  const attempt = async (draft: Draft, record: DraftRecord): Promise<void> => {
    const changes = [
      ...draftChanges(certain, known, draft, record),
      ...takenOut(known, draft, record.changedAt),
      ...(start?.damaged ?? [])
        .filter((id) => !record.projectIds.includes(id))
        .map((id) => ({ table: "projects", remove: [draft.id, id] }) as const),
    ];
    const own = revision;
    certain = undefined;
    known = new Map([...known, ...projectsOf(draft)]);
    underWay += 1;
    try {
      await records.write(changes, guard(draft.id));
      if (underWay === 1 && own === revision) {
        certain = draft;
        known = projectsOf(draft);
      }
    } finally {
      underWay -= 1;
    }
  };

  return {
    write: async (draft, line, changedAt) => {
      revision += 1;
      const projectIds = draft.projects.map((project) => project.id);
      const head = { id: draft.id, format: DRAFT_FORMAT, version: DRAFT_VERSION, line, projectIds };
      const record: DraftRecord = { ...head, changedAt, revision, writer };
      try {
        await attempt(draft, record);
        return false;
      } catch (error) {
        if (!(error instanceof StorageError) || error.fault !== "missing") throw error;
        // The browser's data were cleared while the draft was open: what is on screen is all there is, so all of it goes back.
        cleared = true;
        await attempt(draft, record);
        return true;
      }
    },
  };
}

function projectsOf(draft: Draft | undefined): ReadonlyMap<string, Project> {
  return new Map(draft?.projects.map((project) => [project.id, project]));
}

/** What of the known projects is no longer in the draft goes into the bin with the same write; what nobody has written on does not. */
function takenOut(known: ReadonlyMap<string, Project>, draft: Draft, at: number): readonly Change[] {
  const kept = new Set(draft.projects.map(({ id }) => id));
  const projects = [...known.values()].filter((project) => !kept.has(project.id) && !isBlank(project));
  if (projects.length === 0) return [];
  const put = {
    id: makeId(),
    draftId: draft.id,
    deletedAt: at,
    order: [...known.keys()],
    draft: { ...draft, projects },
  };
  return [{ table: "bin", put }];
}

function isBlank({ name, purpose, budget, indicators }: Project): boolean {
  return name === "" && purpose === "" && budget.total === "" && indicators.every(({ level3 }) => level3 === "");
}
