import { type Draft, isDecimal, NARRATIVE_FIELDS } from "../../domain/index.ts";
import { gridsOf, paragraphsOf, textIn } from "./own-grid.ts";

/** How many projects an office has, and how many of them the document shows in tables of their own. */

const SHOWN =
  /(公开|公示|附|列示|选取|报送|如下|以下)(?:“[^”。；]{1,30}”|[^。；“]){0,16}(重点|主要|部分|\d{1,2}个|[一二两三四五六七八九十]个)[^。；]{0,6}项目|(重点|部分|主要)项目[^。；]{0,12}绩效目标|绩效目标表?[（(](重点|部分|主要)项目|项目[^。；]{0,16}(暂不|不予|不再|不)公开/;
const TOTAL = /^(合计|总计|小计)$/;
const NAMES = /^(一级)?项目名称$/;

/** Names of projects in the longest table that lists them with their amounts. */
export function listedNames({ parts }: Draft): readonly string[] {
  let most: readonly string[] = [];
  for (const { lines } of gridsOf(parts)) {
    const head = lines.findIndex((line) => line.some((cell) => NAMES.test(textIn(cell))));
    const column = lines[head]?.findIndex((cell) => NAMES.test(textIn(cell))) ?? -1;
    if (column === -1) continue;
    const names = lines.slice(head + 1).flatMap((line) => {
      const name = textIn(line[column]);
      return name.length > 2 && !TOTAL.test(name) && line.some((cell) => isDecimal(textIn(cell))) ? [name] : [];
    });
    if (names.length > most.length) most = names;
  }
  return most;
}

/** Elsewhere an office publishes the tables of a few chosen projects, and those that lack are no mistake. */
export function showsChosen({ projects }: Draft): boolean {
  return projects.every(
    ({ form }) =>
      form !== undefined &&
      form.columns.length > 0 &&
      !form.columns.some((id) => id === "description" || id === "basis"),
  );
}

/** True where the document says that it shows the tables of some projects only, or lists more than it shows. */
export function publishesSome(draft: Draft): boolean {
  const texts = [
    ...NARRATIVE_FIELDS.flatMap(({ id }) => draft.narrative[id]),
    ...draft.parts.flatMap(({ heading, itemHeading = "" }) => [heading?.text ?? "", itemHeading]),
    ...paragraphsOf(draft.parts),
  ];
  return (
    listedNames(draft).length > draft.projects.length || texts.some((text) => text.includes("项目") && SHOWN.test(text))
  );
}
