export type { DatabaseOptions } from "./database.ts";
export {
  DRAFT_FILE_ENDING,
  draftFile,
  readDraftFile,
  readDraftReview,
  type TextFile,
} from "./draft-file.ts";
export type { DraftWriter } from "./draft-writer.ts";
export { StorageError, type StorageFault } from "./errors.ts";
export type { StoredLine } from "./list-store.ts";
export { fetchStore, openStore } from "./open.ts";
export type {
  DraftLine,
  HeldRecord,
  OfficeRecord,
  ReviewRecord,
  SettingRecord,
  TemplateRecord,
  VersionRecord,
} from "./records.ts";
export { jottingsKey, type LoadedDraft, type Store } from "./store.ts";
