import { makeId } from "../../domain/index.ts";
import type { Shelf, Workspace } from "../../session/index.ts";
import { chineseReason } from "../format/index.ts";

/** Under what it is told that a file could not be opened: opening files again takes that away. */
export const OPENING = "open";

/** Largest file that is read at all; a draft of 340 projects has about 2 MB. */
export const FILE_LIMIT = 64 * 1024 * 1024;

/** True for what claims by its name to be a draft or a backup; everything else is a document, to be read and looked at. */
export function isDraftFile(name: string): boolean {
  return /\.(json|zip)$/i.test(name);
}

export interface Opened {
  readonly added: readonly { readonly id: string; readonly title: string; readonly copied: boolean }[];
  /** One sentence why nothing, or not all, was opened. */
  readonly refused?: string;
}

/** What opening needs of the workspace. */
export interface OpeningPlace extends Pick<Workspace, "readDraftFiles" | "reviewsIn"> {
  readonly shelf: Pick<Shelf, "list" | "add">;
}

async function readAndAdd(file: File, workspace: OpeningPlace): Promise<Opened["added"]> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const drafts = await workspace.readDraftFiles(file.name, bytes);
  const reviews = await workspace.reviewsIn(bytes);
  const known = new Set((await workspace.shelf.list()).map((summary) => summary.id));
  const added = drafts.map((draft) => {
    // What is on this machine is never overwritten by what comes in: a known draft comes in as a second one.
    const copied = known.has(draft.id);
    const review = reviews.get(draft.id);
    return { copied, review, draft: copied ? { ...draft, id: makeId(), title: `${draft.title}（来自文件）` } : draft };
  });
  for (const { draft, review } of added) await workspace.shelf.add(draft, review);
  return added.map(({ copied, draft }) => ({ copied, id: draft.id, title: draft.title }));
}

/** Reads a file from outside into the drafts of this machine. Never rejects: what cannot be read says why. */
export async function openFile(file: File, workspace: OpeningPlace): Promise<Opened> {
  const refused = (reason: string): Opened => ({ added: [], refused: `“${file.name}”没有打开：${reason}` });
  if (file.size > FILE_LIMIT) return refused("文件超过 64 MB，不会是草稿。看看是不是选错了文件。");
  if (file.size === 0) return refused("文件是空的。换一份备份再试。");
  try {
    return { added: await readAndAdd(file, workspace) };
  } catch (error) {
    return refused(chineseReason(error) ?? "读到一半停了。文件没有改动，换一份备份再试。");
  }
}
