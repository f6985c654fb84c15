import { DRAFT_FORMAT, DRAFT_VERSION, type Draft, makeId } from "../domain/index.ts";
import { asDraftRecord, draftChanges } from "./draft-records.ts";
import { conflictError, StorageError } from "./errors.ts";
import type { DraftLine, DraftRecord, Guard, Records } from "./records.ts";

/** Writes one draft again and again, each time only what changed. */
export interface DraftWriter {
  /** Resolves once all of it is on disk; `changedAt` (ms since epoch) is when it was last edited. @throws StorageError */
  write(draft: Draft, line: DraftLine, changedAt: number): Promise<void>;
}

/** What is stored when writing begins. */
export interface WriterStart {
  readonly draft: Draft;
  readonly record: DraftRecord;
  /** Stored in an older shape: the first write replaces all of it. */
  readonly lifted: boolean;
}

/**
 * Only after a write that arrived, with no other under way, is it certain what lies in the store; then the next write
 * holds what changed. In every other case the whole draft is written, so that a write that was cut short loses nothing.
 */
export function draftWriter(records: Records, start?: WriterStart): DraftWriter {
  const writer = makeId();
  let certain = start?.lifted === false ? start.draft : undefined;
  let ids: ReadonlySet<string> = idsOf(start?.draft);
  let revision = start?.record.revision ?? 0;
  let underWay = 0;
  let cleared = false;

  const guard = (draftId: string): Guard => ({
    table: "drafts",
    key: draftId,
    check: (stored) => {
      const known = asDraftRecord(stored);
      if (start === undefined || known?.writer === writer) return;
      if (known === undefined) {
        if (cleared) return;
        throw new StorageError("missing", "本机保存的草稿被清掉了", "正在整份重写。");
      }
      const untouched = known.writer === start.record.writer && known.revision === start.record.revision;
      if (!untouched) throw conflictError();
    },
  });

  const attempt = async (draft: Draft, record: DraftRecord): Promise<void> => {
    const changes = draftChanges(certain, ids, draft, record);
    const own = revision;
    certain = undefined;
    ids = new Set([...ids, ...record.projectIds]);
    underWay += 1;
    try {
      await records.write(changes, guard(draft.id));
      if (underWay === 1 && own === revision) {
        certain = draft;
        ids = idsOf(draft);
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
      } catch (error) {
        if (!(error instanceof StorageError) || error.fault !== "missing") throw error;
        // The browser's data were cleared while the draft was open: what is on screen is all there is, so all of it goes back.
        cleared = true;
        await attempt(draft, record);
      }
    },
  };
}

function idsOf(draft: Draft | undefined): ReadonlySet<string> {
  return new Set(draft?.projects.map((project) => project.id));
}
