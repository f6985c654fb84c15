/**
 * What of a Word file the public may have: the parts its pages are drawn from, in them what is seen, and nothing about the
 * work on it. Built up from what is needed, not by taking out what is known to be bad:
 *
 *   relationships ─▶ only parts of known kinds, reached from the document         KINDS below
 *   stories        ─▶ changes accepted, hidden text and codes of fields out       story.ts, joined.ts, fields.ts
 *   settings       ─▶ only what shapes pages                                      fates.ts
 *   pictures       ─▶ without notes of cameras and programs                       pictures.ts
 */
import { decodeXml, isXmlPath, pathOfPart, XML_HEAD } from "../package/index.ts";
import { cleanPicture } from "./pictures.ts";
import { type Relationship, relationshipsOf, relationshipsPath, targetPath } from "./related.ts";
import { cleanPart, type Surroundings } from "./story.ts";
import { notesOf, surroundingsOf } from "./surroundings.ts";

export { remainingIn } from "./remaining.ts";

/** Kinds of parts that pages are drawn from; of the first, every document has at most one, and nothing names it by its id. */
const IMPLIED = new Set([
  "officeDocument",
  "styles",
  "numbering",
  "settings",
  "fontTable",
  "theme",
  "footnotes",
  "endnotes",
]);
const NAMED = new Set(
  `header footer image hyperlink font chart chartEx chartUserShapes chartStyle chartColorStyle themeOverride diagramData
  diagramLayout diagramQuickStyle diagramColors diagramDrawing aFChunk subDocument`.split(/\s+/),
);
/** Named in no part's text: found by their kind alone. */
const BESIDE = new Set(["chartStyle", "chartColorStyle", "themeOverride", "diagramDrawing"]);

const TYPES = "[Content_Types].xml";
const ROOT = "_rels/.rels";

/** The parts of a document as the public may have it. */
export function forPublication(parts: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> {
  const encoder = new TextEncoder();
  let around = surroundingsOf(parts);
  const published = new Map<string, Uint8Array>();
  const put = (path: string, content: string): void => {
    published.set(path, encoder.encode(content));
  };
  const ahead = [""];
  const seen = new Set(ahead);
  for (let path = ahead.pop(); path !== undefined; path = ahead.pop()) {
    const related = relationshipsOf(parts.get(path === "" ? ROOT : relationshipsPath(path)));
    const xml = path === "" ? "" : contentOf(path, parts, related, around);
    if (typeof xml === "string") {
      if (path !== "") put(path, xml);
      // The document is the first: notes that only its deleted or hidden text has are none.
      if (seen.size === 2 && path !== "") around = { ...around, notes: notesOf(xml) };
    } else published.set(path, xml);
    const kept = related.filter((each) => isKept(each, path, xml));
    if (kept.length > 0) put(path === "" ? ROOT : relationshipsPath(path), relationships(kept));
    for (const { target, external } of kept) {
      const next = external ? undefined : pathOfPart(parts, targetPath(path, target));
      if (next === undefined || seen.has(next)) continue;
      seen.add(next);
      ahead.push(next);
    }
  }
  put(TYPES, typesOf(decodeXml(parts.get(TYPES) ?? new Uint8Array()), published));
  // In the order of the file, so that equal documents stay equal.
  const order = [...parts.keys()];
  return new Map([...published].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)));
}

function contentOf(
  path: string,
  parts: ReadonlyMap<string, Uint8Array>,
  related: readonly Relationship[],
  around: Surroundings,
): string | Uint8Array {
  const content = parts.get(path) ?? new Uint8Array();
  return isXmlPath(path) ? cleanPart(decodeXml(content), related, around) : cleanPicture(path, content);
}

function isKept({ type, id }: Relationship, path: string, content: string | Uint8Array): boolean {
  if (path === "") return type === "officeDocument";
  if (IMPLIED.has(type) || BESIDE.has(type)) return true;
  return NAMED.has(type) && typeof content === "string" && content.includes(`="${id}"`);
}

function relationships(kept: readonly Relationship[]): string {
  const lines = kept.map(({ source }) => source.replace(/\/?>$/, "/>")).join("");
  return `${XML_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines}</Relationships>`;
}

/** The list of kinds without the parts that are gone. */
function typesOf(xml: string, published: ReadonlyMap<string, Uint8Array>): string {
  return xml
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/<(?:\w+:)?Override\s[^<>]*?PartName\s*=\s*"\/?([^"]*)"[^<>]*>/g, (tag, path: string) =>
      published.has(path) ? tag : "",
    );
}
