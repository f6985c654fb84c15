import { useEffect, useState } from "react";
import type { Session } from "../../session/index.ts";
import { chineseReason } from "../format/index.ts";
import { useWorkspace } from "../workspace/index.tsx";
import { askBeforeLeaving } from "./leaving.ts";

export type Opening =
  | { readonly kind: "opening" }
  | { readonly kind: "open"; readonly session: Session }
  | { readonly kind: "refused"; readonly reason: string };

const UNREADABLE = "这份草稿读不出。回到草稿列表，可以把它原样存出。";

/** Opens a draft while the component lives, and closes it after. */
export function useOpenSession(id: string): Opening {
  const { shelf } = useWorkspace();
  const [opening, setOpening] = useState<Opening>({ kind: "opening" });
  useEffect(() => {
    let left = false;
    setOpening({ kind: "opening" });
    const opened = shelf.open(id);
    const asking = opened.then(askBeforeLeaving);
    opened.then(
      (session) => {
        if (!left) setOpening({ kind: "open", session });
      },
      (error: unknown) => {
        if (!left) setOpening({ kind: "refused", reason: chineseReason(error) ?? UNREADABLE });
      },
    );
    return () => {
      left = true;
      // A session that cannot write everything stays open and keeps trying; the list says so, and leaving still asks.
      opened
        .then((session) => session.close())
        .then(() => asking)
        .then((stop) => stop())
        .catch(() => undefined);
    };
  }, [shelf, id]);
  return opening;
}
