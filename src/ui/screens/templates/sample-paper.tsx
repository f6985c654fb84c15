import { useCallback, useRef } from "react";
import { type DrawnPages, showTable, WordPaper } from "../preview/word-paper.tsx";

/** The sample as pages; at first the table of its first project, after that whatever one was looking at. */
export function SamplePaper({ bytes }: { readonly bytes: Uint8Array | undefined }) {
  const shown = useRef(false);
  const onDrawn = useCallback(({ tables, desk }: DrawnPages) => {
    const table = tables.find((each) => each.textContent?.includes("产出指标"));
    if (!shown.current && table !== undefined) showTable(projectHead(table, tables), desk);
    shown.current = true;
  }, []);
  return <WordPaper bytes={bytes} label="用示例试填的页面" onDrawn={onDrawn} />;
}

/** A table that stands right above belongs to the same project. */
function projectHead(table: Element, tables: readonly Element[]): Element {
  const above = tables[tables.indexOf(table) - 1];
  return above !== undefined && above.textContent?.includes("项目名称") === true ? above : table;
}
