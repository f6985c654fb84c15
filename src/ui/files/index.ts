export { ArrivalDoor } from "./arrival-door.tsx";
export { DRAFT_TYPE, download, SHEET_TYPE, WORD_TYPE, ZIP_TYPE } from "./download.ts";
export { DropZone } from "./drop-zone.tsx";
export { DOCUMENT_FILES, DRAFT_FILES, FileButton } from "./file-button.tsx";
export { BROKEN_OFF, fileSource } from "./file-source.ts";
export { type Handed, handOver, takeHanded } from "./hand-over.ts";
export { useOpenFiles } from "./use-open-files.ts";
export { usePaste } from "./use-paste.ts";
export { type Queue, type Turn, useQueue } from "./use-queue.ts";
