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
