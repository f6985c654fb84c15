import { once } from "../domain/index.ts";
import type { DeskOptions } from "../session/desk/index.ts";
import type { KeptTemplates, Workspace } from "../session/index.ts";
import { layoutsOf } from "./layouts.ts";
import { createReviewDesk } from "./review-desk.ts";
import { keepMissing, ownTemplateFiles } from "./template-backup.ts";
import { askFile, createTemplateWork } from "./template-shelf.ts";
import type { Work, WorkParts } from "./work-parts.ts";
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

/** Everything that is done with workers, files and further parts of the program. */
export function workspaceWork({ store, environment, kept, rules, stock, shelf, templates, check }: WorkParts) {
  const { of: layoutOf } = layoutsOf(kept);
  const ask = createAskWithLibrary<WorkerRequest, WorkerAnswer>("export", EXPORT_FAULTS, (request) =>
    request.kind === "prove" && request.published.kind === "file" ? request.published.bytes : undefined,
  );
  const { readDraft, readDocument } = documentReader();
  const reviewing = createReviewDesk(ask, kept);
  const readDraftFiles: Workspace["readDraftFiles"] = async (name, bytes) => {
    const { readDrafts, templatesIn } = await import("./backup.ts");
    const drafts = readDrafts(name, bytes);
    await keepMissing(templatesIn(bytes), kept, templates);
    return drafts;
  };
  const work: Work = {
    sample: async (kind) => {
      const { sampleDraft, withFaults } = await import("../domain/sample/index.ts");
      return kind === "faulty" ? withFaults(sampleDraft()) : sampleDraft();
    },
    exportWord: exporter(ask, kept),
    ...publisher(ask, kept),
    ...reviewing,
    readDraftFiles,
    reviewsIn: async (bytes) => (await import("./backup.ts")).reviewsIn(bytes),
    readDocument,
    countySets: async () => {
      const [{ openCountySets }, { buildOpinionTemplate }] = await Promise.all([
        import("./county-set.ts"),
        import("./desk.ts"),
      ]);
      const opinion = buildOpinionTemplate(store, ask);
      return openCountySets({ store, kept, templates, opinion, rules, stock, now: environment.now });
    },
    desk: once(async () => {
      const [{ buildDesk }, checking] = await Promise.all([import("./desk.ts"), check()]);
      const readers: DeskOptions["readers"] = {
        readDraftFile: readDraftFiles,
        readCopy: reviewing.readReviewCopy,
        readDocument: (file, signal) => readDraft({ kind: "file", ...file }, signal === undefined ? {} : { signal }),
      };
      return buildDesk({ store, shelf, check: checking, now: environment.now, readers }, ask, reviewing);
    }),
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
  };
  return { work, templateWork: createTemplateWork(kept, ask) };
}
