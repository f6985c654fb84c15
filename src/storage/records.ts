import type { Draft, Layout, Project } from "../domain/index.ts";

/**
 * What is kept, and how it lies. A draft is one line for the list (`drafts`), one record with its chapters, and one
 * record a project: a key typed in one project writes that project and the line, never the other 339.
 */

/** The line of the home page and the order of the projects; written with every save. */
export interface DraftRecord {
  readonly id: string;
  readonly format: string;
  readonly version: number;
  readonly line: DraftLine;
  readonly projectIds: readonly string[];
  /** ms since epoch of the last write. */
  readonly changedAt: number;
  /** Counts the writes; with `writer` it tells whether another window has written in between. */
  readonly revision: number;
  readonly writer: string;
  /** Hidden and waiting to be purged. */
  readonly deletedAt?: number;
}

/** What the list shows without opening the draft. */
export interface DraftLine {
  readonly title: string;
  readonly agency: string;
  readonly year: number;
  readonly templateId: string;
  readonly done: number;
  readonly all: number;
  readonly total: string;
  readonly errors: number;
  readonly warnings: number;
  /** How often each rule fires, counted as errors and warnings are; absent in lines of an earlier edition. */
  readonly rules?: Readonly<Record<string, number>> | undefined;
  /** Places that nobody has filled in; absent in lines of earlier versions. */
  readonly unfilled?: number | undefined;
}

/** Everything of a draft but its projects. */
export type Chapters = Omit<Draft, "projects">;

interface ChaptersRecord {
  readonly draftId: string;
  readonly chapters: Chapters;
}

interface ProjectRecord {
  readonly draftId: string;
  readonly id: string;
  readonly format: string;
  readonly version: number;
  readonly project: Project;
}

/** The review of a draft; its content belongs to the review room. */
export interface ReviewRecord extends ReviewLineRecord {
  readonly review: unknown;
}

/** What lists show of a review: kept apart, because a review carries every content that was handed in. */
export interface ReviewLineRecord {
  readonly draftId: string;
  /** 编制中, 送审 … for the list. */
  readonly status: string;
  /** The rest of the line, which belongs to the session; absent where an earlier edition stored the review. */
  readonly line?: unknown;
}

/** What the desk knows of an office that no draft and no review tells: when it came, and in which file. */
export interface OfficeRecord {
  readonly draftId: string;
  readonly office: unknown;
}

/** A file that waits for a person's word; its content belongs to the session. */
export interface HeldRecord {
  readonly id: string;
  readonly held: unknown;
}

/** A county's own Word template. */
export interface TemplateRecord {
  readonly id: string;
  /** What its tags ask for, and what it is called. */
  readonly layout: Layout;
  readonly bytes: Uint8Array;
  /** ms since epoch at which this file was kept. */
  readonly addedAt: number;
}

/** Projects that one edit took out of a draft. A draft that was deleted whole stays where it is, with `deletedAt`. */
export interface BinRecord {
  readonly id: string;
  readonly draftId: string;
  /** ms since epoch. */
  readonly deletedAt: number;
  /** Ids of the draft's projects before, so that one comes back to its place. */
  readonly order: readonly string[];
  /** The draft without its other projects: with it they pass the gate that every draft passes. */
  readonly draft: Draft;
}

/** What the list says of an earlier state of a draft. */
export interface VersionRecord {
  readonly id: string;
  readonly draftId: string;
  /** ms since epoch at which the draft was as it is kept here. */
  readonly at: number;
  /** Why it was kept, "第 1 次送审"; "" for one that the clock kept. */
  readonly why: string;
  /** How many places differ from the version before, and where: "项目 2、7". */
  readonly changes: number;
  readonly where: string;
  /** Bytes that it takes. */
  readonly size: number;
}

/** The state itself, compressed: read only when somebody looks at it. */
interface VersionContent {
  readonly id: string;
  readonly bytes: Uint8Array;
}

export interface SettingRecord {
  readonly key: string;
  readonly value: unknown;
}

/** Tables and their keys, as Dexie writes them. */
export const TABLES = {
  drafts: "id",
  chapters: "draftId",
  projects: "[draftId+id], draftId",
  reviews: "draftId",
  templates: "id",
  settings: "key",
  reviewLines: "draftId",
  offices: "draftId",
  held: "id",
  bin: "id",
  versions: "id, draftId",
  versionContents: "id",
} as const;
export type TableName = keyof typeof TABLES;
export const TABLE_NAMES: readonly TableName[] = [
  "drafts",
  "chapters",
  "projects",
  "reviews",
  "templates",
  "settings",
  "reviewLines",
  "offices",
  "held",
  "bin",
  "versions",
  "versionContents",
];

type Key = string | readonly [string, string];

/** One record by its key, those of a draft, or a whole table. */
export type Query =
  | { readonly table: TableName; readonly key: Key }
  | { readonly table: "projects" | "versions"; readonly draftId: string }
  | { readonly table: TableName };

type Put<Table extends TableName, Item> = { readonly table: Table; readonly put: Item };
export type Change =
  | Put<"drafts", DraftRecord>
  | Put<"chapters", ChaptersRecord>
  | Put<"projects", ProjectRecord>
  | Put<"reviews", ReviewRecord>
  | Put<"templates", TemplateRecord>
  | Put<"settings", SettingRecord>
  | Put<"reviewLines", ReviewLineRecord>
  | Put<"offices", OfficeRecord>
  | Put<"held", HeldRecord>
  | Put<"bin", BinRecord>
  | Put<"versions", VersionRecord>
  | Put<"versionContents", VersionContent>
  | { readonly table: TableName; readonly remove: Key };

/** Looks at a stored record in the same transaction as the write; throws where nothing may be written. */
export interface Guard {
  readonly table: TableName;
  readonly key: Key;
  check(record: unknown): void;
}

/** Tables of records: IndexedDB, or memory where the browser keeps nothing. What is read is foreign until checked. */
export interface Records {
  /** All queries see the same moment. @throws StorageError */
  read(queries: readonly Query[]): Promise<readonly (readonly unknown[])[]>;
  /** All changes or none; resolves once they are on disk. @throws StorageError */
  write(changes: readonly Change[], guard?: Guard): Promise<void>;
  close(): void;
}
