import { chineseNumber } from "../../../domain/index.ts";
import type { ProjectBuilder } from "./project.ts";

/** The usual heading over a project's table, which is not stored. */
const USUAL = "{序号}.{项目名称}绩效目标表";

/** How the headings over the tables of projects are worded, by most of them; undefined where they are the usual ones or none. */
export function itemHeadingOf(builders: readonly ProjectBuilder[]): string | undefined {
  const counts = new Map<string, number>();
  builders.forEach(({ heading, headingName }, index) => {
    if (heading === undefined) return;
    const printed = `${"numbering" in heading ? (heading.numbering ?? "") : ""}${heading.text}`
      .replace(/\n/g, "")
      .trim();
    const pattern = patternOf(printed, headingName, index + 1);
    counts.set(pattern, (counts.get(pattern) ?? 0) + 1);
  });
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best === undefined || best[0] === USUAL ? undefined : best[0];
}

/** "2、集镇路灯维护绩效目标表", the second of the projects → "{序号}、{项目名称}绩效目标表". */
function patternOf(printed: string, name: string, n: number): string {
  const at = name === "" ? -1 : printed.lastIndexOf(name);
  const [before, behind] = at === -1 ? [printed, ""] : [printed.slice(0, at), printed.slice(at + name.length)];
  const counted = withCount(before, n);
  return at === -1 ? counted : `${counted}{项目名称}${behind}`;
}

function withCount(text: string, n: number): string {
  const figures = new RegExp(`(^|[^\\d])${n}(?=[^\\d]|$)`);
  if (figures.test(text)) return text.replace(figures, (_, before: string) => `${before}{序号}`);
  const chinese = chineseNumber(n);
  const words = new RegExp(`(^|[^一二三四五六七八九十百])${chinese}(?=[^一二三四五六七八九十百]|$)`);
  return text.replace(words, (_, before: string) => `${before}{中文序号}`);
}
