import type { SampleKind } from "../../../session/index.ts";
import { DOCUMENT_FILES, DRAFT_FILES, FileButton } from "../../files/index.ts";
import { Button } from "../../parts/index.ts";
import styles from "./empty-home.module.css";

/** What stands there before the first draft: what to do first, and the ways to do it. */
export function EmptyHome({
  onNew,
  onRead,
  onDesk,
  onFiles,
  onSample,
}: {
  readonly onNew: () => void;
  readonly onRead: () => void;
  readonly onDesk: () => void;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onSample: (kind?: SampleKind) => void;
}) {
  return (
    <>
      <div className={styles.start}>
        <div className={styles.lead}>
          <h2>还没有草稿</h2>
          <p>一份草稿就是一年要公开的一份文件：九章文字、几张表、每个项目一张绩效目标表。写完导出 Word。</p>
        </div>
        <div className={styles.way}>
          <h3>新建</h3>
          <p>填单位和年度，选布局，从空表开始。</p>
          <Button look="primary" onClick={onNew}>
            新建
          </Button>
        </div>
        <div className={styles.way}>
          <h3>从上年文件读取</h3>
          <p>上年公开的 Word 文件、网页或复制来的表格，读成草稿，再编下一年。</p>
          <Button onClick={onRead}>从上年文件读取</Button>
        </div>
        <div className={styles.way}>
          <h3>打开文件</h3>
          <p>从别的电脑带来的备份，或站所报来的草稿。</p>
          <FileButton accept={`${DRAFT_FILES},${DOCUMENT_FILES}`} multiple onFiles={onFiles}>
            打开文件
          </FileButton>
        </div>
        <div className={styles.way}>
          <h3>审核各单位的文件</h3>
          <p>各单位报来的 Word 文件和草稿，一次查完，按单位列出问题。</p>
          <Button onClick={onDesk}>打开审核台</Button>
        </div>
        <div className={styles.way}>
          <h3>看示例</h3>
          <p>
            虚构的云溪镇全套草稿，随便改。还有一份{" "}
            <Button look="link" onClick={() => onSample("faulty")}>
              有问题的示例
            </Button>
            ，练习检查和改正。
          </p>
          <Button onClick={() => onSample()}>打开示例</Button>
        </div>
      </div>
      <p className={styles.drop}>也可以把文件拖到这里，或复制表格后按 Ctrl+V</p>
      <p className={styles.under}>
        全部内容只存在这台电脑的这个浏览器里，不上传。换电脑或清理浏览器前，先“备份到文件”。
      </p>
    </>
  );
}
