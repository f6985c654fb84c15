import type { Said } from "./said.ts";
import type { Slip } from "./slips.ts";

export interface WrongCharacter {
  readonly kind: Slip["kind"];
  readonly index: number;
  readonly wrong: string;
  readonly right: string;
  readonly gain: number;
}

/** What is wrong where a text has a slip, by what the document says elsewhere: whatever is written twice is meant. */
export function wrongCharacter(text: string, { kind, odd, mends }: Slip, said: Said): WrongCharacter | undefined {
  const [from, to] = odd;
  // A pair that is odd for its first character is odd with what stands before it, too.
  for (let i = kind === "other" ? from - 1 : from; i < (kind === "other" ? to : to - 1); i++) {
    if (i >= 0 && i + 1 < text.length && said.pair(text.charCodeAt(i), text.charCodeAt(i + 1)) > 1) return undefined;
  }
  const mend = mends.find(({ needs }) => needs.length === 0 || needs.some((piece) => said.times(piece) > 0));
  return mend === undefined
    ? undefined
    : { kind, index: mend.from, wrong: mend.wrong, right: mend.right, gain: mend.gain };
}
