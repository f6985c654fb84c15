export {
  DRAFT_FILE_ENDING,
  draftFile,
  readDraftFile,
  readDraftReview,
  type TextFile,
} from "./draft-file.ts";
export { StorageError } from "./errors.ts";
export type { StoredLine } from "./list-store.ts";
export { fetchStore, openStore } from "./open.ts";
export type { DraftLine, HeldRecord, OfficeRecord, ReviewRecord, TemplateRecord, VersionRecord } from "./records.ts";
export { jottingsKey, type LoadedDraft, type Store } from "./store.ts";
