import { absentPages } from "../../../domain/index.ts";
import { addOwnPart, addStandardPage } from "../../../session/index.ts";
import { useEditor } from "../../navigation/index.ts";
import { MenuButton, type MenuItem } from "../../parts/index.ts";
import { useSession, useSessionState } from "../../session/index.ts";
import styles from "./outline.module.css";

/** Below the chapters: one of the office's own at the end, or a standard one that the document has not. */
export function AddChapter() {
  const session = useSession();
  const { goTo, goSpot } = useEditor();
  const draft = useSessionState((state) => state.draft.parts) && session.state().draft;
  const items: readonly MenuItem[] = [
    {
      label: "自己的一章",
      hint: "放在最后",
      onSelect: () => {
        const command = addOwnPart(session.state().draft, 1);
        session.apply(command);
        goTo(command.place);
      },
    },
    ...absentPages(draft).map(({ key, heading }) => ({
      label: heading,
      hint: "放回原处",
      onSelect: () => {
        session.apply(addStandardPage(key));
        goSpot({ kind: "chapter", key });
      },
    })),
  ];
  return (
    <div className={styles.chapterAdd}>
      <MenuButton look="bare" size="small" icon="plus" label="添加一章" items={items}>
        添加一章
      </MenuButton>
    </div>
  );
}
