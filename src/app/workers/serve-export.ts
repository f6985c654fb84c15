import { safeFileName } from "../../domain/index.ts";
import type { ExportedFile } from "../../session/index.ts";
import { checkTemplate } from "./check-template.ts";
import type { WorkerReply, WorkerRequest } from "./protocol.ts";
import { copyOf, proven, readCopy } from "./review-work.ts";
import { standardTexts } from "./standard-text.ts";
import { fillingLayout, shippedFile, templateOf } from "./templates.ts";
import { writeWord } from "./write-word.ts";

function reply(message: WorkerReply, transfer: readonly Transferable[] = []): void {
  globalThis.postMessage(message, { transfer: [...transfer] });
}

function replyFile(file: ExportedFile): void {
  reply({ kind: "file", file }, [file.bytes.buffer]);
}

async function answer(request: WorkerRequest): Promise<void> {
  if (request.kind === "copy") return replyFile(copyOf(request));
  if (request.kind === "read-copy") return reply({ kind: "read-copy", copy: readCopy(request.bytes) });
  if (request.kind === "prove") return reply({ kind: "proven", proven: await proven(request) });
  if (request.kind === "check") {
    reply({ kind: "check", check: checkTemplate(request.bytes, request.settings) });
    return;
  }
  if (request.kind === "template") {
    replyFile({ name: `${safeFileName(request.layout.title)}.docx`, bytes: shippedFile(request.layout) });
    return;
  }
  const { draft, own } = request;
  const template = templateOf(request.layout, own);
  const layout = fillingLayout(request.layout, own);
  if (request.kind === "standard") {
    reply({ kind: "texts", texts: standardTexts(template, draft, layout) });
    return;
  }
  const report = (done: number, all: number) => reply({ kind: "progress", done, all });
  replyFile(writeWord(template, draft, layout, request, report));
}

/** Writes Word files in this worker from now on. */
export function serveExport(): void {
  globalThis.addEventListener("message", (event: MessageEvent<WorkerRequest>) => {
    answer(event.data).catch((error: unknown) => {
      const told = error instanceof Error && /[\u4e00-\u9fff]/.test(error.message);
      reply({ kind: "refused", ...(told ? { reason: error.message } : {}) });
    });
  });
}
