import { useMemo, useState } from "react";
import { useEditor } from "../../navigation/index.ts";
import { useSessionState } from "../../session/index.ts";
import { ALL_ROWS, IndicatorTable } from "../../workbench/indicators/indicator-table.tsx";

const LABEL = "部门整体支出绩效指标";

/** 部门整体支出绩效指标: the same grid as a project's, with the columns and classes of the whole office. */
export function OverallIndicators() {
  const editor = useEditor();
  const layout = useSessionState((state) => state.layout);
  const rows = useSessionState((state) => state.draft.overall.indicators);
  const all = useSessionState((state) => state.findings);
  const [lastYear, setLastYear] = useState(true);
  const findings = useMemo(
    () => all.filter(({ where }) => where.section === "overall" && where.indicator !== undefined),
    [all],
  );
  const place = editor.jump?.place;
  const isHere =
    place?.section === "overall" && (place.field === ALL_ROWS || rows.some((row) => row.id === place.rowId));
  return (
    <section aria-label={LABEL}>
      <IndicatorTable
        schemeId={layout.overallScheme}
        columns={layout.overallColumns}
        label={LABEL}
        findings={findings}
        lastYear={lastYear}
        onLastYear={setLastYear}
        jump={isHere ? editor.jump : undefined}
      />
    </section>
  );
}
