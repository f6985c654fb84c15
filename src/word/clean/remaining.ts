import { decodeXml } from "../package/index.ts";
import { mayHoldNotes } from "./pictures.ts";
import { isPublicAddress, relationshipsOf } from "./related.ts";

/** Something that a copy for the public still carries and that no page shows as it is. */
export interface Remaining {
  readonly part: string;
  /** One Chinese sentence with what to do. */
  readonly message: string;
}

/** What cannot be taken out of these parts, to be named before they are published. */
export function remainingIn(parts: ReadonlyMap<string, Uint8Array>): readonly Remaining[] {
  const found: Remaining[] = [];
  for (const [part, content] of parts) {
    const say = (message: string): void => {
      if (!found.some((each) => each.message === message)) found.push({ part, message });
    };
    if (/^word\/media\//.test(part) && mayHoldNotes(part)) {
      say("有一种图片里的附注去不掉。在 Word 里把它另存成 PNG 再插入。");
    }
    if (part.endsWith(".rels")) {
      for (const { type, external, target } of relationshipsOf(content)) {
        if (type === "aFChunk" || type === "subDocument") say("正文里嵌着另一份整的文件。打开它，把内容复制进来。");
        if (external && !isPublicAddress(target)) say("有图片链接着某台电脑上的文件。在 Word 里改成插入的图片。");
      }
    }
    if (!/^word\/(?:document|header|footer)\w*\.xml$/.test(part)) continue;
    const xml = decodeXml(content);
    if (/<a:srcRect\s+[a-z]/.test(xml)) say("有图片裁过，裁掉的部分还在文件里。在 Word 里用“压缩图片”删掉它。");
    if (/<w:color\s[^<>]*w:val="FFFFFF"/i.test(xml) && !/<w:shd\s[^<>]*w:fill="(?!auto|FFFFFF)/i.test(xml)) {
      say("有白色的字，纸上看不见，文件里有。核对以后删掉或改成黑色。");
    }
  }
  return found;
}
