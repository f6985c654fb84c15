import { FIELDS } from "./index.ts";

export interface FieldWord {
  /** Index of the field in `FIELDS`. */
  readonly field: number;
  readonly word: string;
  readonly index: number;
  /** Names people: they tell of the field only where somebody asks whether they are satisfied. */
  readonly people: boolean;
}

type Word = Omit<FieldWord, "index">;

const WORDS = new Map<string, Word[]>();
/** Tells of two characters whether a word may begin with them. */
const BEGINS = new Uint8Array(0x10000);
const hash = (text: string, at: number) => (text.charCodeAt(at) * 31 + text.charCodeAt(at + 1)) & 0xffff;

for (const [field, { words, people = "" }] of FIELDS.entries()) {
  const add = (list: string, people: boolean) => {
    for (const word of list === "" ? [] : list.split(" ")) {
      const head = word.slice(0, 2);
      WORDS.set(head, [...(WORDS.get(head) ?? []), { field, word, people }]);
      BEGINS[hash(word, 0)] = 1;
    }
  };
  add(words, false);
  add(people, true);
}

/** The words of fields in a text; a word of two fields once for each. */
export function fieldWords(text: string): readonly FieldWord[] {
  const found: FieldWord[] = [];
  for (let at = 0; at + 1 < text.length; at++) {
    if (BEGINS[hash(text, at)] === 0) continue;
    for (const known of WORDS.get(text.slice(at, at + 2)) ?? []) {
      if (text.startsWith(known.word, at)) found.push({ ...known, index: at });
    }
  }
  return found;
}
