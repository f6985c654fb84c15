import { attribute, child, parseXml, rowsOf, unescapeXml, walk, type XmlElement } from "../package/index.ts";
import { bookmarkValue } from "./bookmarks.ts";
import { fromWordDate } from "./comments-part.ts";
import type { Revision } from "./types.ts";

const REVISIONS = new Set(["w:ins", "w:del", "w:moveFrom", "w:moveTo"]);

/** What an element of a tracked change says of its author; undefined where it is none, or names nobody. */
export function revisionOf(source: string, element: XmlElement | undefined): Revision | undefined {
  if (element === undefined || !REVISIONS.has(element.name)) return undefined;
  const author = unescapeXml(attribute(source, element, "w:author")?.value ?? "").trim();
  if (author === "") return undefined;
  const at = fromWordDate(attribute(source, element, "w:date")?.value);
  return { author, ...(at === undefined ? {} : { at }) };
}

/** For the values that stood in rows taken out by a tracked change: by whom. */
export function removedBy(xml: string): ReadonlyMap<number, Revision> {
  const { source, root } = parseXml(xml);
  const found = new Map<number, Revision>();
  for (const table of walk(root)) {
    if (table.name !== "w:tbl") continue;
    for (const row of rowsOf(table)) {
      const revision = revisionOf(source, child(row, "w:trPr", "w:del"));
      if (revision === undefined) continue;
      for (const element of walk(row)) {
        if (element.name !== "w:bookmarkStart") continue;
        const value = bookmarkValue(attribute(source, element, "w:name")?.value ?? "");
        if (value !== undefined) found.set(value, revision);
      }
    }
  }
  return found;
}
