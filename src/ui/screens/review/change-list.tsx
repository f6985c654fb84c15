import { useMemo } from "react";
import { placeKey } from "../../../domain/index.ts";
import { briefPieces, type ExportedFile } from "../../../session/index.ts";
import { download, SHEET_TYPE, WORD_TYPE } from "../../files/index.ts";
import { printedDay } from "../../format/index.ts";
import { Button, useStrips } from "../../parts/index.ts";
import { useDraft } from "../../session/index.ts";
import { useReviewing } from "../../workbench/remarks/review-context.tsx";
import { useWorkspace } from "../../workspace/index.tsx";
import { BriefText } from "./cell-text.tsx";
import styles from "./change-list.module.css";
import { changeWords, type Other } from "./model/comparison.ts";
import type { Comparison } from "./use-comparison.ts";

/** Every change as a line, on screen and on paper. */
export function ChangeList({
  other,
  comparison,
  onGo,
  onClose,
}: {
  readonly other: Other;
  readonly comparison: Comparison;
  readonly onGo: (index: number) => void;
  readonly onClose: () => void;
}) {
  const draft = useDraft();
  const strips = useStrips();
  const { act } = useReviewing();
  const { writeChanges, writeSheets } = useWorkspace();
  const { changes, formal, meaning, setMeaning } = comparison;
  const printed = useMemo(() => printedDay(Date.now()), []);
  const leftOut = meaning && formal > 0 ? `，只是写法不同的 ${formal} 处没有列` : "";
  const summary = `${changes.length === 0 ? "没有改动" : `共 ${changes.length} 处：${changeWords(changes)}`}${leftOut}`;
  const save = ({ name, bytes }: ExportedFile, type: string) => {
    download(name, bytes, type);
    strips.tell(`“${name}”在浏览器的下载文件夹里`);
  };
  const word = () =>
    act(async () => {
      const rows = changes.map(({ kind, words, before, after, delta = "" }) => {
        const brief = (side: "before" | "after") =>
          briefPieces(before, after, side)
            .map(({ text }) => text)
            .join("");
        const texts = kind === "改" ? { before: brief("before"), after: brief("after") } : { before, after };
        return { kind, words, ...texts, delta };
      });
      save(await writeChanges({ title: draft.title, other: other.name, summary, day: printed, rows }), WORD_TYPE);
    });
  const sheet = () =>
    act(async () => {
      const rows = changes.map(({ kind, words, before, after, delta = "" }, at) => {
        return [at + 1, kind, words, before, after, delta] as const;
      });
      const head = ["序号", "类别", "位置", "原来", "现在", "差额"];
      const sheets = [{ name: "改动清单", widths: [6, 6, 36, 48, 48, 12], head, rows }];
      save(await writeSheets(`${draft.title}-改动清单`, sheets), SHEET_TYPE);
    });
  return (
    <main className={styles.page}>
      <article className={styles.sheet} data-print="">
        <div className={styles.tools}>
          <Button onClick={onClose}>回到对照</Button>
          <Button aria-pressed={meaning} onClick={() => setMeaning(!meaning)}>
            只看实质改动
          </Button>
          <span className="push" />
          <Button onClick={word}>存成 Word</Button>
          <Button onClick={sheet}>存成 Excel</Button>
          <Button look="primary" onClick={() => window.print()}>
            打印
          </Button>
        </div>
        <h1>{draft.title}　改动清单</h1>
        <p>
          与“{other.name}”对照，{summary}。{printed}
        </p>
        {changes.length === 0 ? null : (
          <table className={styles.list}>
            <thead>
              <tr>
                <th>序号</th>
                <th>类别</th>
                <th>位置</th>
                <th>原来</th>
                <th>现在</th>
                <th className="num">差额</th>
              </tr>
            </thead>
            <tbody>
              {changes.map(({ kind, place, words, before, after, delta }, index) => (
                <tr key={`${kind}${placeKey(place)}${words}`}>
                  <td className="num">{index + 1}</td>
                  <td>{kind}</td>
                  <td>
                    <Button look="link" onClick={() => onGo(index)}>
                      {words}
                    </Button>
                  </td>
                  <td>{kind === "改" ? <BriefText before={before} after={after} side="before" /> : before}</td>
                  <td>{kind === "改" ? <BriefText before={before} after={after} side="after" /> : after}</td>
                  <td className="num">{delta}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </article>
    </main>
  );
}
