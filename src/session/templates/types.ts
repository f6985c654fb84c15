import type { Layout } from "../../domain/index.ts";
import type { ExportedFile } from "../types.ts";

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
