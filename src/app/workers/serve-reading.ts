import { readSource } from "../../desk/index.ts";
import type { ReadReply, ReadRequest } from "./protocol.ts";

function reply(message: ReadReply): void {
  globalThis.postMessage(message);
}

async function answer(request: ReadRequest): Promise<void> {
  const { source } = request;
  const onProgress = (share: number) => reply({ kind: "progress", done: share, all: 1 });
  const reading = await readSource(source, { onProgress });
  reply(request.kind === "read" ? { kind: "reading", reading } : { kind: "draft", draft: reading.draft });
}

/** Reads and checks documents in this worker from now on. */
export function serveReading(): void {
  globalThis.addEventListener("message", (event: MessageEvent<ReadRequest>) => {
    answer(event.data).catch((error: unknown) => {
      const told = error instanceof Error && /[\u4e00-\u9fff]/.test(error.message);
      reply({ kind: "refused", ...(told ? { reason: error.message } : {}) });
    });
  });
}
