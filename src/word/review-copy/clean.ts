import { remainingIn } from "../clean/index.ts";
import { decodeXml, isXmlPath, openPackage } from "../package/index.ts";
import { isInside } from "./inside.ts";

/** Something that a file for publication must not contain. */
export interface CleanFinding {
  readonly kind:
    | "comments"
    | "custom-xml"
    | "names"
    | "tracked-changes"
    | "hidden-text"
    | "bookmarks"
    | "template-path"
    | "remaining";
  /** Path of the part inside the file. */
  readonly part: string;
  /** One Chinese sentence. */
  readonly message: string;
}

const STORY = /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml$/;
const NAME = /<(?:\w+:)?(creator|lastModifiedBy|Manager|Company)(?:\s[^>]*)?>([^<]*)</g;
const NAME_WORDS: Readonly<Record<string, string>> = {
  creator: "作者",
  lastModifiedBy: "最后保存者",
  Manager: "主管",
  Company: "单位",
};
const TRACKED = /<w:(?:ins|del|moveFrom|moveTo|\w+Change)[\s>/]/;
const HIDDEN = /<w:vanish(?:\s*\/?>|\s+w:val="(?:1|true|on)")/;

/**
 * What a file still contains that the public should not get: comments, custom XML with a draft in it, names in its properties,
 * tracked changes, hidden text, bookmarks of a review copy, the path of a template on somebody's disk, and what no cleaning
 * takes out.
 * @returns empty for a clean file.
 * @throws PackageError where the bytes are no Word file.
 */
export function isClean(bytes: Uint8Array): readonly CleanFinding[] {
  const { parts } = openPackage(bytes);
  const findings: CleanFinding[] = [];
  for (const [part, content] of parts) {
    const found = (kind: CleanFinding["kind"], message: string): void => {
      findings.push({ kind, part, message });
    };
    if (!isXmlPath(part)) continue;
    const xml = decodeXml(content);
    if (/^word\/(?:comments\w*|people)\.xml$/.test(part)) found("comments", "文件里有批注和批注人的姓名。");
    // Every file that Word has saved may carry an empty list of sources.
    if (/^customXml\/item\d+\.xml$/.test(part) && !/<(?:\w+:)?Sources\b/.test(xml)) {
      found("custom-xml", isInside(xml) ? "文件里带着整份草稿，这是审阅稿。" : "文件里带着看不见的数据。");
    }
    if (part.startsWith("docProps/")) {
      for (const [, name = "", value = ""] of xml.matchAll(NAME)) {
        if (value.trim() !== "") found("names", `文件属性里有${NAME_WORDS[name] ?? "姓名"}“${value.trim()}”。`);
      }
      if (part === "docProps/custom.xml" && /<property\b/.test(xml)) found("custom-xml", "文件属性里有自定义的内容。");
    }
    if (part === "word/_rels/settings.xml.rels" && /\/attachedTemplate"/.test(xml)) {
      found("template-path", "文件里写着模板在某台电脑上的位置。");
    }
    if (!STORY.test(part)) continue;
    if (TRACKED.test(xml)) found("tracked-changes", "文件里有修订标记，看得到改动前的文字。");
    if (HIDDEN.test(xml)) found("hidden-text", "文件里有隐藏文字。");
    if (/\sw:name="_JB\d+"/.test(xml)) found("bookmarks", "文件里有审阅稿的标记。");
    if (!findings.some(({ kind }) => kind === "comments") && /<w:comment(?:RangeStart|Reference)\b/.test(xml)) {
      found("comments", "文件里有批注的标记。");
    }
  }
  return [...findings, ...remainingIn(parts).map((each) => ({ kind: "remaining" as const, ...each }))];
}
