import type { Draft, Finding, Project } from "../../domain/index.ts";
import type { DocumentReading } from "../../word/reader/index.ts";

export type { Block, Doubt, GridBlock, GridCell, Trace, Unrecognised } from "../../word/reader/index.ts";
export type { DocumentReading };

/** What is to be read: a file, or what was copied from Word, WPS, Excel or a page. */
export type ReadingSource =
  | { readonly kind: "file"; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: "clipboard"; readonly html?: string; readonly text?: string };

export interface ReadingOptions {
  /** Share of this source that is read, from 0 to 1. */
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
}

/** One document as a supervisor's list shows it. */
export interface CheckedDocument {
  readonly title: string;
  readonly agency: string;
  readonly year: number;
  /** Names of the projects, by which places of findings are said. */
  readonly projects: readonly string[];
  readonly indicators: number;
  /** Pieces that reading did not understand; what stands there was not checked. */
  readonly unrecognised: number;
  readonly findings: readonly Finding[];
}

/** The projects of one source that shall be taken, and the draft they stand in. */
export interface TakenProjects {
  /** Name of the file, or what stands for one. */
  readonly source: string;
  readonly draft: Draft;
  readonly projects: readonly Project[];
}
