import { walk, type XmlPart } from "../package/index.ts";
import { TemplateProblem } from "./errors.ts";
import type { PlacedRegion } from "./placed-region.ts";
import { innermost, type Stretch } from "./ranges.ts";

/** Regions that overlap without one holding the other, or cut a field in two. */
export function crossings(part: XmlPart, regions: readonly PlacedRegion[]): readonly TemplateProblem[] {
  const problems: TemplateProblem[] = [];
  const byRegion = new Map(regions.map((each) => [each.region.open, each]));
  const fieldAt = innermost(fieldsOf(part));
  /** The regions read so far that have not ended yet. */
  const enclosing: PlacedRegion[] = [];
  const sorted = [...regions].sort((a, b) => a.start - b.start || b.end - a.end || a.depth - b.depth);
  for (const each of sorted) {
    const { open } = each.region;
    const outer = each.region.within.map((region) => byRegion.get(region.open)).filter((found) => found !== undefined);
    const split = outer.some(
      ({ start, end, otherwise }) =>
        each.start < start ||
        each.end > end ||
        (otherwise && each.start < otherwise.start && each.end > otherwise.start),
    );
    while ((enclosing[enclosing.length - 1]?.end ?? Number.POSITIVE_INFINITY) <= each.start) enclosing.pop();
    const around = enclosing[enclosing.length - 1];
    const overlaps = around !== undefined && (each.end > around.end || !each.region.within.includes(around.region));
    if (split || (overlaps && each.end > each.start)) {
      problems.push(
        new TemplateProblem(
          "MarkInWrongPlace",
          open.place,
          open.printed,
          "和它的结尾跟别的标记交叉了，要么全在里面，要么全在外面",
        ),
      );
    } else if (fieldAt(each.start) !== fieldAt(each.end)) {
      problems.push(
        new TemplateProblem(
          "MarkInWrongPlace",
          open.place,
          open.printed,
          "和它的结尾把一个域（目录、页码等）拆成了两半，移到域的外面",
        ),
      );
    }
    enclosing.push(each);
  }
  return problems;
}

/** Complex fields from their begin to their end mark (ECMA-376 part 1, 17.16.18). */
function fieldsOf({ source, root }: XmlPart): readonly Stretch[] {
  const fields: Stretch[] = [];
  const begun: number[] = [];
  for (const element of walk(root)) {
    if (element.name !== "w:fldChar") continue;
    const tag = source.slice(element.start, element.openEnd);
    if (tag.includes('"begin"')) begun.push(element.end);
    const start = tag.includes('"end"') ? begun.pop() : undefined;
    if (start !== undefined) fields.push({ start, end: element.start });
  }
  return fields;
}
