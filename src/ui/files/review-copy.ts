import type { Workspace } from "../../session/index.ts";
import { chineseReason } from "../format/index.ts";
import { go } from "../navigation/index.ts";
import type { Strips } from "../parts/index.ts";
import { FILE_LIMIT, OPENING } from "./open-file.ts";

/**
 * Takes in what was written into a review copy in Word. False where the file is none, so that it is read as any document.
 * Never rejects.
 */
export async function takeReviewCopy(
  file: File,
  { shelf, readReviewCopy }: Pick<Workspace, "shelf" | "readReviewCopy">,
  strips: Strips,
): Promise<boolean> {
  if (!/\.docx$/i.test(file.name) || file.size === 0 || file.size > FILE_LIMIT) return false;
  // What is wrong with a Word file the page that reads documents says better.
  const copy = await readReviewCopy(new Uint8Array(await file.arrayBuffer())).catch(() => undefined);
  if (copy === undefined) return false;
  try {
    const { id, added, notes } = await shelf.takeCopy(copy);
    go({ page: "draft", id });
    strips.tell(added === 0 ? "审阅稿里没有新的批注和改动" : `审阅稿里的批注和改动收进来 ${added} 条，在右栏的批注里`);
    for (const note of notes.slice(0, 3)) strips.warn(note);
    if (notes.length > 3) strips.warn(`审阅稿里还有 ${notes.length - 3} 处改动没有地方放，请对着审阅稿看。`);
  } catch (error) {
    strips.warnAbout(
      OPENING,
      `“${file.name}”没有收进来：${chineseReason(error) ?? "读到一半停了，文件没有改动。再试一次。"}`,
    );
  }
  return true;
}
