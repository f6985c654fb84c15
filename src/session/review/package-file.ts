import { type Draft, safeFileName } from "../../domain/index.ts";
import {
  isLocked,
  isOfOffices,
  type ReviewEvent,
  reviewState,
  type Submission,
  writePackage,
} from "../../review/index.ts";
import type { PackageChoice, PackageFile } from "./types.ts";

export const PACKAGE_ENDING = ".jibiao";

export interface PackageContent {
  readonly draft: Draft;
  readonly events: readonly ReviewEvent[];
  readonly submissions: readonly Submission[];
}

/**
 * The package to hand on: "云溪镇人民政府-2026-送审2.jibiao", with "意见" behind it once there is an opinion on it, and
 * "云溪镇人民政府-2026-定稿.jibiao" once it is locked.
 */
export async function packageFile(content: PackageContent, choice: PackageChoice = {}): Promise<PackageFile> {
  const whole = choice.unrecognised === true ? content : withoutUnrecognised(content);
  const { draft, submissions } = whole;
  // What offices were asked is no matter of who reviews.
  const events = whole.events.filter((event) => !isOfOffices(event));
  const { rounds, opinion, status } = reviewState(events);
  const handedIn = rounds === 0 ? "草稿" : `送审${rounds}${opinion === undefined ? "" : "-意见"}`;
  const what = isLocked(status) ? "定稿" : handedIn;
  const name = safeFileName(`${draft.agency.name || draft.title}-${draft.year}-${what}`);
  return { name: name + PACKAGE_ENDING, text: await writePackage({ draft, events, submissions }) };
}

/** It is no part of what a draft says, so that its hash stays what it was. */
function withoutUnrecognised({ draft, events, submissions }: PackageContent): PackageContent {
  const bare = (whole: Draft): Draft => ({ ...whole, unrecognised: [] });
  return {
    draft: bare(draft),
    events,
    submissions: submissions.map((submission) => ({ ...submission, draft: bare(submission.draft) })),
  };
}
