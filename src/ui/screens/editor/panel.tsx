import { lazy, Suspense } from "react";
import type { PanelTab } from "../../navigation/index.ts";
import { Button, Tabs } from "../../parts/index.ts";
import { useSessionState } from "../../session/index.ts";
import { ThreadsPanel, useOpenCount } from "../review/threads-panel.tsx";
import { FindingsPanel } from "./findings-panel.tsx";
import { countFindings } from "./marks.ts";
import styles from "./panel.module.css";

const TABS: readonly PanelTab[] = ["检查", "批注", "指标库"];

const LibraryPanel = lazy(async () => ({ default: (await import("../library/library-panel.tsx")).LibraryPanel }));

/** The right column: what the tool found, what people said, and indicators to choose from. Closed it leaves no rail. */
export function Panel({
  tab,
  onTab,
  onClose,
}: {
  readonly tab: PanelTab;
  readonly onTab: (tab: PanelTab) => void;
  readonly onClose: () => void;
}) {
  const findings = useSessionState((state) => state.findings);
  const { errors, warnings } = countFindings(findings);
  const counts: Readonly<Partial<Record<PanelTab, number>>> = { 检查: errors + warnings, 批注: useOpenCount() };
  return (
    <aside className={styles.panel} aria-label="右栏">
      <Tabs label="右栏" names={TABS} shown={tab} onShow={onTab} counts={counts}>
        <Button look="bare" icon="close" title="收起 F9" onClick={onClose} />
      </Tabs>
      <div role="tabpanel" aria-label={tab} className={styles.body}>
        {tab === "检查" ? <FindingsPanel /> : null}
        {tab === "批注" ? <ThreadsPanel /> : null}
        {tab === "指标库" ? (
          <Suspense fallback={null}>
            <LibraryPanel />
          </Suspense>
        ) : null}
      </div>
    </aside>
  );
}
