import { useMemo, useState } from "react";
import { byRule, checkedSheets } from "../../../session/index.ts";
import { DOCUMENT_FILES, DRAFT_FILES, DropZone, download, FileButton, SHEET_TYPE } from "../../files/index.ts";
import { chineseReason } from "../../format/index.ts";
import { go } from "../../navigation/index.ts";
import { BarStart, Button, classes, PageFrame, ProgressLine, Tabs, useStrips } from "../../parts/index.ts";
import { useWorkspace } from "../../workspace/index.tsx";
import { BatchDetails } from "./batch-details.tsx";
import styles from "./batch-screen.module.css";
import { FileTable, RuleTable } from "./batch-tables.tsx";
import type { Selected } from "./selected.ts";
import { useBatch } from "./use-batch.ts";

const ACCEPTED = `${DOCUMENT_FILES},${DRAFT_FILES}`;
const VIEWS = ["按单位", "按规则"] as const;

/** Checks many files at once: what was found by office and by rule, with the details beside it. */
export function BatchScreen() {
  const { writeSheets } = useWorkspace();
  const strips = useStrips();
  const batch = useBatch();
  const [view, setView] = useState<(typeof VIEWS)[number]>("按单位");
  const [selected, setSelected] = useState<Selected>({ file: 0 });
  const { files, progress } = batch;
  const rules = useMemo(() => byRule(files), [files]);
  const started = files.length > 0 || progress !== undefined;

  const save = async () => {
    try {
      const { name, bytes } = await writeSheets("预算公开检查结果", checkedSheets(files));
      download(name, bytes, SHEET_TYPE);
      strips.tell(`已存成“${name}”，在浏览器的下载文件夹里`);
    } catch (error) {
      strips.warn(`表格没有存成。${chineseReason(error) ?? "再按一次；还不行就换一个浏览器。"}`);
    }
  };
  const show = (name: (typeof VIEWS)[number]) => {
    setView(name);
    const [rule] = rules;
    setSelected(name === "按单位" || rule === undefined ? { file: 0 } : { rule: rule.rule });
  };

  return (
    <PageFrame
      bar={
        <>
          <BarStart back="草稿" onBack={() => go({ page: "home" })} title="检查一批文件" />
          {started ? <span className={styles.count}>{files.length} 个</span> : null}
          <span className="push" />
          {started ? (
            <>
              <FileButton accept={ACCEPTED} multiple onFiles={batch.add}>
                再加文件
              </FileButton>
              <Button look="bare" disabled={progress !== undefined} onClick={batch.clear}>
                清空
              </Button>
              <Button
                look="primary"
                disabled={progress !== undefined || files.length === 0}
                onClick={() => void save()}
              >
                存成表格
              </Button>
            </>
          ) : null}
        </>
      }
      notices={
        progress === undefined ? null : (
          <ProgressLine share={progress.done / progress.all} onCancel={batch.cancel}>
            正在检查第 {progress.done + 1} 个，共 {progress.all} 个：{progress.name}
          </ProgressLine>
        )
      }
    >
      {started ? (
        <main className={styles.frame}>
          <div className={styles.left}>
            <Tabs label="怎么看" names={VIEWS} shown={view} onShow={show} panel="batch-list" wide />
            <div role="tabpanel" id="batch-list" aria-label={view} className={classes(styles.work, "scroll")}>
              {view === "按单位" ? (
                <FileTable files={files} selected={selected} onSelect={setSelected} />
              ) : (
                <RuleTable rules={rules} selected={selected} onSelect={setSelected} />
              )}
            </div>
          </div>
          <BatchDetails files={files} selected={selected} />
        </main>
      ) : (
        <main className={styles.empty}>
          <div className={styles.start}>
            <h2>把各单位的文件一次放进来</h2>
            <p>
              Word
              、WPS、电子表格、PDF、网页、文字文件、草稿和送审件都行，几十个可以一起选。都在这台电脑上检查，不上传，也不存进草稿。
            </p>
            <FileButton look="primary" accept={ACCEPTED} multiple onFiles={batch.add}>
              选文件
            </FileButton>
            <p className="quiet">也可以把文件拖到本页。</p>
          </div>
        </main>
      )}
      <DropZone onFiles={batch.add} />
    </PageFrame>
  );
}
