import { decodeXml, openPackage, parseXml, type XmlPart } from "../package/index.ts";
import { checkDrawings } from "./drawings.ts";
import type { StructureFault } from "./fault.ts";
import { checkPairs } from "./pairs.ts";
import { checkRelationships } from "./relationships.ts";
import { checkStyles, styleIds } from "./styles.ts";
import { checkTables } from "./tables.ts";

export type { StructureFault, StructureRule } from "./fault.ts";

const STORIES = new Set(["w:document", "w:hdr", "w:ftr", "w:footnotes", "w:endnotes", "w:comments"]);

/**
 * Checks a .docx.
 * @returns every fault found, part by part; empty for a sound file.
 * @throws PackageError where the file cannot be opened or a part is no XML.
 */
export function checkStructure(bytes: Uint8Array): readonly StructureFault[] {
  const { parts } = openPackage(bytes);
  const stories = new Map<string, XmlPart>();
  let styles: ReadonlySet<string> | undefined;
  for (const [path, content] of parts) {
    if (!/^word\/[^/]+\.xml$/.test(path)) continue;
    const part = parseXml(decodeXml(content));
    if (part.root.name === "w:styles") styles = styleIds(part);
    else if (STORIES.has(part.root.name)) stories.set(path, part);
  }
  const faults: StructureFault[] = [...checkRelationships(parts)];
  for (const [path, part] of stories) {
    faults.push(...checkTables(path, part), ...checkPairs(path, part), ...checkStyles(path, part, styles));
  }
  faults.push(...checkDrawings(stories));
  return faults;
}
