import { attribute, walk, type XmlPart } from "../package/index.ts";
import type { StructureFault } from "./fault.ts";

/** Fields and bookmarks: what begins must end, once. */
export function checkPairs(path: string, part: XmlPart): readonly StructureFault[] {
  return [...checkFields(path, part), ...checkBookmarks(path, part)];
}

/** Complex fields: begin, at most one separate, end; they nest (ECMA-376 part 1, 17.16.18). */
function checkFields(path: string, part: XmlPart): readonly StructureFault[] {
  const faults: StructureFault[] = [];
  const open: { separated: boolean }[] = [];
  const report = (message: string): void => {
    faults.push({ rule: "field-not-closed", place: path, message });
  };
  for (const element of walk(part.root)) {
    if (element.name !== "w:fldChar") continue;
    const type = attribute(part.source, element, "w:fldCharType")?.value;
    const last = open[open.length - 1];
    if (type === "begin") open.push({ separated: false });
    else if (last === undefined) report("域的结尾前面没有开头。");
    else if (type === "end") open.pop();
    else if (last.separated) report("一个域里有两个分隔。");
    else last.separated = true;
  }
  if (open.length > 0) report(`有 ${open.length} 个域没有结尾。`);
  return faults;
}

function checkBookmarks(path: string, part: XmlPart): readonly StructureFault[] {
  const faults: StructureFault[] = [];
  const started = new Set<string>();
  const ended = new Set<string>();
  const names = new Set<string>();
  for (const element of walk(part.root)) {
    if (element.name !== "w:bookmarkStart" && element.name !== "w:bookmarkEnd") continue;
    const id = attribute(part.source, element, "w:id")?.value ?? "";
    const seen = element.name === "w:bookmarkStart" ? started : ended;
    if (seen.has(id)) faults.push({ rule: "bookmark-twice", place: path, message: `书签编号 ${id} 用了两次。` });
    seen.add(id);
    if (seen === ended) {
      if (!started.has(id)) faults.push({ rule: "bookmark-not-closed", place: path, message: `书签 ${id} 只有结尾。` });
      continue;
    }
    const name = attribute(part.source, element, "w:name")?.value ?? "";
    if (names.has(name)) faults.push({ rule: "bookmark-twice", place: path, message: `书签“${name}”用了两次。` });
    names.add(name);
  }
  for (const id of started) {
    if (!ended.has(id)) faults.push({ rule: "bookmark-not-closed", place: path, message: `书签 ${id} 没有结尾。` });
  }
  return faults;
}
