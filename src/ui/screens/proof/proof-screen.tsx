import { useCallback, useEffect, useState } from "react";
import { type Proven, type ReadingSource, shortHash } from "../../../session/index.ts";
import { DOCUMENT_FILES, DropZone, FileButton, OPENING } from "../../files/index.ts";
import { chineseReason } from "../../format/index.ts";
import { Banner, Button, classes, PageFrame, useStrips } from "../../parts/index.ts";
import { useDraft, useSessionState } from "../../session/index.ts";
import { useWorkspace } from "../../workspace/index.tsx";
import styles from "./proof-screen.module.css";
import { Result } from "./result.tsx";

type ProofState =
  | { readonly kind: "waiting" }
  | { readonly kind: "reading"; readonly name: string }
  | { readonly kind: "done"; readonly name: string; readonly at: number; readonly proven: Proven }
  | { readonly kind: "refused"; readonly reason: string };

const BROKEN_OFF = "核对到一半停了，定稿没有改动。再试一次；还不行就在 WPS 里另存为 .docx 再来。";

/** 核对已公开文件: what was published is dropped or pasted here and held against the approved draft. */
export function ProofScreen({ onClose }: { readonly onClose: () => void }) {
  const { prove } = useWorkspace();
  const strips = useStrips();
  const draft = useDraft();
  const { state } = useSessionState((now) => now.review);
  const [proof, setProof] = useState<ProofState>({ kind: "waiting" });
  const locked = state.final !== undefined;

  const check = useCallback(
    async (source: ReadingSource, name: string) => {
      // What a file before this one was refused for is stale.
      strips.settle(OPENING);
      setProof({ kind: "reading", name });
      try {
        setProof({ kind: "done", name, at: Date.now(), proven: await prove(source, draft) });
      } catch (error) {
        setProof({ kind: "refused", reason: chineseReason(error) ?? BROKEN_OFF });
      }
    },
    [prove, draft, strips],
  );
  const take = useCallback(
    async ([file]: readonly File[]) => {
      if (file === undefined || !locked) return;
      await check({ kind: "file", name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }, file.name);
    },
    [check, locked],
  );
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const html = event.clipboardData?.getData("text/html") ?? "";
      const text = event.clipboardData?.getData("text/plain") ?? "";
      if (!locked || html + text === "") return;
      event.preventDefault();
      void check({ kind: "clipboard", html, text }, "粘贴的网页");
    };
    window.addEventListener("paste", paste);
    return () => window.removeEventListener("paste", paste);
  }, [check, locked]);

  return (
    <PageFrame
      bar={
        <>
          <Button look="bare" icon="back" onClick={onClose}>
            回到草稿
          </Button>
          <span className={styles.title}>{draft.title}</span>
          {locked ? <span className="quiet">定稿校验码 {shortHash(state.final ?? "")}</span> : null}
        </>
      }
    >
      <main className={classes(styles.page, "scroll")}>
        <div className={styles.sheet}>
          <h1>核对已公开文件</h1>
          {locked ? (
            <>
              <p className={styles.how}>
                把公开的 Word、PDF 或存下来的网页拖到这里，或者在网页上全选复制，回到这里按 <kbd>Ctrl</kbd>+<kbd>V</kbd>
                。逐段逐格与定稿对照，文件不会离开这台电脑。
              </p>
              <FileButton
                look={proof.kind === "done" ? "plain" : "primary"}
                size="large"
                accept={DOCUMENT_FILES}
                onFiles={(files) => void take(files)}
              >
                {proof.kind === "done" ? "再核对一个文件" : "选公开的文件"}
              </FileButton>
            </>
          ) : (
            <p className={styles.how}>还没有定稿，没有可以核对的依据。先送审，通过以后定稿。</p>
          )}
          {proof.kind === "reading" ? <p role="status">正在核对　{proof.name}</p> : null}
          {proof.kind === "refused" ? <Banner tone="error">{proof.reason}</Banner> : null}
          {proof.kind === "done" ? <Result {...proof} /> : null}
        </div>
      </main>
      {locked ? <DropZone onFiles={(files) => void take(files)} /> : null}
    </PageFrame>
  );
}
