import { type Draft, livePieces } from "../../domain/index.ts";
import { type StatedValue, statedCuts, withCuts } from "../template/index.ts";

/** An office's paragraph with its live figures; without the clauses whose figures are open, undefined where nothing is left. */
function statedParagraph(draft: Draft, text: string): string | undefined {
  if (!text.includes("{")) return text;
  let printed = "";
  const values: StatedValue[] = [];
  for (const piece of livePieces(draft, text)) {
    const value = piece.kind === "text" ? piece.text : piece.value;
    if (piece.kind === "live") {
      const end = printed.length + value.length;
      values.push({ start: printed.length, end, figure: true, open: value === "" });
    }
    printed += value;
  }
  const cuts = statedCuts(printed, values);
  return cuts && withCuts(printed, cuts);
}

/** Paragraphs as they are printed. */
export function statedParagraphs(draft: Draft, texts: readonly string[]): readonly string[] {
  return texts.map((text) => statedParagraph(draft, text)).filter((text) => text !== undefined);
}
