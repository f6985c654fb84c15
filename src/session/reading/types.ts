import type { Draft, Project } from "../../domain/index.ts";
import type { DocumentReading } from "../../word/reader/index.ts";

export type { ReadingSource } from "../../desk/index.ts";
export type { Block } from "../../word/reader/index.ts";
export type { DocumentReading };

export interface ReadingOptions {
  /** Share of this source that is read, from 0 to 1. */
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
}

/** The projects of one source that shall be taken, and the draft they stand in. */
export interface TakenProjects {
  /** Name of the file, or what stands for one. */
  readonly source: string;
  readonly draft: Draft;
  readonly projects: readonly Project[];
}
