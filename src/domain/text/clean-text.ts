import { RADICALS } from "./look-alikes.ts";

/** Something that was changed in a text so that it says what one sees; in words for the clerk. */
interface TextChange {
  readonly kind: "invisible" | "look-alike" | "symbol-font";
  readonly message: string;
}

export interface CleanedText {
  readonly text: string;
  /** Empty where the text was taken as it is; spaces of other widths and line breaks of other kinds are no change. */
  readonly changes: readonly TextChange[];
  /** What nobody can tell from the text alone: characters without a meaning, in words. Nothing was changed. */
  readonly doubts: readonly string[];
}

/** Anything that needs a closer look; ordinary Chinese text has none of it. */
const ODD =
  /[\u0085\u00a0\u00ad\u061c\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2e80-\u2fdf\u3164\ud835\udb40-\udbff\ue000-\ufaff\ufeff\uffa0\ufff9-\uffff]|\u034f|[\ufe00-\ufe0f]/;
const BREAKS = /[\u0085\u2028\u2029]/g;
const SPACES = /[\u00a0\u2000-\u200a\u202f\u205f]/g;
/** Signs that take no room: they come from web pages and make a value that looks right a wrong one. */
const INVISIBLE =
  /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]|\u034f|[\ufe00-\ufe0f]|\udb40[\udc00-\udc7f]/g;
const NAMES: ReadonlyMap<number, string> = new Map([
  [0xad, "软连字符"],
  [0x200b, "零宽空格"],
  [0x200c, "零宽不连字符"],
  [0x200d, "零宽连字符"],
  [0x200e, "书写方向符"],
  [0x200f, "书写方向符"],
  [0x2060, "零宽连接符"],
  [0xfeff, "零宽不换行空格"],
]);
/** Radicals (⾥, ⻋) and compatibility forms that PDF files give in the place of the characters they look like. */
const LOOK_ALIKE = /[\u2e80-\u2fdf\uf900-\ufaff]|\ud835[\udfce-\udfff]/g;
/** Signs of the Symbol font, where a text tells no fonts; only those that mean one thing in a table. */
const SYMBOL_FONT = /[\uf0a3\uf0b0\uf0b1\uf0b3\uf0b4\uf0b8\uf0b9\uf0bb]/g;
const SIGNS: Readonly<Record<string, string>> = {
  "\uf0a3": "≤",
  "\uf0b0": "°",
  "\uf0b1": "±",
  "\uf0b3": "≥",
  "\uf0b4": "×",
  "\uf0b8": "÷",
  "\uf0b9": "≠",
  "\uf0bb": "≈",
};
const UNKNOWN = /[\u2e80-\u2fdf\ue000-\uf8ff\ufffd\ufffe\uffff]|[\udb80-\udbff][\udc00-\udfff]/g;
const NOTHING: readonly never[] = [];
/** Different characters that one sentence names. */
const NAMED = 3;

/** True where `cleanText` has nothing to do. */
export function isClean(text: string): boolean {
  return !ODD.test(text);
}

/**
 * The first step of reading, pasting and typing alike: takes out what cannot be seen, writes look-alikes as the characters
 * they look like, and says both. Idempotent. Full-width forms, ㎡ and ½ are what they look like and stay; the parsers of
 * values understand them. Source of the pairs: Unicode's EquivalentUnifiedIdeograph and its compatibility decompositions.
 */
export function cleanText(text: string): CleanedText {
  if (!ODD.test(text)) return { text, changes: NOTHING, doubts: NOTHING };
  const changes: TextChange[] = [];
  let clean = text.replace(BREAKS, "\n").replace(SPACES, " ");
  const invisible = clean.match(INVISIBLE);
  if (invisible) {
    clean = clean.replace(INVISIBLE, "");
    changes.push({ kind: "invisible", message: `去掉了看不见的字符（${named(invisible, nameOf)}）` });
  }
  const alike: string[] = [];
  clean = clean.replace(LOOK_ALIKE, (char) => {
    const meant = unified(char);
    if (meant !== char) alike.push(char);
    return meant;
  });
  if (alike.length > 0) {
    const pair = (char: string): string => `“${char}”（${blockOf(char)} ${codeOf(char)}）写成“${unified(char)}”`;
    changes.push({ kind: "look-alike", message: `看着一样、其实不是这个字：${named(alike, pair)}` });
  }
  const signs = clean.match(SYMBOL_FONT);
  if (signs) {
    clean = clean.replace(SYMBOL_FONT, (char) => SIGNS[char] ?? char);
    const pair = (char: string): string => `${codeOf(char)} 读成“${SIGNS[char] ?? ""}”`;
    changes.push({ kind: "symbol-font", message: `按 Symbol 字体认的符号：${named(signs, pair)}` });
  }
  const unknown = clean.match(UNKNOWN);
  const doubts = unknown
    ? [`有 ${unknown.length} 个字显示不出来或读坏了（${named(unknown, codeOf)}），请照原件核对。`]
    : [];
  return { text: clean, changes, doubts };
}

function unified(char: string): string {
  const radical = RADICALS.get(char);
  if (radical !== undefined) return radical;
  const plain = char.normalize("NFKC");
  return [...plain].length === 1 ? plain : char;
}

/** What kind of character only looks like another one. */
function blockOf(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  if (code < 0xf900) return "部首字符";
  return code < 0x10000 ? "兼容字符" : "数学字符";
}

function codeOf(char: string): string {
  return `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

function nameOf(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  const bidi = (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
  const name = NAMES.get(code) ?? (bidi ? "书写方向符" : "");
  return name === "" ? codeOf(char) : `${name} ${codeOf(char)}`;
}

/** The first few different ones, each once, with how often they stand there in all. */
function named(chars: readonly string[], name: (char: string) => string): string {
  const kinds = [...new Set(chars)];
  const shown = kinds.slice(0, NAMED).map(name).join("、");
  const more = kinds.length > NAMED ? "等" : "";
  return `${shown}${more}${chars.length > 1 ? `，共 ${chars.length} 处` : ""}`;
}
