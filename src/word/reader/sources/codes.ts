/** Field codes that Word writes into a document's text and that no reader of the printed page ever sees. */

const FIELD_NAMES =
  /(^|[\s\u3000])(TC|TOC|PAGEREF|HYPERLINK|XE|PAGE|NUMPAGES|SEQ|REF|STYLEREF|MERGEFORMAT|EMBED|LINK)(?=[\s"\\])/g;
const BRACED = /\{\s*(TC|TOC|PAGEREF|HYPERLINK|XE|PAGE|NUMPAGES|SEQ|REF|STYLEREF|EMBED|LINK|EQ)\b[^{}]{0,500}\}/g;
const BOOKMARK = /\[bookmark:[^\]\n]{0,200}\]/g;
/** Switches of a field that take an argument; the others stand alone, and what follows them is printed text. */
const SWITCHES_WITH_ARGUMENT = "flobtsp*@#cd";
const LONGEST_ARGUMENT = 300;

/** A text without its field codes, and the codes in their order. */
export interface CleanText {
  readonly text: string;
  readonly codes: readonly string[];
}

/**
 * Takes field codes and bookmark marks out of a printed text: `[bookmark: _Toc1]`, `{ TC … }`, and a bare `TC … \f C \l 1`.
 * A word such as "TC" without any switch (`\f`) behind it is text and stays.
 */
export function takeCodes(text: string): CleanText {
  if (!text.includes("\\") && !text.includes("{") && !text.includes("[bookmark:")) return { text, codes: [] };
  const codes: string[] = [];
  const take = (code: string): string => {
    codes.push(code.trim());
    return "";
  };
  const unmarked = text.replace(BOOKMARK, take).replace(BRACED, take);
  return { text: unmarked.includes("\\") ? withoutBareFields(unmarked, codes) : unmarked, codes };
}

function withoutBareFields(text: string, codes: string[]): string {
  let kept = "";
  let done = 0;
  for (const match of text.matchAll(FIELD_NAMES)) {
    const start = match.index + (match[1] ?? "").length;
    if (start < done) continue;
    const end = endOfField(text, match.index + match[0].length);
    if (end === undefined) continue;
    kept += text.slice(done, start);
    codes.push(text.slice(start, end).trim());
    done = end;
  }
  return kept + text.slice(done);
}

/** Where a field that begins before `from` ends, or undefined where no switch follows within reach. */
function endOfField(text: string, from: number): number | undefined {
  const distance = text.slice(from, from + LONGEST_ARGUMENT).indexOf("\\");
  if (distance === -1) return undefined;
  let at = from + distance;
  let end = at;
  while (text[at] === "\\") {
    const name = text[at + 1] ?? "";
    end = at + 2;
    at = skipSpaces(text, end);
    if (name !== "" && (SWITCHES_WITH_ARGUMENT.includes(name) || text[at] === '"')) {
      end = endOfArgument(text, at);
      at = skipSpaces(text, end);
    }
  }
  return end;
}

function skipSpaces(text: string, from: number): number {
  let at = from;
  while (text[at] === " " || text[at] === "\t") at++;
  return at;
}

function endOfArgument(text: string, from: number): number {
  if (text[from] === '"') {
    const length = text.slice(from + 1, from + LONGEST_ARGUMENT).indexOf('"');
    return length === -1 ? from : from + length + 2;
  }
  let at = from;
  while (/[\w.-]/.test(text[at] ?? "")) at++;
  return at;
}
