/**
 * Looking for many words, or any of some characters, by tables in place of patterns: nearly every text holds none of
 * them, and one pass over its characters tells so many times faster than a pattern with as many branches.
 */

const SIZE = 0x1000;

/** What `\s` stands for in a pattern. */
export const SPACES =
  "\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";

/** 1 at the code of each of the characters. */
export function tableOf(characters: string): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (let i = 0; i < characters.length; i++) table[characters.charCodeAt(i)] = 1;
  return table;
}

/** The place of the first of the characters in a text, from `from` on; -1 where none is there. */
export function indexIn(text: string, table: Uint8Array, from = 0): number {
  for (let i = from; i < text.length; i++) if (table[text.charCodeAt(i)] === 1) return i;
  return -1;
}

/** What stands before a place of the text, back to the last of the characters and `most` characters at most. */
export function runBefore(text: string, index: number, table: Uint8Array, most: number): string {
  const least = Math.max(0, index - most);
  let from = index;
  while (from > least && table[text.charCodeAt(from - 1)] !== 1) from--;
  return text.slice(from, index);
}

/** What stands from a place of the text on, up to the next of the characters and `most` characters at most. */
export function runFrom(text: string, index: number, table: Uint8Array, most: number): string {
  const end = Math.min(text.length, index + most);
  let to = index;
  while (to < end && table[text.charCodeAt(to)] !== 1) to++;
  return text.slice(index, to);
}

const placeOf = (first: number, second: number) => (Math.imul(first, 31) + second) & (SIZE - 1);

/** Finds which of the words, "败诉|差错|…", stands at a place of a text: the first of the list, where several do. */
function wordAt(list: string): (text: string, index: number) => string | undefined {
  const words = grouped(list.split("|"), (word) => word.charCodeAt(0));
  // Characters share places: a place says that a word may begin so. 2 where one character is a word.
  const begins = new Uint8Array(SIZE);
  const pairs = new Uint8Array(SIZE);
  for (const word of list.split("|")) {
    const head = word.charCodeAt(0);
    const place = head & (SIZE - 1);
    begins[place] = word.length === 1 ? 2 : Math.max(1, begins[place] ?? 0);
    if (word.length > 1) pairs[placeOf(head, word.charCodeAt(1))] = 1;
  }
  return (text, index) => {
    const head = text.charCodeAt(index);
    const begin = begins[head & (SIZE - 1)];
    if (begin === 0 || (begin === 1 && pairs[placeOf(head, text.charCodeAt(index + 1))] === 0)) return undefined;
    return words.get(head)?.find((word) => text.startsWith(word, index));
  };
}

/** Tells whether a text holds one of the words, "败诉|差错|…". */
export function anyOf(list: string): (text: string) => boolean {
  const at = wordAt(list);
  return (text) => {
    for (let i = 0; i < text.length; i++) if (at(text, i) !== undefined) return true;
    return false;
  };
}

/** Writes something else for each of the words in a text. */
export function replacing(list: string, by: string): (text: string) => string {
  const at = wordAt(list);
  return (text) => {
    let [found, from] = ["", 0];
    for (let i = 0; i < text.length; i++) {
      const word = at(text, i);
      if (word === undefined) continue;
      found += text.slice(from, i) + by;
      from = i + word.length;
      i = from - 1;
    }
    return from === 0 ? text : found + text.slice(from);
  };
}

function grouped(words: readonly string[], key: (word: string) => number): ReadonlyMap<number, readonly string[]> {
  const groups = new Map<number, string[]>();
  for (const word of words) groups.set(key(word), [...(groups.get(key(word)) ?? []), word]);
  return groups;
}

/** Words by their first character, so that most of them need not be compared: "全年|年度|…". */
export const byFirst = (list: string) => grouped(list.split("|"), (word) => word.charCodeAt(0));
/** The same by their last. */
export const byLast = (list: string) => grouped(list.split("|"), (word) => word.charCodeAt(word.length - 1));

/** Tells whether a text ends in one word of each list in turn: ("响应|等候", "时限|时间") for 响应时间. */
export function endsIn(...lists: readonly string[]): (text: string) => boolean {
  const words = lists.map((list) => byLast(list));
  const fits = (text: string, end: number, list: number): boolean =>
    list < 0 ||
    words[list]
      ?.get(text.charCodeAt(end - 1))
      ?.some((word) => text.endsWith(word, end) && fits(text, end - word.length, list - 1)) === true;
  return (text) => fits(text, text.length, words.length - 1);
}
