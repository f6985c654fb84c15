import { useEffect, useState } from "react";
import type { Carried } from "../../../session/index.ts";
import { Icon } from "../../parts/index.ts";
import { useWorkspace } from "../../workspace/index.tsx";
import styles from "./export-dialog.module.css";

/** What the template holds that no page shows: what is left behind, and what goes along all the same. */
export function ExportCarried({ templateId }: { readonly templateId: string }) {
  const { carriedBy } = useWorkspace();
  const [carried, setCarried] = useState<Carried>();
  useEffect(() => {
    let wanted = true;
    setCarried(undefined);
    carriedBy(templateId).then(
      (found) => wanted && setCarried(found),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [carriedBy, templateId]);
  return (
    <div className={styles.plain}>
      <p className={styles.carried}>
        <Icon name="check" />
        <span>
          文件属性、批注、修订、隐藏文字、电脑里的路径，都不带
          {carried !== undefined && carried.taken.length > 0 ? (
            <span className="quiet">　模板里有{carried.taken.join("、")}，写出时拿掉</span>
          ) : null}
        </span>
      </p>
      {carried === undefined || carried.left.length === 0 ? null : (
        <ul className={styles.left}>
          {carried.left.map((sentence) => (
            <li key={sentence}>
              <b className="is-warning">去不掉　</b>
              {sentence}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
