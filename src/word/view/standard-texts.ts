import { NARRATIVE_FIELDS, type NarrativeSlot } from "../../domain/index.ts";
import { readDocx } from "../reader/index.ts";
import { fill, type Template, type View } from "../template/index.ts";

/** A character for private use: in no draft, and printed by no template. */
const SIGN = "\uE0F0";

/**
 * What a template writes for each slot of office wording while the slot is empty, as paragraphs. Standard wording stands
 * in the template only; this finds it there, in a shipped template or a county's own: the document is filled with the
 * slot empty and with a sign in its place, and what the sign displaces is the wording.
 * Slots that the template does not print in its running text are missing; one it leaves empty has no paragraphs.
 * @param view made for the scope that is to be printed.
 */
export async function standardTexts(
  template: Template,
  view: View,
): Promise<ReadonlyMap<NarrativeSlot, readonly string[]>> {
  // The tables of projects hold no slot and are most of the document.
  const empty = { ...view, 项目: [], ...Object.fromEntries(NARRATIVE_FIELDS.map(({ label }) => [label, []])) };
  const plain = await paragraphs(template, empty);
  const found = new Map<NarrativeSlot, readonly string[]>();
  for (const { id, label } of NARRATIVE_FIELDS) {
    const signed = await paragraphs(template, { ...empty, [label]: [SIGN] });
    const at = signed.indexOf(SIGN);
    if (at < 0) continue;
    const behind = signed.length - at - 1;
    found.set(
      id,
      plain.slice(at, plain.length - behind).filter((line) => line.trim() !== ""),
    );
  }
  return found;
}

async function paragraphs(template: Template, view: View): Promise<readonly string[]> {
  const { blocks } = await readDocx(fill(template, view, { level: 0, allHeadings: true }));
  return blocks.flatMap((block) =>
    block.kind === "paragraph" && block.origin === undefined ? [block.text.trim()] : [],
  );
}
