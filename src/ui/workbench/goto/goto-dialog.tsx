import type { Spot } from "../../navigation/index.ts";
import { destinations } from "../../places/spots.ts";
import { useDraft } from "../../session/index.ts";
import { PickDialog } from "./pick-dialog.tsx";

/** Goes to a chapter or project. */
export function GotoDialog({ onGo, onClose }: { readonly onGo: (spot: Spot) => void; readonly onClose: () => void }) {
  const draft = useDraft();
  return (
    <PickDialog
      title="转到"
      label="转到哪里"
      places={destinations(draft)}
      none="没有这样的章或项目。"
      onPick={({ spot }) => onGo(spot)}
      onClose={onClose}
    />
  );
}
