import { useState } from "react";
import { type Layout, type RollOverChoice, rollOver } from "../../../domain/index.ts";
import {
  addIncoming,
  type DuplicateWay,
  draftOfReadings,
  type Incoming,
  type LearntFile,
  learntLayout,
  type NewDraftHead,
  type TakenProjects,
} from "../../../session/index.ts";
import { chineseReason } from "../../format/index.ts";
import { go, TODO } from "../../navigation/index.ts";
import { useStrips } from "../../parts/index.ts";
import { useWorkspace } from "../../workspace/index.tsx";

/** Long enough for the editor to open the draft: it then shares the session, so that the step can be undone there. */
const HAND_OVER_MS = 3000;

const NOT_WRITTEN = "没有写进这台电脑，可能是磁盘满了。腾出空间后再按一次。";

/** What was read: projects of files, the one of them that gives the chapters, and what was learnt of its look. */
export interface ReadFiles {
  readonly taken: readonly TakenProjects[];
  readonly main: TakenProjects | undefined;
  readonly look: LearntFile | undefined;
  /** The template that was learnt of the same file before: printed by, or replaced by what was learnt now. */
  readonly before: { readonly layout: Layout; readonly way: "keep" | "replace" } | undefined;
}

export interface Taking {
  readonly problem: string | undefined;
  /** Writes a new draft of what was read; with `next` the one that follows it. A look that was learnt is kept as its template. */
  create(
    read: ReadFiles,
    head: NewDraftHead,
    wayOf: (item: Incoming) => DuplicateWay,
    next?: RollOverChoice,
  ): Promise<void>;
  /** Adds the projects to a draft of this machine, as one step that can be undone. */
  addTo(id: string, incoming: readonly Incoming[], wayOf: (item: Incoming) => DuplicateWay): Promise<void>;
}

/** Puts what was read where it shall go. Nothing is written before. */
export function useTaking(): Taking {
  const { shelf, templates, layouts } = useWorkspace();
  const strips = useStrips();
  const [problem, setProblem] = useState<string>();

  const attempt = async (act: () => Promise<void>) => {
    setProblem(undefined);
    try {
      await act();
    } catch (error) {
      setProblem(chineseReason(error) ?? NOT_WRITTEN);
    }
  };
  return {
    problem,
    create: ({ taken, main, look, before }, head, wayOf, next) =>
      attempt(async () => {
        const fresh = look === undefined ? undefined : learntLayout(look, layouts);
        const { id, title } = before?.layout ?? fresh ?? {};
        const own = fresh && { ...fresh, id: id ?? fresh.id, title: title ?? fresh.title };
        const draft = draftOfReadings(taken, own === undefined ? head : { ...head, templateId: own.id }, wayOf, main);
        if (draft === undefined) return;
        const made =
          next === undefined ? draft : rollOver(draft, look === undefined ? next : { ...next, words: look.words });
        const keep = async () => {
          await shelf.add(made);
          go({ page: "draft", id: made.id, ...(next === undefined ? {} : { spot: TODO }) });
        };
        if (own === undefined || look === undefined || before?.way === "keep") return keep();
        await templates.put(own, look.bytes);
        try {
          await keep();
        } catch (error) {
          if (before === undefined) await templates.remove(own.id);
          throw error;
        }
        strips.tell(`文件的样子存成了模板“${own.title}”，导出就照它印`);
      }),
    addTo: (id, incoming, wayOf) =>
      attempt(async () => {
        const session = await shelf.open(id);
        const { readOnly, draft: before } = session.state();
        if (readOnly) {
          await session.close();
          throw new Error("这份草稿正在另一个窗口编辑。先在那边关上，再到这里加入。");
        }
        session.apply(addIncoming(incoming, wayOf));
        await session.flush();
        const { draft } = session.state();
        const added = draft.projects.length - before.projects.length;
        const replaced = draft.projects.filter(
          (project) => !before.projects.includes(project) && before.projects.some((old) => old.id === project.id),
        ).length;
        const words = [added > 0 ? `加入 ${added} 个项目` : "", replaced > 0 ? `替换 ${replaced} 个` : ""];
        strips.tell(words.filter(Boolean).join("，") || "没有加入项目：都跳过了");
        const shown = draft.projects.find((project) => !before.projects.includes(project));
        go({ page: "draft", id, ...(shown === undefined ? {} : { spot: { kind: "project", id: shown.id } }) });
        window.setTimeout(() => void session.close(), HAND_OVER_MS);
      }),
  };
}
