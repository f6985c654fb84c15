import { useState } from "react";
import { Button, Dialog, DialogLine, DialogLines, Hint } from "../../parts/index.ts";
import styles from "./text-dialog.module.css";

/** The list of offices that have to hand in: pasted, or typed one a line. */
export function NamesDialog({
  names,
  namesIn,
  onNames,
  onClose,
}: {
  readonly names: readonly string[];
  readonly namesIn: (text: string) => readonly string[];
  readonly onNames: (names: readonly string[]) => void;
  readonly onClose: () => void;
}) {
  const [text, setText] = useState(names.join("\n"));
  const found = namesIn(text);
  const footer = (
    <>
      <span className="quiet">{found.length} 家</span>
      <span className="push" />
      <Button size="large" onClick={onClose}>
        取消
      </Button>
      <Button size="large" look="primary" type="submit">
        记下名单
      </Button>
    </>
  );
  return (
    <Dialog title="应报单位名单" onClose={onClose} onSubmit={() => onNames(found)} footer={footer}>
      <DialogLines>
        <DialogLine label="单位" htmlFor="desk-names">
          <textarea
            id="desk-names"
            className={styles.text}
            rows={14}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
          <Hint>一行一家，从表格里整列复制来也行。没有到的会列在表里，名单以外的会问一声。</Hint>
        </DialogLine>
      </DialogLines>
    </Dialog>
  );
}
