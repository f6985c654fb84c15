import { type Draft, placeWords } from "../../domain/index.ts";
import { compareValues, describeChanges } from "../../review/index.ts";

const NAMED = 3;

/** How much differs between two states of a draft, and where, in few words: "项目 2、7". */
export function whatChanged(before: Draft, after: Draft): { readonly changes: number; readonly where: string } {
  const lines = describeChanges(compareValues({ ...before, id: after.id }, after), before, after);
  const sections = new Set<string>();
  const projects = new Set<number>();
  for (const { place } of lines) {
    const at = after.projects.findIndex(({ id }) => id === place.projectId);
    const gone = before.projects.find(({ id }) => id === place.projectId);
    if (at !== -1) projects.add(at + 1);
    else if (gone !== undefined) sections.add(`删去“${gone.name}”`);
    else sections.add(placeWords(after, { section: place.section }));
  }
  const numbers = [...projects].sort((a, b) => a - b);
  const words = [...sections].filter((word) => word !== "");
  if (numbers.length > 2 * NAMED) words.push(`${numbers.length} 个项目`);
  else if (numbers.length > 0) words.push(`项目 ${numbers.join("、")}`);
  const where = words.slice(0, NAMED).join("、");
  return { changes: lines.length, where: words.length > NAMED ? `${where}等` : where };
}
