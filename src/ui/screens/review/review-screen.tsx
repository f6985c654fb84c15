import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { finishedSince, type Hit, hitRange, openThreads, remarkPlace } from "../../../session/index.ts";
import { go, type Overlay, useEditor } from "../../navigation/index.ts";
import { Banner, classes, PageFrame, useStrips } from "../../parts/index.ts";
import { saySaved, useDraft, useSession, useSessionState } from "../../session/index.ts";
import editorStyles from "../../workbench/frame/frame.module.css";
import { Notices } from "../../workbench/frame/notices.tsx";
import { useShortcuts } from "../../workbench/frame/use-shortcuts.ts";
import { GotoDialog } from "../../workbench/goto/goto-dialog.tsx";
import { useReviewing } from "../../workbench/remarks/review-context.tsx";
import { useLocked, useSearchDoor } from "../../workbench/search/index.ts";
import { useReviewCopy } from "../../workbench/steps/use-review-copy.ts";
import { ChangeList } from "./change-list.tsx";
import { OpinionBar } from "./opinion-bar.tsx";
import { ReviewBar } from "./review-bar.tsx";
import { ReviewOutline } from "./review-outline.tsx";
import { ReviewPage } from "./review-page.tsx";
import { ReviewPanel, type ReviewTab } from "./review-panel.tsx";
import { useComparison } from "./use-comparison.ts";
import { useOther } from "./use-other.ts";

const PANEL_FROM = 1280;

/** A draft to read, compare and remark on; nothing of it can be changed here. */
export function ReviewScreen({
  overlay,
  preview,
  onSaveFile,
}: {
  readonly overlay: Overlay | undefined;
  /** The draft as pages, shown where asked for. */
  readonly preview: ReactNode;
  readonly onSaveFile: () => void;
}) {
  const session = useSession();
  const draft = useDraft();
  const editor = useEditor();
  const strips = useStrips();
  const side = useSessionState((state) => state.review.side);
  const chosen = useOther(draft);
  const { here, write } = useReviewing();
  const exportCopy = useReviewCopy();
  const [panel, setPanel] = useState(() => window.innerWidth >= PANEL_FROM);
  const [byPage, setByPage] = useState(false);
  const [tab, setTab] = useState<ReviewTab>("批注");
  const [goingTo, setGoingTo] = useState(false);
  const [listing, setListing] = useState(false);
  const [onlyChanged, setOnlyChanged] = useState(false);
  const [at, setAt] = useState<number>();
  const [wished, setWished] = useState<1 | -1>();
  const [thread, setThread] = useState<string>();
  const { other } = chosen;
  const layout = useSessionState((state) => state.layout);
  const review = useSessionState((state) => state.review);
  // What the office finished by itself is read against what it had handed in.
  const finished = chosen.key === `round/${review.state.rounds}` && finishedSince(review, draft) !== undefined;
  const comparison = useComparison(draft, other, layout);
  const { changes } = comparison;
  const comparing = overlay === "compare" ? overlay : undefined;

  const stand = (index: number) => {
    const change = changes[index];
    if (change === undefined) return;
    setAt(index);
    setListing(false);
    editor.goTo(change.place);
    editor.goSpot(change.spot);
  };
  const walk = (by: 1 | -1) => {
    // The sentences of the template are on their way: the key is answered once there is something to walk.
    if (other !== undefined && comparison.before === undefined) return setWished(by);
    if (changes.length === 0) return strips.tell(other === undefined ? "没有选对照哪一份" : "没有改动");
    stand(at === undefined ? (by === 1 ? 0 : changes.length - 1) : (at + by + changes.length) % changes.length);
  };
  const walked = useRef(walk);
  walked.current = walk;
  useEffect(() => {
    if (wished === undefined || comparison.before === undefined) return;
    setWished(undefined);
    walked.current(wished);
  }, [wished, comparison.before]);
  const nextRemark = () => {
    const open = openThreads(session.state().review.state);
    const next = open[(open.findIndex(({ remark }) => remark.id === thread) + 1) % Math.max(1, open.length)];
    if (next === undefined) return strips.tell("没有未关闭的批注");
    if (!byPage) setPanel(true);
    setThread(next.remark.id);
    editor.goTo(remarkPlace(draft, next.remark));
  };
  const search = useSearchDoor(
    () => {
      setListing(false);
      setTab("查找");
      setPanel(true);
      return () => {
        setTab(tab);
        setPanel(panel);
      };
    },
    panel && tab === "查找" && !listing,
  );
  const onHit = useCallback((hit: Hit) => editor.goTo(hit.passage.place, undefined, hitRange(hit)), [editor]);
  const locked = useLocked() ?? "对照的时候只能找。回到编辑再替换。";
  const { spot } = editor;
  const page = spot.kind === "project" ? { section: "project", projectId: spot.id } : { section: spot.key };
  const showPreview = () => go({ page: "draft", id: draft.id, spot, overlay: "preview" });
  useShortcuts({
    save: () => saySaved(session, strips, "批注和意见写下就写盘，不用按保存。"),
    preview: showPreview,
    undo: () => undefined,
    redo: () => undefined,
    nextFinding: () => walk(1),
    previousFinding: () => walk(-1),
    togglePanel: () => setPanel((open) => !open),
    goto: () => setGoingTo(true),
    step: editor.step,
    find: overlay === "preview" ? undefined : search.find,
    replace: overlay === "preview" ? undefined : search.replace,
    mendHere: () => undefined,
    remark: () => {
      if (!byPage) setPanel(true);
      write(here ?? page);
    },
    nextRemark,
  });
  const close = () => go({ page: "draft", id: draft.id, spot });

  return (
    <PageFrame
      bar={
        <ReviewBar
          chosen={chosen}
          listing={listing}
          onListing={() => setListing((open) => !open)}
          onFind={overlay === "preview" ? undefined : search.find}
          onPreview={showPreview}
          onCopy={exportCopy}
          onSaveFile={onSaveFile}
          onBack={comparing === undefined ? undefined : close}
        />
      }
      notices={
        finished && !listing ? (
          <Banner tone="warning" action="看改动清单" onAct={() => setListing(true)}>
            {`完善后通过以后，送审的单位又改过内容${changes.length > 0 ? `（${changes.length} 处）` : ""}。左边是送审时的写法。`}
          </Banner>
        ) : (
          <Notices onSaveFile={onSaveFile} />
        )
      }
    >
      {overlay === "preview" ? (
        preview
      ) : listing && other !== undefined ? (
        <ChangeList other={other} comparison={comparison} onGo={stand} onClose={() => setListing(false)} />
      ) : (
        <div className={classes(editorStyles.frame, panel && editorStyles.withPanel)}>
          <ReviewOutline changes={changes} compared={other !== undefined} overlay={comparing} />
          <ReviewPage
            other={other}
            comparison={comparison}
            at={at}
            onlyChanged={onlyChanged}
            onOnlyChanged={setOnlyChanged}
            onWalk={walk}
            byPage={byPage}
            onByPage={(pages) => {
              setByPage(pages);
              setPanel(!pages && window.innerWidth >= PANEL_FROM);
            }}
            beside={!panel}
          />
          {panel ? (
            <ReviewPanel
              tab={tab}
              onTab={setTab}
              search={search}
              locked={locked}
              onHit={onHit}
              onClose={() => setPanel(false)}
            />
          ) : null}
        </div>
      )}
      {side === "reviewing" ? <OpinionBar /> : null}
      {goingTo ? <GotoDialog onGo={editor.goSpot} onClose={() => setGoingTo(false)} /> : null}
    </PageFrame>
  );
}
