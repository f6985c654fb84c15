import { useCallback, useEffect, useState } from "react";
import type { BinItem } from "../../../session/index.ts";
import { chineseReason } from "../../format/index.ts";
import { go } from "../../navigation/index.ts";
import { useStrips } from "../../parts/index.ts";
import { useWorkspace } from "../../workspace/index.tsx";

type Project = BinItem & { readonly kind: "project" };

export interface Bin {
  /** Latest first; undefined until the first answer. */
  readonly items: readonly BinItem[] | undefined;
  takeBack(item: BinItem): void;
  takeBackAll(): void;
  empty(): void;
  /** A project whose draft is gone: it is asked where it shall go. */
  readonly asking: Project | undefined;
  putInto(draftId: string): void;
  stopAsking(): void;
}

/** The bin of this machine, and what can be done with it. */
export function useBin(): Bin {
  const { shelf } = useWorkspace();
  const strips = useStrips();
  const [items, setItems] = useState<readonly BinItem[]>();
  const [asking, setAsking] = useState<Project>();
  const ask = useCallback(() => {
    shelf.bin().then(setItems, () => {
      setItems([]);
      strips.warn("回收站这一次没有读出来，重新打开本页再试。");
    });
  }, [shelf, strips]);
  useEffect(() => {
    ask();
    return shelf.subscribe(ask);
  }, [shelf, ask]);

  const attempt = (act: () => Promise<void>) => {
    act().catch((error: unknown) => {
      strips.warn(`没有做成，回收站没有改动。${chineseReason(error) ?? "可能是磁盘满了：腾出空间后再试一次。"}`);
    });
  };
  const put = async (item: Project, draftId: string) => {
    await shelf.putBack(item, draftId);
    strips.tell(`已把“${item.project.name || "未命名项目"}”放回“${item.from.title}”`, {
      label: "去看",
      onPress: () => go({ page: "draft", id: draftId, spot: { kind: "project", id: item.id } }),
    });
  };
  /** True where the item is back; a project whose draft is gone has to be asked about. */
  const back = async (item: BinItem): Promise<boolean> => {
    if (item.kind === "draft") {
      await shelf.restore(item.id);
      strips.tell(`已取回“${item.draft.title}”`, {
        label: "打开",
        onPress: () => go({ page: "draft", id: item.id }),
      });
      return true;
    }
    const there = (await shelf.list()).some(({ id }) => id === item.from.id);
    if (there) await put(item, item.from.id);
    return there;
  };
  return {
    items,
    takeBack: (item) =>
      attempt(async () => {
        if (!(await back(item)) && item.kind === "project") setAsking(item);
      }),
    takeBackAll: () =>
      attempt(async () => {
        // Drafts first: their projects then find them.
        const ordered = [...(items ?? [])].sort((a, b) => a.kind.localeCompare(b.kind) || a.deletedAt - b.deletedAt);
        let count = 0;
        for (const item of ordered) if (await back(item)) count += 1;
        const left = ordered.length - count;
        strips.tell(`取回 ${count} 件${left === 0 ? "" : `；${left} 个项目的草稿已不在，一个个取回`}`);
      }),
    empty: () => attempt(shelf.emptyBin),
    asking,
    putInto: (draftId) => {
      setAsking(undefined);
      if (asking !== undefined) attempt(() => put(asking, draftId));
    },
    stopAsking: () => setAsking(undefined),
  };
}
