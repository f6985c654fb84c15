import type { Draft, Layout } from "../../domain/index.ts";
import type { ExportedFile, ExportScope, StandardText } from "../../session/index.ts";

/** What the page asks of the export worker. One request at a time; stopping one ends the worker. */
export type WorkerRequest =
  | { readonly kind: "export"; readonly draft: Draft; readonly layout: Layout; readonly scope: ExportScope }
  | { readonly kind: "standard"; readonly draft: Draft; readonly layout: Layout };

export type WorkerReply =
  | { readonly kind: "progress"; readonly done: number; readonly all: number }
  | { readonly kind: "file"; readonly file: ExportedFile }
  | { readonly kind: "texts"; readonly texts: StandardText }
  /** A Chinese sentence; absent where the fault is none a clerk can mend. */
  | { readonly kind: "refused"; readonly reason?: string };
