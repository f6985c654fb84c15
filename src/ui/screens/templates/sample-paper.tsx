import { type ReactNode, useCallback, useRef } from "react";
import { type DrawnPages, showOnDesk, WordPaper } from "../../paper/word-paper.tsx";
import styles from "./sample-paper.module.css";

/** What stands over a template that the sample was filled in. */
export const SAMPLE_WORDS = "用示例试填：内容是虚构的云溪镇，括号里的字表示那一栏印在哪里";

/** The sample as pages beside a form, under a line that says how far it is. */
export function SampleColumn({ head, bytes }: { readonly head: ReactNode; readonly bytes: Uint8Array | undefined }) {
  return (
    <div className={styles.column}>
      <div className={styles.head}>{head}</div>
      <SamplePaper bytes={bytes} />
    </div>
  );
}

/** The sample as pages; at first the table of its first project, after that whatever one was looking at. */
export function SamplePaper({ bytes }: { readonly bytes: Uint8Array | undefined }) {
  const shown = useRef(false);
  const onDrawn = useCallback(({ tables, desk }: DrawnPages) => {
    const table = tables.find((each) => each.textContent?.includes("产出指标"));
    if (!shown.current && table !== undefined) showOnDesk(projectHead(table, tables), desk);
    shown.current = true;
  }, []);
  return <WordPaper bytes={bytes} label="用示例试填的页面" onDrawn={onDrawn} />;
}

/** A table that stands right above belongs to the same project. */
function projectHead(table: Element, tables: readonly Element[]): Element {
  const above = tables[tables.indexOf(table) - 1];
  return above !== undefined && above.textContent?.includes("项目名称") === true ? above : table;
}
