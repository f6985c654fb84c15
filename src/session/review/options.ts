import type { Draft, Layout } from "../../domain/index.ts";
import type { Command } from "../types.ts";
import type { LedgerOptions } from "./ledger.ts";

/** What the review of an open draft works with. */
export interface ReviewOptions extends LedgerOptions {
  draft(): Draft;
  layout(): Layout;
  /** Changes the draft whatever the review says of editing it; false where it could not be stored. */
  change(command: Command): boolean;
  flush(): Promise<void>;
  /** Keeps the draft as it stands among the earlier versions. */
  keep(why: string): void;
}
