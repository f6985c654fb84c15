import { useState } from "react";
import { download, FileButton } from "../../files/index.ts";
import { chineseReason } from "../../format/index.ts";
import { Button, Dialog, Hint, TextLines, useStrips } from "../../parts/index.ts";
import { useWorkspace } from "../../workspace/index.tsx";
import styles from "./stock-dialog.module.css";

const TEXT_TYPE = "text/plain;charset=utf-8";
/** More than anyone writes in a list. */
const LARGEST = 1024 * 1024;

function linesOf(text: string): readonly string[] {
  return text.split(/\r?\n/).filter((line) => line.trim() !== "");
}

/** The list of 常用批注: written here, and handed on as a file. */
export function StockDialog({ onClose }: { readonly onClose: () => void }) {
  const { stock } = useWorkspace();
  const strips = useStrips();
  const [text, setText] = useState(() => stock.list().join("\n"));
  const keep = () => {
    stock.put(linesOf(text)).then(onClose, (error: unknown) => {
      strips.warn(`常用批注没有记下。${chineseReason(error) ?? "再试一次。"}`);
    });
  };
  const read = async ([file]: readonly File[]) => {
    if (file === undefined) return;
    if (file.size > LARGEST) return strips.warn(`“${file.name}”太大，不像常用批注。看看是不是选错了文件。`);
    const added = linesOf((await file.text()).replace(/^\uFEFF/, ""));
    setText((before) => [...new Set([...linesOf(before), ...added])].join("\n"));
  };
  const aside = (
    <>
      <Button size="large" onClick={() => download("常用批注.txt", linesOf(text).join("\r\n"), TEXT_TYPE)}>
        存成文件
      </Button>
      <FileButton size="large" accept=".txt" onFiles={(files) => void read(files)}>
        读入文件
      </FileButton>
    </>
  );
  return (
    <Dialog title="常用批注" onClose={onClose} onSubmit={keep} answer="记下" aside={aside}>
      <div className={styles.body}>
        <TextLines
          aria-label="常用批注，一行一条"
          rows={14}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <Hint>一行一条。写批注时从“常用批注”里选；存成文件可以给别的审核人，读入时接在后面，重复的只留一条。</Hint>
      </div>
    </Dialog>
  );
}
