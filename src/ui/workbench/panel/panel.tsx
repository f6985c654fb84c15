import type { Hit } from "../../../session/index.ts";
import type { PanelTab } from "../../navigation/index.ts";
import { late } from "../../parts/index.ts";
import { countFindings } from "../../places/marks.ts";
import { useSessionState } from "../../session/index.ts";
import { FindingsPanel } from "../findings/findings-panel.tsx";
import { ThreadsPanel, useOpenCount } from "../remarks/threads-panel.tsx";
import { type SearchDoor, SearchPanel, useLocked } from "../search/index.ts";
import { SidePanel } from "./side-panel.tsx";

const TABS: readonly PanelTab[] = ["检查", "批注", "指标库", "查找"];

const LibraryPanel = late(async () => (await import("../library/library-panel.tsx")).LibraryPanel);

/** The right column: what the tool found, what people said, indicators to choose from, a search. Closed it leaves no rail. */
export function Panel({
  tab,
  onTab,
  search,
  onHit,
  onClose,
}: {
  readonly tab: PanelTab;
  readonly onTab: (tab: PanelTab) => void;
  readonly search: SearchDoor;
  readonly onHit: (hit: Hit) => void;
  readonly onClose: () => void;
}) {
  const findings = useSessionState((state) => state.findings);
  const { errors, warnings } = countFindings(findings);
  const locked = useLocked();
  const counts: Readonly<Partial<Record<PanelTab, number>>> = { 检查: errors + warnings, 批注: useOpenCount() };
  return (
    <SidePanel names={TABS} shown={tab} onShow={onTab} counts={counts} search={search} onClose={onClose}>
      {tab === "检查" ? <FindingsPanel /> : null}
      {tab === "批注" ? <ThreadsPanel /> : null}
      {tab === "指标库" ? <LibraryPanel /> : null}
      {tab === "查找" ? <SearchPanel door={search} locked={locked} onGo={onHit} /> : null}
    </SidePanel>
  );
}
