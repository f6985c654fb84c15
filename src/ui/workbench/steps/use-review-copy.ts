import { useCallback } from "react";
import { download, WORD_TYPE } from "../../files/index.ts";
import { useStrips } from "../../parts/index.ts";
import { useSession } from "../../session/index.ts";
import { useWorkspace } from "../../workspace/index.tsx";
import { useReviewing } from "../remarks/review-context.tsx";

/** Writes the Word file that carries the remarks as comments and the draft inside. */
export function useReviewCopy(): () => void {
  const session = useSession();
  const strips = useStrips();
  const { writeReviewCopy } = useWorkspace();
  const { act } = useReviewing();
  return useCallback(
    () =>
      act(async () => {
        const { draft, review } = session.state();
        const { name, bytes } = await writeReviewCopy(draft, review.state.threads);
        download(name, bytes, WORD_TYPE);
        strips.tell(`审阅稿“${name}”里有批注、姓名和整份草稿，只给审核的人，不能拿去公开`);
      }),
    [session, strips, writeReviewCopy, act],
  );
}
