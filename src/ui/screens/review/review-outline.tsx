import { useEffect, useMemo, useRef, useState } from "react";
import { formatRoute, type Overlay, spotKey, useEditor } from "../../navigation/index.ts";
import { CountTag, classes } from "../../parts/index.ts";
import { rememberedCounts, rememberedRemarks } from "../../places/marks.ts";
import { keyOfSpot } from "../../places/places.ts";
import { type Destination, destinations } from "../../places/spots.ts";
import { useDraft, useSessionState } from "../../session/index.ts";
import { FIND_FROM, FindProject, useFoundProjects } from "../../workbench/outline/find-project.tsx";
import styles from "../../workbench/outline/outline.module.css";
import { moveFocus } from "../../workbench/outline/outline.tsx";
import { FoundMark } from "../../workbench/outline/outline-rows.tsx";
import { countsBySpot, type PlacedChange } from "./model/comparison.ts";
import { Mark } from "./review-table.tsx";

const keyOf = ({ spot }: Destination) => keyOfSpot(spot);

/** The chapters and projects, each with its changes, its open remarks, and what the checks found. */
export function ReviewOutline({
  changes,
  compared,
  overlay,
}: {
  readonly changes: readonly PlacedChange[];
  readonly compared: boolean;
  readonly overlay: Overlay | undefined;
}) {
  const draft = useDraft();
  const threads = useSessionState((state) => state.review.state.threads);
  const findings = useSessionState((state) => state.findings);
  const unfilled = useSessionState((state) => state.unfilled);
  const { spot, goSpot } = useEditor();
  const [words, setWords] = useState("");
  const nav = useRef<HTMLElement>(null);
  const rows = useMemo(() => destinations(draft), [draft]);
  const projects = useMemo(
    () => draft.projects.map(({ id, name, budget }) => ({ id, name, amount: budget.total })),
    [draft.projects],
  );
  const found = useFoundProjects(projects, words);
  const counts = useMemo(() => countsBySpot(changes), [changes]);
  const added = useMemo(
    () =>
      new Set(
        changes.flatMap(({ kind, place }) =>
          kind === "增" && place.rowId === undefined && place.projectId !== undefined ? [place.projectId] : [],
        ),
      ),
    [changes],
  );
  const [countsOf] = useState(rememberedCounts);
  const [remarksOf] = useState(rememberedRemarks);
  const [marks, remarks] = [countsOf({ findings, unfilled, draft }), remarksOf(threads, draft)];
  const here = spotKey(spot);
  useEffect(() => {
    if (here !== "") nav.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
  }, [here]);
  const shown = found === undefined ? rows : rows.filter((row) => found.has(keyOf(row)));
  return (
    <nav className={styles.outline} aria-label="目录" ref={nav}>
      <div className={classes(styles.scroll, "scroll")}>
        {projects.length < FIND_FROM ? null : (
          <FindProject
            words={words}
            found={found}
            nav={nav}
            onWords={setWords}
            onGo={(id) => goSpot({ kind: "project", id })}
          />
        )}
        <ul onKeyDown={moveFocus}>
          {shown.map((row) => {
            const key = spotKey(row.spot);
            const changed = counts.get(key) ?? 0;
            const said = remarks(keyOf(row));
            const isNew = row.spot.kind === "project" && added.has(row.spot.id);
            return (
              <li key={key}>
                <a
                  href={formatRoute({
                    page: "draft",
                    id: draft.id,
                    spot: row.spot,
                    ...(overlay === undefined ? {} : { overlay }),
                  })}
                  className={classes(
                    styles.row,
                    row.spot.kind === "project" && styles.project,
                    here === key && styles.here,
                  )}
                  aria-current={here === key ? "page" : undefined}
                  tabIndex={here === key ? 0 : -1}
                  title={row.title}
                >
                  <span className={styles.n}>{row.number}</span>
                  <span className={styles.name}>{row.title || "未命名项目"}</span>
                  <span className={styles.sum}>{row.amount}</span>
                  <span className={styles.mark}>
                    {isNew ? <Mark mark="增" /> : null}
                    {changed > 0 && !isNew ? <CountTag tone="changed" count={changed} label="处改动" /> : null}
                    {said > 0 ? <CountTag tone="comment" count={said} label="条批注未关闭" /> : null}
                    {changed === 0 && !isNew ? <FoundMark {...marks(keyOf(row))} /> : null}
                  </span>
                </a>
              </li>
            );
          })}
        </ul>
        {found?.size === 0 ? <p className={styles.none}>没有这样的项目。</p> : null}
      </div>
      <div className={styles.foot}>{compared ? `改动 ${changes.length} 处` : `${draft.projects.length} 个项目`}</div>
    </nav>
  );
}
