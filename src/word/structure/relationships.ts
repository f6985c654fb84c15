import { attribute, decodeXml, parseXml, walk, type XmlElement, type XmlPart } from "../package/index.ts";
import type { StructureFault } from "./fault.ts";

/**
 * Every internal relationship must lead to a part, every `r:id` of a part to a relationship, and a header or footer to one of
 * its kind: LibreOffice refuses a file, and Word repairs one, in which a single one does not.
 */
export function checkRelationships(parts: ReadonlyMap<string, Uint8Array>): readonly StructureFault[] {
  const faults: StructureFault[] = [];
  for (const [path, content] of parts) {
    const [, folder, name] = /^(.*?)([^/]+\.xml)$/.exec(path) ?? [];
    const relsPath = path === "_rels/.rels" ? path : `${folder}_rels/${name}.rels`;
    if (path !== relsPath && (name === undefined || path === "[Content_Types].xml")) continue;
    const rels = parts.get(relsPath);
    const ids = rels
      ? checkTargets(relsPath, folder ?? "", parseXml(decodeXml(rels)), parts, faults)
      : new Map<string, string>();
    if (path === relsPath) continue;
    const part = parseXml(decodeXml(content));
    for (const id of usedIds(part))
      if (!ids.has(id)) faults.push({ rule: "missing-target", place: path, message: `引用了不存在的关系“${id}”。` });
    faults.push(...wrongFrames(path, part, ids));
  }
  return faults;
}

function checkTargets(
  path: string,
  folder: string,
  rels: XmlPart,
  parts: ReadonlyMap<string, Uint8Array>,
  faults: StructureFault[],
): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const element of rels.root.children) {
    const type = attribute(rels.source, element, "Type")?.value ?? "";
    ids.set(attribute(rels.source, element, "Id")?.value ?? "", type.slice(type.lastIndexOf("/") + 1));
    const target = attribute(rels.source, element, "Target")?.value ?? "";
    if (attribute(rels.source, element, "TargetMode")?.value === "External" || target.startsWith("#")) continue;
    if (!parts.has(resolved(folder, target))) {
      faults.push({ rule: "missing-target", place: path, message: `关系指向的“${target}”不在文件里。` });
    }
  }
  return ids;
}

/** A target against the folder of its part; from the root where it begins with a slash. */
function resolved(folder: string, target: string): string {
  const path: string[] = target.startsWith("/") ? [] : folder.split("/").filter(Boolean);
  for (const segment of target.split("#")[0]?.split("/") ?? []) {
    if (segment === "..") path.pop();
    else if (segment !== "." && segment !== "") path.push(segment);
  }
  return path.join("/");
}

/** Headers and footers that name no relationship, or one to something else. @param ids the kind of each relationship */
function wrongFrames(
  path: string,
  { source, root }: XmlPart,
  ids: ReadonlyMap<string, string>,
): readonly StructureFault[] {
  const faults: StructureFault[] = [];
  const prefixes = prefixesOf(source);
  for (const element of walk(root)) {
    const [, kind] = /^w:(header|footer)Reference$/.exec(element.name) ?? [];
    if (kind === undefined) continue;
    const [id = ""] = idsIn(source, element, prefixes);
    const found = ids.get(id);
    // One that is not there at all is told with the others.
    if (id !== "" && (found === undefined || found === kind)) continue;
    const message = `${kind === "header" ? "页眉" : "页脚"}引用的关系“${id}”不是${kind === "header" ? "页眉" : "页脚"}。`;
    faults.push({ rule: "missing-target", place: path, message });
  }
  return faults;
}

const NAMESPACE =
  /\sxmlns:([\w.-]+)\s*=\s*["']http:\/\/(?:schemas\.openxmlformats\.org\/officeDocument\/2006|purl\.oclc\.org\/ooxml\/officeDocument)\/relationships["']/g;

/** The prefixes of relationship attributes, `r` of old. */
function prefixesOf(source: string): ReadonlySet<string> {
  return new Set(["r", ...[...source.matchAll(NAMESPACE)].flatMap(([, prefix]) => prefix ?? [])]);
}

const ATTRIBUTE = /\s([\w.-]+):([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** What an element names in the namespace of relationships: `r:id`, `r:embed`, `r:link`, `r:dm` …, and Office's `o:relid`. */
function idsIn(source: string, { start, openEnd }: XmlElement, prefixes: ReadonlySet<string>): readonly string[] {
  const tag = source.slice(start, openEnd);
  if (!tag.includes(":")) return [];
  return [...tag.matchAll(ATTRIBUTE)].flatMap(([, prefix = "", name = "", double, single]) =>
    prefixes.has(prefix) || (prefix === "o" && name === "relid") ? [double ?? single ?? ""] : [],
  );
}

function usedIds({ source, root }: XmlPart): ReadonlySet<string> {
  const prefixes = prefixesOf(source);
  const ids = new Set<string>();
  for (const element of walk(root)) for (const id of idsIn(source, element, prefixes)) if (id !== "") ids.add(id);
  return ids;
}
