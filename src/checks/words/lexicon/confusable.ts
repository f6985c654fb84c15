import { HAN } from "./signs.ts";
import { SHAPES, SOUNDS } from "./words.ts";

/** How alike two characters are: by sound, by shape, or only to those who do not tell n from l or z from zh. */
export type Likeness = "sound" | "shape" | "near";

/** Numbers, kinds of places and the commonest measure word stand beside anything: they are not what was meant. */
const NEVER_MEANT = "一二三四五六七八九十两个县市区省州镇乡村";

/** What stands between two of such signs round each place where a list has a character. */
function groupsWith(list: string, sign: string, signs: readonly string[]): string {
  let found = "";
  for (let at = list.indexOf(sign); at !== -1; at = list.indexOf(sign, at + 1)) {
    const ends = signs.map((each) => list.indexOf(each, at)).filter((end) => end !== -1);
    const start = Math.max(...signs.map((each) => list.lastIndexOf(each, at))) + 1;
    found += list.slice(start, Math.min(list.length, ...ends));
  }
  return found;
}

/** What may have been meant, by codes, and how alike each is. */
export interface Confusable {
  readonly codes: readonly number[];
  readonly likeness: readonly Likeness[];
}

const KNOWN: (Confusable | undefined)[] = [];

/** The characters that may have been meant where one stands, all by their codes. */
export function confusable(code: number): Confusable {
  const before = KNOWN[code - HAN];
  if (before !== undefined) return before;
  const sign = String.fromCharCode(code);
  const found = new Map<number, Likeness>();
  const put = (others: string, likeness: Likeness) => {
    for (const other of others) {
      if (other !== "|" && !NEVER_MEANT.includes(other)) found.set(other.charCodeAt(0), likeness);
    }
  };
  put(groupsWith(SOUNDS, sign, [" "]), "near");
  put(groupsWith(SHAPES, sign, [" "]), "shape");
  put(groupsWith(SOUNDS, sign, [" ", "|"]), "sound");
  found.delete(code);
  const made = { codes: [...found.keys()], likeness: [...found.values()] };
  KNOWN[code - HAN] = made;
  return made;
}
