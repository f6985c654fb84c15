import { TODO, useEditor } from "../navigation/index.ts";
import { late } from "../parts/index.ts";
import { draftPage } from "../places/pages.ts";
import { ChapterPage } from "../screens/chapters/chapter-page.tsx";
import { OwnBlocks } from "../screens/chapters/own-blocks.tsx";
import { PAGES } from "../screens/chapters/pages.tsx";
import { ProjectScreen } from "../screens/project/index.ts";
import { useDraft } from "../session/index.ts";

const HINTS: Readonly<Record<string, string>> = {
  figures: "白格填写，灰格由表算出。可以从表格软件整块粘贴，第一栏带名称更准",
  duties: "机构表可以从表格软件整块粘贴",
  procurement: "可以从表格软件整块粘贴",
  assets: "可以从表格软件整块粘贴",
};

const TodoScreen = late(async () => (await import("../screens/todo/todo-screen.tsx")).TodoScreen, <main />);

/** The middle column: a chapter's page, a project, or what is left to do. */
export function DraftPage() {
  const { spot } = useEditor();
  if (spot.kind === "project") {
    return <ProjectScreen key={spot.id} projectId={spot.id} />;
  }
  if (spot.key === TODO.key) {
    return <TodoScreen />;
  }
  return <WholePage key={spot.key} page={spot.key} />;
}

function WholePage({ page: key }: { readonly page: string }) {
  const page = draftPage(useDraft(), key);
  if (page === undefined) return <main />;
  const hint = HINTS[key];
  return (
    <ChapterPage page={page} {...(hint === undefined ? {} : { hint })}>
      {page.chapter === undefined ? null : PAGES[key]?.()}
      {page.parts.map((part) =>
        part.part === "own" || part.blocks.length > 0 ? <OwnBlocks key={part.id} part={part} /> : null,
      )}
    </ChapterPage>
  );
}
