import type {
  Check,
  Environment,
  KeptProfile,
  KeptTemplates,
  Shelf,
  StockRemarks,
  TemplateShelf,
  Workspace,
} from "../session/index.ts";
import type { Store } from "../storage/index.ts";

/** What the screens can do besides showing the drafts of this machine: fetched when it is first asked for. */
export const WORK = [
  "sample",
  "exportWord",
  "publish",
  "carriedBy",
  "writeReviewCopy",
  "reviewPages",
  "readReviewCopy",
  "prove",
  "readDraftFiles",
  "reviewsIn",
  "readDocument",
  "countySets",
  "desk",
  "notices",
  "writeSheets",
  "writeChanges",
  "bundle",
  "leftOut",
  "standardText",
] as const satisfies readonly (keyof Workspace)[];
export type Work = Required<Pick<Workspace, (typeof WORK)[number]>>;

/** What can be done with templates besides keeping them: fetched with it. */
export const TEMPLATE_WORK = [
  "check",
  "learn",
  "sample",
  "file",
  "build",
  "guide",
] as const satisfies readonly (keyof TemplateShelf)[];

/** What it goes by: the part that is there from the first moment. */
export interface WorkParts {
  readonly store: Store;
  readonly environment: Environment;
  readonly kept: KeptTemplates;
  readonly rules: KeptProfile;
  readonly stock: StockRemarks;
  readonly shelf: Shelf;
  /** Templates with what is done to them. */
  readonly templates: TemplateShelf;
  check(): Promise<Check>;
}
