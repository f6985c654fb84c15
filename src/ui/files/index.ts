export { DRAFT_TYPE, download, WORD_TYPE, ZIP_TYPE } from "./download.ts";
export { DropZone } from "./drop-zone.tsx";
export { DRAFT_FILES, FileButton } from "./file-button.tsx";
export { openFile } from "./open-file.ts";
export { useOpenFiles } from "./use-open-files.ts";
