import type { Draft, Finding, Place } from "../../domain/index.ts";
import type {
  Ask,
  Conflict,
  Fill,
  JoinedPart,
  PackedTemplate,
  ReviewEvent,
  ReviewState,
  Submission,
  Verdict,
} from "../../review/index.ts";
import type { FoundChange, FoundComment, ReadCopy } from "../../word/review-copy/index.ts";
import type { ReviewSide } from "./side.ts";

export type { Proven } from "../../desk/index.ts";
export type { Ask, FoundChange, FoundComment, ReadCopy, ReviewState };

/** What goes along with a package only when it is asked for. */
export interface PackageChoice {
  /** What reading did not understand: texts of other documents, which nobody reviews. */
  readonly unrecognised?: boolean;
}

/** A file to hand on. */
export interface PackageFile {
  readonly name: string;
  readonly text: string;
}

/** The review of an open draft, as the screens show it. */
export interface ReviewView {
  readonly side: ReviewSide;
  readonly events: readonly ReviewEvent[];
  readonly submissions: readonly Submission[];
  readonly conflicts: readonly Conflict[];
  /** It came in for review and was turned into one's own. */
  readonly turned?: boolean;
  readonly state: ReviewState;
  /** Name as typed on this machine; "" until somebody has. Nothing else is known about people. */
  readonly name: string;
}

interface NewRemark {
  readonly place: Place;
  readonly text: string;
  readonly suggested?: string;
}

/** What came of taking a package in. */
export interface Merged {
  /** Changes of the other side that were taken without a question. */
  readonly taken: number;
  readonly conflicts: number;
  /** Events that were new here. */
  readonly events: number;
  /** A submission that was new here. */
  readonly round?: number;
  /** Changes of the other side left out, because the draft is locked here. */
  readonly locked: number;
}

/**
 * The review of one open draft. Every method resolves once its event is on disk and rejects with one Chinese sentence:
 * without a name, in a window that may not write, or where the state does not allow the step.
 */
export interface Review {
  setName(name: string): Promise<void>;
  /** 送审: keeps the content as it is now and gives the package to hand on. */
  submit(note: string, choice?: PackageChoice): Promise<PackageFile>;
  /** 意见: the supervisor's word on what was handed in, as a package to send back. */
  opinion(verdict: Verdict, text: string): Promise<PackageFile>;
  /** 定稿: locks the content. */
  finalise(): Promise<void>;
  reopen(reason: string): Promise<void>;
  /** 已公开: notes that this file was published. */
  publish(file: Uint8Array, text: string): Promise<void>;
  /** 填报件: gives projects to a business office, as a file. */
  ask(wish: OfficeWish): Promise<PackageFile>;
  /** What the office filled in, as a file for who asked. Bears the office's name where nobody has given one. */
  fill(): Promise<PackageFile>;
  /** The package as it stands, to hand on once more. */
  file(): Promise<PackageFile>;
  /** Resolves with the id of the remark. */
  remark(remark: NewRemark): Promise<string>;
  /** Findings as remarks, in one step; those that a waiting remark says already are left out. Resolves with how many. */
  remarkFindings(findings: readonly Finding[]): Promise<number>;
  /** Remarks and suggestions that were made in Word, and what was resolved there; what is known is left out. */
  addRemarks(made: CopyRemarks): Promise<number>;
  reply(to: string, text: string): Promise<void>;
  /** Says what was done about a remark; to leave it as it is takes a reason. */
  respond(to: string, changed: boolean, text: string): Promise<void>;
  /** Closes one's own remark: on an answer, or with a word on how it ended. */
  resolve(to: string, text: string): Promise<void>;
  unresolve(to: string): Promise<void>;
  withdraw(to: string): Promise<void>;
  /** Takes a suggested value into the draft, or declines it for a reason. */
  answer(to: string, taken: boolean, reason?: string): Promise<void>;
  /** Joins what came back: events, submissions and changes of the draft. */
  take(opened: TakenPackage): Promise<Merged>;
  choose(conflict: Conflict, side: "mine" | "theirs"): Promise<void>;
  /** Goes on writing a copy that came in for review. */
  startWriting(): Promise<void>;
  /** The way back from it. */
  startReviewing(): Promise<void>;
}

export interface ImportedRemark extends NewRemark {
  readonly id: string;
  readonly by: string;
  readonly at?: number;
  readonly quoted: string;
  /** Id of the remark it answers. */
  readonly to?: string;
}

/** What came back from Word. */
export interface CopyRemarks {
  readonly remarks: readonly ImportedRemark[];
  /** Ids of remarks that were resolved there, and the name it is put down to. */
  readonly resolved: readonly { readonly to: string; readonly by: string }[];
}

/** A package whose events and submissions have been looked at. */
export interface TakenPackage {
  readonly draft?: Draft;
  readonly events: readonly ReviewEvent[];
  readonly submissions: readonly Submission[];
}

/** What an office is to be given. */
export interface OfficeWish {
  readonly office: string;
  readonly projects: readonly string[];
  /** The rules of this machine, as a profile file. */
  readonly rules: string;
  /** The template, where it is no shipped one. */
  readonly template?: PackedTemplate;
}

/** What came back from an office, held against the draft as it is now; nothing of it is stored. */
export interface ArrivedPart extends JoinedPart {
  readonly ask: Ask;
  readonly fill: Fill;
  /** The draft it goes into, as it is now. */
  readonly into: Draft;
}

/** A package from outside, before it is let in. */
export interface Arrival extends TakenPackage {
  readonly title: string;
  /** The draft; where it is damaged, its newest submission. */
  readonly draft: Draft;
  /** False where the draft itself is damaged: nothing of it is merged then, as what is missing would look like changes. */
  readonly whole: boolean;
  /** Known drafts get it merged; others become a draft of this machine. */
  readonly known: boolean;
  /** What does not agree, one Chinese sentence each. */
  readonly damage: readonly string[];
  /** Events that this machine knows otherwise, or that bear its own name and are not known here. Left out of `events`. */
  readonly forged: readonly ReviewEvent[];
  /** What an office filled in of a draft that is here. */
  readonly part?: ArrivedPart;
  /** The template that a 填报件 brings along. */
  readonly template?: PackedTemplate;
}

/** What came of reading a review copy back. */
export interface CopyTaken {
  readonly id: string;
  /** Remarks, answers and suggestions that were new here. */
  readonly added: number;
  /** Chinese sentences about what has no place in a draft. */
  readonly notes: readonly string[];
}

/** The file that something came in. */
export interface ArrivalFile {
  readonly file?: string;
  readonly kind?: "package" | "document";
}

export interface ArrivalTaken {
  readonly id: string;
  readonly merged?: Merged;
}
