import { type ReactNode, useCallback, useState } from "react";
import type { DraftSummary, SampleKind } from "../../../session/index.ts";
import { DRAFT_TYPE, download } from "../../files/index.ts";
import { chineseReason } from "../../format/index.ts";
import { go, TODO } from "../../navigation/index.ts";
import { late, useStrips } from "../../parts/index.ts";
import { useWorkspace } from "../../workspace/index.tsx";
import { RenameDialog } from "./rename-dialog.tsx";

const NewYearDialog = late(async () => (await import("../../drafts/new-year-dialog.tsx")).NewYearDialog);

/** Runs an action; where it cannot be done, says so with a way on. */
export type Attempt = (what: string, act: () => Promise<void>) => Promise<void>;

export interface DraftActions {
  open(id: string): void;
  exportWord(id: string): void;
  duplicate(draft: DraftSummary): void;
  rename(draft: DraftSummary): void;
  /** Prepares the next year from it. */
  nextYear(draft: DraftSummary): void;
  /** Opens it at what is left to do. */
  todo(id: string): void;
  remove(draft: DraftSummary): void;
  backUp(draft: DraftSummary): void;
  readonly attempt: Attempt;
  openSample(kind?: SampleKind): void;
  /** The dialog an action has opened. */
  readonly dialog: ReactNode;
}

/** What a draft is called in a sentence. */
function nameOf(draft: DraftSummary): string {
  return draft.title || draft.agency || "读不出的草稿";
}

/** What can be done with a draft without opening it. */
export function useDraftActions(): DraftActions {
  const { shelf, sample } = useWorkspace();
  const strips = useStrips();
  const [renaming, setRenaming] = useState<DraftSummary>();
  const [rolling, setRolling] = useState<DraftSummary>();

  const attempt: Attempt = useCallback(
    async (what: string, act: () => Promise<void>) => {
      try {
        await act();
      } catch (error) {
        const reason = chineseReason(error) ?? "可能是磁盘满了：腾出空间后再试一次。";
        strips.warn(`${what}没有做成，草稿没有改动。${reason}`);
      }
    },
    [strips],
  );

  const backUp = (draft: DraftSummary) =>
    void attempt("备份", async () => {
      const file = draft.broken === undefined ? await shelf.save(draft.id) : await shelf.saveRaw(draft.id);
      download(file.name, file.text, DRAFT_TYPE);
      strips.tell(`已存成“${file.name}”，在浏览器的下载文件夹里`);
    });

  const restore = (draft: DraftSummary) => void attempt("取回", () => shelf.restore(draft.id));

  const remove = (draft: DraftSummary) =>
    void attempt("删除", async () => {
      await shelf.remove(draft.id);
      strips.tell(`已删除“${nameOf(draft)}”，在回收站里留 30 天`, { label: "撤销", onPress: () => restore(draft) });
    });

  const openSample = (kind: SampleKind = "complete") =>
    void attempt("打开示例", async () => {
      const draft = await sample(kind);
      const known = await shelf.list();
      if (!known.some(({ id }) => id === draft.id)) await shelf.add(draft);
      go({ page: "draft", id: draft.id });
    });

  return {
    open: (id) => go({ page: "draft", id }),
    exportWord: (id) => go({ page: "draft", id, overlay: "export" }),
    duplicate: (draft) => void attempt("复制", async () => void (await shelf.duplicate(draft.id))),
    rename: setRenaming,
    nextYear: setRolling,
    todo: (id) => go({ page: "draft", id, spot: TODO }),
    remove,
    backUp,
    attempt,
    openSample,
    dialog: (
      <>
        {renaming === undefined ? null : (
          <RenameDialog
            title={renaming.title}
            onClose={() => setRenaming(undefined)}
            onRename={(title) => void attempt("改名", () => shelf.rename(renaming.id, title))}
          />
        )}
        {rolling === undefined ? null : <NewYearDialog from={rolling} onClose={() => setRolling(undefined)} />}
      </>
    ),
  };
}
