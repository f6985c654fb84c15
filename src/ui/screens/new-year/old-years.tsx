import type { OldYear } from "../../../domain/index.ts";
import { formatRoute, go } from "../../navigation/index.ts";
import { Button, Dialog } from "../../parts/index.ts";
import { spotOfPlace } from "../editor/places.ts";
import styles from "./new-year.module.css";

/** What was written, and the texts that still name old years, each with the way there. */
export function OldYears({
  id,
  title,
  oldYears,
}: {
  readonly id: string;
  readonly title: string;
  readonly oldYears: readonly OldYear[];
}) {
  const open = () => go({ page: "draft", id });
  const footer = (
    <>
      <span className="push" />
      <Button size="large" look="primary" onClick={open}>
        打开草稿
      </Button>
    </>
  );
  return (
    <Dialog title={`${oldYears.length} 处还写着旧年份`} onClose={open} footer={footer}>
      <p className={styles.lead}>已建好“{title}”。下面的话是从上年留下的，核对要不要改年份。</p>
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
