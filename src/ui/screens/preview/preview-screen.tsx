import { useEffect, useRef, useState } from "react";
import { chineseReason } from "../../format/index.ts";
import type { Spot } from "../../navigation/index.ts";
import { Banner, Button, classes } from "../../parts/index.ts";
import { useSession } from "../../session/index.ts";
import { useWorkspace } from "../../workspace.tsx";
import styles from "./preview-screen.module.css";
import { projectAt } from "./project-at.ts";
import { renderWord } from "./render-word.ts";

type PreviewState =
  | { readonly kind: "writing" }
  | { readonly kind: "shown" }
  | { readonly kind: "refused"; readonly reason: string };

const UNDRAWN = "这一版画不出来。导出 Word 不受影响，可以直接导出来看。";

/** The true export, drawn in the page; drawn anew on demand, for the draft may have moved on. */
export function PreviewScreen({
  onClose,
  onGo,
}: {
  readonly onClose: () => void;
  readonly onGo: (spot: Spot) => void;
}) {
  const { exportWord } = useWorkspace();
  const session = useSession();
  const paper = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<PreviewState>({ kind: "writing" });
  const [draft, setDraft] = useState(() => session.state().draft);
  useEffect(() => {
    const abort = new AbortController();
    const { signal } = abort;
    const draw = async () => {
      setState({ kind: "writing" });
      try {
        const { bytes } = await exportWord({ draft, templateId: draft.templateId, scope: "whole" }, { signal });
        if (signal.aborted || paper.current === null) return;
        await renderWord(bytes, paper.current);
        if (!signal.aborted) setState({ kind: "shown" });
      } catch (error) {
        if (signal.aborted) return;
        setState({ kind: "refused", reason: chineseReason(error) ?? UNDRAWN });
      }
    };
    void draw();
    return () => abort.abort();
  }, [exportWord, draft]);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === "Escape" && document.querySelector("dialog[open]") === null) onClose();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [onClose]);

  return (
    <main className={styles.page}>
      <div className={styles.bar}>
        <h1>预览</h1>
        <span className="quiet">
          {state.kind === "writing"
            ? "正在排版"
            : "与导出的 Word 同一份内容，分页以 Word 或 WPS 里为准。双击一张项目表，去改那个项目"}
        </span>
        <span className="push" />
        <label className="quiet" htmlFor="preview-project">
          去改项目
        </label>
        <select id="preview-project" value="" onChange={(event) => onGo({ kind: "project", id: event.target.value })}>
          <option value="">选一个</option>
          {draft.projects.map((project, index) => (
            <option key={project.id} value={project.id}>
              {index + 1} {project.name}
            </option>
          ))}
        </select>
        <Button onClick={() => setDraft(session.state().draft)}>重新排版</Button>
        <Button title="Esc" onClick={onClose}>
          回到编辑
        </Button>
      </div>
      {state.kind === "refused" ? <Banner tone="error">{state.reason}</Banner> : null}
      <section
        className={classes(styles.paper, "scroll")}
        ref={paper}
        aria-label="预览的页面"
        onDoubleClick={(event) => {
          const id = event.target instanceof Element ? projectAt(event.target, draft.projects) : undefined;
          if (id !== undefined) onGo({ kind: "project", id });
        }}
      />
    </main>
  );
}
