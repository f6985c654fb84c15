import type { DraftKind, Form, Misread, NarrativeSlot, Organisation, ProcurementRow, Target } from "../domain/index.ts";

/** What kind of writing a text is; some rules hold for prose only, some for cells only. */
export type TextKind =
  | "paragraph"
  | "heading"
  | "goal"
  | "purpose"
  | "name"
  | "level3"
  | "description"
  | "basis"
  /** A cell of a table that no field knows. */
  | "cell";

/** A row; `target` as printed, or in parts. The class defaults to 数量指标. */
export interface RowExample {
  readonly class?: string;
  readonly level1?: string;
  readonly name?: string;
  readonly description?: string;
  readonly target?: string | Target;
  /** What the source printed before reading repaired it. */
  readonly printed?: string;
  readonly basis?: string;
  /** Values of further columns by label. */
  readonly extra?: Readonly<Record<string, string>>;
  /** Columns of the printed form, where the row was read from one; read in an example of one row only. */
  readonly columns?: readonly string[];
}

export interface ProjectExample {
  readonly name?: string;
  readonly code?: string;
  readonly header?: string;
  /** 预算数, 财政资金, 其他资金. */
  readonly budget?: readonly [string, string, string];
  readonly purpose?: string;
  readonly goals?: readonly string[];
  readonly plan?: readonly string[];
  /** Rows with nothing else to them in short: "巡查次数", "巡查次数|≥12次", "质量指标|成活率|≥92%". */
  readonly rows?: readonly (string | RowExample)[];
  /** Further fields of the head by label. */
  readonly extra?: Readonly<Record<string, string>>;
  /** The printed form it was read from. */
  readonly form?: Partial<Form>;
  /** The kind of document it stands in; a whole disclosure where absent. */
  readonly kind?: DraftKind;
  /** The office whose project it is. */
  readonly agency?: string;
}

/** A text alone, or with its kind and the document it stands in. */
export type TextExample =
  | string
  | {
      readonly text: string;
      readonly kind?: TextKind;
      readonly slot?: NarrativeSlot;
      readonly year?: number;
      readonly agency?: string;
      /** The kind of document; a whole disclosure where absent. */
      readonly document?: DraftKind;
      /** The label of the column it stands in. */
      readonly column?: string;
    };

export interface DocumentExample {
  readonly title?: string;
  readonly year?: number;
  readonly agency?: string;
  readonly texts?: Partial<Readonly<Record<NarrativeSlot, readonly string[]>>>;
  readonly goal?: readonly string[];
  readonly figures?: Readonly<Record<string, string>>;
  readonly lastYear?: Readonly<Record<string, string>>;
  /** Those with a head only in short: "公厕改造", "公厕改造|用途=改造公厕|目标=改造11座。|表头=石桥镇|主管部门=水利局". */
  readonly projects?: readonly (string | ProjectExample)[];
  readonly organisations?: readonly Partial<Organisation>[];
  readonly procurement?: readonly Partial<ProcurementRow>[];
  /** Item, quantity and value: "车辆|3|30.00". */
  readonly assets?: readonly string[];
  readonly asOf?: string;
  /** What reading could not place; where it stood matters only to the list of contents and the order of lists. */
  readonly unrecognised?: readonly (string | { readonly place: string; readonly text: string })[];
  readonly kind?: DraftKind;
  /** What reading was not sure of. */
  readonly doubts?: readonly Misread[];
  /** A chapter of the office's own: paragraphs, and tables as rows of cells, "人员经费|386.00|398.00". */
  readonly own?: readonly (string | readonly (string | readonly string[])[])[];
  /** Headings as printed, each of a chapter of the office's own; nothing else stands in the document. */
  readonly chapters?: readonly string[];
}
