import { useEffect, useState } from "react";
import type { Finding } from "../../../domain/index.ts";
import { Button, classes } from "../../parts/index.ts";
import { useSessionState } from "../../session/index.ts";
import { useReviewing } from "../review/review-context.tsx";
import { ThreadsPanel, useOpenCount } from "../review/threads-panel.tsx";
import { FindingsPanel } from "./findings-panel.tsx";
import { countFindings } from "./marks.ts";
import styles from "./panel.module.css";

const TABS = ["检查", "批注"] as const;
type Tab = (typeof TABS)[number];

/** The right column: what the tool found, and what people said. Closed it leaves no rail. */
export function Panel({ current, onClose }: { readonly current: Finding | undefined; readonly onClose: () => void }) {
  const [tab, setTab] = useState<Tab>("检查");
  const findings = useSessionState((state) => state.findings);
  const { errors, warnings } = countFindings(findings);
  const counts: Readonly<Record<Tab, number>> = { 检查: errors + warnings, 批注: useOpenCount() };
  const { writing } = useReviewing();
  useEffect(() => {
    if (writing !== undefined) setTab("批注");
  }, [writing]);
  return (
    <aside className={styles.panel} aria-label="右栏">
      <div className={styles.tabs}>
        <div role="tablist" aria-label="右栏" className={styles.list}>
          {TABS.map((name) => (
            <button
              key={name}
              type="button"
              role="tab"
              aria-selected={name === tab}
              className={classes(styles.tab, name === tab && styles.on)}
              onClick={() => setTab(name)}
            >
              {name} <span className={styles.n}>{counts[name]}</span>
            </button>
          ))}
        </div>
        <Button look="bare" icon="close" title="收起 F9" onClick={onClose} />
      </div>
      <div role="tabpanel" aria-label={tab} className={styles.body}>
        {tab === "检查" ? <FindingsPanel current={current} /> : <ThreadsPanel />}
      </div>
    </aside>
  );
}
