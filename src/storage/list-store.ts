import { DRAFT_VERSION } from "../domain/index.ts";
import { asDraftRecord } from "./draft-record.ts";
import { hasId, ofDraft } from "./owned.ts";
import type { DraftLine, Records, ReviewLineRecord, SettingRecord, TemplateRecord } from "./records.ts";

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

/** What the list of drafts needs: the part of the store that is there as soon as the database is open. */
export interface ListStore {
  /** Where nothing outlives the page: a sentence that says so. */
  readonly problem?: string;
  lines(): Promise<readonly StoredLine[]>;
  templates(): Promise<readonly TemplateRecord[]>;
  setting(key: string): Promise<unknown>;
  putSetting(record: SettingRecord): Promise<void>;
  close(): void;
}

const FIRST_STATUS = "编制中";

export function listStore(records: Records, problem?: string): ListStore {
  return {
    ...(problem === undefined ? {} : { problem }),
    lines: async () => {
      const [drafts = [], reviews = []] = await records.read([{ table: "drafts" }, { table: "reviewLines" }]);
      const lines = new Map(reviews.filter(isReviewLine).map((review) => [review.draftId, review]));
      return drafts.map((row) => storedLine(row, lines));
    },
    templates: async () => {
      const [rows = []] = await records.read([{ table: "templates" }]);
      if (rows.length === 0) return [];
      const { asTemplate } = await import("./template-record.ts");
      return rows.flatMap(asTemplate);
    },
    setting: async (key) => {
      const [rows = []] = await records.read([{ table: "settings", key }]);
      const [record] = rows;
      return typeof record === "object" && record !== null && "value" in record ? record.value : undefined;
    },
    putSetting: (record) => records.write([{ table: "settings", put: record }]),
    close: () => records.close(),
  };
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

function isReviewLine(record: unknown): record is ReviewLineRecord {
  return ofDraft(record) && "status" in record && typeof record.status === "string";
}
