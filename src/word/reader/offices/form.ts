/** What a careful person reads in a form: cells by their place in the draft. */
export interface Form {
  /** The file, and what kind of form it is and where such forms are used. */
  readonly make: () => Uint8Array;
  readonly kind: "disclosure" | "performance" | "tables" | "overall" | "selfEvaluation";
  readonly agency: string;
  readonly year?: number;
  readonly projects: readonly FormProject[];
  /** Rows of the whole office, as those of a project. */
  readonly overall?: { readonly goal: readonly string[]; readonly rows: readonly string[] };
  /** Texts that must be somewhere: in the draft, its further columns or among what was not understood. */
  readonly kept?: readonly string[];
}

/** `rows`: 一级|二级|三级|指标值 and, behind that, further columns as "label=text". */
export interface FormProject {
  readonly name: string;
  readonly code?: string;
  readonly budget?: readonly [total: string, fiscal?: string, other?: string];
  readonly goals?: readonly string[];
  readonly extra?: Readonly<Record<string, string>>;
  readonly rows: readonly string[];
}
