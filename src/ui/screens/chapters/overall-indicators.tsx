import { useMemo, useState } from "react";
import { missingClasses, schemeOf } from "../../../domain/index.ts";
import { indicatorTable, type Place } from "../../../session/index.ts";
import { addOfClass, EmptyGrid, IndicatorGrid, placesOf } from "../../grid/index.ts";
import { useEditor, useShowPanel } from "../../navigation/index.ts";
import { useReadOnly, useSession, useSessionState } from "../../session/index.ts";
import { GridTools } from "../../workbench/indicators/grid-tools.tsx";
import { useLastYearRows } from "../../workbench/indicators/use-last-year.ts";

const TABLE = "overall";

/** 部门整体支出绩效指标: the same grid as a project's, with the columns and classes of the whole office. */
export function OverallIndicators() {
  const session = useSession();
  const editor = useEditor();
  const showPanel = useShowPanel();
  const readOnly = useReadOnly();
  const layout = useSessionState((state) => state.layout);
  const rows = useSessionState((state) => state.draft.overall.indicators);
  const all = useSessionState((state) => state.findings);
  const [lastYear, setLastYear] = useState(true);
  const scheme = useMemo(() => schemeOf(layout.overallScheme), [layout.overallScheme]);
  const table = useMemo(() => indicatorTable({ list: TABLE }, scheme), [scheme]);
  const places = useMemo(() => placesOf(layout.overallColumns), [layout.overallColumns]);
  const findings = useMemo(
    () => all.filter(({ where }) => where.section === TABLE && where.indicator !== undefined),
    [all],
  );
  const lastYearRows = useLastYearRows(undefined, missingClasses(scheme, rows).length > 0);
  const hasLastYear = rows.some((row) => row.lastYear !== undefined);
  const place = editor.jump?.place.section === TABLE ? editor.jump.place : undefined;
  const whole = place?.field === "indicators";
  const jump = whole || rows.some((row) => row.id === place?.rowId) ? place : undefined;
  const goTo = (to: Place | undefined) => {
    if (to !== undefined) editor.goTo(to);
  };
  return (
    <section aria-label="部门整体支出绩效指标">
      <GridTools
        title="部门整体支出绩效指标"
        rows={rows}
        scheme={scheme}
        readOnly={readOnly}
        lastYear={hasLastYear ? lastYear : undefined}
        onLastYear={setLastYear}
        onAdd={(level1, level2) => {
          const added = addOfClass(session, table, scheme, level1, level2);
          editor.goTo({ ...table.place, rowId: added, field: "level3" });
        }}
        onLibrary={() => showPanel("指标库")}
      />
      {rows.length === 0 ? (
        <EmptyGrid
          session={session}
          table={table}
          scheme={scheme}
          places={places}
          lastYearRows={lastYearRows}
          readOnly={readOnly}
          onStarted={(rowId) => editor.goTo({ ...table.place, rowId, field: "level3" })}
          onLibrary={() => showPanel("指标库")}
        />
      ) : (
        <IndicatorGrid
          session={session}
          table={table}
          columns={layout.overallColumns}
          scheme={scheme}
          label="部门整体支出绩效指标"
          findings={findings}
          showLastYear={hasLastYear && lastYear}
          lastYearRows={lastYearRows}
          jump={jump}
          jumpClass={whole ? (editor.jump?.words ?? "") : undefined}
          onGoTo={goTo}
        />
      )}
    </section>
  );
}
