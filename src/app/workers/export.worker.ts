import "../old-browsers.ts";
import type { WorkerReply, WorkerRequest } from "./protocol.ts";
import { standardTexts } from "./standard-text.ts";
import { templateOf } from "./templates.ts";
import { writeWord } from "./write-word.ts";

function reply(message: WorkerReply, transfer: readonly Transferable[] = []): void {
  globalThis.postMessage(message, { transfer: [...transfer] });
}

function answer(request: WorkerRequest): void {
  const template = templateOf(request.layout);
  if (request.kind === "standard") {
    reply({ kind: "texts", texts: standardTexts(template, request.draft, request.layout) });
    return;
  }
  const report = (done: number, all: number) => reply({ kind: "progress", done, all });
  const file = writeWord(template, request.draft, request.layout, request.scope, report);
  reply({ kind: "file", file }, [file.bytes.buffer]);
}

globalThis.addEventListener("message", (event: MessageEvent<WorkerRequest>) => {
  try {
    answer(event.data);
  } catch (error) {
    const told = error instanceof Error && /[\u4e00-\u9fff]/.test(error.message);
    reply({ kind: "refused", ...(told ? { reason: error.message } : {}) });
  }
});
