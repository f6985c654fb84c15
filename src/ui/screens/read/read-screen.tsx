import { useCallback, useEffect, useRef, useState } from "react";
import { DRAFT_KINDS } from "../../../domain/index.ts";
import { likelyYear } from "../../drafts/filters.ts";
import { useDrafts } from "../../drafts/use-drafts.ts";
import { DOCUMENT_FILES, DropZone, FileButton, type Handed, takeHanded, usePaste } from "../../files/index.ts";
import { DRAFT_KIND_WORDS } from "../../format/index.ts";
import { go } from "../../navigation/index.ts";
import { Banner, BarStart, Button, PageFrame, ProgressLine, Select } from "../../parts/index.ts";
import styles from "./read-screen.module.css";
import { ReadStart } from "./read-start.tsx";
import { ReadView } from "./read-view.tsx";
import { TakeDialog } from "./take-dialog.tsx";
import { useChoices } from "./use-choices.ts";
import { type ReadingProgress, useReading } from "./use-reading.ts";

const toHanded = (files: readonly File[]): readonly Handed[] => files.map((file) => ({ kind: "file", file }));

function progressWords({ name, file, files, projects }: ReadingProgress): string {
  const which = files > 1 ? `，第 ${file} 个，共 ${files} 个` : "";
  return `正在读“${name}”${which}${projects > 0 ? `。已认出 ${projects} 张项目表` : ""}`;
}

/** Reads documents and pasted tables, shows beside the source what was understood, and puts it into a draft. */
export function ReadScreen({ into }: { readonly into?: string }) {
  const readings = useReading();
  const choices = useChoices();
  const { drafts } = useDrafts();
  const [shownId, setShownId] = useState<number>();
  const [projectWanted, setProjectWanted] = useState<string>();
  const [taking, setTaking] = useState(false);
  const { add, sources, refused, progress } = readings;
  useEffect(() => add(takeHanded()), [add]);
  // What is added later is shown as soon as it is read.
  const known = useRef(0);
  useEffect(() => {
    if (progress !== undefined) return;
    const added = sources[known.current];
    if (known.current > 0 && added !== undefined) setShownId(added.id);
    known.current = sources.length;
  }, [sources, progress]);
  const addFiles = useCallback((files: readonly File[]) => add(toHanded(files)), [add]);
  usePaste(add);
  const shown = sources.find(({ id }) => id === shownId) ?? sources[0];
  const taken = choices.taken(sources);
  const count = taken.reduce((sum, { projects }) => sum + projects.length, 0);

  return (
    <PageFrame
      bar={
        <>
          <BarStart
            back={into === undefined ? "草稿" : "回到草稿"}
            onBack={() => go(into === undefined ? { page: "home" } : { page: "draft", id: into })}
            title="从文件读取"
          />
          {shown === undefined ? null : sources.length === 1 ? (
            <span className={styles.shown} title={shown.name}>
              {shown.name}
            </span>
          ) : (
            <span className={styles.choice}>
              <Select
                aria-label="看哪个文件"
                value={shown.id}
                onChange={({ target }) => setShownId(Number(target.value))}
              >
                {sources.map((source) => (
                  <option key={source.id} value={source.id}>
                    {source.name}（{source.reading.counts.projects} 个项目）
                  </option>
                ))}
              </Select>
            </span>
          )}
          {shown === undefined ? null : (
            <Select
              aria-label="文件种类"
              value={choices.kindOf(shown)}
              onChange={({ target }) => {
                const kind = DRAFT_KINDS.find((one) => one === target.value);
                if (kind !== undefined) choices.sayKind(shown, kind);
              }}
            >
              {DRAFT_KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {DRAFT_KIND_WORDS[kind]}
                </option>
              ))}
            </Select>
          )}
          <span className="push" />
          {sources.length === 0 ? null : (
            <>
              <FileButton accept={DOCUMENT_FILES} multiple onFiles={addFiles}>
                再加文件
              </FileButton>
              <Button look="primary" disabled={progress !== undefined} onClick={() => setTaking(true)}>
                {count === 0 ? "取用章节文字…" : `取用 ${count} 个项目…`}
              </Button>
            </>
          )}
        </>
      }
      notices={
        <>
          {refused.map(({ id, name, reason }) => (
            <Banner key={id} tone="error" action="知道了" onAct={() => readings.dismiss(id)}>
              “{name}”没有读：{reason}
            </Banner>
          ))}
          {progress === undefined ? null : (
            <ProgressLine share={(progress.file - 1 + progress.share) / progress.files} onCancel={readings.cancel}>
              {progressWords(progress)}
            </ProgressLine>
          )}
        </>
      }
    >
      {shown !== undefined ? (
        <ReadView
          key={shown.id}
          source={shown}
          sources={sources}
          choices={choices}
          wanted={projectWanted}
          onProject={(source, projectId) => {
            setShownId(source.id);
            setProjectWanted(projectId);
          }}
        />
      ) : progress === undefined ? (
        <main className={`${styles.empty} scroll`}>
          <ReadStart onHanded={add} />
        </main>
      ) : null}
      <DropZone onFiles={addFiles} />
      {taking ? (
        <TakeDialog
          taken={taken}
          drafts={drafts ?? []}
          into={into}
          likelyYear={likelyYear(new Date())}
          onClose={() => setTaking(false)}
        />
      ) : null}
    </PageFrame>
  );
}
