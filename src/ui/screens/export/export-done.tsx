import { fileSize } from "../../format/index.ts";
import { Icon } from "../../parts/index.ts";
import styles from "./export-dialog.module.css";
import { formOf } from "./forms.ts";
import type { ExportState } from "./use-export.ts";

/** What was written, what could not be, and whether it may be published. */
export function ExportDone({ files, missing, leftOut, leaks }: Extract<ExportState, { kind: "finished" }>) {
  const size = files.reduce((sum, file) => sum + file.size, 0);
  return (
    <p className={styles.done} role="status">
      <Icon name="check" />
      <span>
        <b>已导出</b>　{files.length > 1 ? `${files.length} 个文件，` : ""}
        {fileSize(size)}，在浏览器的下载文件夹里。
        {missing.length > 0 ? (
          <span className="is-warning">{missing.map((form) => formOf(form).label).join("、")}没有写成，再导一次。</span>
        ) : null}
        {leftOut.join("")}
        {leaks.length === 0 ? (
          <span className="quiet">没有批注、修订、姓名和草稿数据，可以公开</span>
        ) : (
          <span className="is-warning">公开前先去掉：{leaks.join("")}</span>
        )}
      </span>
    </p>
  );
}
