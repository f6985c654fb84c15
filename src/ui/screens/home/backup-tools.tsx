import { useSyncExternalStore } from "react";
import { type BackupFolder, backupWords, type DraftSummary } from "../../../session/index.ts";
import {
  askToWrite,
  canChooseFolder,
  chooseFolder,
  DRAFT_TYPE,
  download,
  writeInto,
  ZIP_TYPE,
} from "../../files/index.ts";
import { changedTime } from "../../format/index.ts";
import { Button, MenuButton, useStrips } from "../../parts/index.ts";
import { useWorkspace } from "../../workspace/index.tsx";
import type { Attempt } from "./use-draft-actions.tsx";

/** Carries all drafts out of the browser: as a download, or into the folder that was chosen for it. */
function useBackup(drafts: readonly DraftSummary[], attempt: Attempt) {
  const { shelf, bundle, backups } = useWorkspace();
  const strips = useStrips();
  const { folder } = useSyncExternalStore(backups.subscribe, backups.state);

  const pack = async () => {
    const files = await Promise.all(
      drafts.map((draft) => (draft.broken === undefined ? shelf.save(draft.id) : shelf.saveRaw(draft.id))),
    );
    const [only] = files;
    if (only !== undefined && files.length === 1) return { name: only.name, content: only.text, type: DRAFT_TYPE };
    const { name, bytes } = await bundle(files);
    return { name, content: bytes, type: ZIP_TYPE };
  };
  const keep = (into: BackupFolder | undefined) =>
    backups.put({ at: Date.now(), ...(into === undefined ? {} : { folder: into }) });
  const save = () =>
    void attempt("备份", async () => {
      const { name, content, type } = await pack();
      download(name, content, type);
      await keep(folder);
      strips.tell(`${drafts.length} 份存进了“${name}”，在浏览器的下载文件夹里`);
    });
  const write = (into: BackupFolder) =>
    void attempt("备份", async () => {
      await askToWrite(into);
      const { name, content } = await pack();
      await writeInto(into, name, content);
      await keep(into);
      strips.tell(`${drafts.length} 份存进了“${into.name}”里的“${name}”`);
    });
  const choose = () =>
    void attempt("备份", async () => {
      const chosen = await chooseFolder();
      if (chosen !== undefined) write(chosen);
    });
  return { folder, save, write, choose };
}

/** When all drafts were last carried out of the browser, and the way to do it again. */
export function BackupTools({
  drafts,
  attempt,
}: {
  readonly drafts: readonly DraftSummary[];
  readonly attempt: Attempt;
}) {
  const { backups } = useWorkspace();
  const state = useSyncExternalStore(backups.subscribe, backups.state);
  const { folder, save, write, choose } = useBackup(drafts, attempt);
  const writes = canChooseFolder();
  const now = Date.now();
  const last = backupWords(state, drafts, now, (at) => changedTime(at, now));
  if (last === undefined) return null;
  return (
    <>
      <span className={last.late ? "is-warning" : "quiet"}>{last.words}</span>
      {folder === undefined ? (
        <Button look="bare" onClick={save}>
          备份到文件
        </Button>
      ) : (
        <Button look="bare" onClick={() => write(folder)}>
          备份到“{folder.name}”
        </Button>
      )}
      <MenuButton
        look="bare"
        icon="more"
        label="备份到哪里"
        items={[
          ...(folder === undefined && writes ? [] : [{ label: "下载成文件", onSelect: save }]),
          {
            label: folder === undefined ? "备份到文件夹…" : "换一个文件夹…",
            onSelect: choose,
            ...(writes ? {} : { off: "这个浏览器不能写文件夹" }),
          },
        ]}
      />
    </>
  );
}
