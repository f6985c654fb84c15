import { fileSize } from "../../format/index.ts";
import { Icon } from "../../parts/index.ts";
import styles from "./export-dialog.module.css";
import { formOf } from "./forms.ts";
import type { ExportState } from "./use-export.ts";

/** What was written, what could not be, and whether the file holds what no page shows. Whether it is right the checks say. */
export function ExportDone({
  files,
  missing,
  leftOut,
  leaks,
  contents,
}: Extract<ExportState, { kind: "finished" }> & {
  /** Whether a Word file may hold contents, whose page numbers only Word and WPS know. */
  readonly contents: boolean;
}) {
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
        {contents ? <span className="quiet">有目录的，打开后右键目录选“更新域”（F9），页码就有了。</span> : null}
        {leaks.length === 0 ? (
          <span className="quiet">文件里没有批注、修订、姓名和草稿数据</span>
        ) : (
          <span className="is-warning">公开前先去掉：{leaks.join("")}</span>
        )}
      </span>
    </p>
  );
}
