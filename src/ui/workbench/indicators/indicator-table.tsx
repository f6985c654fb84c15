import { useMemo } from "react";
import { type Indicator, missingClasses, schemeOf } from "../../../domain/index.ts";
import { indicatorTable, type Place } from "../../../session/index.ts";
import { addOfClass, EmptyGrid, IndicatorGrid, type IndicatorGridProps, placesOf } from "../../grid/index.ts";
import { type Jump, useEditor, useShowPanel } from "../../navigation/index.ts";
import { useReadOnly, useSession, useSessionState } from "../../session/index.ts";
import { GridTools } from "./grid-tools.tsx";
import { useLastYearRows } from "./use-last-year.ts";

/** The field of findings about all rows together. */
export const ALL_ROWS = "indicators";

const NO_ROWS: readonly Indicator[] = [];

type FromGrid = Pick<IndicatorGridProps, "columns" | "findings" | "remarks" | "takesFocus" | "onHand" | "onTransfer">;

/** The indicators of a project or of the whole office: the line above them, and the grid or what stands in for rows. */
export function IndicatorTable({
  projectId,
  schemeId,
  columns,
  label = "绩效指标",
  lastYear,
  onLastYear,
  jump,
  ...grid
}: FromGrid & {
  /** Undefined for the rows of the whole office. */
  readonly projectId?: string;
  readonly schemeId: string;
  readonly label?: string;
  /** Whether last year stands below this year's values. */
  readonly lastYear: boolean;
  readonly onLastYear: (shown: boolean) => void;
  /** A place of this project or of the whole office. */
  readonly jump: Jump | undefined;
}) {
  const session = useSession();
  const editor = useEditor();
  const showPanel = useShowPanel();
  const readOnly = useReadOnly();
  const rows = useSessionState(({ draft }) =>
    projectId === undefined
      ? draft.overall.indicators
      : (draft.projects.find(({ id }) => id === projectId)?.indicators ?? NO_ROWS),
  );
  const scheme = useMemo(() => schemeOf(schemeId), [schemeId]);
  const table = useMemo(() => indicatorTable({ list: projectId ?? "overall" }, scheme), [projectId, scheme]);
  const places = useMemo(() => placesOf(columns), [columns]);
  const lastYearRows = useLastYearRows(projectId, missingClasses(scheme, rows).length > 0);
  const hasLastYear = rows.some((row) => row.lastYear !== undefined);
  const started = (rowId: string) => editor.goTo({ ...table.place, rowId, field: "level3" });
  const goTo = (to: Place | undefined) => {
    if (to !== undefined) editor.goTo(to);
  };
  return (
    <>
      <GridTools
        title={label}
        rows={rows}
        scheme={scheme}
        readOnly={readOnly}
        lastYear={hasLastYear ? lastYear : undefined}
        onLastYear={onLastYear}
        onAdd={(level1, level2) => started(addOfClass(session, table, scheme, level1, level2))}
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
          onStarted={started}
          onLibrary={() => showPanel("指标库")}
        />
      ) : (
        <IndicatorGrid
          session={session}
          table={table}
          columns={columns}
          scheme={scheme}
          label={label}
          showLastYear={hasLastYear && lastYear}
          lastYearRows={lastYearRows}
          jump={jump?.place}
          jumpClass={jump?.place.field === ALL_ROWS ? (jump.words ?? "") : undefined}
          onGoTo={goTo}
          {...grid}
        />
      )}
    </>
  );
}
