import type { Checker } from "../checks/index.ts";
import {
  browserEnvironment,
  type Check,
  createShelf,
  type KeptTemplates,
  keepBackups,
  keepProfile,
  keepStock,
  keepTemplates,
  type ReviewDesk,
  type Workspace,
} from "../session/index.ts";
import { openStore } from "../storage/index.ts";
import { createReviewDesk } from "./review-desk.ts";
import { keepMissing, ownTemplateFiles } from "./template-backup.ts";
import { askFile, createTemplateShelf, layoutsOf } from "./template-shelf.ts";
import { createAskWithLibrary } from "./workers/ask-with-library.ts";
import type { AskWorker, WorkerFaults } from "./workers/ask-worker.ts";
import type { WorkerAnswer, WorkerRequest } from "./workers/protocol.ts";
import { documentReader } from "./workers/reader.ts";

const EXPORT_FAULTS: WorkerFaults = {
  missing: "浏览器没有让绩表在后台写文件。换一个浏览器打开，或先备份到文件拿到别的电脑上导出。",
  broken: "写到一半停了，草稿没有改动。再试一次；还不行就先备份到文件，换一台电脑导出。",
};

function exporter(ask: AskWorker<WorkerRequest, WorkerAnswer>, kept: KeptTemplates): Workspace["exportWord"] {
  const { of } = layoutsOf(kept);
  return ({ draft, templateId, scope, projects }, options) => {
    const layout = of(templateId);
    return askFile(ask, { kind: "export", draft, layout, scope, projects, own: kept.fileOf(layout.id) }, options);
  };
}

/** Several forms of one draft; and what its template would bring along. */
function publisher(
  ask: AskWorker<WorkerRequest, WorkerAnswer>,
  kept: KeptTemplates,
): Pick<Workspace, "publish" | "carriedBy"> {
  const { of } = layoutsOf(kept);
  return {
    publish: async ({ draft, templateId, ...wish }, options) => {
      const layout = of(templateId);
      const answer = await ask({ kind: "publish", draft, layout, wish, own: kept.fileOf(layout.id) }, options);
      if (answer.kind !== "published") throw new Error(EXPORT_FAULTS.broken);
      return answer.set;
    },
    carriedBy: async (templateId) => {
      const own = kept.fileOf(of(templateId).id);
      const answer = own && (await ask({ kind: "carried", bytes: own.bytes }, {}));
      return answer?.kind === "carried" ? answer.carried : { taken: [], left: [] };
    },
  };
}

/** Builds everything the screens can do over what this browser keeps. */
export async function createWorkspace(): Promise<Workspace> {
  const store = await openStore();
  const environment = browserEnvironment();
  const [kept, rules, stock, backups] = await Promise.all([
    keepTemplates(environment, store),
    keepProfile(environment, store),
    keepStock(store),
    keepBackups(store),
  ]);
  const { all: allLayouts, of: layoutOf } = layoutsOf(kept);
  const ask = createAskWithLibrary<WorkerRequest, WorkerAnswer>("export", EXPORT_FAULTS, (request) =>
    request.kind === "prove" && request.published.kind === "file" ? request.published.bytes : undefined,
  );
  const templates = createTemplateShelf(kept, ask);
  let checker: Checker | undefined;
  const check = async (): Promise<Check> => {
    const { createChecker } = await import("./checker.ts");
    return (draft) => {
      checker ??= createChecker(rules.profile());
      return checker.check(draft, layoutOf(draft.templateId));
    };
  };
  const shelf = createShelf(environment, { store, layoutOf, check });
  rules.subscribe(() => {
    checker = undefined;
    void shelf.recheck();
  });
  const { readDraft, ...reader } = documentReader();
  const reviewing = createReviewDesk(ask, kept);
  let desk: Promise<ReviewDesk> | undefined;
  const readDraftFiles: Workspace["readDraftFiles"] = async (name, bytes) => {
    const { readDrafts, templatesIn } = await import("./backup.ts");
    const drafts = readDrafts(name, bytes);
    await keepMissing(templatesIn(bytes), kept, templates);
    return drafts;
  };
  return {
    shelf,
    rules,
    stock,
    backups,
    get layouts() {
      return allLayouts();
    },
    layoutOf,
    templates,
    sample: async (kind) => {
      const { sampleDraft, withFaults } = await import("../domain/sample/index.ts");
      return kind === "faulty" ? withFaults(sampleDraft()) : sampleDraft();
    },
    exportWord: exporter(ask, kept),
    ...publisher(ask, kept),
    ...reviewing,
    readDraftFiles,
    reviewsIn: async (bytes) => (await import("./backup.ts")).reviewsIn(bytes),
    ...reader,
    countySets: async () => {
      const [{ openCountySets }, { buildOpinionTemplate }] = await Promise.all([
        import("./county-set.ts"),
        import("./desk.ts"),
      ]);
      const opinion = buildOpinionTemplate(store, ask);
      return openCountySets({ store, kept, templates, opinion, rules, stock, now: environment.now });
    },
    desk: () => {
      desk ??= Promise.all([import("./desk.ts"), check()]).then(([{ buildDesk }, check]) =>
        buildDesk(
          {
            store,
            shelf,
            check,
            now: environment.now,
            readers: {
              readDraftFile: readDraftFiles,
              readCopy: reviewing.readReviewCopy,
              readDocument: (file, signal) =>
                readDraft({ kind: "file", ...file }, signal === undefined ? {} : { signal }),
            },
          },
          ask,
          reviewing,
        ),
      );
      return desk;
    },
    notices: async () => (await import("./notices.ts")).unpackedNotices(),
    writeSheets: async (name, sheets) => (await import("./spreadsheet.ts")).writeSheets(name, sheets),
    writeChanges: (facts) => askFile(ask, { kind: "changes", facts }, {}),
    bundle: async (files) => {
      const { bundleFiles } = await import("./backup.ts");
      return bundleFiles(files, new Date(), await ownTemplateFiles(kept, templates));
    },
    leftOut: async ({ draft, templateId, scope }) => {
      const layout = layoutOf(templateId);
      const answer = await ask({ kind: "left-out", draft, layout, scope, own: kept.fileOf(layout.id) }, {});
      return answer.kind === "left-out" ? answer.leftOut : { open: "", homeless: [], unseen: [] };
    },
    standardText: async (draft) => {
      const layout = layoutOf(draft.templateId);
      const answer = await ask({ kind: "standard", draft, layout, own: kept.fileOf(layout.id) }, {});
      return answer.kind === "texts" ? answer.texts : {};
    },
    ...(store.problem === undefined ? {} : { storageProblem: store.problem }),
  };
}
