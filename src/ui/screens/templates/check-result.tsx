import type { ReactNode } from "react";
import type { TemplateCheck, TemplateSettings, UnknownTagUse } from "../../../session/index.ts";
import { Agrees, Button } from "../../parts/index.ts";
import styles from "./check-result.module.css";
import { columnWords, headWords } from "./describe-layout.ts";

/** What the check found, faults first. */
export function CheckResult({
  check,
  onSettings,
}: {
  readonly check: TemplateCheck;
  readonly onSettings: (settings: TemplateSettings) => void;
}) {
  const { found, unknown, missing, problems, settings, layout } = check;
  const own = [...settings.columns, ...settings.fields];
  const uses = found.reduce((sum, { places }) => sum + places.length, 0);
  const take = ({ label, as }: UnknownTagUse) => {
    if (label === undefined) return;
    onSettings(
      as === "column"
        ? { ...settings, columns: [...settings.columns, label] }
        : { ...settings, fields: [...settings.fields, label] },
    );
  };
  const leave = (label: string) => {
    const without = (labels: readonly string[]) => labels.filter((each) => each !== label);
    onSettings({ ...settings, columns: without(settings.columns), fields: without(settings.fields) });
  };
  return (
    <div className={styles.result}>
      {unknown.length === 0 ? null : (
        <Part title="不认得的标记" count={unknown.length} tone="error">
          {unknown.map((tag) => (
            <li key={`${tag.printed} ${tag.place}`}>
              <p>
                <b className={styles.tag}>{tag.printed}</b>
                <span className={styles.place}>{tag.place}</span>
              </p>
              <p className={styles.quote}>“{tag.quote}”</p>
              <p>
                {tag.nearest === undefined
                  ? "对照标记表改正或删去。"
                  : `是不是“${tag.nearest}”？是就在 Word 里改过来。`}
                {tag.label === undefined ? null : (
                  <Button look="link" onClick={() => take(tag)}>
                    {tag.as === "column" ? "不改，当成指标另加的一栏" : "不改，当成项目另加的一栏"}
                  </Button>
                )}
              </p>
            </li>
          ))}
        </Part>
      )}
      {problems.length === 0 ? null : (
        <Part title="要改的" count={problems.length} tone="error">
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </Part>
      )}
      {missing.length === 0 ? null : (
        <Part title="没有用到的" count={missing.length} tone="warning">
          <li>
            <p>这些内容印不出来。是有意不印的，可以不管：</p>
            <p>{missing.map((name) => `{${name}}`).join("　")}</p>
          </li>
        </Part>
      )}
      {unknown.length + problems.length + missing.length > 0 ? null : (
        <p className={styles.fine}>
          <Agrees>标记都认得，位置都对</Agrees>
        </p>
      )}
      {own.length === 0 ? null : (
        <Part title="县里另加的栏目" count={own.length}>
          {own.map((label) => (
            <li key={label}>
              <span className={styles.own}>{label}</span>
              <Button look="link" aria-label={`不要 ${label}`} onClick={() => leave(label)}>
                不要
              </Button>
            </li>
          ))}
        </Part>
      )}
      <Part title="编辑时要填的">
        <li>
          <span className={styles.kind}>项目</span>
          {headWords(layout).join("、")}
        </li>
        <li>
          <span className={styles.kind}>指标</span>
          {columnWords(layout).length === 0 ? "没有指标的标记，编辑时没有指标表可填" : columnWords(layout).join("、")}
        </li>
      </Part>
      <details className={styles.found}>
        <summary>
          认得的标记 {found.length} 种，{uses} 处
        </summary>
        <ul>
          {found.map(({ printed, places }) => (
            <li key={printed}>
              <b className={styles.tag}>{printed}</b>
              <span className={styles.place}>{places.join("、")}</span>
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}

function Part({
  title,
  count,
  tone,
  children,
}: {
  readonly title: string;
  readonly count?: number;
  readonly tone?: "error" | "warning";
  readonly children: ReactNode;
}) {
  return (
    <section className={styles.part}>
      <h2>
        {title}
        {count === undefined ? null : <span className={tone === undefined ? "quiet" : `is-${tone}`}> {count}</span>}
      </h2>
      <ul>{children}</ul>
    </section>
  );
}
