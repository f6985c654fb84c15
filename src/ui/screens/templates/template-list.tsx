import { type ReactNode, useState } from "react";
import type { Layout } from "../../../domain/index.ts";
import { DropZone, download, FileButton, WORD_TYPE } from "../../files/index.ts";
import { changedTime, chineseReason } from "../../format/index.ts";
import { go } from "../../navigation/index.ts";
import { Banner, Button, ListTable, late, useStrips } from "../../parts/index.ts";
import { useWorkspace } from "../../workspace/index.tsx";
import type { Candidate } from "./candidate.ts";
import { columnWords, headWords } from "./describe-layout.ts";
import styles from "./template-list.module.css";
import { TemplatesFrame } from "./templates-frame.tsx";
import { useTemplates } from "./use-templates.ts";
import { useWordFile, WORD_FILES } from "./use-word-file.ts";

const CountyDialog = late(async () => (await import("./county-dialog.tsx")).CountyDialog);

/** What can be done with a template of the list. */
function useListActions(onCheck: (candidate: Candidate) => void) {
  const { templates, shelf, layoutOf } = useWorkspace();
  const strips = useStrips();
  const [removed, setRemoved] = useState<readonly Layout[]>([]);
  const attempt = (what: string, act: () => Promise<void>) => {
    act().catch((error: unknown) => {
      strips.warn(`${what}没有做成，模板没有改动。${chineseReason(error) ?? "可能是磁盘满了：腾出空间后再试一次。"}`);
    });
  };
  const restore = (layout: Layout) =>
    attempt("找回", async () => {
      await templates.restore(layout.id);
      setRemoved((all) => all.filter(({ id }) => id !== layout.id));
    });
  return {
    removed,
    restore,
    open: (layout: Layout) =>
      attempt("打开", async () => {
        const { bytes } = await templates.file(layout);
        onCheck({ name: layout.title, bytes, kept: layout });
      }),
    save: (layout: Layout) =>
      attempt("下载", async () => {
        const { name, bytes } = await templates.file(layout);
        download(name, bytes, WORD_TYPE);
        strips.tell(`已存成“${name}”，在浏览器的下载文件夹里。在 Word 或 WPS 里改好，再加进来`);
      }),
    remove: (layout: Layout) =>
      attempt("删除", async () => {
        const used = (await shelf.list()).filter(({ templateId }) => templateId === layout.id).length;
        await templates.remove(layout.id);
        setRemoved((all) => [...all, layout]);
        const note = used === 0 ? "" : `。用它的 ${used} 份草稿先按“${layoutOf(layout.id).title}”编、印，内容都在`;
        strips.tell(`已删除模板“${layout.title}”${note}`, { label: "撤销", onPress: () => restore(layout) });
      }),
  };
}

/** All templates of this machine. */
export function TemplateList({
  onCheck,
  onSample,
}: {
  readonly onCheck: (candidate: Candidate) => void;
  readonly onSample: (layout: Layout) => void;
}) {
  const { layouts, storageProblem } = useWorkspace();
  const own = useTemplates();
  const actions = useListActions(onCheck);
  const take = useWordFile(onCheck);
  const [county, setCounty] = useState(false);
  const shipped = layouts.filter(({ id }) => !own.some(({ layout }) => layout.id === id));
  return (
    <TemplatesFrame
      back="草稿"
      onBack={() => go({ page: "home" })}
      title="模板"
      tools={
        <>
          <Button onClick={() => setCounty(true)}>县里的一套</Button>
          <Button onClick={() => go({ page: "templates", part: "guide" })}>标记表</Button>
          <Button onClick={() => go({ page: "templates", part: "starter" })}>从选择生成</Button>
          <FileButton look="primary" icon="plus" accept={WORD_FILES} onFiles={take}>
            加县里的模板
          </FileButton>
        </>
      }
    >
      <main className={`${styles.board} scroll`}>
        {storageProblem === undefined ? null : <Banner tone="error">{storageProblem}</Banner>}
        <p className={styles.lead}>
          模板就是一个 Word 文件，要印内容的地方打上标记，如 <b>{"{项目名称}"}</b>。
          草稿用哪个模板，编辑时就填哪些栏目，导出就是它的样子。
        </p>
        <ListTable
          label="模板"
          rows="texts"
          heads={
            <>
              <th className={styles.name}>名称</th>
              <th>项目表的栏目</th>
              <th>指标的栏目</th>
              <th>来源</th>
              <th>
                <span className="visually-hidden">操作</span>
              </th>
            </>
          }
        >
          {own.map(({ layout, addedAt }) => (
            <TemplateRow key={layout.id} layout={layout} from={`本机，${changedTime(addedAt, Date.now())}`}>
              <Button look="link" aria-label={`打开 ${layout.title}`} onClick={() => actions.open(layout)}>
                打开
              </Button>
              <Button look="link" aria-label={`下载 ${layout.title}`} onClick={() => actions.save(layout)}>
                下载 Word
              </Button>
              <Button look="link" aria-label={`删除 ${layout.title}`} onClick={() => actions.remove(layout)}>
                删除
              </Button>
            </TemplateRow>
          ))}
          {shipped.map((layout) => (
            <TemplateRow key={layout.id} layout={layout} from="自带">
              <Button look="link" aria-label={`看样张 ${layout.title}`} onClick={() => onSample(layout)}>
                看样张
              </Button>
              <Button look="link" aria-label={`下载 ${layout.title}`} onClick={() => actions.save(layout)}>
                下载 Word
              </Button>
            </TemplateRow>
          ))}
        </ListTable>
        {actions.removed.map((layout) => (
          <p key={layout.id} className={styles.under}>
            刚删除“{layout.title}”，离开本页以前可以
            <Button look="link" onClick={() => actions.restore(layout)}>
              找回
            </Button>
          </p>
        ))}
        <p className={styles.under}>
          也可以把 Word 文件拖到这里。没有现成的，下载一个自带的改，或“从选择生成”；标记怎么写看“标记表”。
        </p>
      </main>
      {county ? <CountyDialog onClose={() => setCounty(false)} /> : null}
      <DropZone onFiles={take} />
    </TemplatesFrame>
  );
}

function TemplateRow({
  layout,
  from,
  children,
}: {
  readonly layout: Layout;
  readonly from: string;
  readonly children: ReactNode;
}) {
  return (
    <tr className={styles.row}>
      <td className={styles.name} title={layout.summary}>
        {layout.title}
      </td>
      <td className={styles.words}>{headWords(layout).join("、")}</td>
      <td className={styles.words}>{columnWords(layout).join("、")}</td>
      <td className={styles.from}>{from}</td>
      <td className={styles.do}>
        <div>{children}</div>
      </td>
    </tr>
  );
}
