import type { Layout, NarrativeSlot, OfficeWords } from "../domain/index.ts";
import type { LearntPlace } from "../word/learn/index.ts";
import type { Proof } from "../word/proof/index.ts";

export type { Decided, LearntPlace } from "../word/learn/index.ts";

/** How much of a draft is written; "each" is one file a project. */
export type ExportScope = "whole" | "performance" | `project:${number}` | "each";

/** A file to hand to the browser. */
export interface ExportedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What a file for publication should not carry and this one does (comments, names, a draft), one sentence each. */
  readonly leaks?: readonly string[];
}

/** What a template holds that no page shows. */
export interface Carried {
  /** Left behind when a file is published, in words: "批注", "隐藏文字". */
  readonly taken: readonly string[];
  /** Goes along all the same; one sentence each, with what to do. */
  readonly left: readonly string[];
}

/** A form in which a draft is published: Word, a page for a site, a workbook, open data. */
export type PublishedForm = "word" | "page" | "sheets" | "data";

export interface PublishWish {
  readonly scope: ExportScope;
  readonly forms: readonly PublishedForm[];
  /** Name of the files, without ending. */
  readonly name: string;
  /** In one archive with a list of checksums, else each for itself. */
  readonly together: boolean;
}

export interface PublishedSet {
  readonly files: readonly ExportedFile[];
  /** What could not be written, where others could. */
  readonly missing: readonly PublishedForm[];
  /** What a form leaves out of the Word file, one sentence each. */
  readonly leftOut: readonly string[];
  /** As of an exported file. */
  readonly leaks: readonly string[];
}

/** The sentences a template prints in each slot while the draft has no words of its own there. */
export type StandardText = Partial<Readonly<Record<NarrativeSlot, readonly string[]>>>;

/** An office's own template. */
export interface OwnFile {
  readonly bytes: Uint8Array;
  /** Changes with the file; "" where it is not to be remembered. */
  readonly edition: string;
}

/** A layout, and the office's own template where it has one. */
export interface Printing {
  readonly layout: Layout;
  readonly own?: OwnFile | undefined;
}

/** What is to be read: a file, or what was copied from Word, WPS, Excel or a page. */
export type ReadingSource =
  | { readonly kind: "file"; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: "clipboard"; readonly html?: string; readonly text?: string };

/** What no tag of a template tells and a person says once; it travels in the file's own properties. */
export interface TemplateSettings {
  /** Id of the scheme of projects. */
  readonly scheme: string;
  /** Dates of the spending plan as printed. */
  readonly planDates: readonly string[];
  /** Labels that only this county has: columns of indicators and fields of a project. */
  readonly columns: readonly string[];
  readonly fields: readonly string[];
  /** The template's id where the file was one on another machine. */
  readonly id?: string;
}

/** A tag that is known, and where it stands. */
export interface FoundTag {
  /** As typed: `{#项目}`. */
  readonly printed: string;
  /** In the words of the document: "第 2 张表第 4 行第 2 格". */
  readonly places: readonly string[];
}

/** A tag that is not known. */
export interface UnknownTagUse {
  readonly printed: string;
  readonly place: string;
  /** A few words round it. */
  readonly quote: string;
  /** The known tag most like it. */
  readonly nearest?: string;
  /** The label under which it may become a column of the indicators or a field of the project. */
  readonly label?: string;
  readonly as?: "column" | "field";
}

/** What the check says of a Word file that is to be a template. */
export interface TemplateCheck {
  /** No tag stands in it: a document as it is printed, of which a template may be learnt. */
  readonly plain: boolean;
  readonly settings: TemplateSettings;
  /** What the editor would ask for; without id, title and summary. */
  readonly layout: Layout;
  readonly found: readonly FoundTag[];
  readonly unknown: readonly UnknownTagUse[];
  /** Tags without which a table of performance targets is incomplete. */
  readonly missing: readonly string[];
  /** Other faults: one Chinese sentence each, with the place. */
  readonly problems: readonly string[];
}

/** What a document will not say though one may expect it, known before it is written. */
export interface LeftOut {
  /** Chapters and what in them nobody filled in, in one line; "" where all is filled in. */
  readonly open: string;
  /** What is filled in and has no place in the template: "项目的主管部门", "政府采购表". */
  readonly homeless: readonly string[];
  /** Printed as it was brought over from last year, though nobody has looked at it: "增减说明第 1 段". */
  readonly unseen: readonly string[];
}

/** A template learnt of a published file. */
export interface LearntFile {
  readonly bytes: Uint8Array;
  /** The file with its places between marks, to be looked at; see `Learnt.shown`. */
  readonly shown: Uint8Array;
  readonly places: readonly LearntPlace[];
  /** What is printed otherwise than in the file and stands at no place, one sentence each. */
  readonly unsure: readonly string[];
  /** Chapters and tables that stay word for word. */
  readonly kept: readonly string[];
  /** See `Learnt.words`. */
  readonly words: OfficeWords;
  /** What the editor asks for; without id, title and summary. */
  readonly layout: Layout;
  readonly agency: string;
  readonly year: number;
}

/** A published file held against the approved draft. */
export interface Proven {
  readonly proof: Proof;
  /** SHA-256 of what was compared. */
  readonly fileHash: string;
  /** Content hash of the draft. */
  readonly draftHash: string;
  /** The receipt as a text to keep. */
  readonly receipt: string;
}
