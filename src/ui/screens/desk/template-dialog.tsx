import { useEffect, useState } from "react";
import type { ReviewDesk } from "../../../session/index.ts";
import { download, FileButton, WORD_TYPE } from "../../files/index.ts";
import { Button, Dialog, ListTable, useStrips } from "../../parts/index.ts";
import styles from "./template-dialog.module.css";
import type { Doing } from "./use-doing.tsx";

/** The Word template of the 审核意见书: taken out, changed in Word, and put back. */
export function TemplateDialog({
  desk: { opinionTemplate: template },
  doing: { act },
  onClose,
}: {
  readonly desk: ReviewDesk;
  readonly doing: Doing;
  readonly onClose: () => void;
}) {
  const strips = useStrips();
  const [own, setOwn] = useState<boolean>();
  const [tags, setTags] = useState<Awaited<ReturnType<typeof template.tags>>>([]);
  useEffect(() => {
    template.isOwn().then(setOwn, () => setOwn(false));
    template.tags().then(setTags, () => setTags([]));
  }, [template]);
  const put = (bytes: Uint8Array | undefined) =>
    act("换模板", async () => {
      await template.put(bytes);
      setOwn(bytes !== undefined);
      strips.tell(bytes === undefined ? "用回随程序的模板" : "以后用这份模板写审核意见书");
    });
  const aside = (
    <>
      <Button
        size="large"
        onClick={() =>
          act("模板", async () => {
            const { name, bytes } = await template.file();
            download(name, bytes, WORD_TYPE);
          })
        }
      >
        存出来改
      </Button>
      <FileButton
        size="large"
        accept=".docx"
        onFiles={([file]) =>
          act("换模板", async () => {
            if (file !== undefined) put(new Uint8Array(await file.arrayBuffer()));
          })
        }
      >
        换成改好的
      </FileButton>
      {own === true ? (
        <Button size="large" onClick={() => put(undefined)}>
          用回原来的
        </Button>
      ) : null}
    </>
  );
  return (
    <Dialog title="审核意见书的模板" onClose={onClose} aside={aside} leave="关闭">
      <div className={styles.body}>
        <p>
          {own === true ? "现在用的是自己的模板。" : "现在用的是随程序的模板。"}
          存出来在 Word 或 WPS 里改字、改版面，再换进来。花括号里的是标记，写意见书时换成下面说的。
        </p>
        <ListTable
          label="标记"
          rows="texts"
          heads={
            <>
              <th>标记</th>
              <th>写成</th>
            </>
          }
        >
          {tags.map(({ tag, help }) => (
            <tr key={tag}>
              <td className={styles.tag}>{tag}</td>
              <td>{help}</td>
            </tr>
          ))}
        </ListTable>
      </div>
    </Dialog>
  );
}
