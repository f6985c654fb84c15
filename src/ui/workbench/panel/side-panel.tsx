import type { ReactNode } from "react";
import { Button, Tabs } from "../../parts/index.ts";
import type { SearchDoor } from "../search/index.ts";
import styles from "./panel.module.css";

/** The right column itself: its names, of which one is shown, and the button that closes it. */
export function SidePanel<Name extends string>({
  names,
  shown,
  onShow,
  counts,
  search,
  onClose,
  children,
}: {
  readonly names: readonly Name[];
  readonly shown: Name;
  readonly onShow: (name: Name) => void;
  /** How many things are under a name. */
  readonly counts: Readonly<Partial<Record<Name, number>>>;
  /** 查找 is opened as by its key: with the words that are marked. */
  readonly search: SearchDoor;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  return (
    <aside className={styles.panel} aria-label="右栏">
      <Tabs
        label="右栏"
        names={names}
        shown={shown}
        onShow={(name) => (name === "查找" ? search.find() : onShow(name))}
        panel="side-panel"
        counts={counts}
      >
        <Button look="bare" icon="close" title="收起 F9" onClick={onClose} />
      </Tabs>
      <div role="tabpanel" id="side-panel" aria-label={shown} className={styles.body}>
        {children}
      </div>
    </aside>
  );
}
