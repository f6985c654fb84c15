import { useEffect, useState } from "react";
import { type OldYear, oldYearsOf } from "../../domain/index.ts";
import type { DraftSummary } from "../../session/index.ts";
import { useWorkspace } from "../workspace/index.tsx";
import { OldYears } from "./old-years.tsx";

/** The texts of a draft of this machine that name old years, as they are now. */
export function FindOldYears({ draft, onClose }: { readonly draft: DraftSummary; readonly onClose: () => void }) {
  const { shelf } = useWorkspace();
  const [oldYears, setOldYears] = useState<readonly OldYear[]>();
  useEffect(() => {
    let left = false;
    const read = async () => {
      const session = await shelf.open(draft.id);
      const found = oldYearsOf(session.state().draft);
      await session.close();
      return found;
    };
    // A draft that cannot be opened says so in its own row of the list.
    read().then(
      (found) => {
        if (!left) setOldYears(found);
      },
      () => {
        if (!left) onClose();
      },
    );
    return () => {
      left = true;
    };
  }, [shelf, draft.id, onClose]);
  if (oldYears === undefined) return null;
  return <OldYears id={draft.id} title={draft.title || draft.agency} oldYears={oldYears} onClose={onClose} />;
}
