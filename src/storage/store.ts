import { DRAFT_VERSION, type Draft, restoreLayout } from "../domain/index.ts";
import { type BinStore, binStore } from "./bin.ts";
import { RECORDS_FORMAT, safeFileName, type TextFile } from "./draft-file.ts";
import { asDraftRecord, assembleDraft } from "./draft-records.ts";
import { type DraftWriter, draftWriter } from "./draft-writer.ts";
import { missingError } from "./errors.ts";
import type {
  DraftLine,
  DraftRecord,
  HeldRecord,
  OfficeRecord,
  Records,
  ReviewLineRecord,
  ReviewRecord,
  SettingRecord,
  TemplateRecord,
} from "./records.ts";
import { withUniqueIds } from "./unique-ids.ts";
import { type VersionStore, versionStore, withoutVersions } from "./versions.ts";

/** A line of the list as stored; `broken` where the record itself cannot be read. */
export interface StoredLine {
  readonly id: string;
  readonly line: DraftLine;
  readonly status: string;
  /** The rest of its review's line; undefined without a review, and where an earlier edition stored it. */
  readonly review?: unknown;
  readonly changedAt: number;
  readonly deletedAt?: number;
  readonly broken?: string;
}

export interface LoadedDraft {
  readonly draft: Draft;
  readonly line: DraftLine;
  readonly changedAt: number;
  /** What could not be read of it, in a clerk's words. */
  readonly lost: readonly string[];
  readonly writer: DraftWriter;
}

/** Everything kept on this machine. Methods reject with a StorageError or DraftError, one Chinese sentence each. */
export interface Store extends BinStore, VersionStore {
  /** Where nothing outlives the page: a sentence that says so. */
  readonly problem?: string;
  lines(): Promise<readonly StoredLine[]>;
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
  templates(): Promise<readonly TemplateRecord[]>;
  putTemplate(record: TemplateRecord): Promise<void>;
  removeTemplate(id: string): Promise<void>;
  setting(key: string): Promise<unknown>;
  putSetting(record: SettingRecord): Promise<void>;
  close(): void;
}

const FIRST_STATUS = "编制中";

export function createStore(records: Records, problem?: string): Store {
  const draftRow = async (id: string): Promise<DraftRecord> => {
    const [rows] = await records.read([{ table: "drafts", key: id }]);
    const record = asDraftRecord(rows?.[0]);
    if (record === undefined) throw missingError();
    return record;
  };
  const one = async (table: "reviews" | "settings", key: string): Promise<unknown> =>
    (await records.read([{ table, key }]))[0]?.[0];

  const removeForGood = (id: string): Promise<void> => removeDraft(records, id);

  return {
    ...(problem === undefined ? {} : { problem }),
    ...binStore(records, removeForGood),
    ...versionStore(records),
    lines: async () => {
      const [drafts = [], reviews = []] = await records.read([{ table: "drafts" }, { table: "reviewLines" }]);
      const lines = new Map(reviews.filter(isReviewLine).map((review) => [review.draftId, review]));
      return drafts.map((row) => storedLine(row, lines));
    },
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
      const record = await one("reviews", draftId);
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
    templates: async () => (await records.read([{ table: "templates" }]))[0]?.flatMap(asTemplate) ?? [],
    putTemplate: (record) => records.write([{ table: "templates", put: record }]),
    removeTemplate: (id) => records.write([{ table: "templates", remove: id }]),
    setting: async (key) => {
      const record = await one("settings", key);
      return typeof record === "object" && record !== null && "value" in record ? record.value : undefined;
    },
    putSetting: (record) => records.write([{ table: "settings", put: record }]),
    close: () => records.close(),
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

const UNREADABLE: DraftLine = {
  title: "读不出的草稿",
  agency: "",
  year: 0,
  templateId: "",
  done: 0,
  all: 0,
  total: "",
  errors: 0,
  warnings: 0,
};

function storedLine(row: unknown, reviews: ReadonlyMap<string, ReviewLineRecord>): StoredLine {
  const record = asDraftRecord(row);
  if (record === undefined) {
    const broken = "草稿保存得不完整，打不开。先原样存成文件，再用一份备份接着做。";
    return { id: hasId(row) ? row.id : "", line: UNREADABLE, status: FIRST_STATUS, changedAt: 0, broken };
  }
  const { id, line, changedAt, deletedAt } = record;
  const review = reviews.get(id);
  return {
    id,
    line,
    changedAt,
    status: review?.status ?? FIRST_STATUS,
    ...(review?.line === undefined ? {} : { review: review.line }),
    ...(deletedAt === undefined ? {} : { deletedAt }),
    ...(record.version > DRAFT_VERSION
      ? { broken: "这份草稿是更新版本的绩表存的，这个版本打不开。换成新版绩表再打开，原来的内容没有改动。" }
      : {}),
  };
}

function hasId(row: unknown): row is { readonly id: string } {
  return typeof row === "object" && row !== null && "id" in row && typeof row.id === "string";
}

function isReview(record: unknown): record is ReviewRecord {
  // Whatever its status says: what the review holds is looked at by whoever opens it, and never written over unread.
  return ofDraft(record) && "review" in record;
}

function isReviewLine(record: unknown): record is ReviewLineRecord {
  return ofDraft(record) && "status" in record && typeof record.status === "string";
}

function isOffice(record: unknown): record is OfficeRecord {
  return ofDraft(record) && "office" in record;
}

function isHeld(record: unknown): record is HeldRecord {
  return hasId(record) && "held" in record;
}

function ofDraft(record: unknown): record is { readonly draftId: string } {
  return typeof record === "object" && record !== null && "draftId" in record && typeof record.draftId === "string";
}

/** What was kept of a template, with a layout that is one; nothing where it can no longer be read. */
function asTemplate(record: unknown): readonly TemplateRecord[] {
  if (!hasId(record) || !("layout" in record) || !("bytes" in record) || !("addedAt" in record)) return [];
  const layout = restoreLayout(record.layout);
  const { id, bytes, addedAt } = record;
  if (layout === undefined || !(bytes instanceof Uint8Array) || typeof addedAt !== "number") return [];
  return [{ id, layout: { ...layout, id }, bytes, addedAt }];
}
