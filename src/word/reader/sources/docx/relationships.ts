import { pathOfPart } from "../../../package/index.ts";
import { tokenise } from "./tokenise.ts";

/** A part that the main document names. */
export interface RelatedPart {
  /** By which the document refers to it. */
  readonly id: string;
  /** Last word of the relationship's type: `styles`, `numbering`, `header`, `footnotes` … */
  readonly type: string;
  readonly path: string;
}

/** The parts a document names, in the order it names them. @param mainPath as in `WordPackage`. */
export async function readRelationships(
  parts: ReadonlyMap<string, Uint8Array>,
  mainPath: string,
): Promise<readonly RelatedPart[]> {
  const slash = mainPath.lastIndexOf("/");
  const folder = mainPath.slice(0, slash + 1);
  const own = pathOfPart(parts, `${folder}_rels/${mainPath.slice(slash + 1)}.rels`);
  const part = own === undefined ? undefined : parts.get(own);
  const found: RelatedPart[] = [];
  if (!part) return found;
  await tokenise(part, {
    open(name, attribute) {
      if (!name.endsWith("Relationship") || attribute("TargetMode") === "External") return;
      const type = attribute("Type") ?? "";
      const target = attribute("Target") ?? "";
      const path = resolvePath(folder, target);
      const stored = pathOfPart(parts, path) ?? path;
      found.push({
        id: attribute("Id") ?? "",
        type: type.slice(type.lastIndexOf("/") + 1),
        path: stored,
      });
    },
    close() {},
  });
  return found;
}

function resolvePath(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const segments: string[] = [];
  for (const segment of (folder + target).split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "." && segment !== "") segments.push(segment);
  }
  return segments.join("/");
}
