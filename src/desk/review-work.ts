import { type Draft, safeFileName } from "../domain/index.ts";
import { contentHash, sha256 } from "../review/index.ts";
import { prove, receipt } from "../word/proof/index.ts";
import {
  type CopyComment,
  isReviewCopy,
  type PlacedPages,
  type ReadCopy,
  readReviewCopy,
  writePlacedPages,
  writeReviewCopy,
} from "../word/review-copy/index.ts";
import type { Filling } from "../word/view/index.ts";
import type { ExportedFile, Proven, ReadingSource } from "./types.ts";

/** The review through Word: copies out and in, and the proof of what was published. */

/** A review copy: the official pages with remarks as comments and the draft inside. */
export function writeCopy(filling: Filling, draft: Draft, comments: readonly CopyComment[]): ExportedFile {
  const name = `${safeFileName(`${draft.agency.name || draft.title}-${draft.year}-审阅稿`)}.docx`;
  return { name, bytes: writeReviewCopy({ filling, scope: "whole", draft, comments }) };
}

/** The official pages to remark on: of one project (counted from 0), or of the chapters without the projects' tables. */
export function writePages(filling: Filling, draft: Draft, project: number | undefined): PlacedPages {
  return project === undefined
    ? writePlacedPages(filling, draft, "whole", [0, 0])
    : writePlacedPages(filling, draft, `project:${project + 1}`);
}

/** Undefined where the Word file is no review copy. */
export function readCopy(bytes: Uint8Array): ReadCopy | undefined {
  return isReviewCopy(bytes) ? readReviewCopy(bytes) : undefined;
}

/** Holds what was published against the approved draft. @param prints what it may have been printed with, its own first */
export async function proven(published: ReadingSource, draft: Draft, prints: readonly Filling[]): Promise<Proven> {
  const [first, ...others] = prints;
  if (first === undefined) throw new Error("没有可以用来核对的模板。");
  const file = published.kind === "file";
  const source = file
    ? { bytes: published.bytes, fileName: published.name }
    : { html: published.html ?? "", text: published.text ?? "" };
  const proof = await prove(source, draft, [first, ...others]);
  const fileHash = await sha256(file ? new Uint8Array(published.bytes) : pasted(published));
  const fileName = file ? published.name : "粘贴的网页";
  const draftHash = await contentHash(draft);
  const text = receipt({ fileName, fileHash, draftHash, draftTitle: draft.title, at: Date.now(), proof });
  return { proof, fileHash, draftHash, receipt: text };
}

function pasted(source: Exclude<ReadingSource, { kind: "file" }>): string {
  return source.html ?? source.text ?? "";
}
