import { Fragment, type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { newProject } from "../../../domain/index.ts";
import { addProject } from "../../../session/index.ts";
import { useEditor } from "../../navigation/index.ts";
import { classes, TextInput } from "../../parts/index.ts";
import { useDraft, useReadOnly, useSession, useSessionState } from "../../session/index.ts";
import { CHAPTERS } from "./chapters.ts";
import { countsBySpot, rememberedProjectState } from "./marks.ts";
import styles from "./outline.module.css";
import { OutlineFoot } from "./outline-foot.tsx";
import { ChapterRow, ProjectRow } from "./outline-rows.tsx";
import { type Drop, useRowHands } from "./row-hands.ts";
import { destinations, findDestinations } from "./spots.ts";

/** From so many projects on there is a box to find one. */
const FIND_FROM = 12;

/** Moves the focus among the rows: the outline is one stop of the Tab key. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLAnchorElement>("a[href]")];
  const here = links.findIndex((link) => link.matches(":focus"));
  if (here < 0) return;
  const to = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: links.length - 1 }[event.key];
  const link = to === undefined ? undefined : links[to];
  if (link === undefined) return;
  event.preventDefault();
  link.focus();
}

/** The chapters and, under chapter five, every project with its amount and one mark. */
export function Outline() {
  const session = useSession();
  const draft = useDraft();
  const readOnly = useReadOnly();
  const layout = useSessionState((state) => state.layout);
  const findings = useSessionState((state) => state.findings);
  const { spot, goSpot, goTo } = useEditor();
  const [words, setWords] = useState("");
  const [drop, setDrop] = useState<Drop>();
  const counts = useMemo(() => countsBySpot(findings, draft), [findings, draft]);
  const stateOf = useMemo(() => rememberedProjectState(layout), [layout]);
  const wanted = words.trim();
  const found = useMemo(() => {
    if (wanted === "") return undefined;
    const hits = findDestinations(destinations(draft), wanted);
    return new Set(hits.flatMap((hit) => (hit.spot.kind === "project" ? [hit.spot.id] : [])));
  }, [draft, wanted]);

  const add = useCallback(() => {
    const project = newProject(session.state().layout);
    session.apply(addProject(project));
    goTo({ section: "project", projectId: project.id, field: "name" });
  }, [session, goTo]);
  const hands = useRowHands(setDrop);
  const nav = useRef<HTMLElement>(null);
  const hereKey = spot.kind === "project" ? spot.id : spot.key;
  useEffect(() => {
    if (hereKey !== "") nav.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
  }, [hereKey]);

  const rows = draft.projects.map((project, index) =>
    found === undefined || found.has(project.id) ? (
      <ProjectRow
        key={project.id}
        id={project.id}
        draftId={draft.id}
        index={index}
        name={project.name}
        amount={project.budget.total}
        state={stateOf(project)}
        errors={counts(project.id).errors}
        warnings={counts(project.id).warnings}
        here={spot.kind === "project" && spot.id === project.id}
        drop={drop?.id === project.id ? drop.edge : undefined}
        hands={hands}
      />
    ) : null,
  );

  return (
    <nav className={styles.outline} aria-label="目录" ref={nav}>
      <div className={classes(styles.scroll, "scroll")}>
        {draft.projects.length < FIND_FROM ? null : (
          <div className={styles.find}>
            <TextInput
              size="small"
              wide
              type="search"
              placeholder="找项目：序号、名称、金额"
              aria-label="找项目"
              value={words}
              onChange={(event) => setWords(event.target.value)}
              onKeyDown={(event) => {
                if (event.key === "ArrowDown") nav.current?.querySelector<HTMLAnchorElement>("ul a")?.focus();
                const [first] = found ?? [];
                if (event.key !== "Enter" || event.nativeEvent.isComposing || first === undefined) return;
                setWords("");
                goSpot({ kind: "project", id: first });
              }}
            />
          </div>
        )}
        <ul onKeyDown={moveFocus}>
          {CHAPTERS.map((chapter) => (
            <Fragment key={chapter.key}>
              {found === undefined ? (
                <ChapterRow
                  chapter={chapter}
                  draftId={draft.id}
                  note={chapter.key === "projects" ? `${draft.projects.length} 个` : ""}
                  filled={chapter.filled?.(draft)}
                  errors={counts(chapter.key).errors}
                  warnings={counts(chapter.key).warnings}
                  here={spot.kind === "chapter" && spot.key === chapter.key}
                  onAdd={chapter.key === "projects" && !readOnly ? add : undefined}
                />
              ) : null}
              {chapter.key === "projects" ? rows : null}
            </Fragment>
          ))}
        </ul>
        {found?.size === 0 ? <p className={styles.none}>没有这样的项目。</p> : null}
      </div>
      <OutlineFoot />
    </nav>
  );
}
