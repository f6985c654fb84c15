import { useState, useSyncExternalStore } from "react";
import { late, MenuButton } from "../../parts/index.ts";
import { useWorkspace } from "../../workspace/index.tsx";

const Dialog = late(async () => (await import("./stock-dialog.tsx")).StockDialog);
const SHOWN = 36;

/** Puts a remark that is written often where one is being written, and keeps what is written there for the next time. */
export function StockMenu({ text, onPick }: { readonly text: string; readonly onPick: (remark: string) => void }) {
  const { stock } = useWorkspace();
  const list = useSyncExternalStore(stock.subscribe, stock.list);
  const [editing, setEditing] = useState(false);
  const own = text.trim();
  const known = list.includes(own);
  return (
    <>
      <MenuButton
        look="bare"
        size="small"
        label="常用批注"
        items={[
          ...list.map((remark) => ({
            label: remark.length > SHOWN ? `${remark.slice(0, SHOWN)}…` : remark,
            onSelect: () => onPick(remark),
          })),
          {
            label: "把写的这条存为常用",
            begins: true,
            ...(own === "" ? { off: "还没有写" } : known ? { off: "已经有了" } : {}),
            onSelect: () => void stock.put([...list, own]),
          },
          { label: "改常用批注…", onSelect: () => setEditing(true) },
        ]}
      >
        常用批注
      </MenuButton>
      {editing ? <Dialog onClose={() => setEditing(false)} /> : null}
    </>
  );
}
