import { useCallback } from "react";
import { go } from "../navigation/index.ts";
import { useStrips } from "../parts/index.ts";
import { useWorkspace } from "../workspace/index.tsx";
import { isPackageFile, useReceive } from "./arrival-door.tsx";
import { handOver } from "./hand-over.ts";
import { isDraftFile, OPENING, type Opened, openFile } from "./open-file.ts";
import { takeReviewCopy } from "./review-copy.ts";

/**
 * Opens files from a dialog or from a drop; a single draft is shown at once, several stay in the list. Documents go to
 * the page that reads them.
 */
export function useOpenFiles(): (files: readonly File[]) => Promise<void> {
  const workspace = useWorkspace();
  const strips = useStrips();
  const receive = useReceive();
  return useCallback(
    async (all) => {
      strips.settle(OPENING);
      await receive(all.filter((file) => isPackageFile(file.name)));
      const files: File[] = [];
      for (const file of all) {
        if (!isPackageFile(file.name) && !(await takeReviewCopy(file, workspace, strips))) files.push(file);
      }
      const results: Opened[] = [];
      const documents = files.filter((file) => !isDraftFile(file.name));
      for (const file of files) if (isDraftFile(file.name)) results.push(await openFile(file, workspace));
      for (const result of results) if (result.refused !== undefined) strips.warnAbout(OPENING, result.refused);
      const added = results.flatMap((result) => result.added);
      if (documents.length > 0) {
        handOver(documents.map((file) => ({ kind: "file", file })));
        go({ page: "read" });
      }
      const [first] = added;
      if (first === undefined) return;
      const copies = added.filter((result) => result.copied).length;
      if (copies > 0)
        strips.tell(`这台电脑上已有同一份草稿，打开的${copies === 1 ? "" : ` ${copies} 份`}另存为新的一份`);
      else if (added.length > 1) strips.tell(`已打开 ${added.length} 份草稿`);
      if (added.length === 1 && documents.length === 0) go({ page: "draft", id: first.id });
    },
    [workspace, strips, receive],
  );
}
