import type { Blocks } from "../../blocks.ts";
import type { ReadOptions } from "../pace.ts";
import { readParts } from "./index.ts";

/** Word files written as one XML file: those of Word 2003 (`w:wordDocument`), and packages laid flat (`pkg:package`). */

const PACKAGE = /<(\w+:)?package\s[^>]*"http:\/\/schemas\.microsoft\.com\/office\/2006\/xmlPackage"/;
const DOCUMENT_2003 = /<(?:\w+:)?wordDocument\s/;
const MAIN = "word/document.xml";
const MOST_PARTS = 3000;
const NAME = /name="\/?([^"]{1,300})"/;
/** How far the root may stand from the beginning, in characters. */
const HEAD = 4096;

/** True for the head of such a file. */
export function isFlatWord(head: string): boolean {
  return PACKAGE.test(head) || DOCUMENT_2003.test(head);
}

/** Reads a Word file written as one XML file. @throws SourceError */
export async function readFlatWord(text: string, options: ReadOptions = {}): Promise<Blocks> {
  const prefix = PACKAGE.exec(text.slice(0, HEAD))?.[1];
  if (prefix !== undefined) return readParts(partsOf(text, prefix), MAIN, options);
  // Styles, lists and body stand in one tree, and each reader takes its own.
  const whole = new TextEncoder().encode(text.replace(/^(<\?xml[^>]*?)\sencoding\s*=\s*["'][^"']*["']/, "$1"));
  const parts = new Map([MAIN, "word/styles.xml", "word/numbering.xml"].map((path) => [path, whole]));
  return readParts(parts, MAIN, options);
}

/** The XML parts of a flat package. What is damaged between them shows when the parts are read. */
function partsOf(text: string, prefix: string): ReadonlyMap<string, Uint8Array> {
  const parts = new Map<string, Uint8Array>();
  const encoder = new TextEncoder();
  const opening = `<${prefix}part `;
  const closing = `</${prefix}xmlData>`;
  for (let at = text.indexOf(opening); at !== -1 && parts.size < MOST_PARTS; ) {
    const next = text.indexOf(opening, at + 1);
    // Only inside this part: one that is left open must not be searched for to the end of the file.
    const part = next === -1 ? text.slice(at) : text.slice(at, next);
    const name = NAME.exec(part.slice(0, 400))?.[1];
    const data = part.indexOf(`<${prefix}xmlData`);
    const from = part.indexOf(">", data) + 1;
    const end = part.lastIndexOf(closing);
    if (name !== undefined && data !== -1 && from > data && end >= from) {
      parts.set(name, encoder.encode(part.slice(from, end)));
    }
    at = next;
  }
  return parts;
}
