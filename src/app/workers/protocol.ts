import type { Draft, Layout } from "../../domain/index.ts";
import type {
  CheckedDocument,
  DocumentReading,
  ExportedFile,
  ExportScope,
  ReadingSource,
  StandardText,
} from "../../session/index.ts";
import type { CommonReply } from "./ask-worker.ts";

/** What the page asks of the export worker. One request at a time; stopping one ends the worker. */
export type WorkerRequest =
  | { readonly kind: "export"; readonly draft: Draft; readonly layout: Layout; readonly scope: ExportScope }
  | { readonly kind: "standard"; readonly draft: Draft; readonly layout: Layout };

export type WorkerAnswer =
  | { readonly kind: "file"; readonly file: ExportedFile }
  | { readonly kind: "texts"; readonly texts: StandardText };

export type WorkerReply = WorkerAnswer | CommonReply;

/** What the page asks of the reading worker: the reading itself, or what the checks say of it. */
export type ReadRequest = { readonly kind: "read" | "check"; readonly source: ReadingSource };

export type ReadAnswer =
  | { readonly kind: "reading"; readonly reading: DocumentReading }
  | { readonly kind: "checked"; readonly document: CheckedDocument };

export type ReadReply = ReadAnswer | CommonReply;
