import { useMemo } from "react";
import { placeKey } from "../../../domain/index.ts";
import { printedDay } from "../../format/index.ts";
import { Button } from "../../parts/index.ts";
import { useDraft } from "../../session/index.ts";
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
  const { changes, formal, meaning, setMeaning } = comparison;
  const printed = useMemo(() => printedDay(Date.now()), []);
  const leftOut = meaning && formal > 0 ? `，只是写法不同的 ${formal} 处没有列` : "";
  return (
    <main className={styles.page}>
      <article className={styles.sheet} data-print="">
        <div className={styles.tools}>
          <Button onClick={onClose}>回到对照</Button>
          <Button aria-pressed={meaning} onClick={() => setMeaning(!meaning)}>
            只看实质改动
          </Button>
          <span className="push" />
          <Button look="primary" onClick={() => window.print()}>
            打印
          </Button>
        </div>
        <h1>{draft.title}　改动清单</h1>
        <p>
          与“{other.name}”对照，{changes.length === 0 ? "没有改动" : `共 ${changes.length} 处：${changeWords(changes)}`}
          {leftOut}。{printed}
        </p>
        <table className={styles.list}>
          <thead>
            <tr>
              <th>序号</th>
              <th />
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
      </article>
    </main>
  );
}
