import { useCallback, useLayoutEffect, useMemo, useRef, useState } from "react";
import { type Command, remarkPlace } from "../../../session/index.ts";
import { selectWords } from "../../forms/index.ts";
import { ProjectBrief, ProjectHead } from "../../forms/project/index.ts";
import { firstTime, type HandAt, type Transfer } from "../../grid/index.ts";
import { type Jump, useEditor } from "../../navigation/index.ts";
import { useStrips, Workbench } from "../../parts/index.ts";
import { stepBack, useReadOnly, useSession, useSessionState } from "../../session/index.ts";
import { keepStanding, standingAt } from "../../standing/index.ts";
import { ALL_ROWS, IndicatorTable } from "../../workbench/indicators/indicator-table.tsx";
import { startsFolded } from "./fold.ts";
import { headMarks, projectFindings } from "./project-findings.ts";
import styles from "./project-screen.module.css";
import { ProjectStatus } from "./project-status.tsx";
import { ProjectTools } from "./project-tools.tsx";
import { TransferDialog } from "./transfer-dialog.tsx";
import { useHeadChanges } from "./use-head-changes.ts";

/** Whether last year stands below this year's values: one choice for all projects, until the page is left. */
let lastYearShown = true;

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
  const readOnly = useReadOnly();
  const layout = useSessionState((state) => state.layout);
  const index = useSessionState((state) => state.draft.projects.findIndex(({ id }) => id === projectId));
  const count = useSessionState((state) => state.draft.projects.length);
  const project = useSessionState((state) => state.draft.projects[index]);
  const all = useSessionState((state) => state.findings);
  const findings = useMemo(() => projectFindings(all, index), [all, index]);
  const marks = useMemo(() => headMarks(findings.head), [findings]);
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
  const onPasted = useCallback((words: string) => strips.tell(words, stepBack({ session, strips })), [session, strips]);

  const onFold = useCallback(
    (next: boolean) => {
      keepStanding(projectId, { folded: next });
      setFolded(next);
    },
    [projectId],
  );

  const changes = useHeadChanges(project);
  const jump = editor.jump?.place.projectId === projectId ? editor.jump : undefined;
  // In the same moment in which the screen appears: what is typed next must not fall beside the field.
  useLayoutEffect(() => {
    if (jump === undefined) return;
    const { field, rowId } = jump.place;
    if (field === undefined || field === ALL_ROWS || rowId !== undefined) return;
    if (firstTime(jump.place)) wished.current = jump;
    if (wished.current !== jump) return;
    if (folded) return setFolded(false);
    wished.current = undefined;
    focusField(body.current, jump);
  }, [jump, folded]);

  if (project === undefined) return null;
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
      <IndicatorTable
        projectId={projectId}
        schemeId={layout.scheme}
        columns={layout.columns}
        findings={findings.rows}
        remarks={remarks}
        takesFocus
        lastYear={lastYear}
        onLastYear={(shown) => {
          lastYearShown = shown;
          setLastYear(shown);
        }}
        jump={jump}
        onHand={setHand}
        onTransfer={(how, rowIds) => setTransfer({ how, rowIds })}
      />
      {transfer === undefined ? null : (
        <TransferDialog from={projectId} {...transfer} onClose={() => setTransfer(undefined)} />
      )}
      <div className={styles.room} />
    </Workbench>
  );
}
