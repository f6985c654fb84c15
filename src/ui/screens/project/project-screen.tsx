import { useCallback, useLayoutEffect, useMemo, useRef, useState } from "react";
import { missingClasses, schemeOf } from "../../../domain/index.ts";
import { type Command, indicatorTable, type Place, remarkPlace } from "../../../session/index.ts";
import { selectWords } from "../../forms/index.ts";
import { ProjectBrief, ProjectHead } from "../../forms/project/index.ts";
import {
  addOfClass,
  EmptyGrid,
  firstTime,
  type HandAt,
  IndicatorGrid,
  placesOf,
  type Transfer,
} from "../../grid/index.ts";
import { type Jump, useEditor, useShowPanel } from "../../navigation/index.ts";
import { useStrips, Workbench } from "../../parts/index.ts";
import { stepBack, useReadOnly, useSession, useSessionState } from "../../session/index.ts";
import { keepStanding, standingAt } from "../../standing/index.ts";
import { GridTools } from "../../workbench/indicators/grid-tools.tsx";
import { useLastYearRows } from "../../workbench/indicators/use-last-year.ts";
import { startsFolded } from "./fold.ts";
import { headMarks, projectFindings } from "./project-findings.ts";
import styles from "./project-screen.module.css";
import { ProjectStatus } from "./project-status.tsx";
import { ProjectTools } from "./project-tools.tsx";
import { TransferDialog } from "./transfer-dialog.tsx";
import { useHeadChanges } from "./use-head-changes.ts";

/** Whether last year stands below this year's values: one choice for all projects, until the page is left. */
let lastYearShown = true;

/** The field of findings about all rows together. */
const ROWS = "indicators";

/** Puts the focus into a field of the head; findings that count goals or rows of the plan name them with a number. */
function focusField(head: HTMLElement | null, jump: Jump): void {
  const name = jump.place.field ?? "";
  const [field = "", number] = name.split(".");
  const counted = field === "goals" || field === "spendingPlan";
  const cell = head?.querySelector(`[data-field="${CSS.escape(counted ? field : name)}"]`);
  const fields = [...(cell?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input, textarea") ?? [])];
  const target = fields[counted ? Number(number ?? 1) - 1 : 0] ?? fields[0];
  if (target !== undefined) selectWords(target, jump);
  target?.focus();
}

/** One project: its head and its indicators. Give it the project's id as its key. */
export function ProjectScreen({ projectId }: { readonly projectId: string }) {
  const session = useSession();
  const strips = useStrips();
  const editor = useEditor();
  const showPanel = useShowPanel();
  const readOnly = useReadOnly();
  const layout = useSessionState((state) => state.layout);
  const index = useSessionState((state) => state.draft.projects.findIndex(({ id }) => id === projectId));
  const count = useSessionState((state) => state.draft.projects.length);
  const project = useSessionState((state) => state.draft.projects[index]);
  const all = useSessionState((state) => state.findings);
  const findings = useMemo(() => projectFindings(all, index), [all, index]);
  const marks = useMemo(() => headMarks(findings.head), [findings]);
  const scheme = useMemo(() => schemeOf(layout.scheme), [layout.scheme]);
  const table = useMemo(() => indicatorTable({ list: projectId }, scheme), [projectId, scheme]);
  const places = useMemo(() => placesOf(layout.columns), [layout.columns]);
  const [folded, setFolded] = useState(
    () =>
      standingAt(projectId).folded ??
      startsFolded(window.innerHeight, [...findings.head, ...projectFindings(session.state().unfilled, index).head]),
  );
  const [lastYear, setLastYear] = useState(lastYearShown);
  const [hand, setHand] = useState<HandAt>();
  const [transfer, setTransfer] = useState<{ readonly how: Transfer; readonly rowIds: readonly string[] }>();
  const body = useRef<HTMLDivElement>(null);
  const wished = useRef<Jump>(undefined);

  const threads = useSessionState((state) => state.review.state.threads);
  const remarks = useMemo(
    () =>
      threads
        .filter(({ resolved, withdrawn }) => !resolved && !withdrawn)
        .map(({ remark }) => remarkPlace(session.state().draft, remark))
        .filter((place) => place.projectId === projectId),
    [threads, projectId, session],
  );
  const apply = useCallback((command: Command) => void session.apply(command), [session]);
  const onPasted = useCallback(
    (count: number) => strips.tell(`已粘贴 ${count} 格`, stepBack({ session, strips })),
    [session, strips],
  );
  const goTo = useCallback(
    (place: Place | undefined) => {
      if (place !== undefined) editor.goTo(place);
    },
    [editor],
  );

  const onFold = useCallback(
    (next: boolean) => {
      keepStanding(projectId, { folded: next });
      setFolded(next);
    },
    [projectId],
  );

  const changes = useHeadChanges(project);
  const lacking = project !== undefined && missingClasses(scheme, project.indicators).length > 0;
  const lastYearRows = useLastYearRows(projectId, lacking);
  const jump = editor.jump?.place.projectId === projectId ? editor.jump : undefined;
  // In the same moment in which the screen appears: what is typed next must not fall beside the field.
  useLayoutEffect(() => {
    if (jump === undefined) return;
    const { field, rowId } = jump.place;
    if (field === undefined || field === ROWS || rowId !== undefined) return;
    if (firstTime(jump.place)) wished.current = jump;
    if (wished.current !== jump) return;
    if (folded) return setFolded(false);
    wished.current = undefined;
    focusField(body.current, jump);
  }, [jump, folded]);

  if (project === undefined) return null;
  const rows = project.indicators;
  const hasLastYear = rows.some((row) => row.lastYear !== undefined);
  return (
    <Workbench
      standing={projectId}
      number={String(index + 1)}
      title={project.name === "" ? "未命名项目" : project.name}
      note={`第 ${index + 1} 个，共 ${count} 个`}
      tools={
        <ProjectTools
          projectId={projectId}
          index={index}
          count={count}
          folded={folded}
          readOnly={readOnly}
          onFold={onFold}
        />
      }
      status={<ProjectStatus hand={hand} changes={changes} readOnly={readOnly} />}
    >
      <div ref={body}>
        {folded ? (
          <ProjectBrief project={project} layout={layout} />
        ) : (
          <ProjectHead
            project={project}
            layout={layout}
            readOnly={readOnly}
            marks={marks}
            changes={changes}
            apply={apply}
            onPasted={onPasted}
          />
        )}
      </div>
      <GridTools
        rows={rows}
        scheme={scheme}
        readOnly={readOnly}
        lastYear={hasLastYear ? lastYear : undefined}
        onLastYear={(shown) => {
          lastYearShown = shown;
          setLastYear(shown);
        }}
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
          columns={layout.columns}
          scheme={scheme}
          findings={findings.rows}
          showLastYear={hasLastYear && lastYear}
          lastYearRows={lastYearRows}
          jump={jump?.place}
          jumpClass={jump?.place.field === ROWS ? (jump.words ?? "") : undefined}
          takesFocus
          remarks={remarks}
          onHand={setHand}
          onGoTo={goTo}
          onTransfer={(how, rowIds) => setTransfer({ how, rowIds })}
        />
      )}
      {transfer === undefined ? null : (
        <TransferDialog table={table} scheme={scheme} {...transfer} onClose={() => setTransfer(undefined)} />
      )}
      <div className={styles.room} />
    </Workbench>
  );
}
