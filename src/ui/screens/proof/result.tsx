import { type Proven, shortHash } from "../../../session/index.ts";
import { download } from "../../files/index.ts";
import { printedDay } from "../../format/index.ts";
import { Banner, Button, Icon } from "../../parts/index.ts";
import { OneSide } from "../../workbench/texts/one-side.tsx";
import styles from "./proof-screen.module.css";

const RECEIPT_TYPE = "text/plain;charset=utf-8";

type Difference = Proven["proof"]["differences"][number];

/** What came of one file: that it says what was approved, or every place where it does not. */
export function Result({ name, at, proven }: { readonly name: string; readonly at: number; readonly proven: Proven }) {
  const { proof, fileHash, draftHash, receipt } = proven;
  const { same, differences, unread, compared, site, stranger } = proof;
  const day = printedDay(at);
  return (
    <section aria-label="核对结果" aria-live="polite" className={styles.result}>
      <h2 className={same ? "is-ok" : "is-error"}>
        {same ? <Icon name="check" /> : null}
        {same ? "一致" : stranger === undefined ? `有 ${differences.length} 处不同` : "不是这份定稿的文件"}
      </h2>
      <p>
        {name}　核对 {compared} 处　{day}
      </p>
      <p className="quiet">
        定稿 {shortHash(draftHash)}　文件 {shortHash(fileHash)}
      </p>
      {stranger === undefined ? (
        <Differences differences={differences} />
      ) : (
        <>
          <Banner tone="error">{stranger}</Banner>
          <details className={styles.more}>
            <summary>仍列出 {differences.length} 处不同</summary>
            <Differences differences={differences} />
          </details>
        </>
      )}
      {unread.length === 0 ? null : (
        <>
          <h3>没有核对的</h3>
          <ul className={styles.unread}>
            {unread.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      {site.length === 0 ? null : (
        <details className={styles.more}>
          <summary>网站自己的字 {site.length} 行，没有核对</summary>
          <ul className={styles.unread}>
            {site.map((line, index) => (
              <li key={`${line}${String(index)}`}>{line}</li>
            ))}
          </ul>
        </details>
      )}
      <Button onClick={() => download(`${name.replace(/\.[^.]+$/, "")}-核对单.txt`, `\uFEFF${receipt}`, RECEIPT_TYPE)}>
        存核对单
      </Button>
    </section>
  );
}

function Differences({ differences }: { readonly differences: readonly Difference[] }) {
  if (differences.length === 0) return null;
  return (
    <table className={styles.list}>
      <colgroup>
        <col className={styles.where} />
        <col />
        <col />
      </colgroup>
      <thead>
        <tr>
          <th>位置</th>
          <th>定稿</th>
          <th>公开的文件</th>
        </tr>
      </thead>
      <tbody>
        {differences.map(({ kind, words, approved, published, slight }, index) => (
          <tr key={`${words}${approved}${String(index)}`}>
            <td>
              {words}
              {slight ? <span className="quiet">　只有写法不同</span> : null}
            </td>
            <td>
              {kind === "added" ? (
                <span className="quiet">定稿里没有</span>
              ) : kind === "missing" ? (
                approved
              ) : (
                <OneSide own={approved} other={published} side="was" />
              )}
            </td>
            <td>
              {kind === "missing" ? (
                <span className="quiet">公开的文件里没有</span>
              ) : kind === "added" ? (
                published
              ) : (
                <OneSide own={published} other={approved} side="is" />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
