import { LAYOUTS, layoutOf } from "../../templates/index.ts";
import { createChecker } from "../checks/index.ts";
import { browserEnvironment, createShelf, type Workspace } from "../session/index.ts";
import { openStore } from "../storage/index.ts";
import { type AskWorker, createAskWorker } from "./workers/word-writer.ts";

/** The worker's code comes with the first export, not with the page. */
async function startWorker(): Promise<Worker> {
  const { default: ExportWorker } = await import("./workers/export.worker.ts?worker&inline");
  return new ExportWorker();
}

function exporter(ask: AskWorker): Workspace["exportWord"] {
  return async ({ draft, templateId, scope }, options) => {
    const answer = await ask({ kind: "export", draft, layout: layoutOf(templateId), scope }, options);
    if (answer.kind !== "file") throw new Error("export was answered by something else");
    return answer.file;
  };
}

/** Builds everything the screens can do over what this browser keeps. */
export async function createWorkspace(): Promise<Workspace> {
  const store = await openStore();
  const ask = createAskWorker(startWorker);
  const checker = createChecker();
  return {
    shelf: createShelf(browserEnvironment(), {
      store,
      layoutOf,
      check: (draft) => checker.check(draft, layoutOf(draft.templateId)).open,
    }),
    layouts: LAYOUTS,
    layoutOf,
    sample: async () => (await import("../domain/sample/index.ts")).sampleDraft(),
    exportWord: exporter(ask),
    readDraftFiles: async (name, bytes) => (await import("./backup.ts")).readDrafts(name, bytes),
    bundle: async (files) => (await import("./backup.ts")).bundleFiles(files, new Date()),
    standardText: async (draft) => {
      const answer = await ask({ kind: "standard", draft, layout: layoutOf(draft.templateId) }, {});
      return answer.kind === "texts" ? answer.texts : {};
    },
    ...(store.problem === undefined ? {} : { storageProblem: store.problem }),
  };
}
