import type { Decided, ExportedFile, LearntFile, TemplateCheck, TemplateSettings } from "../../desk/index.ts";
import type { Layout } from "../../domain/index.ts";

export type {
  Decided,
  LearntFile,
  LearntPlace,
  TemplateCheck,
  TemplateSettings,
  UnknownTagUse,
} from "../../desk/index.ts";

/** A template of this machine. */
export interface OwnTemplate {
  readonly layout: Layout;
  /** ms since epoch at which its file was kept. */
  readonly addedAt: number;
}

/** What a starter holds besides the tables of its projects. */
export interface StarterBlocks {
  /** The nine chapters; without them only the performance part is printed. */
  readonly chapters: boolean;
  /** A contents field. */
  readonly contents: boolean;
  /** 第一部分 部门整体绩效目标. */
  readonly wholeOffice: boolean;
  /** 部门整体支出绩效指标: where the draft has such indicators, always, or never. */
  readonly overallIndicators: "filled" | "always" | "never";
}

/** A line of the guide of tags. */
export interface GuideLine {
  /** As typed in a template. */
  readonly write: string;
  readonly help: string;
  /** What it prints for the sample; empty where that says nothing. */
  readonly example: string;
  /** For a list, the tags between its marks. */
  readonly within: readonly GuideLine[];
}

export interface TagGuide {
  /** How tags are written, in a clerk's words. */
  readonly rules: readonly { readonly write: string; readonly does: string; readonly example: string }[];
  readonly sections: readonly { readonly title: string; readonly lines: readonly GuideLine[] }[];
}

/** The offices' own templates of this machine, and what can be done with any template. */
export interface TemplateShelf {
  /** Newest first. */
  list(): readonly OwnTemplate[];
  subscribe(listener: () => void): () => void;
  /** Looks at a Word file; without settings those the file carries are taken. Rejects with a Chinese sentence. */
  check(bytes: Uint8Array, settings?: TemplateSettings): Promise<TemplateCheck>;
  /** Makes a template of a published Word file; nothing is kept. Rejects with a Chinese sentence. */
  learn(bytes: Uint8Array, name: string, decided?: Decided): Promise<LearntFile>;
  /** The sample printed by a layout: by its own template, or by the given file. */
  sample(layout: Layout, bytes?: Uint8Array): Promise<ExportedFile>;
  /** Keeps a template under the layout's id; one that is there already is replaced. */
  put(layout: Layout, bytes: Uint8Array): Promise<void>;
  /** Takes it away; `restore` brings it back until the page is left. */
  remove(id: string): Promise<void>;
  restore(id: string): Promise<void>;
  /** The Word file of a layout, shipped or own, to be changed in Word or kept elsewhere. */
  file(layout: Layout): Promise<ExportedFile>;
  /** Makes a Word file of chosen columns and blocks. */
  build(layout: Layout, blocks: StarterBlocks): Promise<Uint8Array>;
  guide(): Promise<TagGuide>;
}
