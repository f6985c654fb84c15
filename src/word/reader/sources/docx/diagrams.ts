import type { RelatedPart } from "./relationships.ts";
import { tokenise } from "./tokenise.ts";

const MAX_DIAGRAMS = 50;
const MAX_TEXTS = 500;

/** The texts of SmartArt drawings, a paragraph each, by the id by which the document refers to the drawing. @throws as `tokenise` */
export async function readDiagrams(
  related: readonly RelatedPart[],
  parts: ReadonlyMap<string, Uint8Array>,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const diagrams = new Map<string, readonly string[]>();
  for (const { id, path } of related.filter(({ type }) => type === "diagramData").slice(0, MAX_DIAGRAMS)) {
    const part = parts.get(path);
    if (part) diagrams.set(id, await readTexts(part));
  }
  return diagrams;
}

async function readTexts(part: Uint8Array): Promise<readonly string[]> {
  const texts: string[] = [];
  let line = "";
  let listens = false;
  await tokenise(part, {
    open(name) {
      if (name === "a:p") line = "";
      listens = name === "a:t";
    },
    close(name) {
      listens = false;
      if (name === "a:p" && line.trim() !== "" && texts.length < MAX_TEXTS) texts.push(line);
    },
    text(text) {
      if (listens) line += text;
    },
  });
  return texts;
}
