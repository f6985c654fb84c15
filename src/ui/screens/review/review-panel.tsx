import { useEffect, useMemo } from "react";
import type { Finding } from "../../../domain/index.ts";
import { type Hit, remarkedFindings } from "../../../session/index.ts";
import { useStrips } from "../../parts/index.ts";
import { countFindings } from "../../places/marks.ts";
import { useDraft, useSession, useSessionState } from "../../session/index.ts";
import { FindingsPanel } from "../../workbench/findings/findings-panel.tsx";
import { SidePanel } from "../../workbench/panel/side-panel.tsx";
import { useReviewing } from "../../workbench/remarks/review-context.tsx";
import { ThreadsPanel, useOpenCount } from "../../workbench/remarks/threads-panel.tsx";
import { type SearchDoor, SearchPanel } from "../../workbench/search/index.ts";

const TABS = ["批注", "检查", "查找"] as const;
export type ReviewTab = (typeof TABS)[number];

/** The right column of a review: what people said, what the tool found, which can be said on, and a search. */
export function ReviewPanel({
  tab,
  onTab,
  search,
  locked,
  onHit,
  onClose,
}: {
  readonly tab: ReviewTab;
  readonly onTab: (tab: ReviewTab) => void;
  readonly search: SearchDoor;
  /** Why nothing is replaced here. */
  readonly locked: string;
  readonly onHit: (hit: Hit) => void;
  readonly onClose: () => void;
}) {
  const session = useSession();
  const { writing, signed } = useReviewing();
  const findings = useSessionState((state) => state.findings);
  const open = useOpenCount();
  const draft = useDraft();
  const events = useSessionState((state) => state.review.events);
  const strips = useStrips();
  const remarks = useMemo(
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
  const { errors, warnings } = countFindings(findings);
  const counts: Readonly<Partial<Record<ReviewTab, number>>> = { 批注: open, 检查: errors + warnings };
  useEffect(() => {
    if (writing !== undefined) onTab("批注");
  }, [writing, onTab]);
  return (
    <SidePanel names={TABS} shown={tab} onShow={onTab} counts={counts} search={search} onClose={onClose}>
      {tab === "批注" ? (
        <ThreadsPanel />
      ) : tab === "查找" ? (
        <SearchPanel door={search} locked={locked} onGo={onHit} />
      ) : (
        <FindingsPanel remarks={remarks} />
      )}
    </SidePanel>
  );
}
