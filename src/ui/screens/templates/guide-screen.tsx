import { useEffect, useMemo, useState } from "react";
import type { TagGuide } from "../../../session/index.ts";
import { Banner, Button, TextInput, useStrips } from "../../parts/index.ts";
import { useWorkspace } from "../../workspace/index.tsx";
import { copyText } from "./copy-text.ts";
import { copied, findLines } from "./guide-lines.ts";
import styles from "./guide-screen.module.css";
import { TemplatesFrame } from "./templates-frame.tsx";

/** All tags on one page: how they are written, what each prints. Pressing a tag copies it. */
export function GuideScreen({ onBack }: { readonly onBack: () => void }) {
  const { templates } = useWorkspace();
  const strips = useStrips();
  const [guide, setGuide] = useState<TagGuide>();
  const [refused, setRefused] = useState(false);
  const [words, setWords] = useState("");
  useEffect(() => {
    let wanted = true;
    templates.guide().then(
      (loaded) => {
        if (wanted) setGuide(loaded);
      },
      () => {
        if (wanted) setRefused(true);
      },
    );
    return () => {
      wanted = false;
    };
  }, [templates]);
  const sections = useMemo(() => (guide === undefined ? [] : findLines(guide, words)), [guide, words]);
  const copy = async (write: string) => {
    const text = copied(write);
    if (await copyText(text)) strips.tell(`已复制 ${text}，到 Word 或 WPS 里粘贴`);
    else strips.warn(`浏览器不让复制。在 Word 里照着打 ${text}`);
  };
  return (
    <TemplatesFrame
      back="模板"
      onBack={onBack}
      title="标记表"
      tools={
        <>
          <TextInput
            placeholder="查标记"
            aria-label="查标记"
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
          <Button onClick={() => window.print()}>打印</Button>
        </>
      }
    >
      <main className={`${styles.page} scroll`}>
        {refused ? <Banner tone="error">标记表没有打开。回到模板再点一次。</Banner> : null}
        {guide === undefined || words.trim() !== "" ? null : (
          <section className={styles.section} aria-label="怎么写">
            <h2>怎么写</h2>
            <table className={styles.rules}>
              <tbody>
                {guide.rules.map(({ write, does, example }) => (
                  <tr key={write}>
                    <th scope="row">{write}</th>
                    <td>
                      {does}
                      <span className={styles.example}>{example}</span>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        )}
        {guide !== undefined && sections.length === 0 ? (
          <p className={styles.none}>没有带“{words.trim()}”的标记。换个说法，如“预算”“指标”。</p>
        ) : null}
        {sections.map(({ title, lines }) => (
          <section key={title} className={styles.section} aria-label={title}>
            <h2>{title}</h2>
            <table className={styles.tags}>
              <thead>
                <tr>
                  <th>标记，点一下复制</th>
                  <th>印出什么</th>
                  <th>示例里印出</th>
                </tr>
              </thead>
              <tbody>
                {lines.map(({ write, help, example, depth, list }) => (
                  <tr key={`${list} ${write}`}>
                    <td className={depth === 0 ? undefined : depth === 1 ? styles.inner : styles.innermost}>
                      <Button look="link" aria-label={`复制 ${write}`} onClick={() => void copy(write)}>
                        {write}
                      </Button>
                    </td>
                    <td>{help}</td>
                    <td className={styles.printed}>{example}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        ))}
      </main>
    </TemplatesFrame>
  );
}
