/** Longest quotation in a note, in characters. */
const QUOTE = 40;

/** What a note quotes, in one line. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return `“${line.length > QUOTE ? `${line.slice(0, QUOTE)}…` : line}”`;
}
