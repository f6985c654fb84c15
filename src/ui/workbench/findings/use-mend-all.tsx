import { type ReactNode, useState } from "react";
import type { Finding } from "../../../domain/index.ts";
import { late } from "../../parts/index.ts";
import { useSession } from "../../session/index.ts";
import type { MendAsked } from "./mend-dialog.tsx";

const MendDialog = late(async () => (await import("./mend-dialog.tsx")).MendDialog);

/** Mending several places at once: what would be done is shown first. */
export function useMendAll(): {
  readonly ask: (findings: readonly Finding[], others?: number) => void;
  readonly dialog: ReactNode;
} {
  const session = useSession();
  const [asked, setAsked] = useState<MendAsked>();
  return {
    ask: (findings, others = 0) => {
      const { draft, layout } = session.state();
      setAsked({ draft, layout, findings, others });
    },
    dialog: asked === undefined ? null : <MendDialog asked={asked} onClose={() => setAsked(undefined)} />,
  };
}
