import { decodeXml, unescapeXml } from "../package/index.ts";
import { isOwnField } from "./fields.ts";
import { hiddenStyles } from "./hidden.ts";
import type { Surroundings } from "./story.ts";

const STORY = /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml$/;

/** Looks over all parts of a document. */
export function surroundingsOf(parts: ReadonlyMap<string, Uint8Array>): Surroundings {
  const text = (path: string): string => decodeXml(parts.get(path) ?? new Uint8Array());
  const stories = [...parts.keys()].filter((path) => STORY.test(path)).map(text);
  const codes = stories.flatMap(codesOf);
  const entries = codes.some((code) => /^\s*TOC\b.*\\f/i.test(code));
  const own = codes.filter((code) => isOwnField(code, entries)).join(" ");
  const words = new Set(own.match(/[^\s"\\]+/g) ?? []);
  for (const story of stories) {
    for (const [, name = ""] of story.matchAll(/\s(?:w:anchor|w:bookmark)="([^"]*)"/g)) words.add(name);
  }
  const on = (name: string, where: readonly string[]): boolean =>
    where.some((xml) => new RegExp(`<w:${name}(?:\\s*/>|\\s+w:val="(?:1|true|on)")`).test(xml));
  return {
    hidden: hiddenStyles(parts.get("word/styles.xml")),
    entries,
    pointedAt: words,
    firstPages: on("titlePg", stories),
    evenPages: on("evenAndOddHeaders", [text("word/settings.xml")]),
    notes: new Set(),
  };
}

/** Codes of fields as they are written, each complex one in one piece. */
function codesOf(story: string): readonly string[] {
  const codes: string[] = [];
  let open = "";
  for (const [, instr, type, code] of story.matchAll(
    /<w:fldSimple\s[^<>]*?w:instr="([^"]*)"|<w:fldChar\s[^<>]*?w:fldCharType="(\w+)"|<w:instrText[^<>]*>([^<]*)</g,
  )) {
    if (instr !== undefined) codes.push(unescapeXml(instr));
    else if (code !== undefined) open += unescapeXml(code);
    else if (type !== undefined) {
      if (open.trim() !== "") codes.push(open);
      open = "";
    }
  }
  return codes;
}

/** The notes that a cleaned text refers to: "footnote 2". */
export function notesOf(story: string): ReadonlySet<string> {
  const references = story.matchAll(/<w:(footnote|endnote)Reference\s[^<>]*?w:id="([^"]*)"/g);
  return new Set([...references].map(([, kind, id]) => `${kind} ${id}`));
}
