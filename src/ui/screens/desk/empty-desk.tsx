import { FileButton } from "../../files/index.ts";
import { Button } from "../../parts/index.ts";
import styles from "./empty-desk.module.css";

/** What the desk is for, before anything has come. */
export function EmptyDesk({
  accept,
  onFiles,
  onNames,
}: {
  readonly accept: string;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onNames: () => void;
}) {
  return (
    <main className={`${styles.empty} scroll`}>
      <div className={styles.start}>
        <h2>还没有收到文件</h2>
        <p>
          把各单位的送审件一次放进来，几十个可以一起选，也可以拖一个文件夹。没有送审件的，Word、WPS、电子表格、PDF、网页都行。都在这台电脑上检查和保存，不上传。
        </p>
        <FileButton look="primary" accept={accept} multiple onFiles={onFiles}>
          收文件
        </FileButton>
        <Button onClick={onNames}>贴单位名单</Button>
      </div>
    </main>
  );
}
