import { child, walk, type XmlElement, type XmlPart } from "../package/index.ts";
import { createEdits } from "./edits.ts";

/** Paragraphs whose mark was deleted, joined with the next, whose properties hold; undefined where there are none. */
export function joinedParagraphs({ source, root }: XmlPart): string | undefined {
  if (!/<w:del[\s/]/.test(source)) return undefined;
  const edits = createEdits(source);
  let found = false;
  for (const parent of walk(root)) {
    const blocks = parent.children;
    blocks.forEach((block, at) => {
      const next = blocks[at + 1];
      if (block.name !== "w:p" || next?.name !== "w:p") return;
      const before = blocks[at - 1];
      const mark = child(block, "w:pPr", "w:rPr", "w:del");
      if (mark === undefined || child(block, "w:pPr", "w:sectPr")) return;
      found = true;
      const first = before?.name !== "w:p" || !child(before, "w:pPr", "w:rPr", "w:del");
      let last = at + 1;
      while (isJoined(blocks[last]) && blocks[last + 1]?.name === "w:p") last++;
      const properties = child(blocks[last], "w:pPr");
      const own = child(block, "w:pPr");
      if (first && own) {
        edits.replace(own.start, own.end, properties ? source.slice(properties.start, properties.end) : "");
      } else if (own) edits.drop(own);
      if (next.closeStart === next.openEnd && next.end === next.openEnd) edits.drop(next);
      else edits.replace(block.closeStart, next.openEnd);
      if (next === blocks[last] && properties) edits.drop(properties);
    });
  }
  return found ? edits.apply() : undefined;
}

function isJoined(block: XmlElement | undefined): boolean {
  return block?.name === "w:p" && child(block, "w:pPr", "w:rPr", "w:del") !== undefined;
}
