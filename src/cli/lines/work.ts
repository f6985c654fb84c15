import type { Profile } from "../../checks/index.ts";

/** What is done with each file. It is sent to the threads, so it is plain data. */
export interface LineWork {
  readonly command: "read" | "check";
  readonly profile?: Profile;
}
