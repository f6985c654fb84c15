import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from "react";
import type { Finding } from "../../../domain/index.ts";
import { draftFile, type Place, type Session } from "../../../session/index.ts";
import { DRAFT_TYPE, download } from "../../files/index.ts";
import {
  type Editor,
  EditorContext,
  go,
  type Jump,
  type Overlay,
  type Spot,
  sameSpot,
} from "../../navigation/index.ts";
import { Banner, classes, useStrips } from "../../parts/index.ts";
import { SessionProvider, useDraft, useOpenSession, useSession, useSessionState } from "../../session/index.ts";
import { Middle } from "../chapters/middle.tsx";
import { ExportDialog } from "../export/export-dialog.tsx";
import styles from "./editor-screen.module.css";
import { GotoDialog } from "./goto-dialog.tsx";
import { lastSpot, rememberSpot } from "./last-spot.ts";
import { Notices } from "./notices.tsx";
import { Outline } from "./outline.tsx";
import { Panel } from "./panel.tsx";
import { placeOfFinding, spotOfPlace } from "./places.ts";
import { destinations, existsIn, neighbour } from "./spots.ts";
import { type BarActions, TopBar } from "./top-bar.tsx";
import { useLeaving } from "./use-leaving.ts";
import { useShortcuts } from "./use-shortcuts.ts";

const PreviewScreen = lazy(async () => ({ default: (await import("../preview/preview-screen.tsx")).PreviewScreen }));

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
  const { name, text } = draftFile(session.state().draft);
  download(name, text, DRAFT_TYPE);
}

function useEditorOf({ spot: asked, overlay }: EditorProps): Editor {
  const session = useSession();
  const draft = useDraft();
  const [jump, setJump] = useState<Jump>();
  const spot = useMemo(() => {
    const wanted = asked ?? lastSpot(draft.id);
    return wanted !== undefined && existsIn(draft, wanted) ? wanted : FIRST;
  }, [asked, draft]);
  useEffect(() => rememberSpot(draft.id, spot), [draft.id, spot]);
  const goSpot = useCallback(
    (to: Spot) => {
      if (!sameSpot(to, spot) || overlay !== undefined) go({ page: "draft", id: draft.id, spot: to });
    },
    [draft.id, spot, overlay],
  );
  const goTo = useCallback(
    (place: Place) => {
      const to = spotOfPlace(place);
      if (to !== undefined) goSpot(existsIn(session.state().draft, to) ? to : PROJECTS);
      setJump({ place });
    },
    [session, goSpot],
  );
  const step = useCallback(
    (by: 1 | -1) => {
      const next = neighbour(destinations(session.state().draft), spot, by);
      if (next !== undefined) goSpot(next.spot);
    },
    [session, spot, goSpot],
  );
  return useMemo(() => ({ spot, jump, goTo, goSpot, step }), [spot, jump, goTo, goSpot, step]);
}

function OpenEditor(props: EditorProps) {
  const { overlay } = props;
  const session = useSession();
  const strips = useStrips();
  const findings = useSessionState((state) => state.findings);
  const draftId = useSessionState((state) => state.draft.id);
  const editor = useEditorOf(props);
  const [panel, setPanel] = useState(() => window.innerWidth >= PANEL_FROM);
  const [goingTo, setGoingTo] = useState(false);
  const [current, setCurrent] = useState<Finding>();
  useLeaving(session);
  const title = useSessionState((state) => state.draft.title);
  useEffect(() => {
    const before = document.title;
    document.title = `${title} · 绩表`;
    return () => {
      document.title = before;
    };
  }, [title]);

  const show = (over: Overlay) => go({ page: "draft", id: draftId, spot: editor.spot, overlay: over });
  const closeOverlay = () => go({ page: "draft", id: draftId, spot: editor.spot }, true);
  const back = (place: Place | undefined) => {
    if (place !== undefined) editor.goTo(place);
  };
  const walk = (by: 1 | -1) => {
    if (findings.length === 0) return strips.tell("没有查出问题");
    const at = current === undefined ? (by === 1 ? -1 : 0) : findings.indexOf(current);
    const next = findings[(at + by + findings.length) % findings.length];
    if (next === undefined) return;
    setCurrent(next);
    editor.goTo(placeOfFinding(next, session.state().draft));
  };
  const actions: BarActions = {
    home: () => go({ page: "home" }),
    undo: () => back(session.undo()),
    redo: () => back(session.redo()),
    nextFinding: () => {
      setPanel(true);
      walk(1);
    },
    preview: () => show("preview"),
    exportWord: () => show("export"),
    saveFile: () => saveFile(session),
  };
  useShortcuts({
    ...actions,
    nextFinding: () => walk(1),
    previousFinding: () => walk(-1),
    togglePanel: () => setPanel((open) => !open),
    goto: () => setGoingTo(true),
    step: editor.step,
    save: () => {
      session.flush().then(
        () => strips.tell("已保存。写下的每个字都随时写盘，不用按保存。"),
        () => undefined,
      );
    },
  });

  return (
    <EditorContext.Provider value={editor}>
      <div className={styles.app}>
        <TopBar actions={actions} status="编制中" />
        <Notices onSaveFile={actions.saveFile} />
        {overlay === "preview" ? (
          <Suspense fallback={null}>
            <PreviewScreen onClose={closeOverlay} onGo={editor.goSpot} />
          </Suspense>
        ) : (
          <div className={classes(styles.frame, panel && styles.withPanel)}>
            <Outline />
            <Middle />
            {panel ? <Panel current={current} onClose={() => setPanel(false)} /> : null}
          </div>
        )}
      </div>
      {goingTo ? <GotoDialog onGo={editor.goSpot} onClose={() => setGoingTo(false)} /> : null}
      {overlay === "export" ? <ExportDialog onClose={closeOverlay} /> : null}
    </EditorContext.Provider>
  );
}
