import { useMemo } from "react";
import type { Finding } from "../../../domain/index.ts";
import { remarkedFindings } from "../../../session/index.ts";
import { useStrips } from "../../parts/index.ts";
import { useDraft, useSession, useSessionState } from "../../session/index.ts";
import type { FindingRemarks } from "../../workbench/findings/remark-tools.tsx";
import { useReviewing } from "../../workbench/remarks/review-context.tsx";

/** How findings are said on as remarks of this review. */
export function useFindingRemarks(): FindingRemarks {
  const session = useSession();
  const draft = useDraft();
  const strips = useStrips();
  const { signed } = useReviewing();
  const events = useSessionState((state) => state.review.events);
  return useMemo(
    () => ({
      isRemarked: remarkedFindings(draft, events),
      remark: (findings: readonly Finding[]) =>
        signed(async () => {
          const made = await session.review.remarkFindings(findings);
          strips.tell(made === 0 ? "都已经写成批注了，没有写重" : `写成批注 ${made} 条`);
        }),
    }),
    [draft, events, session, signed, strips],
  );
}
