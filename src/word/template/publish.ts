import { decodeXml } from "../package/index.ts";

/** Parts that hold remarks and the names of those who made them. */
const REMARKS = /^word\/(?:comments\w*|people)\.xml$/;
const ANCHORS =
  /<w:comment(?:RangeStart|RangeEnd|Reference)\b[^>]*?(?:\/>|><\/w:comment(?:RangeStart|RangeEnd|Reference)>)/g;
const NAMES = /(<((?:dc:|cp:)?(?:creator|lastModifiedBy|Manager|Company))(?:\s[^>]*)?>)[^<]*(<\/\2>)/g;
const STORY = /^word\/(?:document|header|footer|footnotes|endnotes)\w*\.xml$/;

/** The property in which a template carries what no tag tells; a filled document has no use for it. */
export const SETTINGS_PROPERTY = "绩表模板";
/** The property with its text as first group; never looks past the next bracket, so that no file can make it slow. */
export const SETTINGS_PATTERN = `<property\\b[^<>]*name="${SETTINGS_PROPERTY}"[^<>]*>\\s*<[^<>]*>([^<>]*)<[^<>]*>\\s*</property>`;
const SETTINGS = new RegExp(SETTINGS_PATTERN, "g");

/** The parts of a document as the public may have it: without names in its properties, without remarks. */
export function forPublication(parts: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> {
  const encoder = new TextEncoder();
  const published = new Map(parts);
  const change = (path: string, edit: (xml: string) => string): void => {
    const content = published.get(path);
    if (content) published.set(path, encoder.encode(edit(decodeXml(content))));
  };
  for (const path of ["docProps/core.xml", "docProps/app.xml"]) change(path, (xml) => xml.replace(NAMES, "$1$3"));
  change("docProps/custom.xml", (xml) => xml.replace(SETTINGS, ""));
  const remarks = [...parts.keys()].filter((path) => REMARKS.test(path));
  if (remarks.length === 0) return published;
  for (const path of remarks) published.delete(path);
  const names = remarks.map((path) => path.slice("word/".length).replace(".", "\\.")).join("|");
  const pointing = new RegExp(`<(?:Override|Relationship)\\b[^>]*"(?:/word/|/?)(?:${names})"[^>]*/>`, "g");
  for (const path of parts.keys()) {
    if (STORY.test(path)) change(path, (xml) => xml.replace(ANCHORS, ""));
    else if (path === "[Content_Types].xml" || path.endsWith(".rels")) change(path, (xml) => xml.replace(pointing, ""));
  }
  return published;
}
