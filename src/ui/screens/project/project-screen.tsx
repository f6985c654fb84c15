import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { schemeOf } from "../../../domain/index.ts";
import { changeProject, indicatorTable, type Place, remarkPlace } from "../../../session/index.ts";
import { type HeadChange, ProjectBrief, ProjectHead } from "../../forms/project/index.ts";
import { addOfClass, EmptyGrid, firstTime, type HandAt, IndicatorGrid, placesOf } from "../../grid/index.ts";
import { useEditor } from "../../navigation/index.ts";
import { Workbench } from "../../parts/index.ts";
import { useReadOnly, useSession, useSessionState } from "../../session/index.ts";
import { useReviewing } from "../review/review-context.tsx";
import { rememberFold, startsFolded } from "./fold.ts";
import { GridTools } from "./grid-tools.tsx";
import { headMarks, projectFindings } from "./project-findings.ts";
import styles from "./project-screen.module.css";
import { ProjectStatus } from "./project-status.tsx";
import { ProjectTools } from "./project-tools.tsx";

/** Whether last year stands below this year's values: one choice for all projects, until the page is left. */
let lastYearShown = true;

/** One project: its head and its indicators. Give it the project's id as its key. */
export function ProjectScreen({ projectId }: { readonly projectId: string }) {
  const session = useSession();
  const editor = useEditor();
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
  const [folded, setFolded] = useState(() => startsFolded(projectId, window.innerHeight, findings.head));
  const [lastYear, setLastYear] = useState(lastYearShown);
  const [hand, setHand] = useState<HandAt>();
  const body = useRef<HTMLDivElement>(null);

  const { stand } = useReviewing();
  const threads = useSessionState((state) => state.review.state.threads);
  const remarks = useMemo(
    () =>
      threads
        .filter(({ resolved, withdrawn }) => !resolved && !withdrawn)
        .map(({ remark }) => remarkPlace(remark))
        .filter((place) => place.projectId === projectId),
    [threads, projectId],
  );
  const onHand = useCallback(
    (next: HandAt | undefined) => {
      setHand(next);
      stand(next?.place);
    },
    [stand],
  );
  const onHead = useCallback(
    ({ field, patch }: HeadChange) => session.apply(changeProject(projectId, field, patch)),
    [session, projectId],
  );
  const goTo = useCallback(
    (place: Place | undefined) => {
      if (place !== undefined) editor.goTo(place);
    },
    [editor],
  );

  const onFold = useCallback(
    (next: boolean) => {
      rememberFold(projectId, next);
      setFolded(next);
    },
    [projectId],
  );

  const jump = editor.jump?.place.projectId === projectId ? editor.jump.place : undefined;
  useEffect(() => {
    if (jump?.field === undefined || jump.rowId !== undefined || !firstTime(jump)) return;
    setFolded(false);
    window.setTimeout(() => {
      const cell = body.current?.querySelector(`[data-field="${CSS.escape(jump.field ?? "")}"]`);
      cell?.querySelector<HTMLElement>("input, textarea")?.focus();
    });
  }, [jump]);

  if (project === undefined) return null;
  const rows = project.indicators;
  const hasLastYear = rows.some((row) => row.lastYear !== undefined);
  return (
    <Workbench
      number={String(index + 1)}
      title={project.name === "" ? "未命名项目" : project.name}
      note={`第 ${index + 1} 个，共 ${count} 个`}
      tools={
        <ProjectTools
          projectId={projectId}
          name={project.name}
          index={index}
          count={count}
          folded={folded}
          readOnly={readOnly}
          hasRows={rows.length > 0}
          lacksAgencyHeader={layout.projectFields.includes("agencyHeader") && project.agencyHeader === undefined}
          onFold={onFold}
        />
      }
      status={<ProjectStatus hand={hand} readOnly={readOnly} />}
    >
      <div ref={body}>
        {folded ? (
          <ProjectBrief project={project} layout={layout} />
        ) : (
          <ProjectHead project={project} layout={layout} readOnly={readOnly} marks={marks} onChange={onHead} />
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
      />
      {rows.length === 0 ? (
        <EmptyGrid
          session={session}
          table={table}
          scheme={scheme}
          places={places}
          readOnly={readOnly}
          onStarted={(rowId) => editor.goTo({ ...table.place, rowId, field: "level3" })}
        />
      ) : (
        <IndicatorGrid
          session={session}
          table={table}
          columns={layout.columns}
          scheme={scheme}
          findings={findings.rows}
          showLastYear={hasLastYear && lastYear}
          jump={jump}
          takesFocus
          remarks={remarks}
          onHand={onHand}
          onGoTo={goTo}
        />
      )}
      <div className={styles.room} />
    </Workbench>
  );
}
