import { useEffect } from "react";
import { backupFile, type Session } from "../../session/index.ts";
import { DRAFT_TYPE, DropZone, download, useOpenFiles } from "../files/index.ts";
import { EditorContext, go, type Overlay, type Spot, useHelp } from "../navigation/index.ts";
import { Banner, late } from "../parts/index.ts";
import { WritingScreen } from "../screens/writing/writing-screen.tsx";
import { SessionProvider, useOpenSession, useSession, useSessionState } from "../session/index.ts";
import styles from "../workbench/frame/frame.module.css";
import { useEditorOf } from "../workbench/frame/use-editor-of.ts";
import { ReviewProvider } from "../workbench/remarks/review-context.tsx";
import { DraftPage } from "./draft-page.tsx";

const ExportDialog = late(async () => (await import("../screens/export/export-dialog.tsx")).ExportDialog);
const PreviewScreen = late(async () => (await import("../screens/preview/preview-screen.tsx")).PreviewScreen);
const ReviewScreen = late(async () => (await import("../screens/review/review-screen.tsx")).ReviewScreen);
const ProofScreen = late(async () => (await import("../screens/proof/proof-screen.tsx")).ProofScreen);
const VersionsScreen = late(async () => (await import("../screens/versions/versions-screen.tsx")).VersionsScreen);

interface DraftProps {
  readonly spot: Spot | undefined;
  readonly overlay: Overlay | undefined;
}

/** One open draft: opens it, and closes it when the page is left. */
export function DraftScreen({ id, ...props }: DraftProps & { readonly id: string }) {
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
      <OpenDraft {...props} />
    </SessionProvider>
  );
}

/** The draft as a file from memory, also while nothing can be written. */
function saveFile(session: Session): void {
  const { name, text } = backupFile(session.state());
  download(name, text, DRAFT_TYPE);
}

/** An open draft: to be written, or to be read where it came in for review or is compared. */
function OpenDraft({ spot, overlay }: DraftProps) {
  const session = useSession();
  const editor = useEditorOf(spot, overlay);
  const openFiles = useOpenFiles();
  const reviewing = useSessionState((state) => state.review.side === "reviewing");
  const draftId = useSessionState((state) => state.draft.id);
  const title = useSessionState((state) => state.draft.title);
  useEffect(() => {
    const before = document.title;
    document.title = `${title} · 绩表`;
    return () => {
      document.title = before;
    };
  }, [title]);
  const { about } = useHelp();
  useEffect(() => {
    if (reviewing) about("review");
    return () => about(undefined);
  }, [reviewing, about]);
  const save = () => saveFile(session);
  const close = () => go({ page: "draft", id: draftId, spot: editor.spot }, true);
  const preview = <PreviewScreen onClose={close} onGo={editor.goSpot} />;
  /** Back to where one was, as a step of one's own that the browser's way back knows. */
  const leave = () => go({ page: "draft", id: draftId, spot: editor.spot });
  return (
    <EditorContext.Provider value={editor}>
      <ReviewProvider>
        {overlay === "proof" ? (
          <ProofScreen onClose={leave} />
        ) : overlay === "versions" ? (
          <VersionsScreen onClose={leave} onSaveFile={save} />
        ) : reviewing || overlay === "compare" ? (
          <ReviewScreen overlay={overlay} preview={preview} onSaveFile={save} />
        ) : (
          <WritingScreen
            overlay={overlay}
            page={<DraftPage />}
            over={preview}
            dialog={overlay === "export" ? <ExportDialog onClose={close} /> : null}
            onSaveFile={save}
          />
        )}
      </ReviewProvider>
      {overlay === "proof" || overlay === "versions" ? null : <DropZone onFiles={openFiles} />}
    </EditorContext.Provider>
  );
}
