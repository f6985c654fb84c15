import { useCallback, useEffect, useId, useMemo, useRef, useState } from "react";
import { type Spot, useEditor } from "../../navigation/index.ts";
import { type DrawnPages, showOnDesk, WordPaper } from "../../paper/word-paper.tsx";
import { Banner, Button, Select } from "../../parts/index.ts";
import { useSession } from "../../session/index.ts";
import { rangeOf, rangesOf, type Wanted } from "./pages-of.ts";
import styles from "./preview-screen.module.css";
import { projectsOfTables, textsAround } from "./project-at.ts";
import { usePreview } from "./use-preview.ts";
import { usePrinting } from "./use-printing.ts";

/** The true export, drawn in the page; drawn anew on demand, for the draft may have moved on. */
export function PreviewScreen({
  onClose,
  onGo,
}: {
  readonly onClose: () => void;
  readonly onGo: (spot: Spot) => void;
}) {
  const session = useSession();
  const { spot } = useEditor();
  const id = useId();
  const [draft, setDraft] = useState(() => session.state().draft);
  const current = spot.kind === "project" ? draft.projects.findIndex((project) => project.id === spot.id) : -1;
  const ranges = useMemo(() => rangesOf(draft.projects.length), [draft]);
  const [wanted, setWanted] = useState<Wanted>(() => ({ scope: "whole", part: rangeOf(ranges, current) }));
  const { bytes, refused } = usePreview(draft, wanted);
  const [drawn, setDrawn] = useState<Uint8Array>();
  /** Tables of the drawn pages with their projects; and the project whose table is to be shown once it is drawn. */
  const tables = useRef(new Map<Element, string>());
  const seeking = useRef<string | undefined>(current < 0 ? undefined : draft.projects[current]?.id);
  const busy = refused === undefined && (bytes === undefined || drawn !== bytes);
  const partial = ranges.length > 1 && !wanted.scope.startsWith("project:");
  const range = ranges[wanted.part];
  const printing = usePrinting(draft, wanted.scope, partial ? undefined : bytes);

  const show = useCallback((project: string, desk: HTMLElement) => {
    const table = [...tables.current].find(([, owner]) => owner === project)?.[0];
    if (table !== undefined) showOnDesk(table, desk);
  }, []);

  const from = partial ? (range?.[0] ?? 0) : 0;
  const onDrawn = useCallback(
    ({ tables: all, pages, desk }: DrawnPages) => {
      setDrawn(bytes);
      const owners = projectsOfTables(all.map(textsAround), draft.projects, from);
      tables.current = new Map(
        all.flatMap((table, i) => {
          const owner = owners[i];
          return owner === undefined ? [] : [[table, owner] as const];
        }),
      );
      if (seeking.current !== undefined) show(seeking.current, desk);
      seeking.current = undefined;
      if (document.activeElement === document.body) pages?.focus();
    },
    [bytes, draft, from, show],
  );
  const onTable = useCallback(
    (table: Element) => {
      const owner = tables.current.get(table);
      if (owner !== undefined) onGo({ kind: "project", id: owner });
    },
    [onGo],
  );

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
        <Select
          aria-label="预览范围"
          value={wanted.scope}
          onChange={({ target }) => {
            const scope = target.value === "whole" || target.value === "performance" ? target.value : undefined;
            setWanted({ part: wanted.part, scope: scope ?? `project:${current + 1}` });
          }}
        >
          <option value="whole">整本公开</option>
          <option value="performance">只看绩效部分</option>
          {current < 0 ? null : <option value={`project:${current + 1}`}>只看本项目</option>}
        </Select>
        {partial ? (
          <Select
            aria-label="画哪些项目"
            value={wanted.part}
            onChange={({ target }) => setWanted({ ...wanted, part: Number(target.value) })}
          >
            {ranges.map(([first, end], part) => (
              <option key={first} value={part}>
                项目 {first + 1}–{end}
              </option>
            ))}
          </Select>
        ) : null}
        <span className={styles.note} role="status">
          {busy
            ? `正在排版，${partial && range !== undefined ? range[1] - range[0] : draft.projects.length} 张项目表`
            : partial
              ? `共 ${draft.projects.length} 个项目，一次画一段。导出的文件里是全的`
              : "与导出的 Word 同一份内容，分页以 Word 或 WPS 里为准。双击项目表，去改那个项目"}
        </span>
        <span className="push" />
        <label className="quiet" htmlFor={`${id}project`}>
          去改项目
        </label>
        <select
          id={`${id}project`}
          value=""
          className={styles.projects}
          onChange={(event) => onGo({ kind: "project", id: event.target.value })}
        >
          <option value="">选一个</option>
          {draft.projects.map((project, index) => (
            <option key={project.id} value={project.id}>
              {index + 1} {project.name}
            </option>
          ))}
        </select>
        <Button onClick={() => setDraft(session.state().draft)}>重新排版</Button>
        <Button disabled={busy || printing.busy} title="打印窗口里选“另存为 PDF”就是 PDF" onClick={printing.start}>
          打印
        </Button>
        <Button title="Esc" onClick={onClose}>
          回到编辑
        </Button>
      </div>
      {refused === undefined && printing.refused === undefined ? null : (
        <Banner tone="error">{refused ?? printing.refused}</Banner>
      )}
      <WordPaper bytes={bytes} label="预览的页面" onDrawn={onDrawn} onTable={onTable} />
    </main>
  );
}
