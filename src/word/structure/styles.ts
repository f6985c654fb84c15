import { attribute, walk, type XmlPart } from "../package/index.ts";
import type { StructureFault } from "./fault.ts";

/** The ids of all styles. */
export function styleIds(part: XmlPart): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const element of part.root.children) {
    const id = element.name === "w:style" && attribute(part.source, element, "w:styleId")?.value;
    if (id) ids.add(id);
  }
  return ids;
}

/** Styles named in a story must exist. @param known undefined where the file has no styles at all. */
export function checkStyles(
  path: string,
  part: XmlPart,
  known: ReadonlySet<string> = new Set(),
): readonly StructureFault[] {
  const unknown = new Set<string>();
  for (const element of walk(part.root)) {
    if (element.name !== "w:pStyle" && element.name !== "w:rStyle" && element.name !== "w:tblStyle") continue;
    const id = attribute(part.source, element, "w:val")?.value ?? "";
    if (!known.has(id)) unknown.add(id);
  }
  return [...unknown].map((id) => ({ rule: "unknown-style", place: path, message: `没有样式“${id}”。` }));
}
