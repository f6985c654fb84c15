import { type Draft, DraftError, parseDraft, safeFileName } from "../domain/index.ts";
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
  return withUniqueIds(parseDraft(decode(bytes)));
}

/** The review that a draft file carries, with the id of its draft; undefined where it carries none. Not yet checked. */
export function readDraftReview(bytes: Uint8Array): { readonly draftId: string; readonly review: unknown } | undefined {
  try {
    const file: unknown = JSON.parse(decode(bytes).replace(/^\uFEFF/, ""));
    if (typeof file !== "object" || file === null || !("review" in file) || !("id" in file)) return undefined;
    return typeof file.id === "string" ? { draftId: file.id, review: file.review } : undefined;
  } catch {
    return undefined;
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}
