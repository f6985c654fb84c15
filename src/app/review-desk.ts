import type { Draft } from "../domain/index.ts";
import { type KeptTemplates, remarkPlace, type Thread, type Workspace } from "../session/index.ts";
import type { CopyComment } from "../word/review-copy/index.ts";
import { layoutsOf } from "./layouts.ts";
import { askFile } from "./template-shelf.ts";
import type { AskWorker } from "./workers/ask-worker.ts";
import type { WorkerAnswer, WorkerRequest } from "./workers/protocol.ts";

type Desk = Pick<Workspace, "writeReviewCopy" | "reviewPages" | "readReviewCopy" | "prove">;

/** Review copies and proofs, made in the worker that knows the templates. */
export function createReviewDesk(ask: AskWorker<WorkerRequest, WorkerAnswer>, kept: KeptTemplates): Desk {
  const { of, all } = layoutsOf(kept);
  return {
    writeReviewCopy: (draft, threads) => {
      const layout = of(draft.templateId);
      const comments = threads.filter(({ withdrawn }) => !withdrawn).map((thread) => commentOf(draft, thread));
      return askFile(ask, { kind: "copy", draft, layout, comments, own: kept.fileOf(layout.id) }, {});
    },
    reviewPages: async (draft, projectId) => {
      const layout = of(draft.templateId);
      const project = draft.projects.findIndex(({ id }) => id === projectId);
      const own = kept.fileOf(layout.id);
      const answer = await ask({ kind: "pages", draft, layout, project: project < 0 ? undefined : project, own }, {});
      if (answer.kind !== "pages") throw new Error("pages were asked for, and something else came");
      const { pagePlaces } = await import("../word/review-copy/index.ts");
      return { bytes: answer.pages.bytes, ...pagePlaces(answer.pages) };
    },
    readReviewCopy: async (bytes) => {
      const answer = await ask({ kind: "read-copy", bytes }, {});
      return answer.kind === "read-copy" ? answer.copy : undefined;
    },
    prove: async (published, draft) => {
      const own = of(draft.templateId);
      const layouts = [own, ...all().filter(({ id }) => id !== own.id)];
      const prints = layouts.map((layout) => ({ layout, own: kept.fileOf(layout.id) }));
      const answer = await ask({ kind: "prove", published, draft, prints }, {});
      if (answer.kind !== "proven") throw new Error("核对到一半停了，再试一次。");
      return answer.proven;
    },
  };
}

function commentOf(draft: Draft, { remark, replies, resolved }: Thread): CopyComment {
  const { id, by, at, text, suggested } = remark;
  return {
    id,
    author: by,
    at,
    text,
    place: remarkPlace(draft, remark),
    ...(suggested === undefined ? {} : { suggested }),
    replies: replies.map((reply) => ({ id: reply.id, author: reply.by, at: reply.at, text: reply.text })),
    resolved,
  };
}
