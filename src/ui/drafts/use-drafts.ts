import { useEffect, useState } from "react";
import type { DraftSummary } from "../../session/index.ts";
import { useWorkspace } from "../workspace/index.tsx";

/** The drafts of this machine, kept up to date; undefined until the first answer there ever was. */
export function useDrafts(): { readonly drafts: readonly DraftSummary[] | undefined; readonly problem?: string } {
  const { shelf } = useWorkspace();
  const [drafts, setDrafts] = useState<readonly DraftSummary[] | undefined>(shelf.listed);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let asked = 0;
    let left = false;
    const ask = async () => {
      asked += 1;
      const mine = asked;
      try {
        const answer = await shelf.list();
        if (!left && mine === asked) {
          setDrafts(answer);
          setFailed(false);
        }
      } catch {
        if (!left) setFailed(true);
      }
    };
    void ask();
    const stop = shelf.subscribe(() => void ask());
    return () => {
      left = true;
      stop();
    };
  }, [shelf]);
  return failed
    ? {
        drafts: drafts ?? [],
        problem: "读不出这台电脑上的草稿，可能是浏览器不让保存。关掉别的窗口再打开本页，草稿文件还在原处。",
      }
    : { drafts };
}
