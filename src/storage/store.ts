import type { Draft } from "../domain/index.ts";
import { type BinStore, binStore } from "./bin.ts";
import { RECORDS_FORMAT, safeFileName, type TextFile } from "./draft-file.ts";
import { asDraftRecord } from "./draft-record.ts";
import { assembleDraft } from "./draft-records.ts";
import { type DraftWriter, draftWriter } from "./draft-writer.ts";
import { missingError } from "./errors.ts";
import { type ListStore, listStore } from "./list-store.ts";
import { hasId, ofDraft } from "./owned.ts";
import type {
  DraftLine,
  DraftRecord,
  HeldRecord,
  OfficeRecord,
  Records,
  ReviewRecord,
  TemplateRecord,
} from "./records.ts";
import { withUniqueIds } from "./unique-ids.ts";
import { type VersionStore, versionStore, withoutVersions } from "./versions.ts";

export interface LoadedDraft {
  readonly draft: Draft;
  readonly line: DraftLine;
  readonly changedAt: number;
  /** What could not be read of it, in a clerk's words. */
  readonly lost: readonly string[];
  readonly writer: DraftWriter;
}

/** Everything kept on this machine. Methods reject with a StorageError or DraftError, one Chinese sentence each. */
export interface Store extends ListStore, BinStore, VersionStore {
  /** Ids of the projects of each draft, hidden ones too. */
  projectIds(): Promise<ReadonlyMap<string, readonly string[]>>;
  load(id: string): Promise<LoadedDraft>;
  add(draft: Draft, line: DraftLine, now: number): Promise<void>;
  /** The records of a draft as they are, readable or not. */
  raw(id: string): Promise<TextFile>;
  /** Hides a draft, or brings it back (`undefined`). */
  markDeleted(id: string, at: number | undefined): Promise<void>;
  /** Removes a draft with its earlier versions and its review. */
  removeForGood(id: string): Promise<void>;
  review(draftId: string): Promise<ReviewRecord | undefined>;
  putReview(record: ReviewRecord): Promise<void>;
  offices(): Promise<readonly OfficeRecord[]>;
  putOffice(record: OfficeRecord): Promise<void>;
  /** Files that wait for a person's word. */
  held(): Promise<readonly HeldRecord[]>;
  putHeld(record: HeldRecord): Promise<void>;
  removeHeld(id: string): Promise<void>;
  putTemplate(record: TemplateRecord): Promise<void>;
  removeTemplate(id: string): Promise<void>;
}

export function createStore(records: Records, problem?: string): Store {
  const draftRow = async (id: string): Promise<DraftRecord> => {
    const [rows] = await records.read([{ table: "drafts", key: id }]);
    const record = asDraftRecord(rows?.[0]);
    if (record === undefined) throw missingError();
    return record;
  };
  const removeForGood = (id: string): Promise<void> => removeDraft(records, id);

  return {
    ...listStore(records, problem),
    ...binStore(records, removeForGood),
    ...versionStore(records),
    projectIds: async () => {
      const [rows = []] = await records.read([{ table: "drafts" }]);
      const known = rows.flatMap((row) => asDraftRecord(row) ?? []);
      return new Map(known.map((record) => [record.id, record.projectIds]));
    },
    load: async (id) => {
      const [drafts, chapters, projects = []] = await records.read(draftQueries(id));
      const assembled = assembleDraft(drafts?.[0], chapters?.[0], projects);
      const { draft, record, lost } = assembled;
      if (record.deletedAt !== undefined) throw missingError();
      return { draft, line: record.line, changedAt: record.changedAt, lost, writer: draftWriter(records, assembled) };
    },
    add: async (draft, line, now) => void (await draftWriter(records).write(withUniqueIds(draft), line, now)),
    raw: async (id) => {
      const queries = [...draftQueries(id), { table: "reviews", key: id } as const];
      const [drafts = [], chapters = [], projects = [], reviews = []] = await records.read(queries);
      const title = asDraftRecord(drafts[0])?.line.title ?? id;
      const text = JSON.stringify({ format: RECORDS_FORMAT, drafts, chapters, projects, reviews }, null, 1);
      return { name: `${safeFileName(`${title}-原样`)}.json`, text: `${text}\n` };
    },
    markDeleted: async (id, at) => {
      const { deletedAt: _old, ...record } = await draftRow(id);
      await records.write([{ table: "drafts", put: at === undefined ? record : { ...record, deletedAt: at } }]);
    },
    removeForGood,
    review: async (draftId) => {
      const [rows = []] = await records.read([{ table: "reviews", key: draftId }]);
      const [record] = rows;
      return isReview(record) ? record : undefined;
    },
    putReview: ({ draftId, status, line, review }) =>
      records.write([
        { table: "reviews", put: { draftId, status, review } },
        { table: "reviewLines", put: { draftId, status, line } },
      ]),
    offices: async () => (await records.read([{ table: "offices" }]))[0]?.filter(isOffice) ?? [],
    putOffice: (record) => records.write([{ table: "offices", put: record }]),
    held: async () => (await records.read([{ table: "held" }]))[0]?.filter(isHeld) ?? [],
    putHeld: (record) => records.write([{ table: "held", put: record }]),
    removeHeld: (id) => records.write([{ table: "held", remove: id }]),
    putTemplate: (record) => records.write([{ table: "templates", put: record }]),
    removeTemplate: (id) => records.write([{ table: "templates", remove: id }]),
  };
}

/** The setting that keeps what was begun to be written about a draft and belongs to nothing yet. */
export function jottingsKey(draftId: string): string {
  return `jottings/${draftId}`;
}

function draftQueries(id: string) {
  return [
    { table: "drafts", key: id },
    { table: "chapters", key: id },
    { table: "projects", draftId: id },
  ] as const;
}

async function removeDraft(records: Records, id: string): Promise<void> {
  const [projects = []] = await records.read([{ table: "projects", draftId: id }]);
  const keys = projects.flatMap((row) => (hasId(row) ? [row.id] : []));
  await records.write([
    { table: "drafts", remove: id },
    { table: "chapters", remove: id },
    { table: "reviews", remove: id },
    { table: "reviewLines", remove: id },
    { table: "offices", remove: id },
    { table: "settings", remove: jottingsKey(id) },
    ...(await withoutVersions(records, id)),
    ...keys.map((key) => ({ table: "projects", remove: [id, key] }) as const),
  ]);
}

function isReview(record: unknown): record is ReviewRecord {
  // Whatever its status says: what the review holds is looked at by whoever opens it, and never written over unread.
  return ofDraft(record) && "review" in record;
}

function isOffice(record: unknown): record is OfficeRecord {
  return ofDraft(record) && "office" in record;
}

function isHeld(record: unknown): record is HeldRecord {
  return hasId(record) && "held" in record;
}
