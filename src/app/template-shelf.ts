import { layoutOf as shippedLayout } from "../../templates/index.ts";
import { safeFileName } from "../domain/index.ts";
import type { ExportedFile, KeptTemplates, TemplateShelf } from "../session/index.ts";
import type { AskWorker } from "./workers/ask-worker.ts";
import type { WorkerAnswer, WorkerRequest } from "./workers/protocol.ts";

type Ask = AskWorker<WorkerRequest, WorkerAnswer>;

/** Asks for something that is answered with a file. */
export async function askFile(ask: Ask, request: WorkerRequest, options: Parameters<Ask>[1]): Promise<ExportedFile> {
  const answer = await ask(request, options);
  if (answer.kind !== "file") throw new Error("a file was asked for, and something else came");
  return answer.file;
}

/** What is done with templates besides keeping them: the worker looks at them and fills them; building and the guide are loaded when asked for. */
export function createTemplateWork(kept: KeptTemplates, ask: Ask): Omit<TemplateShelf, keyof KeptTemplates> {
  return {
    check: async (bytes, settings) => {
      const answer = await ask({ kind: "check", bytes, settings }, {});
      if (answer.kind !== "check") throw new Error("a check was asked for, and something else came");
      return answer.check;
    },
    learn: async (bytes, name, decided = {}) => {
      const answer = await ask({ kind: "learn", bytes, name, decided }, {});
      if (answer.kind !== "learnt") throw new Error("a template was to be learnt, and something else came");
      return answer.learnt;
    },
    sample: async (layout, bytes) => {
      const { templateSample } = await import("../desk/index.ts");
      const own = bytes === undefined ? kept.fileOf(layout.id) : { bytes, edition: "" };
      return askFile(ask, { kind: "export", draft: templateSample(layout), layout, scope: "whole", own }, {});
    },
    file: async (layout) => {
      const own = kept.fileOf(layout.id);
      if (own === undefined) return askFile(ask, { kind: "template", layout: shippedLayout(layout.id) }, {});
      const { carrying } = await import("../desk/index.ts");
      return { name: `${safeFileName(layout.title)}.docx`, bytes: carrying(own.bytes, layout, layout.id) };
    },
    build: async (layout, blocks) => {
      const { buildStarter } = await import("./starter.ts");
      return buildStarter(layout, blocks);
    },
    guide: async () => (await import("./template-guide.ts")).templateGuide(),
  };
}
