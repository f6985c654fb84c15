import { useMemo } from "react";
import { schemeOf } from "../../../domain/index.ts";
import { copyRowsTo, indicatorTable, moveRowsTo, type Place } from "../../../session/index.ts";
import type { Transfer } from "../../grid/index.ts";
import { useEditor } from "../../navigation/index.ts";
import { useStrips } from "../../parts/index.ts";
import { destinations } from "../../places/spots.ts";
import { stepBack, useDraft, useSession, useSessionState } from "../../session/index.ts";
import { PickDialog } from "../../workbench/goto/pick-dialog.tsx";

/** Asks which project rows are moved or copied to, and does it: one stays here, with the way there and the way back. */
export function TransferDialog({
  from,
  how,
  rowIds,
  onClose,
}: {
  /** Id of the project whose rows they are. */
  readonly from: string;
  readonly how: Transfer;
  readonly rowIds: readonly string[];
  readonly onClose: () => void;
}) {
  const session = useSession();
  const strips = useStrips();
  const editor = useEditor();
  const draft = useDraft();
  const schemeId = useSessionState((state) => state.layout.scheme);
  const scheme = useMemo(() => schemeOf(schemeId), [schemeId]);
  const table = useMemo(() => indicatorTable({ list: from }, scheme), [from, scheme]);
  const rows = table.rows(draft).filter(({ id }) => rowIds.includes(id));
  const verb = how === "move" ? "移到" : "复制到";
  const what = rows.length > 1 ? `这 ${rows.length} 行` : `“${rows[0]?.level3 || rows[0]?.level2}”`;
  const goTo = (place: Place | undefined) => {
    if (place !== undefined) editor.goTo(place);
  };
  const take = (projectId: string, name: string) => {
    const to = indicatorTable({ list: projectId }, scheme);
    const command = how === "move" ? moveRowsTo(table, to, scheme, rows) : copyRowsTo(to, scheme, rows);
    const before = new Set(to.rows(session.state().draft).map(({ id }) => id));
    session.apply(command);
    const there = to.rows(session.state().draft).find(({ id }) => !before.has(id));
    const place = there === undefined ? to.place : { ...to.place, rowId: there.id, field: "level3" };
    const look = { label: "去看", onPress: () => goTo(place) };
    strips.tell(`已把${what}${verb}“${name || "未命名项目"}”`, look, stepBack({ session, strips, goTo }));
  };
  return (
    <PickDialog
      title={`${verb}哪个项目`}
      label={`${what}${verb}哪个项目`}
      places={destinations(draft).filter(({ spot }) => spot.kind === "project" && spot.id !== from)}
      none="没有这样的项目。"
      onPick={({ spot, title }) => {
        if (spot.kind === "project") take(spot.id, title);
      }}
      onClose={onClose}
    />
  );
}
