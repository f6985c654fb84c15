import { useEffect, useState } from "react";
import type { Draft } from "../../../domain/index.ts";
import type { ReviewPages } from "../../../session/index.ts";
import { chineseReason } from "../../format/index.ts";
import { whileThere } from "../../parts/index.ts";
import { useWorkspace } from "../../workspace/index.tsx";

const UNWRITTEN = "这几页没有排出来，内容没有改动。先按格看，或导出审阅稿。";

export interface PrintedPages {
  /** The pages of `projectId`, which may be those asked for before while the others are being written. */
  readonly pages: ReviewPages | undefined;
  readonly projectId: string | undefined;
  readonly refused: string | undefined;
}

/** Prints one project, or the chapters where it is undefined, whenever the draft or the project is another one. */
export function useReviewPages(draft: Draft, projectId: string | undefined): PrintedPages {
  const { reviewPages } = useWorkspace();
  const [printed, setPrinted] = useState<PrintedPages>({ pages: undefined, projectId, refused: undefined });
  useEffect(
    () =>
      whileThere(
        reviewPages(draft, projectId),
        (pages) => setPrinted({ pages, projectId, refused: undefined }),
        (error) => setPrinted({ pages: undefined, projectId, refused: chineseReason(error) ?? UNWRITTEN }),
      ),
    [reviewPages, draft, projectId],
  );
  return printed;
}
