import { attribute, walk, type XmlPart } from "../package/index.ts";
import type { StructureFault } from "./fault.ts";

/** Drawing numbers (`wp:docPr`) must be unique within a part. The branches of `mc:AlternateContent` count as one. */
export function checkDrawings(stories: ReadonlyMap<string, XmlPart>): readonly StructureFault[] {
  const faults: StructureFault[] = [];
  for (const [path, part] of stories) {
    const seen = new Set<string>();
    for (const element of walk(part.root, (each) => each.name !== "mc:Fallback")) {
      if (element.name !== "wp:docPr") continue;
      const id = attribute(part.source, element, "id")?.value ?? "";
      if (seen.has(id))
        faults.push({ rule: "drawing-number-twice", place: path, message: `图形编号 ${id} 用了两次。` });
      seen.add(id);
    }
  }
  return faults;
}
