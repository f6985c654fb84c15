import { type ReactNode, useState } from "react";
import type { ReviewDesk } from "../../../session/index.ts";
import { chineseReason } from "../../format/index.ts";
import { useStrips } from "../../parts/index.ts";
import { NameDialog } from "../../workbench/remarks/review-context.tsx";

export interface Doing {
  /** Does something; where it cannot be done, says why. @param what it is called, for the sentence */
  act(what: string, work: () => Promise<void>): void;
  /** The same for what bears a name: asks for it the first time. */
  signed(what: string, work: () => Promise<void>): void;
  /** The question for the name. */
  readonly naming: ReactNode;
}

/** How things are done from the desk: nothing rejects, and nothing goes out without a name. */
export function useDoing(desk: ReviewDesk): Doing {
  const strips = useStrips();
  const [waiting, setWaiting] = useState<{ readonly what: string; readonly work: () => Promise<void> }>();
  const act: Doing["act"] = (what, work) => {
    work().catch((error: unknown) => strips.warn(`${what}没有做成。${chineseReason(error) ?? "再试一次。"}`));
  };
  return {
    act,
    signed: (what, work) =>
      act(what, async () => {
        if ((await desk.name()) === "") setWaiting({ what, work });
        else await work();
      }),
    naming:
      waiting === undefined ? null : (
        <NameDialog
          onClose={() => setWaiting(undefined)}
          onName={(typed) => {
            setWaiting(undefined);
            act(waiting.what, async () => {
              await desk.setName(typed);
              await waiting.work();
            });
          }}
        />
      ),
  };
}
