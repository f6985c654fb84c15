import {
  carriedBy,
  checkTemplate,
  keepFillings,
  learnFile,
  leftOutOf,
  OPINION_GUIDE,
  opinionProblems,
  proven,
  publishSet,
  readCopy,
  standardText,
  writeChanges,
  writeCopy,
  writeOpinion,
  writePages,
  writeWord,
} from "../../desk/index.ts";
import { safeFileName } from "../../domain/index.ts";
import type { ExportedFile } from "../../session/index.ts";
import type { WorkerReply, WorkerRequest } from "./protocol.ts";
import { shippedFile } from "./shipped-file.ts";

const fillingOf = keepFillings(({ id }) => shippedFile(id));

function reply(message: WorkerReply, transfer: readonly Transferable[] = []): void {
  globalThis.postMessage(message, { transfer: [...transfer] });
}

function replyFile(file: ExportedFile): void {
  reply({ kind: "file", file }, [file.bytes.buffer]);
}

async function answer(request: WorkerRequest): Promise<void> {
  if (request.kind === "copy") return replyFile(writeCopy(fillingOf(request), request.draft, request.comments));
  if (request.kind === "pages") {
    const pages = writePages(fillingOf(request), request.draft, request.project);
    return reply({ kind: "pages", pages }, [pages.bytes.buffer]);
  }
  if (request.kind === "read-copy") return reply({ kind: "read-copy", copy: readCopy(request.bytes) });
  if (request.kind === "opinion") {
    const file = request.own ?? shippedFile("opinion");
    return replyFile(
      request.facts === undefined ? { name: "审核意见书模板.docx", bytes: file } : writeOpinion(file, request.facts),
    );
  }
  if (request.kind === "changes") return replyFile(writeChanges(shippedFile("changes"), request.facts));
  if (request.kind === "check-opinion") return reply({ kind: "problems", problems: opinionProblems(request.bytes) });
  if (request.kind === "opinion-tags") return reply({ kind: "opinion-tags", tags: OPINION_GUIDE });
  if (request.kind === "prove") {
    const { published, draft, prints } = request;
    return reply({ kind: "proven", proven: await proven(published, draft, prints.map(fillingOf)) });
  }
  if (request.kind === "check") {
    reply({ kind: "check", check: checkTemplate(request.bytes, request.settings) });
    return;
  }
  if (request.kind === "learn") {
    const learnt = await learnFile(request.bytes, request.name, request.decided);
    return reply({ kind: "learnt", learnt }, [learnt.bytes.buffer, learnt.shown.buffer]);
  }
  if (request.kind === "carried") return reply({ kind: "carried", carried: carriedBy(request.bytes) });
  if (request.kind === "template") {
    replyFile({ name: `${safeFileName(request.layout.title)}.docx`, bytes: shippedFile(request.layout.id) });
    return;
  }
  const { draft } = request;
  const filling = fillingOf(request);
  if (request.kind === "standard") return reply({ kind: "texts", texts: await standardText(filling, draft) });
  if (request.kind === "left-out") {
    return reply({ kind: "left-out", leftOut: leftOutOf(filling, draft, request.scope) });
  }
  const report = (done: number, all: number) => reply({ kind: "progress", done, all });
  if (request.kind === "publish") {
    const set = await publishSet(filling, draft, request.wish, report);
    return reply(
      { kind: "published", set },
      set.files.map(({ bytes }) => bytes.buffer),
    );
  }
  replyFile(writeWord(filling, draft, request, report));
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
