import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from "react";
import {
  backupFile,
  type Hit,
  hitPlace,
  hitRange,
  openThreads,
  type Place,
  remarkPlace,
  type Session,
} from "../../../session/index.ts";
import { DRAFT_TYPE, DropZone, download, useOpenFiles } from "../../files/index.ts";
import {
  type Editor,
  EditorContext,
  go,
  type Jump,
  type Overlay,
  PanelContext,
  type PanelTab,
  type Spot,
  sameSpot,
  useEditor,
} from "../../navigation/index.ts";
import { Banner, classes, useStrips } from "../../parts/index.ts";
import { SessionProvider, useOpenSession, useSession, useSessionState } from "../../session/index.ts";
import { Middle } from "../chapters/middle.tsx";
import { ExportDialog } from "../export/export-dialog.tsx";
import { ReviewProvider, useReviewing } from "../review/review-context.tsx";
import { useSearchDoor } from "../search/index.ts";
import styles from "./editor-screen.module.css";
import { FindingsFrame, useWalking } from "./findings-walking.tsx";
import { GotoDialog } from "./goto-dialog.tsx";
import { lastSpot, rememberSpot } from "./last-spot.ts";
import { Notices } from "./notices.tsx";
import { Outline } from "./outline.tsx";
import { Panel } from "./panel.tsx";
import { isOnSpot, spotOfPlace } from "./places.ts";
import { destinations, existsIn, neighbour } from "./spots.ts";
import { type BarActions, TopBar } from "./top-bar.tsx";
import { useLeaving } from "./use-leaving.ts";
import { useShortcuts } from "./use-shortcuts.ts";

const PreviewScreen = lazy(async () => ({ default: (await import("../preview/preview-screen.tsx")).PreviewScreen }));

const ReviewScreen = lazy(async () => ({ default: (await import("../review/review-screen.tsx")).ReviewScreen }));
const ProofScreen = lazy(async () => ({ default: (await import("../proof/proof-screen.tsx")).ProofScreen }));

const FIRST: Spot = { kind: "chapter", key: "duties" };
/** Where one stands when a project is gone: undoing its adding, for instance. */
const PROJECTS: Spot = { kind: "chapter", key: "projects" };
/** Below this width the panel lies over the page, so it starts closed. */
const PANEL_FROM = 1280;

interface EditorProps {
  readonly spot: Spot | undefined;
  readonly overlay: Overlay | undefined;
}

/** One open draft: opens it, and closes it when the page is left. */
export function EditorScreen({ id, ...props }: EditorProps & { readonly id: string }) {
  const opening = useOpenSession(id);
  if (opening.kind === "opening") return null;
  if (opening.kind === "refused") {
    return (
      <main className={styles.refused}>
        <h1>打不开这份草稿</h1>
        <Banner tone="error" action="回到草稿列表" onAct={() => go({ page: "home" })}>
          {opening.reason}
        </Banner>
      </main>
    );
  }
  return (
    <SessionProvider session={opening.session}>
      <OpenEditor {...props} />
    </SessionProvider>
  );
}

/** The draft as a file from memory, also while nothing can be written. */
function saveFile(session: Session): void {
  const { name, text } = backupFile(session.state());
  download(name, text, DRAFT_TYPE);
}

function useEditorOf({ spot: asked, overlay }: EditorProps): Editor {
  const session = useSession();
  const draftId = useSessionState((state) => state.draft.id);
  const [jump, setJump] = useState<Jump>();
  const wanted = useMemo(() => asked ?? lastSpot(draftId) ?? FIRST, [asked, draftId]);
  const exists = useSessionState((state) => existsIn(state.draft, wanted));
  const spot = exists ? wanted : FIRST;
  useEffect(() => rememberSpot(draftId, spot), [draftId, spot]);
  // A strip goes back long after it was said: from where one stands then, not from where one stood.
  const here = useRef({ spot, overlay });
  here.current = { spot, overlay };
  const goSpot = useCallback(
    (to: Spot) => {
      const { spot, overlay } = here.current;
      // Comparing goes on from page to page; any other overlay is left.
      const stays = overlay === "compare" ? { overlay } : {};
      if (!sameSpot(to, spot) || overlay !== stays.overlay) go({ page: "draft", id: draftId, spot: to, ...stays });
    },
    [draftId],
  );
  const goTo = useCallback(
    (place: Place, words?: string, range?: Jump["range"]) => {
      const to = spotOfPlace(place);
      goSpot(existsIn(session.state().draft, to) ? to : PROJECTS);
      setJump({ place, words, range });
    },
    [session, goSpot],
  );
  const step = useCallback(
    (by: 1 | -1) => {
      const next = neighbour(destinations(session.state().draft), here.current.spot, by);
      if (next !== undefined) goSpot(next.spot);
    },
    [session, goSpot],
  );
  return useMemo(() => ({ spot, jump, goTo, goSpot, step }), [spot, jump, goTo, goSpot, step]);
}

/** An open draft: to be written, or to be read where it came in for review or is compared. */
function OpenEditor(props: EditorProps) {
  const { overlay } = props;
  const session = useSession();
  const editor = useEditorOf(props);
  const openFiles = useOpenFiles();
  const reviewing = useSessionState((state) => state.review.side === "reviewing");
  const draftId = useSessionState((state) => state.draft.id);
  const title = useSessionState((state) => state.draft.title);
  useLeaving(session);
  useEffect(() => {
    const before = document.title;
    document.title = `${title} · 绩表`;
    return () => {
      document.title = before;
    };
  }, [title]);
  const save = () => saveFile(session);
  return (
    <EditorContext.Provider value={editor}>
      <ReviewProvider>
        {overlay === "proof" ? (
          <Suspense fallback={null}>
            <ProofScreen onClose={() => go({ page: "draft", id: draftId, spot: editor.spot })} />
          </Suspense>
        ) : reviewing || overlay === "compare" ? (
          <Suspense fallback={null}>
            <ReviewScreen overlay={overlay} onSaveFile={save} />
          </Suspense>
        ) : (
          <WritingScreen overlay={overlay} onSaveFile={save} />
        )}
      </ReviewProvider>
      {overlay === "proof" ? null : <DropZone onFiles={openFiles} />}
    </EditorContext.Provider>
  );
}

function WritingScreen({
  overlay,
  onSaveFile,
}: {
  readonly overlay: Overlay | undefined;
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
  const { value, walk, mendHere } = useWalking();
  const showPanel = useCallback((next: PanelTab) => {
    setTab(next);
    setPanel(true);
  }, []);
  useEffect(() => {
    if (writing !== undefined) showPanel("批注");
  }, [writing, showPanel]);
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

  const show = (over: Overlay) => go({ page: "draft", id: draftId, spot: editor.spot, overlay: over });
  const closeOverlay = () => go({ page: "draft", id: draftId, spot: editor.spot }, true);
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
  const page: Place = spot.kind === "project" ? { section: "project", projectId: spot.id } : { section: spot.key };
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
      write(here !== undefined && isOnSpot(here, spot) ? here : page);
    },
    nextRemark,
    save: () => {
      session.flush().then(
        () => strips.tell("已保存。写下的每个字都随时写盘，不用按保存。"),
        () => undefined,
      );
    },
  });

  return (
    <PanelContext.Provider value={showPanel}>
      <div className={styles.app}>
        <TopBar actions={actions} finds={overlay !== "preview"} />
        <Notices onSaveFile={actions.saveFile} />
        {overlay === "preview" ? (
          <Suspense fallback={null}>
            <PreviewScreen onClose={closeOverlay} onGo={editor.goSpot} />
          </Suspense>
        ) : (
          <FindingsFrame value={value}>
            <div className={classes(styles.frame, panel && styles.withPanel)}>
              <Outline />
              <Middle />
              {panel ? (
                <Panel tab={tab} onTab={setTab} search={search} onHit={onHit} onClose={() => setPanel(false)} />
              ) : null}
            </div>
          </FindingsFrame>
        )}
      </div>
      {goingTo ? <GotoDialog onGo={editor.goSpot} onClose={() => setGoingTo(false)} /> : null}
      {overlay === "export" ? <ExportDialog onClose={closeOverlay} /> : null}
    </PanelContext.Provider>
  );
}
