import { ancestor, child, isWrapper, sourceOf, walk, type XmlElement, type XmlPart } from "../package/index.ts";
import type { Layout } from "./layout.ts";
import type { Piece } from "./pieces.ts";
import { replace, type Span } from "./spans.ts";
import { contentStart } from "./tables.ts";

/** What holds paragraphs and tables. */
const CONTAINERS = ["w:body", "w:tc", "w:txbxContent", "w:hdr", "w:ftr", "w:footnote", "w:endnote"] as const;
const CONTAINER_ORDER = -1;

/** Containers in which blocks come and go. */
export function changingContainers(
  { regions, vanishing }: Layout,
  tables: ReadonlySet<XmlElement>,
  removable: Iterable<XmlElement>,
): ReadonlySet<XmlElement> {
  const blocks = regions.flatMap(({ placement }) => (placement.kind === "inline" ? [] : [placement.first]));
  const containers = new Set<XmlElement>();
  for (const block of [...blocks, ...vanishing, ...tables, ...removable]) {
    const container = block.name === "w:tr" ? undefined : ancestor(block, ...CONTAINERS);
    if (container) containers.add(container);
  }
  return containers;
}

/** A container that watches over its blocks: no two tables in a row, a paragraph at the end. */
export function containerSpans(
  part: XmlPart,
  container: XmlElement,
  tables: ReadonlySet<XmlElement>,
  vanishing: ReadonlySet<XmlElement>,
): readonly Span[] {
  const start = contentStart(container);
  const end = child(container, "w:sectPr")?.start ?? container.closeStart;
  const build = (body: readonly Piece[]): readonly Piece[] => [{ kind: "container", body }];
  const spans: Span[] = [{ start, end, order: CONTAINER_ORDER, build }];
  const visit = (element: XmlElement): void => {
    for (const block of element.children) {
      if (vanishing.has(block)) spans.push(replace(block.start, block.end, gap(part, block)));
      else if (block.name === "w:p") spans.push(replace(block.start, block.start, paragraphBlock(part, block)));
      else if (block.name === "w:tbl") {
        if (!tables.has(block)) spans.push(replace(block.start, block.start, { kind: "block", table: true }));
      } else if (isWrapper(block)) visit(block);
    }
  };
  visit(container);
  return spans;
}

function paragraphBlock(part: XmlPart, paragraph: XmlElement): Piece {
  for (const element of walk(paragraph)) {
    if (CONTENT.test(element.name)) return { kind: "block", table: false };
    if (element.name !== "w:t") continue;
    if (part.source.slice(element.openEnd, element.closeStart).trim() !== "") return { kind: "block", table: false };
  }
  return { kind: "block", table: false, blank: true };
}

const CONTENT = /^w:(?:drawing|pict|object|sym)$/;

/** The paragraph of marks without its text, should one be needed in its place; it is no heading and has no number. */
function gap(part: XmlPart, block: XmlElement): Piece {
  const properties = (child(block, "w:pPr")?.children ?? []).filter((each) => !NOT_IN_GAP.has(each.name));
  return {
    kind: "gap",
    xml: `<w:p><w:pPr>${properties.map((each) => sourceOf(part.source, each)).join("")}</w:pPr></w:p>`,
  };
}

const NOT_IN_GAP = new Set(["w:numPr", "w:outlineLvl", "w:pageBreakBefore", "w:pPrChange"]);

/** Rows of marks alone leave nothing behind. */
export function vanishedRows(vanishing: ReadonlySet<XmlElement>): readonly Span[] {
  return [...vanishing]
    .filter((each) => each.name === "w:tr")
    .map((row) => ({ ...replace(row.start, row.end), order: VANISHED_ORDER }));
}

const VANISHED_ORDER = -2;
