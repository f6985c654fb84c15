import { useState } from "react";
import { openThreads, type Place, remarkPlace, type Thread } from "../../../session/index.ts";
import { useEditor } from "../../navigation/index.ts";
import { Button, classes } from "../../parts/index.ts";
import listStyles from "../../parts/panel-list.module.css";
import { isOnSpot } from "../../places/places.ts";
import { useDraft, useSessionState } from "../../session/index.ts";
import { RemarkBox } from "./remark-box.tsx";
import { useReviewing } from "./review-context.tsx";
import { ThreadCard } from "./thread-card.tsx";
import styles from "./threads.module.css";

const isOpen = (thread: Thread) => !thread.resolved && !thread.withdrawn;

/** What people said, here or everywhere; what is being written stands first. */
export function ThreadsPanel() {
  const threads = useSessionState((state) => state.review.state.threads);
  const { spot } = useEditor();
  const { writing, write } = useReviewing();
  const [everywhere, setEverywhere] = useState(false);
  const [onlyOpen, setOnlyOpen] = useState(false);
  const draft = useDraft();
  const near = threads.filter(({ remark }) => isOnSpot(remarkPlace(draft, remark), spot));
  const listed = everywhere ? threads : near;
  const shown = [...listed.filter(isOpen), ...(onlyOpen ? [] : listed.filter((thread) => !isOpen(thread)))];
  const page: Place = spot.kind === "project" ? { section: "project", projectId: spot.id } : { section: spot.key };
  const here = spot.kind === "project" ? "本项目" : "本章";
  return (
    <>
      <div className={listStyles.filter}>
        <Button look="link" aria-pressed={!everywhere} onClick={() => setEverywhere(false)}>
          {here} {near.filter(isOpen).length}
        </Button>
        <Button look="link" aria-pressed={everywhere} onClick={() => setEverywhere(true)}>
          全部 {threads.filter(isOpen).length}
        </Button>
        <span className="push" />
        <Button look="link" aria-pressed={onlyOpen} onClick={() => setOnlyOpen((only) => !only)}>
          只看未关闭
        </Button>
      </div>
      <div className={classes(listStyles.list, "scroll")}>
        {writing === undefined ? null : <RemarkBox key={JSON.stringify(writing)} place={writing} />}
        {shown.map((thread) => (
          <ThreadCard key={thread.remark.id} thread={thread} />
        ))}
        {shown.length === 0 && writing === undefined ? (
          <p className={listStyles.none}>{everywhere ? "这份草稿里没有批注。" : `${here}没有批注。`}</p>
        ) : null}
        <p className={styles.more}>
          <Button look="link" onClick={() => write(page)}>
            给{here}写批注
          </Button>
          <Button look="link" onClick={() => write({ section: "document" })}>
            给整份文件写批注
          </Button>
        </p>
      </div>
    </>
  );
}

/** How many remarks wait for somebody. */
export function useOpenCount(): number {
  return useSessionState((state) => openThreads(state.review.state).length);
}
