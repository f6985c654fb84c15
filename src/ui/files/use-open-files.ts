import { useCallback } from "react";
import { go } from "../navigation/index.ts";
import { useStrips } from "../parts/index.ts";
import { useWorkspace } from "../workspace.tsx";
import { type Opened, openFile } from "./open-file.ts";

/** Opens files from a dialog or from a drop; a single one is shown at once, several stay in the list. */
export function useOpenFiles(): (files: readonly File[]) => Promise<void> {
  const workspace = useWorkspace();
  const strips = useStrips();
  return useCallback(
    async (files) => {
      const results: Opened[] = [];
      for (const file of files) results.push(await openFile(file, workspace));
      for (const result of results) if (result.refused !== undefined) strips.warn(result.refused);
      const added = results.flatMap((result) => result.added);
      const [first] = added;
      if (first === undefined) return;
      const copies = added.filter((result) => result.copied).length;
      if (copies > 0)
        strips.tell(`这台电脑上已有同一份草稿，打开的${copies === 1 ? "" : ` ${copies} 份`}另存为新的一份`);
      else if (added.length > 1) strips.tell(`已打开 ${added.length} 份草稿`);
      if (added.length === 1) go({ page: "draft", id: first.id });
    },
    [workspace, strips],
  );
}
