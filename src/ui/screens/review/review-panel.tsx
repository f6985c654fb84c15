import { useEffect, useState } from "react";
import { Button, Tabs } from "../../parts/index.ts";
import { useSession, useSessionState } from "../../session/index.ts";
import { FindingsPanel } from "../editor/findings-panel.tsx";
import { countFindings } from "../editor/marks.ts";
import panelStyles from "../editor/panel.module.css";
import { placeOfFinding, splitMessage } from "../editor/places.ts";
import { useReviewing } from "./review-context.tsx";
import { ThreadsPanel, useOpenCount } from "./threads-panel.tsx";

const TABS = ["批注", "检查"] as const;
type Tab = (typeof TABS)[number];

/** The right column of a review: what people said, and what the tool found, which can be said on. */
export function ReviewPanel({ onClose }: { readonly onClose: () => void }) {
  const session = useSession();
  const { writing, signed } = useReviewing();
  const [tab, setTab] = useState<Tab>("批注");
  const findings = useSessionState((state) => state.findings);
  const open = useOpenCount();
  const { errors, warnings } = countFindings(findings);
  const counts: Readonly<Record<Tab, number>> = { 批注: open, 检查: errors + warnings };
  useEffect(() => {
    if (writing !== undefined) setTab("批注");
  }, [writing]);
  return (
    <aside className={panelStyles.panel} aria-label="右栏">
      <Tabs label="右栏" names={TABS} shown={tab} onShow={setTab} counts={counts}>
        <Button look="bare" icon="close" title="收起 F9" onClick={onClose} />
      </Tabs>
      <div role="tabpanel" aria-label={tab} className={panelStyles.body}>
        {tab === "批注" ? (
          <ThreadsPanel />
        ) : (
          <FindingsPanel
            onRemark={(finding) => {
              const place = placeOfFinding(finding, session.state().draft);
              const { what, why } = splitMessage(finding.message);
              signed(async () => {
                await session.review.remark({ place, text: why === "" ? what : `${what}。${why}` });
                setTab("批注");
              });
            }}
          />
        )}
      </div>
    </aside>
  );
}
