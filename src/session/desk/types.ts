import type { ExportedFile, OpinionFacts, OpinionTag } from "../../desk/index.ts";
import type { Draft, Finding } from "../../domain/index.ts";
import type { Verdict } from "../../review/index.ts";
import type { Sheet } from "../reading/rule-words.ts";
import type { Proven, ReadCopy, ReviewState } from "../review/types.ts";
import type { EarlierRound } from "./office-record.ts";

/** Where an office stands, as the desk counts it. */
export const OFFICE_STATES = ["待审", "退回", "通过", "未到"] as const;
export type OfficeState = (typeof OFFICE_STATES)[number];

/** One office of the list: what it handed in, or that nothing has come yet. */
export interface Office {
  /** Of its draft; of the list of names while nothing has come. */
  readonly id: string;
  readonly name: string;
  readonly state: OfficeState;
  /** Absent while nothing has come. */
  readonly file?: OfficeFile;
}

export interface OfficeFile {
  readonly title: string;
  readonly year: number;
  /** ms since epoch. */
  readonly received: number;
  readonly round: number;
  /** Who signed what was handed in. */
  readonly sender: string;
  readonly kind: "package" | "document";
  /** Name of the file, where it is known. */
  readonly from: string;
  readonly projects: number;
  /** Σ 预算数 in 万元. */
  readonly total: string;
  readonly errors: number;
  readonly warnings: number;
  readonly rules: Readonly<Record<string, number>>;
  /** Remarks that wait for somebody. */
  readonly open: number;
  /** The last opinion, and whether it is about what lies here now. */
  readonly verdict?: Verdict;
  readonly judged: boolean;
  readonly before?: EarlierRound;
  /** Why the draft cannot be opened. */
  readonly broken?: string;
}

/** One finding of an office with its place in words, and whether a remark says it already. */
export interface OfficeFinding {
  /** Once in its office. */
  readonly id: string;
  readonly finding: Finding;
  readonly place: string;
  readonly remarked: boolean;
  /** Nothing is written there yet. */
  readonly unfilled: boolean;
}

/** What the checks say of an office's draft. */
export interface OfficeFindings {
  readonly findings: readonly OfficeFinding[];
  /** Pieces that reading did not understand; what stands there was not checked. */
  readonly unrecognised: number;
}

/** How often a rule fires over all offices. */
export interface RuleRank {
  readonly rule: string;
  readonly title: string;
  readonly count: number;
  /** In how many offices. */
  readonly offices: number;
  /** How often it fired in the round before, over the offices that have one; undefined where none has. */
  readonly before?: number;
  /** How often it fires now over those same offices. */
  readonly since: number;
}

export interface Overview {
  readonly all: number;
  readonly states: Readonly<Record<OfficeState, number>>;
  /** How many offices stand in which round, the first round first. */
  readonly rounds: readonly (readonly [round: number, offices: number])[];
  /** The most frequent first. */
  readonly rules: readonly RuleRank[];
  /** Errors and warnings of the offices that have handed in again: then and now. */
  readonly before?: { readonly offices: number; readonly first: number; readonly now: number };
}

/** What a file is that was not let in by itself. */
export type HeldKind = "damaged" | "older" | "same" | "stranger" | "second" | "own" | "empty" | "refused";

/** A file that waits for a person's word. */
export interface HeldFile {
  readonly id: string;
  readonly name: string;
  readonly kind: HeldKind;
  /** Chinese sentences. */
  readonly says: readonly string[];
  /** What pressing lets it do; absent where nothing of it can be let in. */
  readonly act?: string;
  /** ms since epoch. */
  readonly at: number;
}

/** What became of a file. */
export type Received =
  | { readonly kind: "new" | "round"; readonly id: string }
  /** Remarks out of a review copy, or a package with nothing but remarks. */
  | { readonly kind: "remarks"; readonly id: string; readonly added: number }
  | { readonly kind: "held"; readonly held: HeldFile };

export interface DroppedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A draft that published files can be held against. */
export interface ApprovedDraft {
  readonly id: string;
  readonly agency: string;
  readonly title: string;
  readonly year: number;
}

/** What came of one published file: held against a draft, or why it was not. */
export type ProvenFile =
  | { readonly name: string; readonly draftId: string; readonly office: string; readonly proven: Proven }
  | { readonly name: string; readonly says: string };

/** The same as it is kept. */
export type KeptProof = ProvenFile & {
  readonly id: string;
  /** ms since epoch at which it was held against the draft. */
  readonly at: number;
};

/** The supervisor's desk: the offices of this machine, and what comes in for them. */
export interface ReviewDesk {
  offices(): Promise<readonly Office[]>;
  /** How many stand where, and what is wrong most often. */
  overview(offices: readonly Office[]): Overview;
  /** The workbook: a line an office, a line a rule, a line a finding. */
  sheets(offices: readonly Office[]): Promise<readonly Sheet[]>;
  held(): Promise<readonly HeldFile[]>;
  subscribe(listener: () => void): () => void;
  /** Takes a file in, or keeps it and says why not. Rejects only where the machine fails, or the signal aborts. */
  receive(file: DroppedFile, signal?: AbortSignal): Promise<Received>;
  /** Holds a published file against the approved draft of its office and keeps what came of it. Rejects only where the signal aborts. */
  provePublished(file: DroppedFile, signal?: AbortSignal): Promise<ProvenFile>;
  /** What came of published files so far; the same file once more takes the place of what it came to before. */
  proofs(): Promise<readonly KeptProof[]>;
  /** Forgets them; the answer brings them back. */
  clearProofs(): Promise<() => Promise<void>>;
  /** The drafts that published files can be held against. */
  approved(): Promise<readonly ApprovedDraft[]>;
  /** Lets in what waited. Rejects with a Chinese sentence. */
  letIn(heldId: string): Promise<Received>;
  /** Forgets it; the answer brings it back. */
  dismiss(heldId: string): Promise<() => Promise<void>>;
  /** Who signs remarks and opinions on this machine; "" until somebody has said. */
  name(): Promise<string>;
  setName(name: string): Promise<void>;
  /** Names of the offices that have to hand in. */
  names(): Promise<readonly string[]>;
  /** The names in what was pasted, as they would be kept. */
  namesIn(text: string): readonly string[];
  setNames(names: readonly string[]): Promise<void>;
  findings(id: string): Promise<OfficeFindings>;
  /** Writes the findings down as remarks that wait for an answer; resolves with how many were new. */
  remark(id: string, findings: readonly Finding[]): Promise<number>;
  /** Writes the opinion on what an office handed in. Rejects with a Chinese sentence. */
  judge(id: string, verdict: Verdict, text: string): Promise<void>;
  /** 审核意见书 of one office, as it stands now. */
  paper(id: string): Promise<ExportedFile>;
  /**
   * What goes back to offices, as one archive: to each the 审核意见书, and the 意见件; who sent a document gets a copy of it
   * with the remarks as Word comments instead.
   */
  answers(ids: readonly string[], options: AnswerOptions): Promise<ExportedFile>;
  readonly opinionTemplate: OpinionTemplate;
}

export interface AnswerOptions {
  /** The archive's name, without its ending. */
  readonly name: string;
  readonly onProgress?: (done: number, all: number) => void;
  readonly signal?: AbortSignal;
}

/** The Word template of the 审核意见书. */
export interface OpinionTemplate {
  /** True where a county's own is in use. */
  isOwn(): Promise<boolean>;
  /** The file in use, to be changed in Word. */
  file(): Promise<ExportedFile>;
  /** Takes another one, or the shipped one again (`undefined`). Rejects with Chinese sentences where it cannot be filled. */
  put(bytes: Uint8Array | undefined): Promise<void>;
  /** What it may print. */
  tags(): Promise<readonly OpinionTag[]>;
}

/** What writes the files that go back, in a worker. */
export interface DeskWriters {
  /** @param own a county's own template */
  opinion(facts: OpinionFacts, own: Uint8Array | undefined): Promise<ExportedFile>;
  shippedOpinion(): Promise<ExportedFile>;
  opinionProblems(bytes: Uint8Array): Promise<readonly string[]>;
  opinionTags(): Promise<readonly OpinionTag[]>;
  reviewCopy(draft: Draft, threads: ReviewState["threads"]): Promise<ExportedFile>;
}

/** What the desk does with files of other kinds than packages. */
export interface DeskReaders {
  /** Drafts of a draft file or a backup. */
  readDraftFile(name: string, bytes: Uint8Array): Promise<readonly Draft[]>;
  readDocument(file: DroppedFile, signal?: AbortSignal): Promise<Draft>;
  /** Undefined where the Word file is no review copy. */
  readCopy(bytes: Uint8Array): Promise<ReadCopy | undefined>;
}
