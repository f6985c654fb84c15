import type { Jump } from "../navigation/index.ts";

/** What of a text a jump asks for: its letters, or the words in the paragraph that "paragraph.3" counts; else that paragraph. */
export function wantedRange(
  text: string,
  { place, words = "", range }: Jump,
): readonly [start: number, end: number] | undefined {
  if (range !== undefined) return range[1] <= text.length ? range : undefined;
  const number = Number(/^paragraph\.(\d+)$/.exec(place.field ?? "")?.[1] ?? 0);
  const paragraphs = text.split("\n");
  const paragraph = paragraphs[number - 1];
  const start = paragraphs.slice(0, Math.max(0, number - 1)).reduce((sum, one) => sum + one.length + 1, 0);
  const from = paragraph === undefined ? 0 : start;
  const at = words === "" ? -1 : (paragraph ?? text).indexOf(words);
  if (at !== -1) return [from + at, from + at + words.length];
  return paragraph === undefined ? undefined : [start, start + paragraph.length];
}

/** Selects what a jump asks for; before the focus, which then brings it into view. */
export function selectWords(field: HTMLTextAreaElement | HTMLInputElement, jump: Jump): void {
  const range = wantedRange(field.value, jump);
  if (range !== undefined) field.setSelectionRange(...range);
}
