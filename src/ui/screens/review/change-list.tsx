import { useMemo } from "react";
import { printedDay } from "../../format/index.ts";
import { Button } from "../../parts/index.ts";
import { useDraft } from "../../session/index.ts";
import { RevisedText } from "./cell-text.tsx";
import styles from "./change-list.module.css";
import { changeWords, type Other, type PlacedChange } from "./model/comparison.ts";

/** Every change as a line, on screen and on paper. */
export function ChangeList({
  other,
  changes,
  onGo,
  onClose,
}: {
  readonly other: Other;
  readonly changes: readonly PlacedChange[];
  readonly onGo: (index: number) => void;
  readonly onClose: () => void;
}) {
  const draft = useDraft();
  const printed = useMemo(() => printedDay(Date.now()), []);
  return (
    <main className={styles.page}>
      <article className={styles.sheet} data-print="">
        <div className={styles.tools}>
          <Button onClick={onClose}>回到对照</Button>
          <span className="push" />
          <Button look="primary" onClick={() => window.print()}>
            打印
          </Button>
        </div>
        <h1>{draft.title}　改动清单</h1>
        <p>
          与“{other.name}”对照，{changes.length === 0 ? "没有改动" : `共 ${changes.length} 处：${changeWords(changes)}`}
          。{printed}
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
            {changes.map((change, index) => (
              <tr key={`${change.kind}${change.words}${change.before}`}>
                <td className="num">{index + 1}</td>
                <td>{change.kind}</td>
                <td>
                  <Button look="link" onClick={() => onGo(index)}>
                    {change.words}
                  </Button>
                </td>
                <td>{change.before}</td>
                <td>
                  {change.kind === "改" ? <RevisedText before={change.before} after={change.after} /> : change.after}
                </td>
                <td className="num">{change.delta}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </article>
    </main>
  );
}
