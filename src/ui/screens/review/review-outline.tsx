import { useMemo } from "react";
import { openThreads, remarkPlace } from "../../../session/index.ts";
import { formatRoute, type Overlay, useEditor } from "../../navigation/index.ts";
import { CountTag, classes } from "../../parts/index.ts";
import { spotOfPlace } from "../../places/places.ts";
import { destinations } from "../../places/spots.ts";
import { useDraft, useSessionState } from "../../session/index.ts";
import styles from "../../workbench/outline/outline.module.css";
import { countsBySpot, type PlacedChange, spotKey } from "./model/comparison.ts";
import { Mark } from "./review-table.tsx";

/** The chapters and projects with the count of changes; where none is, the count of open remarks. */
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
  const review = useSessionState((state) => state.review.state);
  const { spot } = useEditor();
  const rows = useMemo(() => destinations(draft), [draft]);
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
  const remarks = useMemo(() => {
    const found = new Map<string, number>();
    for (const { remark } of openThreads(review)) {
      const own = spotOfPlace(remarkPlace(draft, remark));
      if (own !== undefined) found.set(spotKey(own), (found.get(spotKey(own)) ?? 0) + 1);
    }
    return found;
  }, [review, draft]);
  const here = spotKey(spot);
  return (
    <nav className={styles.outline} aria-label="目录">
      <div className={classes(styles.scroll, "scroll")}>
        <ul>
          {rows.map((row) => {
            const key = spotKey(row.spot);
            const changed = counts.get(key) ?? 0;
            const said = remarks.get(key) ?? 0;
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
                >
                  <span className={styles.n}>{row.number}</span>
                  <span className={styles.name}>{row.title || "未命名项目"}</span>
                  <span className={styles.sum}>{row.amount}</span>
                  <span className={styles.mark}>
                    {isNew ? (
                      <Mark mark="增" />
                    ) : changed > 0 ? (
                      <CountTag tone="changed" count={changed} label="处改动" />
                    ) : said > 0 ? (
                      <CountTag tone="comment" count={said} label="条批注未关闭" />
                    ) : null}
                  </span>
                </a>
              </li>
            );
          })}
        </ul>
      </div>
      <div className={styles.foot}>{compared ? `改动 ${changes.length} 处` : `${draft.projects.length} 个项目`}</div>
    </nav>
  );
}
