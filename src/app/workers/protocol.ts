import type {
  Carried,
  ChangeFacts,
  Decided,
  ExportedFile,
  ExportScope,
  LearntFile,
  LeftOut,
  OpinionFacts,
  OpinionTag,
  OwnFile,
  Printing,
  Proven,
  PublishedSet,
  PublishWish,
  ReadingSource,
  StandardText,
  TemplateCheck,
  TemplateSettings,
} from "../../desk/index.ts";
import type { Draft, Layout } from "../../domain/index.ts";
import type { DocumentReading, ReadCopy } from "../../session/index.ts";
import type { CopyComment, PlacedPages } from "../../word/review-copy/index.ts";
import type { CommonReply } from "./ask-worker.ts";

/** What the page asks of the export worker. One request at a time; stopping one ends the worker. */
export type WorkerRequest =
  | {
      readonly kind: "export";
      readonly draft: Draft;
      readonly layout: Layout;
      readonly scope: ExportScope;
      readonly own?: OwnFile | undefined;
      /** Only these projects' tables; see ExportRequest. */
      readonly projects?: readonly [from: number, to: number] | undefined;
    }
  | {
      readonly kind: "publish";
      readonly draft: Draft;
      readonly layout: Layout;
      readonly wish: PublishWish;
      readonly own?: OwnFile | undefined;
    }
  | { readonly kind: "carried"; readonly bytes: Uint8Array }
  | {
      readonly kind: "left-out";
      readonly draft: Draft;
      readonly layout: Layout;
      readonly scope: ExportScope;
      readonly own?: OwnFile | undefined;
    }
  | { readonly kind: "standard"; readonly draft: Draft; readonly layout: Layout; readonly own?: OwnFile | undefined }
  | {
      readonly kind: "copy";
      readonly draft: Draft;
      readonly layout: Layout;
      readonly comments: readonly CopyComment[];
      readonly own?: OwnFile | undefined;
    }
  /** The pages with bookmarks at their values: of one project, or of the chapters. */
  | {
      readonly kind: "pages";
      readonly draft: Draft;
      readonly layout: Layout;
      readonly project: number | undefined;
      readonly own?: OwnFile | undefined;
    }
  | { readonly kind: "read-copy"; readonly bytes: Uint8Array }
  /** 审核意见书, by the shipped template or by a county's own; without facts the template itself. */
  | { readonly kind: "opinion"; readonly facts?: OpinionFacts; readonly own?: Uint8Array | undefined }
  | { readonly kind: "changes"; readonly facts: ChangeFacts }
  | { readonly kind: "check-opinion"; readonly bytes: Uint8Array }
  | { readonly kind: "opinion-tags" }
  | {
      readonly kind: "prove";
      readonly published: ReadingSource;
      readonly draft: Draft;
      /** Layouts in which the draft may have been published, its own first. */
      readonly prints: readonly Printing[];
    }
  | { readonly kind: "template"; readonly layout: Layout }
  | { readonly kind: "check"; readonly bytes: Uint8Array; readonly settings?: TemplateSettings | undefined }
  | { readonly kind: "learn"; readonly bytes: Uint8Array; readonly name: string; readonly decided: Decided };

export type WorkerAnswer =
  | { readonly kind: "file"; readonly file: ExportedFile }
  | { readonly kind: "published"; readonly set: PublishedSet }
  | { readonly kind: "carried"; readonly carried: Carried }
  | { readonly kind: "texts"; readonly texts: StandardText }
  | { readonly kind: "pages"; readonly pages: PlacedPages }
  | { readonly kind: "read-copy"; readonly copy: ReadCopy | undefined }
  | { readonly kind: "problems"; readonly problems: readonly string[] }
  | { readonly kind: "opinion-tags"; readonly tags: readonly OpinionTag[] }
  | { readonly kind: "proven"; readonly proven: Proven }
  | { readonly kind: "check"; readonly check: TemplateCheck }
  | { readonly kind: "learnt"; readonly learnt: LearntFile }
  | { readonly kind: "left-out"; readonly leftOut: LeftOut };

export type WorkerReply = WorkerAnswer | CommonReply;

/** What the page asks of the reading worker: the whole reading, or only the draft that came of it. */
export interface ReadRequest {
  readonly kind: "read" | "draft";
  readonly source: ReadingSource;
}

export type ReadAnswer =
  | { readonly kind: "reading"; readonly reading: DocumentReading }
  | { readonly kind: "draft"; readonly draft: Draft };

export type ReadReply = ReadAnswer | CommonReply;
