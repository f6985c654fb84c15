import type { PasteSummary } from "../../session/index.ts";

/** What a paste did, in one line: "已粘贴 6 行，其中 2 处指标值拆成了三格". @param said what came with the cells. */
export function pasteWords({ rows, splitTargets, overflow }: PasteSummary, said = 0): string {
  const split = splitTargets === 0 ? "" : `，其中 ${splitTargets} 处指标值拆成了三格`;
  const left = overflow === 0 ? "" : `。右边多出 ${overflow} 格，表里没有这些列，没有粘贴`;
  const look = said === 0 ? "" : `。有 ${said} 处要看一眼`;
  return `已粘贴 ${rows} 行${split}${left}${look}`;
}
