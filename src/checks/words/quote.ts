const LONGEST = 28;

/** The words in Chinese quotation marks, cut in the middle where they are long. */
export function quote(text: string): string {
  const plain = text.trim().replace(/\s+/g, " ");
  return plain.length <= LONGEST ? `“${plain}”` : `“${plain.slice(0, LONGEST - 9)}…${plain.slice(-6)}”`;
}

/** The found words with a little of what stands round them, so that a clerk finds them in a long paragraph. */
export function around(text: string, index: number, length: number): string {
  const from = Math.max(0, index - 6);
  const to = Math.min(text.length, index + length + 6);
  return `“${from > 0 ? "…" : ""}${text.slice(from, to).replace(/\s+/g, " ")}${to < text.length ? "…" : ""}”`;
}

/** A word of a text that ought to be another. */
export interface WrongWord {
  readonly index: number;
  readonly wrong: string;
  readonly right: string;
}

/** What a finding has of it: the two words, and the mended text. */
export function mendOf(text: string, { index, wrong, right }: WrongWord) {
  const mended = text.slice(0, index) + right + text.slice(index + wrong.length);
  return { printed: wrong, expected: right, fix: { kind: "text" as const, label: `改为“${right}”`, text: mended } };
}
