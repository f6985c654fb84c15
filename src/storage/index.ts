export { DATABASE_NAME, DATABASE_VERSION, type DatabaseOptions } from "./database.ts";
export {
  DRAFT_FILE_ENDING,
  draftFile,
  readDraftFile,
  readDraftReview,
  safeFileName,
  type TextFile,
} from "./draft-file.ts";
export type { DraftWriter } from "./draft-writer.ts";
export { StorageError, type StorageFault } from "./errors.ts";
export { openStore } from "./open.ts";
export type { DraftLine, ReviewRecord, SettingRecord, TemplateRecord } from "./records.ts";
export { createStore, type LoadedDraft, type Store, type StoredLine } from "./store.ts";
