import { attribute, decodeXml, parseXml, walk, type XmlPart } from "../package/index.ts";
import type { StructureFault } from "./fault.ts";

/** Every internal relationship must lead to a part, every `r:id` of a part to a relationship. */
export function checkRelationships(parts: ReadonlyMap<string, Uint8Array>): readonly StructureFault[] {
  const faults: StructureFault[] = [];
  for (const [path, content] of parts) {
    const [, folder, name] = /^(.*?)([^/]+\.xml)$/.exec(path) ?? [];
    const relsPath = path === "_rels/.rels" ? path : `${folder}_rels/${name}.rels`;
    if (path !== relsPath && (name === undefined || path === "[Content_Types].xml")) continue;
    const rels = parts.get(relsPath);
    const ids = rels
      ? checkTargets(relsPath, folder ?? "", parseXml(decodeXml(rels)), parts, faults)
      : new Set<string>();
    if (path === relsPath) continue;
    for (const id of usedIds(parseXml(decodeXml(content)))) {
      if (!ids.has(id)) faults.push({ rule: "missing-target", place: path, message: `引用了不存在的关系“${id}”。` });
    }
  }
  return faults;
}

function checkTargets(
  path: string,
  folder: string,
  rels: XmlPart,
  parts: ReadonlyMap<string, Uint8Array>,
  faults: StructureFault[],
): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const element of rels.root.children) {
    ids.add(attribute(rels.source, element, "Id")?.value ?? "");
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

/** Relationship attributes are in the `r:` namespace: `r:id`, `r:embed`, `r:link`, `r:pict`. */
function usedIds({ source, root }: XmlPart): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const element of walk(root)) {
    const tag = source.slice(element.start, element.openEnd);
    if (!tag.includes(" r:")) continue;
    for (const [, id] of tag.matchAll(/\sr:(?:id|embed|link|pict|href)="([^"]*)"/g)) if (id) ids.add(id);
  }
  return ids;
}
