/** Paragraphs as one text for a field: a line each. What was typed comes back as it was, empty lines included. */

export function paragraphsOf(text: string): readonly string[] {
  return text === "" ? [] : text.replace(/\r\n?/g, "\n").split("\n");
}

export function textOf(paragraphs: readonly string[]): string {
  return paragraphs.join("\n");
}
