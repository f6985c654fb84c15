import { DOCUMENT_FILES, FileButton, type Handed } from "../../files/index.ts";
import styles from "./read-screen.module.css";

/** What stands there before anything was read: the ways to bring something. */
export function ReadStart({ onHanded }: { readonly onHanded: (things: readonly Handed[]) => void }) {
  return (
    <div className={styles.start}>
      <div className={styles.way}>
        <h2>选文件</h2>
        <p>上年的 Word、WPS 文件，电子表格，有文字的 PDF，网页、文字文件都行；站所报来的几个可以一起选。</p>
        <FileButton
          look="primary"
          accept={DOCUMENT_FILES}
          multiple
          onFiles={(files) => onHanded(files.map((file) => ({ kind: "file", file })))}
        >
          选文件
        </FileButton>
      </div>
      <div className={styles.way}>
        <h2>粘贴表格</h2>
        <p>在 Word、WPS、表格软件或网页里选中表格复制，回到本页按 Ctrl+V。</p>
      </div>
      <div className={styles.way}>
        <h2>拖进来</h2>
        <p>把文件拖到本页任何地方。扫描的 PDF 里没有文字，先在 WPS 里识别。</p>
      </div>
      <p className={styles.under}>读完先核对，按“取用”选好放到哪里，才会写进这台电脑。</p>
    </div>
  );
}
