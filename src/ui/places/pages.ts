import { type Draft, type Part, type PlanPage, planPages } from "../../domain/index.ts";
import { CHAPTERS, type Chapter } from "./chapters.ts";

/** A page of an open draft that is no project, as the outline shows it. */
export interface DraftPage {
  readonly key: string;
  /** As printed, without the mark behind it: "一", "（二）"; "" where the title has it or there is none. */
  readonly number: string;
  readonly title: string;
  /** A section or division, set in below its chapter. */
  readonly inset: boolean;
  /** False where the document has no such part: something is written there all the same, and not printed. */
  readonly planned: boolean;
  /** Absent for a chapter of the office's own. */
  readonly chapter?: Chapter;
  /** The parts written on it, in the order of the plan. */
  readonly parts: readonly Part[];
}

const wrote = (text: string) => text.trim() !== "";

/** Something of the chapter stands in the draft, whether its document prints it or not. */
function isWritten(draft: Draft, { key, slots, filled }: Chapter): boolean {
  if (slots.some((slot) => draft.narrative[slot].some(wrote))) return true;
  if (key === "projects") return draft.projects.length > 0;
  return filled?.(draft) === true;
}

function chapterNamed(key: string): Chapter | undefined {
  return CHAPTERS.find((chapter) => chapter.key === key);
}

function pageOf({ key, heading, parts }: PlanPage): DraftPage {
  const chapter = chapterNamed(key);
  const inset = heading.level > 1;
  const worded = heading.part.heading !== undefined;
  const usual = chapter === undefined || worded ? heading.text : chapter.title;
  // A division's number is words ("第一部分"), which would not stand in the column of numbers.
  const words = /^第/.test(heading.number);
  const title = words ? `${heading.number.trim()}　${usual}` : usual;
  return {
    key,
    number: words ? "" : heading.number.replace(/[、.．\s]+$/, ""),
    title: title.trim() === "" ? "未命名的一章" : title,
    inset,
    planned: true,
    ...(chapter === undefined ? {} : { chapter }),
    parts,
  };
}

function known(chapter: Chapter, parts: readonly Part[], planned: boolean): DraftPage {
  return { key: chapter.key, number: "", title: chapter.title, inset: false, planned, chapter, parts };
}

/**
 * All pages of a draft: the cover, the plan in its own order, and behind it the chapters that the plan has not but in
 * which something stands.
 */
export function draftPages(draft: Draft): readonly DraftPage[] {
  const planned = planPages(draft).map(pageOf);
  const here = new Set(planned.map(({ key }) => key));
  return CHAPTERS.flatMap((chapter): readonly DraftPage[] => {
    if (chapter.key === "cover") return [known(chapter, [], true), ...planned];
    return here.has(chapter.key) || !isWritten(draft, chapter) ? [] : [known(chapter, [], false)];
  });
}

/** The page of a key, also of a chapter that the document has not; undefined where there is no such page. */
export function draftPage(draft: Draft, key: string): DraftPage | undefined {
  const chapter = chapterNamed(key);
  return draftPages(draft).find((page) => page.key === key) ?? (chapter && known(chapter, [], false));
}
