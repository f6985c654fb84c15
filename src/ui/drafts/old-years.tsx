import type { OldYear } from "../../domain/index.ts";
import { formatRoute, go } from "../navigation/index.ts";
import { Button, Dialog } from "../parts/index.ts";
import { spotOfPlace } from "../places/places.ts";
import styles from "./new-year.module.css";

/** What was written, and the texts that still name old years, each with the way there. */
export function OldYears({
  id,
  title,
  oldYears,
  onClose,
}: {
  readonly id: string;
  readonly title: string;
  readonly oldYears: readonly OldYear[];
  /** Given where the draft was there before; else closing leads into the new one. */
  readonly onClose?: () => void;
}) {
  const open = () => go({ page: "draft", id });
  const isNew = onClose === undefined;
  const footer = (
    <>
      <span className="push" />
      <Button size="large" look="primary" onClick={open}>
        打开草稿
      </Button>
    </>
  );
  return (
    <Dialog
      title={oldYears.length === 0 ? "没有话写着旧年份" : `${oldYears.length} 处还写着旧年份`}
      onClose={onClose ?? open}
      footer={footer}
    >
      <p className={styles.lead}>
        {isNew ? `已建好“${title}”。` : `“${title}”里，`}
        {oldYears.length === 0 ? "目标、项目和自己写的章节都没有旧年份。" : "下面的话写着旧年份，核对要不要改。"}
      </p>
      <ul className={styles.old}>
        {oldYears.map(({ place, at, text }) => {
          const spot = spotOfPlace(at);
          return (
            <li key={`${place} ${text}`}>
              <a href={formatRoute({ page: "draft", id, ...(spot === undefined ? {} : { spot }) })}>{place}</a>
              <p>{text}</p>
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}
