import { useSessionState } from "../../session/index.ts";

/** Why nothing can be replaced in the open draft, as a sentence; undefined where it can. */
export function useLocked(): string | undefined {
  return useSessionState(({ elsewhere, lock }) => {
    if (elsewhere) return "这份草稿在另一个窗口开着，本窗口只能找，不能换。";
    if (lock === "final") return "已定稿，内容锁着，只能找。要换先撤销定稿。";
    return lock === "reviewing" ? "送来审的内容不在这里改，只能找。要改的地方写批注。" : undefined;
  });
}
