import { type ReactNode, useCallback, useEffect, useState } from "react";
import { standingAt } from "../../../domain/index.ts";
import { type Hit, hitPlace, hitRange, openThreads, type Place, remarkPlace } from "../../../session/index.ts";
import {
  go,
  type Overlay,
  PanelContext,
  type PanelTab,
  RemarkContext,
  sameSpot,
  TODO,
  useEditor,
  useHelp,
} from "../../navigation/index.ts";
import { classes, useStrips } from "../../parts/index.ts";
import { isOnSpot } from "../../places/places.ts";
import { saySaved, useSession, useSessionState } from "../../session/index.ts";
import { FindingsFrame, useWalking } from "../../workbench/findings/findings-walking.tsx";
import { FirstSteps } from "../../workbench/frame/first-steps.tsx";
import styles from "../../workbench/frame/frame.module.css";
import { Notices } from "../../workbench/frame/notices.tsx";
import { type BarActions, TopBar } from "../../workbench/frame/top-bar.tsx";
import { useShortcuts } from "../../workbench/frame/use-shortcuts.ts";
import { GotoDialog } from "../../workbench/goto/goto-dialog.tsx";
import { Outline } from "../../workbench/outline/outline.tsx";
import { Panel } from "../../workbench/panel/panel.tsx";
import { useReviewing } from "../../workbench/remarks/review-context.tsx";
import { useSearchDoor } from "../../workbench/search/index.ts";

/** Below this width the panel lies over the page, so it starts closed. */
const PANEL_FROM = 1280;

/** An own draft being written: outline, the page one stands on, panel. */
export function WritingScreen({
  overlay,
  page,
  over,
  dialog,
  onSaveFile,
}: {
  readonly overlay: Overlay | undefined;
  /** The middle column. */
  readonly page: ReactNode;
  /** What takes the whole frame in its place: the preview. */
  readonly over: ReactNode;
  /** What is asked above it: the export. */
  readonly dialog: ReactNode;
  readonly onSaveFile: () => void;
}) {
  const session = useSession();
  const strips = useStrips();
  const editor = useEditor();
  const { writing, write } = useReviewing();
  const draftId = useSessionState((state) => state.draft.id);
  const [thread, setThread] = useState<string>();
  const [panel, setPanel] = useState(() => window.innerWidth >= PANEL_FROM);
  const [tab, setTab] = useState<PanelTab>("检查");
  const [goingTo, setGoingTo] = useState(false);
  const { value, walk, mendHere, dialog: mending } = useWalking();
  const showPanel = useCallback((next: PanelTab) => {
    setTab(next);
    setPanel(true);
  }, []);
  useEffect(() => {
    if (writing !== undefined) showPanel("批注");
  }, [writing, showPanel]);
  const { atField } = useHelp();
  useEffect(() => {
    atField(() => {
      const place = value.hand.place();
      const standing = place === undefined ? undefined : standingAt(session.state().draft, place);
      return standing?.help === undefined ? undefined : standing.label;
    });
    return () => atField(undefined);
  }, [atField, value, session]);
  const search = useSearchDoor(
    () => {
      showPanel("查找");
      return () => {
        setTab(tab);
        setPanel(panel);
      };
    },
    panel && tab === "查找",
  );
  const onHit = useCallback((hit: Hit) => editor.goTo(hitPlace(hit), undefined, hitRange(hit)), [editor]);

  const show = (next: Overlay) => go({ page: "draft", id: draftId, spot: editor.spot, overlay: next });
  const back = (place: Place | undefined) => {
    if (place !== undefined) editor.goTo(place);
  };
  const actions: BarActions = {
    home: () => go({ page: "home" }),
    undo: () => back(session.undo()),
    redo: () => back(session.redo()),
    nextFinding: () => {
      showPanel("检查");
      walk(1);
    },
    preview: () => show("preview"),
    exportWord: () => show("export"),
    saveFile: onSaveFile,
    find: search.find,
  };
  const nextRemark = () => {
    const open = openThreads(session.state().review.state);
    const next = open[(open.findIndex(({ remark }) => remark.id === thread) + 1) % Math.max(1, open.length)];
    if (next === undefined) return strips.tell("没有未关闭的批注");
    showPanel("批注");
    setThread(next.remark.id);
    editor.goTo(remarkPlace(session.state().draft, next.remark));
  };
  const { spot } = editor;
  const whole: Place = spot.kind === "project" ? { section: "project", projectId: spot.id } : { section: spot.key };
  // What is left to do lists every finding itself.
  const left = sameSpot(spot, TODO);
  const shown = panel && !(left && tab === "检查");
  useShortcuts({
    ...actions,
    // What is previewed is a page of its own, which the browser searches.
    find: overlay === "preview" ? undefined : search.find,
    replace: overlay === "preview" ? undefined : search.replace,
    nextFinding: () => walk(1),
    previousFinding: () => walk(-1),
    togglePanel: () => setPanel((open) => !open),
    goto: () => setGoingTo(true),
    step: editor.step,
    mendHere,
    remark: () => {
      const here = value.hand.place();
      if (!left) write(here !== undefined && isOnSpot(here, spot) ? here : whole);
    },
    nextRemark,
    save: () => saySaved(session, strips, "写下的每个字都随时写盘，不用按保存。"),
  });

  return (
    <PanelContext.Provider value={showPanel}>
      <RemarkContext.Provider value={write}>
        <div className={styles.app}>
          <TopBar actions={actions} finds={overlay !== "preview"} />
          <div>
            <Notices onSaveFile={actions.saveFile} />
            {overlay === "preview" ? null : <FirstSteps />}
          </div>
          {overlay === "preview" ? (
            over
          ) : (
            <FindingsFrame value={value}>
              <div className={classes(styles.frame, shown && styles.withPanel)}>
                <Outline />
                {page}
                {shown ? (
                  <Panel tab={tab} onTab={setTab} search={search} onHit={onHit} onClose={() => setPanel(false)} />
                ) : null}
              </div>
            </FindingsFrame>
          )}
        </div>
        {goingTo ? <GotoDialog onGo={editor.goSpot} onClose={() => setGoingTo(false)} /> : null}
        {dialog}
        {mending}
      </RemarkContext.Provider>
    </PanelContext.Provider>
  );
}
