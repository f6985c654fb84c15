import { createDesk, type DeskOptions, type ReviewDesk } from "../session/desk/index.ts";
import { isContentsEntry } from "../word/reader/index.ts";

/** The desk is no part of the first page: it comes when somebody goes there. */
export function buildDesk(options: Omit<DeskOptions, "unrecognised">): ReviewDesk {
  return createDesk({
    ...options,
    unrecognised: (draft) => draft.unrecognised.filter((item) => !isContentsEntry(item)).length,
  });
}
