import type { ExportedFile } from "../../desk/index.ts";
import type { Layout } from "../../domain/index.ts";
import type { Profile } from "../rules/index.ts";

/** How a county's set names itself. */
export interface CountyLabel {
  readonly name: string;
  /** "2027 年第 2 版" */
  readonly edition: string;
  /** Day on which it was written, "2026-11-30". */
  readonly date: string;
}

/** A file of the set beside this machine's: it has none, the very same, or another one that would be replaced. */
export type BesideHere = "none" | "same" | "other";

export interface CountyTemplate {
  readonly layout: Layout;
  readonly bytes: Uint8Array;
  readonly here: BesideHere;
}

/** A set that came in, looked at and not yet taken. */
export interface FoundSet {
  readonly label: CountyLabel;
  readonly templates: readonly CountyTemplate[];
  /** The county's 审核意见书; undefined where the set has none, and this machine's stays. */
  readonly opinion: { readonly bytes: Uint8Array; readonly here: BesideHere } | undefined;
  readonly profile: Profile;
  /** Titles of the rules that would be checked otherwise than now. */
  readonly rules: readonly string[];
  /** Rules that this edition does not have. */
  readonly unknownRules: number;
  readonly stock: readonly string[];
  /** 常用批注 of this machine that the set does not have. */
  readonly dropped: readonly string[];
  /** 常用批注 that would be new here. */
  readonly added: number;
}

/** 县里的一套: templates, 审核意见书, rules and 常用批注 of a county, in one file. */
export interface CountySets {
  /** The set that was taken or written last; undefined where none was. */
  inUse(): Promise<CountyLabel | undefined>;
  /** Everything of this machine as one file. */
  write(label: Pick<CountyLabel, "name" | "edition">): Promise<ExportedFile>;
  /** Nothing is stored. Rejects with one Chinese sentence. */
  look(bytes: Uint8Array): Promise<FoundSet>;
  /** Takes all of it or, where the disk fails, nothing. Resolves with the way back. */
  take(set: FoundSet): Promise<() => Promise<void>>;
}
