import { type Draft, DraftError, parseDraft, safeFileName } from "../domain/index.ts";
import { asDraftRecord } from "./draft-record.ts";
import { assembleDraft } from "./draft-records.ts";
import { withUniqueIds } from "./unique-ids.ts";

export { safeFileName };

/** A file to hand to the browser as a download. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
}

export const DRAFT_FILE_ENDING = ".jibiao.json";
/** A draft of 340 projects has under 2 MB; beyond this it is no draft but a mistake or an attack. */
const DRAFT_FILE_LIMIT = 64 * 1024 * 1024;

/**
 * The draft as a file, "云溪镇人民政府-2026-草稿.jibiao.json".
 * @param review its remarks and submissions as they are stored, so that a backup loses none.
 */
export function draftFile(draft: Draft, review?: unknown): TextFile {
  const name = safeFileName(`${draft.agency.name || draft.title}-${draft.year}-草稿`);
  return {
    name: name + DRAFT_FILE_ENDING,
    text: `${JSON.stringify(review === undefined ? draft : { ...draft, review }, null, 1)}\n`,
  };
}

/** Reads the bytes of a draft file: UTF-8, or GBK where an editor saved it so. @throws DraftError */
export function readDraftFile(bytes: Uint8Array): Draft {
  if (bytes.length > DRAFT_FILE_LIMIT) {
    throw new DraftError("format", "文件超过 64 MB，不像绩表的草稿，没有打开。看看是不是选错了文件。");
  }
  const text = decode(bytes);
  const records = rawRecords(text);
  return withUniqueIds(records === undefined ? parseDraft(text) : draftOfRecords(records));
}

/** The format of records that were saved as they lay in the store. */
export const RECORDS_FORMAT = "jibiao.records";

interface RawRecords {
  readonly drafts: readonly unknown[];
  readonly chapters: readonly unknown[];
  readonly projects: readonly unknown[];
  readonly reviews: readonly unknown[];
}

/** The tables of a file of records; undefined for any other file. */
function rawRecords(text: string): RawRecords | undefined {
  if (!text.includes(RECORDS_FORMAT)) return undefined;
  const file = parsed(text);
  if (!isObject(file) || file.format !== RECORDS_FORMAT) return undefined;
  const table = (name: string): readonly unknown[] => {
    const rows = file[name];
    return Array.isArray(rows) ? rows : [];
  };
  return {
    drafts: table("drafts"),
    chapters: table("chapters"),
    projects: table("projects"),
    reviews: table("reviews"),
  };
}

/** What can be read of records; where the line itself is damaged, the draft by its chapters. @throws DraftError */
function draftOfRecords({ drafts, chapters, projects }: RawRecords): Draft {
  const [row] = drafts;
  const [chapter] = chapters;
  const own = isObject(chapter) && isObject(chapter.chapters) ? chapter.chapters : {};
  const ids = projects.flatMap((project) => (isObject(project) && typeof project.id === "string" ? [project.id] : []));
  const line = { title: "", agency: "", year: 0, templateId: "", done: 0, all: 0, total: "", errors: 0, warnings: 0 };
  const made = { ...own, line, projectIds: ids, changedAt: 0, revision: 0, writer: "" };
  const { draft } = assembleDraft(asDraftRecord(row) ?? made, chapter, projects);
  return draft;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
}

/** The review that a draft file carries, with the id of its draft; undefined where it carries none. Not yet checked. */
export function readDraftReview(bytes: Uint8Array): { readonly draftId: string; readonly review: unknown } | undefined {
  const text = decode(bytes);
  const record = rawRecords(text)?.reviews[0];
  if (isObject(record))
    return typeof record.draftId === "string" ? { draftId: record.draftId, review: record.review } : undefined;
  const file = parsed(text);
  if (!isObject(file) || !("review" in file)) return undefined;
  return typeof file.id === "string" ? { draftId: file.id, review: file.review } : undefined;
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}
