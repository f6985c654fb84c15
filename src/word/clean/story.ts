import { attribute, cellsOf, child, isOn, parseXml, rowsOf, walk, type XmlElement } from "../package/index.ts";
import { createEdits, type Edits } from "./edits.ts";
import { fateOf, OBJECT_NAME, OBJECT_WORDS, PAGE_SETTINGS, VML_WORDS, withoutNumbers } from "./fates.ts";
import { type Fields, fieldsOf, isOwnField } from "./fields.ts";
import { vanish } from "./hidden.ts";
import { joinedParagraphs } from "./joined.ts";
import { isPublicAddress, type Relationship } from "./related.ts";

/** What is known of the whole document while one of its parts is cleaned. */
export interface Surroundings {
  readonly hidden: ReadonlySet<string>;
  /** A contents is made of TC fields. */
  readonly entries: boolean;
  /** Names of bookmarks that something points to. */
  readonly pointedAt: ReadonlySet<string>;
  /** Some section has a first page of its own. */
  readonly firstPages: boolean;
  /** Left and right pages differ. */
  readonly evenPages: boolean;
  /** Notes that the text refers to: "footnote 2". */
  readonly notes: ReadonlySet<string>;
}

/** Gaps between elements that no page shows. */
const REMARKS = /<!--[\s\S]*?-->|<\?(?!xml\s)[\s\S]*?\?>/g;

/** A part as it is shown: changes taken as accepted, hidden text and everything said about the work on it left out. */
export function cleanPart(xml: string, related: readonly Relationship[], around: Surroundings): string {
  const bare = xml.includes("<!--") || xml.includes("<?", 5) ? xml.replace(REMARKS, "") : xml;
  const part = parseXml(withoutNumbers(bare));
  const joined = joinedParagraphs(part);
  const { source, root } = joined === undefined ? part : parseXml(joined);
  const edits = createEdits(source);
  const elements = [...walk(root)];
  const fields = fieldsOf(
    source,
    elements.filter(({ name }) => name === "w:fldChar" || name === "w:instrText"),
    around.entries,
  );
  for (const { start, end } of runParts(fields, elements)) edits.replace(start, end);
  const bookmarks = new Set(
    elements.flatMap((element) => {
      const name = element.name === "w:bookmarkStart" ? attribute(source, element, "w:name")?.value : undefined;
      return name !== undefined && around.pointedAt.has(name) ? [attribute(source, element, "w:id")?.value ?? ""] : [];
    }),
  );
  const cleaner = {
    source,
    edits,
    fields,
    bookmarks,
    related,
    around,
    hides: around.hidden.size > 0 || source.includes("<w:vanish"),
    rows: /<w:(?:hidden|del|cellDel)[\s/>]/.test(source),
  };
  let behind = 0;
  for (const element of elements) {
    if (element.start >= behind && !cleanElement(element, cleaner)) behind = element.end;
  }
  return edits.apply();
}

/** What of the code of dropped fields stands in runs; the runs and paragraphs themselves stay. */
function runParts({ code }: Fields, elements: readonly XmlElement[]): readonly XmlElement[] {
  if (code.length === 0) return [];
  const sorted = [...code].sort((a, b) => a.start - b.start);
  let at = 0;
  let reach = -1;
  return elements.filter((element) => {
    for (; at < sorted.length && (sorted[at]?.start ?? 0) <= element.start; at++) {
      reach = Math.max(reach, sorted[at]?.end ?? 0);
    }
    return element.start < reach && element.parent?.name === "w:r" && element.name !== "w:rPr";
  });
}

interface Cleaner {
  readonly source: string;
  readonly edits: Edits;
  readonly fields: Fields;
  /** Ids of the bookmarks that stay. */
  readonly bookmarks: ReadonlySet<string>;
  readonly related: readonly Relationship[];
  readonly around: Surroundings;
  /** Something may be hidden; a row may be. */
  readonly hides: boolean;
  readonly rows: boolean;
}

/** @returns whether to look inside. */
function cleanElement(element: XmlElement, cleaner: Cleaner): boolean {
  const { edits } = cleaner;
  const fate = isGone(element, cleaner) ? "drop" : isBare(element, cleaner) ? "unwrap" : fateOf(element.name);
  if (fate === "drop") edits.drop(element);
  else if (fate === "unwrap") {
    if (element.children.length === 0) edits.drop(element);
    else edits.unwrap(element);
  } else cleanWords(element, cleaner);
  return fate !== "drop";
}

function isGone(element: XmlElement, cleaner: Cleaner): boolean {
  const { source, fields, bookmarks, around, related } = cleaner;
  const value = (name: string): string => attribute(source, element, name)?.value ?? "";
  switch (element.name) {
    case "w:fldChar":
      return fields.marks.has(element);
    case "w:r":
      return cleaner.hides && isHidden(element, source, around);
    case "w:p":
      return cleaner.hides && isHiddenParagraph(element, source, around);
    case "w:tr":
      return cleaner.rows && isGoneRow(element, source);
    case "w:tbl":
      return cleaner.rows && rowsOf(element).every((row) => isGoneRow(row, source));
    case "w:tc":
      return cleaner.rows && isGoneCell(element);
    case "w:bookmarkStart":
    case "w:bookmarkEnd":
      return !bookmarks.has(value("w:id"));
    case "w:headerReference":
    case "w:footerReference":
      return (value("w:type") === "first" && !around.firstPages) || (value("w:type") === "even" && !around.evenPages);
    case "w:footnote":
    case "w:endnote":
      return (
        !/\sw:type="(?:separator|continuation)/.test(source.slice(element.start, element.openEnd)) &&
        !around.notes.has(`${element.name.slice(2)} ${value("w:id")}`)
      );
    case "a:ext":
      return element.children.some(({ name }) => name === "a14:imgProps" || name === "a16:creationId");
    case "a:hlinkClick":
      return !leadsOut(value("r:id"), related);
    default:
      if (element.parent?.name === "w:settings") return !PAGE_SETTINGS.has(element.name);
      // A content control stays, what it asks and where it keeps its answer goes.
      return element.parent?.name === "w:sdtPr" && !isContents(element, source);
  }
}

/** Wrappers whose words are not shown and whose contents are. */
function isBare(element: XmlElement, { source, around, related }: Cleaner): boolean {
  if (element.name === "w:fldSimple") {
    return !isOwnField((attribute(source, element, "w:instr")?.value ?? "").replace(/&quot;/g, '"'), around.entries);
  }
  if (element.name !== "w:hyperlink") return false;
  const id = attribute(source, element, "r:id")?.value;
  return id === undefined ? attribute(source, element, "w:anchor") === undefined : !leadsOut(id, related);
}

function leadsOut(id: string, related: readonly Relationship[]): boolean {
  const found = related.find((each) => each.id === id);
  return found?.external === true && isPublicAddress(found.target);
}

function cleanWords(element: XmlElement, { source, edits }: Cleaner): void {
  const drop = (names: readonly string[]): void => {
    for (const name of names) edits.dropAttribute(element, name);
  };
  if (element.name.startsWith("w:") && element.name !== "w:hyperlink") return;
  if (OBJECT_NAME.test(element.name)) {
    drop(OBJECT_WORDS);
    const name = attribute(source, element, "name");
    if (name) edits.replace(name.valueStart, name.end - 1, "图");
  } else if (element.name.startsWith("v:")) drop(VML_WORDS);
  else if (element.name === "w:hyperlink") drop(["w:tooltip", "w:tgtFrame", "w:docLocation", "w:history"]);
  else if (element.name === "a:hlinkClick") drop(["tooltip"]);
  else if (element.name === "c:f") {
    // The name of the workbook that a chart was drawn from.
    const text = source.slice(element.openEnd, element.closeStart);
    const bare = text.replace(/^.*\[[^\]]*\]/, "").replace(/^([^'!]*)'!/, "$1!");
    if (bare !== text) edits.replace(element.openEnd, element.closeStart, bare);
  }
}

/** The gallery by which Word and WPS know a contents. */
function isContents(element: XmlElement, source: string): boolean {
  return (
    element.name === "w:docPartObj" && source.slice(element.start, element.end).includes('w:val="Table of Contents"')
  );
}

function isHidden(run: XmlElement, source: string, { hidden }: Surroundings): boolean {
  const properties = child(run, "w:rPr");
  const own = vanish(source, properties);
  if (own !== undefined) return own;
  const style = child(properties, "w:rStyle");
  if (style && hidden.has(attribute(source, style, "w:val")?.value ?? "")) return true;
  let at = run.parent;
  while (at && at.name !== "w:p") at = at.parent;
  const ofParagraph = child(at, "w:pPr", "w:pStyle");
  return ofParagraph !== undefined && hidden.has(attribute(source, ofParagraph, "w:val")?.value ?? "");
}

/** Nothing but hidden text, its mark hidden too: a page shows no line there. */
function isHiddenParagraph(paragraph: XmlElement, source: string, around: Surroundings): boolean {
  const properties = child(paragraph, "w:pPr");
  if (child(properties, "w:sectPr") || vanish(source, child(properties, "w:rPr")) !== true) return false;
  const all = paragraph.parent?.children ?? [];
  if (all[all.length - 1] === paragraph) return false;
  const runs = [...walk(paragraph)].filter(({ name }) => name === "w:r");
  return runs.every((run) => isHidden(run, source, around));
}

/** A row that was deleted or is hidden, or all of whose cells were deleted. */
function isGoneRow(row: XmlElement, source: string): boolean {
  const properties = child(row, "w:trPr");
  if (child(properties, "w:del")) return true;
  if (properties?.children.some((each) => each.name === "w:hidden" && isOn(source, each))) return true;
  return cellsOf(row).every(isGoneCell);
}

function isGoneCell(cell: XmlElement): boolean {
  return child(cell, "w:tcPr", "w:cellDel") !== undefined;
}
