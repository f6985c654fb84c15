import { useState } from "react";
import { BROKEN_OFF, DOCUMENT_FILES, FileButton, fileSource } from "../../files/index.ts";
import { chineseReason } from "../../format/index.ts";
import { Dialog, DialogLine, DialogLines, Hint, TextLines, useStrips } from "../../parts/index.ts";
import { useWorkspace } from "../../workspace/index.tsx";
import { textOfBlocks } from "./names-file.ts";

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
  const { readDocument } = useWorkspace();
  const strips = useStrips();
  const [text, setText] = useState(names.join("\n"));
  const found = namesIn(text);
  const read = async ([file]: readonly File[]): Promise<void> => {
    if (file === undefined) return;
    try {
      const { blocks } = await readDocument(await fileSource(file), {});
      const names = namesIn(textOfBlocks(blocks));
      if (names.length === 0) strips.warn(`“${file.name}”里没有认出单位名。打开它，把单位那一列复制过来。`);
      setText((before) => namesIn([before, ...names].join("\n")).join("\n"));
    } catch (error) {
      strips.warn(`“${file.name}”没有读入。${chineseReason(error) ?? BROKEN_OFF}`);
    }
  };
  const aside = (
    <>
      <FileButton size="large" accept={DOCUMENT_FILES} onFiles={(files) => void read(files)}>
        读入文件
      </FileButton>
      <span className="quiet">{found.length} 家</span>
    </>
  );
  return (
    <Dialog title="应报单位名单" onClose={onClose} onSubmit={() => onNames(found)} answer="记下名单" aside={aside}>
      <DialogLines>
        <DialogLine label="单位" htmlFor="desk-names">
          <TextLines id="desk-names" rows={14} value={text} onChange={({ target }) => setText(target.value)} />
          <Hint>一行一家，从表格里整列复制来，或读一个文件。没有到的会列在表里，名单以外的会问一声。</Hint>
        </DialogLine>
      </DialogLines>
    </Dialog>
  );
}
