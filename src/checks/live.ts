import { type Draft, type OwnBlock, printedText } from "../domain/index.ts";

/** Chapters as they print: rules look at the figures in a sentence, not at the words in braces that stand for them. */

const PLAIN = new WeakSet<object>();

/** The paragraphs as printed; the very same list where none of them holds a live figure. */
function printedParagraphs(draft: Draft, paragraphs: readonly string[]): readonly string[] {
  if (PLAIN.has(paragraphs)) return paragraphs;
  if (paragraphs.some((text) => text.includes("{"))) return paragraphs.map((text) => printedText(draft, text));
  PLAIN.add(paragraphs);
  return paragraphs;
}

function printedBlocks(draft: Draft, blocks: readonly OwnBlock[]): readonly OwnBlock[] {
  if (PLAIN.has(blocks)) return blocks;
  if (blocks.some((block) => block.kind === "paragraph" && block.text.includes("{"))) {
    return blocks.map((block) =>
      block.kind === "paragraph" ? { ...block, text: printedText(draft, block.text) } : block,
    );
  }
  PLAIN.add(blocks);
  return blocks;
}

/** The draft with its chapters as printed; the same draft where nothing is live. */
export function printedDraft(draft: Draft): Draft {
  let live = false;
  const entries = Object.entries(draft.narrative).map(([slot, texts]) => {
    const printed = printedParagraphs(draft, texts);
    live ||= printed !== texts;
    return [slot, printed] as const;
  });
  const parts = draft.parts.map((part) => {
    const blocks = printedBlocks(draft, part.blocks);
    if (blocks === part.blocks) return part;
    live = true;
    return { ...part, blocks };
  });
  return live ? { ...draft, parts, narrative: { ...draft.narrative, ...Object.fromEntries(entries) } } : draft;
}
