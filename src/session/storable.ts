import { type Draft, draftSchema } from "../domain/index.ts";

const chaptersSchema = draftSchema.omit({ projects: true });
const projectSchema = draftSchema.shape.projects.element;
const PROJECT_LIMIT = 2000;

/**
 * Why a changed draft could not be opened again after storing, as a sentence; undefined where it can. Looks only at what
 * changed, so it costs the same with 34 projects as with 340.
 */
export function unstorable(before: Draft, after: Draft): string | undefined {
  if (after.projects.length > Math.max(PROJECT_LIMIT, before.projects.length)) {
    return `一份草稿最多 ${PROJECT_LIMIT} 个项目，没有写入。分成两份草稿再做。`;
  }
  const known = new Set(before.projects);
  const { projects, ...chapters } = after;
  const fits =
    projects.every((project) => known.has(project) || projectSchema.safeParse(project).success) &&
    chaptersSchema.safeParse(chapters).success;
  return fits ? undefined : "内容太长，一格最多 20 万字、一张表最多 2 万行，没有写入。分成几段再写。";
}
