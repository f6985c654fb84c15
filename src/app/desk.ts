import {
  createDesk,
  type DeskOptions,
  type DeskWriters,
  type KeptOpinionTemplate,
  keepOpinionTemplate,
  type ReviewDesk,
} from "../session/desk/index.ts";
import type { Workspace } from "../session/index.ts";
import { isContentsEntry } from "../word/reader/index.ts";
import { askFile } from "./template-shelf.ts";
import type { AskWorker } from "./workers/ask-worker.ts";
import type { WorkerAnswer, WorkerRequest } from "./workers/protocol.ts";

function opinionWriters(ask: AskWorker<WorkerRequest, WorkerAnswer>): Omit<DeskWriters, "reviewCopy"> {
  return {
    opinion: (facts, own) => askFile(ask, { kind: "opinion", facts, own }, {}),
    shippedOpinion: () => askFile(ask, { kind: "opinion" }, {}),
    opinionProblems: async (bytes) => {
      const answer = await ask({ kind: "check-opinion", bytes }, {});
      return answer.kind === "problems" ? answer.problems : [];
    },
    opinionTags: async () => {
      const answer = await ask({ kind: "opinion-tags" }, {});
      return answer.kind === "opinion-tags" ? answer.tags : [];
    },
  };
}

/** The template of the 审核意见书, for who needs no desk. */
export function buildOpinionTemplate(
  store: DeskOptions["store"],
  ask: AskWorker<WorkerRequest, WorkerAnswer>,
): KeptOpinionTemplate {
  return keepOpinionTemplate(store, opinionWriters(ask));
}

/** The desk is no part of the first page: it comes when somebody goes there. */
export function buildDesk(
  options: Omit<DeskOptions, "unrecognised" | "writers" | "prove">,
  ask: AskWorker<WorkerRequest, WorkerAnswer>,
  { writeReviewCopy, prove }: Pick<Workspace, "writeReviewCopy" | "prove">,
): ReviewDesk {
  return createDesk({
    ...options,
    prove,
    unrecognised: (draft) => draft.unrecognised.filter((item) => !isContentsEntry(item)).length,
    writers: { ...opinionWriters(ask), reviewCopy: writeReviewCopy },
  });
}
