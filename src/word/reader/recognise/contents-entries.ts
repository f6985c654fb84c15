import { TITLED_ENTRY } from "../../../domain/index.ts";
import type { Block } from "../blocks.ts";
import { isContentsTitle, keyOf, numberOf, printedEntry } from "./contents-list.ts";
import type { Item, Paragraph } from "./items.ts";

/** Where such an entry stands, in words for a person. */
export const CONTENTS_ENTRY = "目录域";

/** Where an entry stands that a person typed. */
export const TYPED_ENTRY = "目录";

/** True for an entry of one of these kinds, or a heading that names a project otherwise than its table, in a draft's list; no page prints it, and it is no text that reading failed to understand. */
export function isContentsEntry({ place }: { readonly place: string }): boolean {
  return place.endsWith(CONTENTS_ENTRY) || place === TYPED_ENTRY || place === TITLED_ENTRY;
}

/** A draft is no place for the thousands of a damaged file. */
const MOST = 200;
const ENTRY = /^\{?\s*TC\s+["“]?(.*?)["”]?\s*(?:\\.*)?\}?$/s;

/**
 * Hidden entries for the table of contents (TC fields) that say something else than the line they stand in: remains of
 * the file it was copied from, which come out in print when the contents are updated. Each text once, in their order.
 */
export function strayContentsEntries(blocks: readonly Block[]): readonly string[] {
  const found = new Map<string, string>();
  const look = (codes: readonly string[] | undefined, line: string): void => {
    for (const code of codes ?? []) {
      const named = plain(ENTRY.exec(code)?.[1] ?? "");
      if (named === "" || plain(line).includes(named) || found.has(named) || found.size >= MOST) continue;
      found.set(named, code);
    }
  };
  for (const block of blocks) {
    if (block.kind === "paragraph") look(block.codes, block.text);
    else for (const { codes, paragraphs } of block.cells) look(codes, paragraphs.join(""));
  }
  return [...found.values()];
}

/** Signs that a list and its headings need not share. */
const DRESS = /[\s“”"'‘’《》（）()：:、，,]/g;
/** An entry may say whose and of which year the heading is. */
const WHOSE = /^(20\d\d年度?|[一-龥]{2,20}(局|镇|乡|街道|办事处|政府|委员会|中心|学校|院|县|市|区|本级))*$/;
/** The heading names the office where its entry says whose it is: “部门主要职能”, “某某局主要职能”. */
const OWNER = /^(?:本?部门|本?单位)(?=[一-龥]{4})/;
/** A heading that says more than its sentence is told from it by this length. */
const HEADING = 60;

/**
 * Entries of a typed list of contents that no line behind them prints, or only with another number: remains of last
 * year's list, or of a chapter that was renamed. Of a file without most of its chapters the list tells nothing.
 */
export function strayContentsLines(items: readonly Item[]): readonly string[] {
  const lines = items.filter(
    (item): item is Paragraph => item.kind === "paragraph" && !item.outside && !isContentsTitle(item.text),
  );
  const entries = lines.filter(({ toc, text }) => toc && text.trim() !== "").slice(0, MOST);
  if (entries.length === 0) return [];
  const said = lines.filter(({ toc, text }) => !toc && text.trim() !== "");
  const printed = said.map((line) => ({ key: keyOf(line).replace(DRESS, ""), number: numberOf(line) }));
  const named = new Map<string, Set<string>>();
  for (const { key, number } of printed) named.set(key, (named.get(key) ?? new Set()).add(number));
  const cells = new Set(
    items.flatMap((item) => (item.kind === "table" ? item.table.rows.flat().map(({ word }) => bare(word)) : [])),
  );
  const isInCell = (key: string): boolean =>
    cells.has(key) || (key.length >= 4 && [...cells].some((cell) => cell.length <= HEADING && cell.includes(key)));
  const stands = (entry: Paragraph): boolean => {
    const key = keyOf(entry).replace(DRESS, "").replace(OWNER, "");
    const number = numberOf(entry);
    const numbers = named.get(key);
    if (numbers !== undefined && number !== "" && !numbers.has(""))
      return [...numbers].some((other) => other === number || kindOf(other) !== kindOf(number)) || isInCell(key);
    if (numbers !== undefined || key === "") return true;
    const isPrinted = printed.some(
      ({ key: other }) =>
        other.startsWith(key) ||
        (other.length > 1 && other.length <= HEADING && other.includes(key)) ||
        (other.length > 1 && key.includes(other) && WHOSE.test(key.replace(other, ""))),
    );
    return isPrinted || isInCell(key);
  };
  const stray = entries.filter((entry) => !stands(entry));
  return stray.length * 2 > entries.length ? [] : stray.map(printedEntry);
}

const bare = (text: string): string => text.replace(DRESS, "");
/** Lists that count in figures and headings that count in Chinese numerals need not agree. */
const kindOf = (number: string): string => number.replace(/\d+/, "1").replace(/[一二三四五六七八九十]+/, "一");

/** The words without their number, spaces and quotes. */
function plain(text: string): string {
  return text.replace(/[\s"“”]/g, "").replace(/^(?:[（(]?[\d一二三四五六七八九十]{1,3}[)）]?[、.．]?)/, "");
}
