import { attribute, walk, type XmlElement, type XmlPart } from "../package/index.ts";
import type { PlacedRegion } from "./placed-region.ts";
import { innermost, type Stretch } from "./ranges.ts";
import { replace, type Span } from "./spans.ts";

/** Numbers that must not occur twice, collected over all parts of a document. */
export interface Numbers {
  /** Bookmark and drawing numbers in use. */
  readonly used: Set<number>;
  /** How many of them are given out while filling. */
  slots: number;
}

/** Notes the numbers of bookmarks and drawings. */
export function noteNumbers({ source, root }: XmlPart, numbers: Numbers): void {
  for (const element of walk(root)) {
    if (element.name !== "w:bookmarkStart" && element.name !== "wp:docPr") continue;
    const id = attribute(source, element, element.name === "wp:docPr" ? "id" : "w:id");
    numbers.used.add(Number(id?.value));
  }
}

const PAIRED = /^w:(bookmark|commentRange|perm|moveFromRange|moveToRange)(Start|End)$/;

/**
 * Keeps numbers unique where a part of the document is repeated, and pairs whole where a part may be missing:
 * bookmarks and drawings get fresh numbers in a loop, other identifiers, all optional, are dropped there; a
 * bookmark with only one end inside a region is dropped altogether.
 * @param mayGo what else may be left out: paragraphs, rows, tables, the contents of merged cells.
 */
export function idSpans(
  part: XmlPart,
  regions: readonly PlacedRegion[],
  mayGo: readonly Stretch[],
  numbers: Numbers,
): readonly Span[] {
  const branches = regions.flatMap(({ start, end, otherwise }) =>
    otherwise
      ? [
          { start, end: otherwise.start },
          { start: otherwise.end, end },
        ]
      : [{ start, end }],
  );
  const branchAt = innermost([...branches, ...mayGo]);
  const loopAt = innermost(regions.filter(({ region, start, end }) => region.open.sigil === "#" && end > start));
  const spans: Span[] = [];
  const starts = new Map<string, XmlElement>();
  for (const element of walk(part.root)) {
    const [, what, side] = PAIRED.exec(element.name) ?? [];
    if (what !== undefined) {
      const key = `${what} ${attribute(part.source, element, "w:id")?.value}`;
      const start = starts.get(key);
      if (side === "Start") starts.set(key, element);
      else if (start) {
        spans.push(...pairSpans(part, start, element, branchAt, loopAt, numbers));
        starts.delete(key);
      } else if (loopAt(element.start)) spans.push(replace(element.start, element.end));
    } else if (loopAt(element.start)) spans.push(...loopSpans(part, element, numbers));
  }
  for (const single of starts.values()) if (loopAt(single.start)) spans.push(replace(single.start, single.end));
  return spans;
}

function pairSpans(
  part: XmlPart,
  start: XmlElement,
  end: XmlElement,
  branchAt: (offset: number) => Stretch | undefined,
  loopAt: (offset: number) => Stretch | undefined,
  numbers: Numbers,
): readonly Span[] {
  const drop = [replace(start.start, start.end), replace(end.start, end.end)];
  if (branchAt(start.start) !== branchAt(end.start)) return drop;
  if (!loopAt(start.start)) return [];
  if (start.name !== "w:bookmarkStart") return drop;
  const slot = numbers.slots++;
  const ids = [start, end].map((element) => attribute(part.source, element, "w:id"));
  const spans = ids.map((id, index) =>
    id ? replace(id.valueStart, id.end - 1, { kind: "id", slot, fresh: index === 0 }) : undefined,
  );
  const name = attribute(part.source, start, "w:name");
  if (name) spans.push(replace(name.valueStart, name.end - 1, { kind: "name", slot, base: name.value }));
  return spans.filter((span) => span !== undefined);
}

function loopSpans(part: XmlPart, element: XmlElement, numbers: Numbers): readonly Span[] {
  const drop = (name: string): readonly Span[] => {
    const found = attribute(part.source, element, name);
    return found ? [replace(found.start, found.end)] : [];
  };
  switch (element.name) {
    case "w:p":
    case "w:tr":
      return [...drop("w14:paraId"), ...drop("w14:textId")];
    case "w:commentReference":
      return [replace(element.start, element.end)];
    case "w:id":
      return element.parent?.name === "w:sdtPr" ? [replace(element.start, element.end)] : [];
    case "wp:docPr": {
      const id = attribute(part.source, element, "id");
      return id ? [replace(id.valueStart, id.end - 1, { kind: "id", slot: numbers.slots++, fresh: true })] : [];
    }
    default:
      return [];
  }
}
