import { ancestor, walk, type XmlElement, type XmlPart } from "../package/index.ts";
import { crossings } from "./crossings.ts";
import { TemplateProblem } from "./errors.ts";
import type { Mark, Marks } from "./marks.ts";
import type { PlacedRegion } from "./placed-region.ts";
import {
  boundaryOf,
  type ClosedRegion,
  hasSection,
  isOnlyBlockOfCell,
  type Placement,
  placementOf,
} from "./placement.ts";
import { BARRIER } from "./tags.ts";

export interface Layout {
  readonly regions: readonly PlacedRegion[];
  /** Paragraphs, rows and controls that held nothing but marks and are not printed. */
  readonly vanishing: ReadonlySet<XmlElement>;
  readonly problems: readonly TemplateProblem[];
}

/** Decides what each region covers, and checks that regions lie inside or beside each other. */
export function layOut(part: XmlPart, marks: Marks): Layout {
  const problems: TemplateProblem[] = [];
  const placements = new Map<ClosedRegion, Placement>();
  for (const region of marks.regions) {
    const placement = placementOf(region);
    if (placement instanceof TemplateProblem) problems.push(placement);
    else placements.set(region, placement);
  }
  const { vanishing, outside } = markElements(part.source, marks, placements);
  const regions = [...placements].map(([region, placement]) => placed(region, placement, outside));
  problems.push(...crossings(part, regions));
  return { regions, vanishing, problems };
}

interface MarkElements {
  /** Elements that held nothing but marks of regions lying between blocks or rows: they are not printed. */
  readonly vanishing: ReadonlySet<XmlElement>;
  /** Those, and paragraphs of marks that stay because a section ends with them: neither belongs to what is repeated. */
  readonly outside: ReadonlySet<XmlElement>;
}

function markElements(source: string, marks: Marks, placements: ReadonlyMap<ClosedRegion, Placement>): MarkElements {
  const outer = new Map<Mark, Placement>();
  for (const [{ open, close, otherwise }, placement] of placements) {
    if (placement.kind !== "blocks" && placement.kind !== "rows") continue;
    for (const mark of [open, close, otherwise]) if (mark) outer.set(mark, placement);
  }
  const vanishing = new Set<XmlElement>();
  const sections: XmlElement[] = [];
  for (const [paragraph, inside] of grouped(marks.all, (mark) => mark.stream.owner)) {
    const between = textBetween(inside);
    if (!inside.every((mark) => outer.has(mark)) || between.replaceAll(BARRIER, "").trim() !== "") continue;
    const field = between.includes(BARRIER);
    if (field && !holdsOnlyFields(paragraph)) continue;
    if (isOnlyBlockOfCell(paragraph)) continue;
    const placement = inside[0] && outer.get(inside[0]);
    const wrapper = placement?.kind === "blocks" && inside[0] ? boundaryOf(inside[0], placement) : undefined;
    if (field || hasSection(paragraph)) sections.push(paragraph);
    else for (const element of [paragraph, wrapper]) if (element) vanishing.add(element);
  }
  for (const [row, inside] of grouped(marks.all, (mark) => ancestor(mark.stream.owner, "w:tr"))) {
    if (row && holdsOnlyMarks(source, row, inside, outer)) vanishing.add(row);
  }
  return { vanishing, outside: new Set([...vanishing, ...sections]) };
}

/** A field may end with the paragraph of a mark: LibreOffice puts the end of contents there. */
function holdsOnlyFields(paragraph: XmlElement): boolean {
  return ![...walk(paragraph)].some(({ name }) => /^w:(?:tab|br|cr|sym|drawing|pict|object|instrText)$/.test(name));
}

/** The text of a paragraph without its marks, all of which are given, in order. */
function textBetween(inside: readonly Mark[]): string {
  const text = inside[0]?.stream.text ?? "";
  let at = 0;
  let between = "";
  for (const { start, end } of inside) {
    between += text.slice(at, start);
    at = end;
  }
  return between + text.slice(at);
}

/** A row of marks alone, opening or closing what lies in other rows. */
function holdsOnlyMarks(
  source: string,
  row: XmlElement,
  inside: readonly Mark[],
  outer: ReadonlyMap<Mark, Placement>,
): boolean {
  const ofRows = inside.every((mark) => {
    const placement = outer.get(mark);
    return placement?.kind === "rows" && placement.first !== placement.last;
  });
  const ranges = inside.flatMap((mark) => mark.ranges);
  return (
    ofRows &&
    [...walk(row)].every((each) => {
      if (each.name !== "w:t") return !/^w:(?:tbl|drawing|pict|object)$/.test(each.name);
      let rest = "";
      let at = each.openEnd;
      for (const { segment, start, end } of ranges) {
        if (segment.element !== each) continue;
        rest += source.slice(at, start);
        at = end;
      }
      return (rest + source.slice(at, each.closeStart)).trim() === "";
    })
  );
}

function grouped<T, K>(items: readonly T[], key: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

function placed(region: ClosedRegion, placement: Placement, outside: ReadonlySet<XmlElement>): PlacedRegion {
  const { open, close, otherwise } = region;
  const depth = region.within.length;
  if (placement.kind === "inline") {
    const middle = otherwise && { start: otherwise.first.start, end: otherwise.last.end };
    return { region, placement, depth, start: open.first.start, end: close.last.end, otherwise: middle };
  }
  const { first, last } = placement;
  const start = outside.has(first) ? first.end : first.start;
  const end = outside.has(last) ? last.start : last.end;
  const boundary = otherwise && boundaryOf(otherwise, placement);
  const middle = boundary && { start: boundary.start, end: outside.has(boundary) ? boundary.end : boundary.start };
  return { region, placement, depth, start, end: Math.max(start, end), otherwise: middle };
}
