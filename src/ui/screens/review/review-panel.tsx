import { useEffect } from "react";
import type { Hit } from "../../../session/index.ts";
import { countFindings } from "../../places/marks.ts";
import { useSessionState } from "../../session/index.ts";
import { FindingsPanel } from "../../workbench/findings/findings-panel.tsx";
import { SidePanel } from "../../workbench/panel/side-panel.tsx";
import { useReviewing } from "../../workbench/remarks/review-context.tsx";
import { ThreadsPanel, useOpenCount } from "../../workbench/remarks/threads-panel.tsx";
import { type SearchDoor, SearchPanel } from "../../workbench/search/index.ts";
import { useFindingRemarks } from "./use-finding-remarks.ts";

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
  const { writing } = useReviewing();
  const findings = useSessionState((state) => state.findings);
  const open = useOpenCount();
  const remarks = useFindingRemarks();
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
