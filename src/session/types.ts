import type { SettledFinding } from "../checks/index.ts";
import type {
  Carried,
  ChangeFacts,
  ExportedFile,
  ExportScope,
  LeftOut,
  Proven,
  PublishedForm,
  PublishedSet,
  PublishWish,
  ReadingSource,
  StandardText,
} from "../desk/index.ts";
import type { Draft, Finding, Layout, Place, Project } from "../domain/index.ts";
import type { Backups } from "./backups.ts";
import type { CountySets } from "./county/types.ts";
import type { ReviewDesk } from "./desk/types.ts";
import type { Jottings } from "./jottings.ts";
import type { Sheet } from "./reading/rule-words.ts";
import type { DocumentReading, ReadingOptions } from "./reading/types.ts";
import type { ReviewLine } from "./review/read-line.ts";
import type { StockRemarks } from "./review/stock.ts";
import type {
  Arrival,
  ArrivalFile,
  ArrivalTaken,
  CopyTaken,
  ReadCopy,
  Review,
  ReviewState,
  ReviewView,
} from "./review/types.ts";
import type { KeptProfile } from "./rules/index.ts";
import type { TemplateShelf } from "./templates/types.ts";
import type { Versions } from "./versions/keeper.ts";

export type { Carried, ExportedFile, ExportScope, LeftOut, Place, PublishedForm, StandardText };

/**
 * One edit: a pure function on the draft. Structural sharing is the rule: what is not touched keeps its identity,
 * which is how saving, checking and painting know what changed.
 */
export interface Command {
  /** What it does, for 撤销 and for strips: "改指标值", "粘贴 6 行". */
  readonly label: string;
  readonly place: Place;
  change(draft: Draft): Draft;
  /** Consecutive commands with the same key become one step of history (typing in one field). */
  readonly merge?: string;
  /** The state before is kept among the earlier versions, however little is changed. */
  readonly keeps?: true;
}

export type SaveState =
  | { readonly kind: "saved" /** ms since epoch at which the write resolved */; readonly at: number }
  | { readonly kind: "saving"; readonly since: number }
  /** Stays until a later write resolves; `reason` is a Chinese sentence. */
  | { readonly kind: "failed"; readonly reason: string };

export interface SessionState {
  readonly draft: Draft;
  readonly layout: Layout;
  readonly save: SaveState;
  /** Nothing can be edited here: another window holds the draft, or the review locks it. */
  readonly readOnly: boolean;
  /** Another window holds the draft; nothing is written here. */
  readonly elsewhere: boolean;
  /** The copy came in for review, or its content is final. */
  readonly lock?: "reviewing" | "final";
  readonly review: ReviewView;
  /** Label of the step that would be undone or redone; undefined where there is none. */
  readonly undoLabel?: string;
  readonly redoLabel?: string;
  /** What is wrong, as the checks found it. */
  readonly findings: readonly Finding[];
  /** 未填: findings about places where nothing stands yet. They are told quietly and counted by themselves. */
  readonly unfilled: readonly Finding[];
  /** Places that a finished document needs and that somebody has filled in; those of `unfilled` are still to do. */
  readonly filled: number;
  /** What a person decided to leave and still stands as it was then, with the reason. */
  readonly settled: readonly SettledFinding[];
  /** Shown once after an unclean end: what was restored. */
  readonly notice?: string;
}

/** One open draft. No React; `useSyncExternalStore` fits `subscribe` and `state`. */
export interface Session {
  state(): SessionState;
  subscribe(listener: () => void): () => void;
  /**
   * Applies and stores at once (no debounce); does nothing while read-only.
   * @returns false where the draft does not hold it: read-only, or more than a draft can keep
   */
  apply(command: Command): boolean;
  /**
   * An editor shows something that the draft does not hold; until the answer is called nothing is called saved. `write`
   * stores it as it stands, where that can be done at once: before leaving, and by Ctrl+S.
   */
  hold(write?: () => void): () => void;
  /** What is begun and belongs to nothing yet: an opinion, a remark. */
  readonly jottings: Jottings;
  /** Undo or redo one step; returns where it was, so that the screen can go there. */
  undo(): Place | undefined;
  redo(): Place | undefined;
  /** The hand has left a field, or begun a new paragraph: what is typed next is another step of history. */
  rest(): void;
  /** Checks the draft again, as the rules have changed. */
  recheck(): void;
  /** Lets open editors store what they can; resolves when every edit so far is on disk. */
  flush(): Promise<void>;
  /** Takes the draft over from another window and reloads it. */
  takeOver(): Promise<void>;
  close(): Promise<void>;
  readonly review: Review;
  /** Earlier states of the draft, kept on this machine. */
  readonly versions: Versions;
}

/** A line of the home page. */
export interface DraftSummary {
  readonly id: string;
  readonly title: string;
  readonly agency: string;
  readonly year: number;
  readonly templateId: string;
  readonly done: number;
  readonly all: number;
  /** Σ 预算数 in 万元. */
  readonly total: string;
  readonly errors: number;
  readonly warnings: number;
  /** Places that nobody has filled in; absent in lines of earlier versions. */
  readonly unfilled?: number | undefined;
  /** 编制中, 送审 … as of the review record. */
  readonly status: string;
  /** How often each rule fires; absent where it was last counted by an earlier edition. */
  readonly rules?: Readonly<Record<string, number>> | undefined;
  /** Absent while nothing was handed in or remarked on. */
  readonly review?: ReviewLine;
  readonly changedAt: number;
  /** A sentence where the stored draft cannot be opened; it can still be saved raw. */
  readonly broken?: string;
}

/** What was deleted, and when (ms since epoch). */
export type BinItem =
  | { readonly kind: "draft"; readonly id: string; readonly deletedAt: number; readonly draft: DraftSummary }
  | {
      readonly kind: "project";
      readonly id: string;
      readonly deletedAt: number;
      readonly project: Project;
      /** Ids of the projects it stood among. */
      readonly order: readonly string[];
      /** The draft it was taken out of, as it was then. */
      readonly from: Pick<Draft, "id" | "title" | "agency" | "year">;
    };

/** The drafts kept on this machine. */
export interface Shelf {
  list(): Promise<readonly DraftSummary[]>;
  /** The list as it was last asked for, to be shown until it is asked for again; undefined before. */
  listed(): readonly DraftSummary[] | undefined;
  subscribe(listener: () => void): () => void;
  /** @param review what a backup carries of remarks and submissions; rejects where it cannot be read, the draft is then there. */
  add(draft: Draft, review?: unknown): Promise<void>;
  /** An empty draft; answers with its id. */
  create(of: { readonly agency: string; readonly year: number; readonly templateId: string }): Promise<string>;
  duplicate(id: string): Promise<string>;
  rename(id: string, title: string): Promise<void>;
  /** Checks every draft again, as the rules have changed, and counts anew for the list. */
  recheck(): Promise<void>;
  /** Puts the draft into the bin, where it stays for `BIN_DAYS`. */
  remove(id: string): Promise<void>;
  restore(id: string): Promise<void>;
  /** What was deleted and can still come back, latest first. */
  bin(): Promise<readonly BinItem[]>;
  /** Puts a deleted project into a draft, as one step. Rejects where that cannot be written. */
  putBack(item: BinItem & { readonly kind: "project" }, draftId: string): Promise<void>;
  /** Removes everything in the bin for good. */
  emptyBin(): Promise<void>;
  /** The draft file (.jibiao.json) of one draft, as text. */
  save(id: string): Promise<{ readonly name: string; readonly text: string }>;
  /** The stored records as they are, also where they no longer form a draft. */
  saveRaw(id: string): Promise<{ readonly name: string; readonly text: string }>;
  open(id: string): Promise<Session>;
  /** Reads a package from outside and says what does not agree; nothing is stored. Rejects with a Chinese sentence. */
  look(bytes: Uint8Array): Promise<Arrival>;
  /** Lets it in: a new draft for review, or what came back joined into the draft it left from. */
  take(arrival: Arrival, file?: ArrivalFile): Promise<ArrivalTaken>;
  /** Lets in what was written into a review copy in Word. Rejects where its draft is not on this machine. */
  takeCopy(copy: ReadCopy): Promise<CopyTaken>;
}

interface ExportRequest {
  readonly draft: Draft;
  readonly templateId: string;
  readonly scope: ExportScope;
  /** Only the tables of these projects, counted from 0, the last not included; numbers stay those of the draft. */
  readonly projects?: readonly [from: number, to: number];
}

/** Printed pages on which the places of the draft are found again. */
export interface ReviewPages {
  /** The Word file; its bookmarks stand at the values. */
  readonly bytes: Uint8Array;
  /** The bookmark nearest to a place; undefined where nothing of it is printed. */
  bookmarkOf(place: Place): string | undefined;
  /** The place of a bookmark; undefined where it is the document's own. */
  placeOf(bookmark: string): Place | undefined;
}

interface ExportOptions {
  readonly onProgress?: (done: number, all: number) => void;
  readonly signal?: AbortSignal;
}

/** One draft in several forms. */
export interface PublishRequest extends PublishWish {
  readonly draft: Draft;
  readonly templateId: string;
}

export type SampleKind = "complete" | "faulty";

/** Everything the screens can do; built once in `app`. */
export interface Workspace {
  readonly shelf: Shelf;
  /** Shipped layouts first, then those of the office's own templates. */
  readonly layouts: readonly Layout[];
  /** The layout of a draft; the first shipped one where its own template is not on this machine. */
  layoutOf(templateId: string): Layout;
  readonly templates: TemplateShelf;
  /** What is checked on this machine; changing it checks every draft again. */
  readonly rules: KeptProfile;
  /** Remarks that are written again and again. */
  readonly stock: StockRemarks;
  /** What a county gives its offices in one file; loaded when it is first asked for. */
  countySets(): Promise<CountySets>;
  /** When and where to the drafts of this machine were last carried. */
  readonly backups: Backups;
  /** A complete draft of an invented office, or the same with faults to find; each always with the same id. */
  sample(kind?: SampleKind): Promise<Draft>;
  /** Fills the template in a worker. Rejects with a Chinese sentence; aborts with the signal. */
  exportWord(request: ExportRequest, options: ExportOptions): Promise<ExportedFile>;
  /** What the Word file would not say: what is not filled in, and what the template has no place for. Rejects as `exportWord`. */
  leftOut(request: ExportRequest): Promise<LeftOut>;
  /** Writes a draft in several forms, all from the same content, in a worker. Rejects as `exportWord`. */
  publish(request: PublishRequest, options: ExportOptions): Promise<PublishedSet>;
  /** What the template holds that no page shows; nothing for a shipped one. */
  carriedBy(templateId: string): Promise<Carried>;
  /** Reads a file of one draft, or of a backup with several, from outside. @throws with a Chinese sentence */
  readDraftFiles(name: string, bytes: Uint8Array): Promise<readonly Draft[]>;
  /** The reviews that such a file carries, by the id of the draft, to be added with it. */
  reviewsIn(bytes: Uint8Array): Promise<ReadonlyMap<string, unknown>>;
  /** Reads a document in a worker. Rejects with a Chinese sentence that names the way out; aborts with the signal. */
  readDocument(source: ReadingSource, options: ReadingOptions): Promise<DocumentReading>;
  /** The supervisor's desk; built when it is first asked for. */
  desk(): Promise<ReviewDesk>;
  /** 审阅稿: a Word file with the remarks as comments and the draft inside. */
  writeReviewCopy(draft: Draft, threads: ReviewState["threads"]): Promise<ExportedFile>;
  /** The official pages of one project (its id), or of the chapters, to be remarked on. Rejects with a Chinese sentence. */
  reviewPages(draft: Draft, projectId: string | undefined): Promise<ReviewPages>;
  /** Reads a review copy that came back; undefined where the Word file is none. */
  readReviewCopy(bytes: Uint8Array): Promise<ReadCopy | undefined>;
  /** 核对已公开文件: holds what was published against the approved draft. Rejects with a Chinese sentence. */
  prove(published: ReadingSource, approved: Draft): Promise<Proven>;
  /** Names and licences of the packages that the program is made with. */
  notices(): Promise<string>;
  /** A workbook (.xlsx) of plain sheets. */
  writeSheets(name: string, sheets: readonly Sheet[]): Promise<ExportedFile>;
  /** 改动清单 as a Word file. */
  writeChanges(facts: ChangeFacts): Promise<ExportedFile>;
  /** Several draft files as one to hand to the browser. */
  bundle(files: readonly { readonly name: string; readonly text: string }[]): Promise<ExportedFile>;
  /** What the draft's template writes by itself; absent where no template can be asked. */
  standardText?(draft: Draft): Promise<StandardText>;
  /** False where the browser keeps nothing (private mode without storage); the sentence says why. */
  readonly storageProblem?: string;
}
