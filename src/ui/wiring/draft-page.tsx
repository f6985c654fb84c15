import { lazy, Suspense } from "react";
import { useEditor } from "../navigation/index.ts";
import { CHAPTERS } from "../places/chapters.ts";
import { ChapterPage } from "../screens/chapters/chapter-page.tsx";
import { PAGES } from "../screens/chapters/pages.tsx";

const HINTS: Readonly<Record<string, string>> = {
  figures: "白格填写，灰格由表算出。可以从表格软件整块粘贴，第一栏带名称更准",
  duties: "机构表可以从表格软件整块粘贴",
  procurement: "可以从表格软件整块粘贴",
  assets: "可以从表格软件整块粘贴",
};

const ProjectScreen = lazy(async () => ({ default: (await import("../screens/project/index.ts")).ProjectScreen }));

/** The middle column: a chapter's page or a project. */
export function DraftPage() {
  const { spot } = useEditor();
  if (spot.kind === "project") {
    return (
      <Suspense fallback={<main />}>
        <ProjectScreen key={spot.id} projectId={spot.id} />
      </Suspense>
    );
  }
  const chapter = CHAPTERS.find((candidate) => candidate.key === spot.key);
  const page = PAGES[spot.key];
  if (chapter === undefined || page === undefined) return <main />;
  const hint = HINTS[spot.key];
  return (
    <ChapterPage key={spot.key} chapter={chapter} {...(hint === undefined ? {} : { hint })}>
      {page()}
    </ChapterPage>
  );
}
