import { useState } from "react";
import type { KeptProof } from "../../../session/index.ts";
import { DOCUMENT_FILES, DropZone, download, FileButton, SHEET_TYPE } from "../../files/index.ts";
import { go } from "../../navigation/index.ts";
import { BarStart, Button, classes, ListTable, PageFrame, ProgressLine, useStrips } from "../../parts/index.ts";
import { useWorkspace } from "../../workspace/index.tsx";
import styles from "./proof-screen.module.css";
import { Result } from "./result.tsx";
import { useProving } from "./use-proving.ts";

/** What came of a file, in a word: the worst first in the list. */
const OUTCOMES = ["不是这份定稿的文件", "有不同", "没有核对", "一致"] as const;

const LOOKS: Readonly<Record<(typeof OUTCOMES)[number], string>> = {
  不是这份定稿的文件: "is-error",
  有不同: "is-error",
  没有核对: "quiet",
  一致: "is-ok",
};

function outcomeOf(line: KeptProof): (typeof OUTCOMES)[number] {
  if (!("proven" in line)) return "没有核对";
  const { same, stranger } = line.proven.proof;
  return same ? "一致" : stranger === undefined ? "有不同" : "不是这份定稿的文件";
}

function saysOf(line: KeptProof): string {
  if (!("proven" in line)) return line.says;
  const { same, stranger, differences, compared } = line.proven.proof;
  return same ? `核对 ${compared} 处，没有不同` : (stranger ?? `${differences.length} 处不同`);
}

/** 核对已公开文件: files of many offices, each held against the draft that was approved. */
export function PublishedScreen() {
  const { lines, approved, clear, queue } = useProving();
  const { writeSheets } = useWorkspace();
  const strips = useStrips();
  const [here, setHere] = useState<string>();
  const sorted = [...lines].sort((a, b) => OUTCOMES.indexOf(outcomeOf(a)) - OUTCOMES.indexOf(outcomeOf(b)));
  const shown = sorted.find(({ id }) => id === here);
  const done = new Set(lines.flatMap((line) => ("proven" in line ? [line.draftId] : [])));
  const left = (approved ?? []).filter(({ id }) => !done.has(id)).map(({ agency, title }) => agency || title);
  const { progress } = queue;
  const none = approved?.length === 0;
  const save = async (): Promise<void> => {
    const rows = sorted.map((line) => [line.name, "office" in line ? line.office : "", outcomeOf(line), saysOf(line)]);
    const head = ["公开的文件", "单位", "结果", "说明"];
    const { name, bytes } = await writeSheets("公开文件核对情况", [
      {
        name: "核对",
        widths: [40, 24, 18, 60],
        head,
        rows: [...rows, ...left.map((office) => ["", office, "没有收到", ""])],
      },
    ]);
    download(name, bytes, SHEET_TYPE);
  };
  return (
    <PageFrame
      bar={<BarStart back="审核台" onBack={() => go({ page: "desk" })} title="核对已公开文件" />}
      notices={
        progress === undefined ? null : (
          <ProgressLine share={progress.done / progress.all} onCancel={queue.cancel}>
            正在核对第 {progress.done + 1} 个，共 {progress.all} 个：{progress.name}
          </ProgressLine>
        )
      }
    >
      <main className={classes(styles.page, "scroll")}>
        <div className={styles.sheet}>
          <p className={styles.how}>
            {none
              ? "这台电脑上还没有通过的稿子，没有可以核对的依据。先在审核台审过，给出“通过”。"
              : "把各单位公开的 Word、PDF 或存下来的网页一起拖到这里。按单位和年度找到通过的那一份，逐段逐格对照，文件不会离开这台电脑。"}
          </p>
          {none ? null : (
            <div className={styles.tools}>
              <FileButton
                look={lines.length === 0 ? "primary" : "plain"}
                accept={DOCUMENT_FILES}
                multiple
                onFiles={queue.add}
              >
                选公开的文件
              </FileButton>
              {lines.length === 0 ? null : (
                <Button
                  onClick={() => {
                    save().catch(() => strips.warn("表格没有存成，再试一次。"));
                  }}
                >
                  存成表格
                </Button>
              )}
              {lines.length === 0 ? null : (
                <Button
                  look="bare"
                  onClick={() => {
                    const failed = () => strips.warn("没有清空，结果都还在。再试一次。");
                    clear().then((back) => {
                      strips.tell("已清空核对结果", { label: "撤销", onPress: () => void back().catch(failed) });
                    }, failed);
                  }}
                >
                  清空结果
                </Button>
              )}
            </div>
          )}
          {lines.length === 0 ? null : (
            <>
              <p className={styles.sum} role="status">
                {OUTCOMES.flatMap((word) => {
                  const count = lines.filter((line) => outcomeOf(line) === word).length;
                  return count === 0 ? [] : [`${word} ${count}`];
                })
                  .reverse()
                  .join("　")}
              </p>
              <ListTable
                label="公开的文件"
                rows="texts"
                heads={
                  <>
                    <th>公开的文件</th>
                    <th>单位</th>
                    <th>结果</th>
                    <th>说明</th>
                  </>
                }
              >
                {sorted.map((line) => (
                  <tr key={line.id}>
                    <td>
                      {"proven" in line ? (
                        <button
                          type="button"
                          className="leads"
                          aria-expanded={here === line.id}
                          onClick={() => setHere(here === line.id ? undefined : line.id)}
                        >
                          {line.name}
                        </button>
                      ) : (
                        line.name
                      )}
                    </td>
                    <td>{"office" in line ? line.office : ""}</td>
                    <td className={LOOKS[outcomeOf(line)]}>{outcomeOf(line)}</td>
                    <td>{saysOf(line)}</td>
                  </tr>
                ))}
              </ListTable>
            </>
          )}
          {shown !== undefined && "proven" in shown ? <Result key={shown.id} {...shown} /> : null}
          {left.length === 0 || none ? null : (
            <p className={styles.left}>
              还没有核对公开文件的 {left.length} 家：{left.join("、")}
            </p>
          )}
        </div>
      </main>
      {none ? null : <DropZone onFiles={queue.add} />}
    </PageFrame>
  );
}
