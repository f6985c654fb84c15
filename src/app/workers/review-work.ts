import { type Draft, safeFileName } from "../../domain/index.ts";
import { contentHash, sha256 } from "../../review/index.ts";
import type { ExportedFile, Proven, ReadCopy, ReadingSource } from "../../session/index.ts";
import { type Print, prove, receipt } from "../../word/proof/index.ts";
import { isReviewCopy, readReviewCopy, writeReviewCopy } from "../../word/review-copy/index.ts";
import type { WorkerRequest } from "./protocol.ts";
import { fillingLayout, templateOf } from "./templates.ts";

/** The review through Word: copies out and in, and the proof of what was published. */

export function copyOf({ draft, layout, comments, own }: Extract<WorkerRequest, { kind: "copy" }>): ExportedFile {
  const source = { template: templateOf(layout, own), layout: fillingLayout(layout, own), scope: "whole" } as const;
  const name = `${safeFileName(`${draft.agency.name || draft.title}-${draft.year}-审阅稿`)}.docx`;
  return { name, bytes: writeReviewCopy({ ...source, draft, comments }) };
}

/** Undefined where the Word file is no review copy. */
export function readCopy(bytes: Uint8Array): ReadCopy | undefined {
  return isReviewCopy(bytes) ? readReviewCopy(bytes) : undefined;
}

export async function proven({ published, draft, prints }: Extract<WorkerRequest, { kind: "prove" }>): Promise<Proven> {
  const [first, ...others] = prints.map(
    ({ layout, own }): Print => ({ template: templateOf(layout, own), layout: fillingLayout(layout, own) }),
  );
  if (first === undefined) throw new Error("没有可以用来核对的模板。");
  const file = published.kind === "file";
  const source = file
    ? { bytes: published.bytes, fileName: published.name }
    : { html: published.html ?? "", text: published.text ?? "" };
  const proof = await prove(source, draft, [first, ...others]);
  const fileHash = await sha256(file ? new Uint8Array(published.bytes) : pasted(published));
  const fileName = file ? published.name : "粘贴的网页";
  const draftHash = await contentHash(draft as Draft);
  const text = receipt({ fileName, fileHash, draftHash, draftTitle: draft.title, at: Date.now(), proof });
  return { proof, fileHash, receipt: text };
}

function pasted(source: Exclude<ReadingSource, { kind: "file" }>): string {
  return source.html ?? source.text ?? "";
}
