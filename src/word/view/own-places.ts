import { type Draft, NARRATIVE_FIELDS, type NarrativeSlot, type OwnBlock, type Part } from "../../domain/index.ts";
import type { TagFamily, View, ViewValue } from "../template/index.ts";
import { ownPartTag, partsOf } from "./parts.ts";
import type { Scope } from "./scope.ts";
import { signOf } from "./sign.ts";
import { statedParagraphs } from "./stated.ts";
import { numbered } from "./tag.ts";

/**
 * Places of one document, by the ids of its parts and blocks in the draft: a learnt template prints headings, own paragraphs
 * and the cells of own tables where they stood, as the draft has them now. Nobody types these tags.
 *
 *     {原题own1}        heading of a part, number and words       {?原章own1}        in {#章节}: it is this part
 *     {原段own1b2}      paragraph, and those added behind it      {?原样own1b2.1abc} it still says what it did, by its sign
 *     {原段income-0}        first paragraph of a slot of office wording; {原段income-2-} the third and all behind it
 *     {原格own1b3.2.1}  cell of a table: row and cell from 0
 */
export const OWN_PLACES = {
  heading: (part: string) => `原题${part}`,
  part: ownPartTag,
  paragraph: (block: string) => `原段${block}`,
  said: (slot: NarrativeSlot, nth: number) => `原段${slot}-${nth}`,
  rest: (slot: NarrativeSlot, from: number) => `原段${slot}-${from}-`,
  cell: (block: string, row: number, cell: number) => `原格${block}.${row}.${cell}`,
  /** @param place id of a block, of a cell as in `cell`, or of a slot. */
  same: (place: string, text: string) => `原样${place}.${signOf(text)}`,
} as const;

/** These tags in the vocabulary. */
export const OWN_FAMILIES: readonly TagFamily[] = [
  { pattern: /^原格[\w-]+\.\d+\.\d+$/, tag: { kind: "value" } },
  { pattern: /^原段[\w-]+$/, tag: { kind: "paragraphs" } },
  { pattern: /^原题[\w-]+$/, tag: { kind: "paragraphs", heading: true } },
  { pattern: /^原(?:章[\w-]+|样[\w.-]+\.[0-9a-z]+)$/, tag: { kind: "flag" } },
];

/** Ids that reading gives: what else stands in a part was added by a person. */
const isRead = (part: Part, { id }: OwnBlock): boolean =>
  id.startsWith(`${part.id}b`) && /^\d+$/.test(id.slice(part.id.length + 1));

/** What stands at the places of a draft's own document. */
export function ownPlaces(draft: Draft, scope: Scope): View {
  const values = new Map<string, ViewValue>();
  for (const { id } of NARRATIVE_FIELDS) addWording(draft, id, values);
  values.set(OWN_PLACES.same("projects", draft.projects.map(({ name }) => name).join("\n")), true);
  values.set(OWN_PLACES.same("subGoals", JSON.stringify(draft.overall.subGoals)), true);
  for (const { part, number, text, depth } of partsOf(draft, scope)) {
    values.set(OWN_PLACES.heading(part.id), numbered(part.id, number, text, depth));
    // Paragraphs that were added stand behind what they follow: a paragraph, a table, the heading.
    let behind = part.id;
    const texts = new Map<string, string[]>([[behind, []]]);
    for (const block of part.blocks) {
      if (isRead(part, block)) behind = block.id;
      const own = texts.get(behind) ?? [];
      texts.set(behind, own);
      if (block.kind === "paragraph") own.push(block.text);
      else addCells(block, values);
    }
    for (const [id, own] of texts) {
      values.set(OWN_PLACES.paragraph(id), statedParagraphs(draft, own));
      values.set(OWN_PLACES.same(id, own.join("\n")), true);
    }
  }
  return Object.fromEntries(values);
}

function addWording(draft: Draft, slot: NarrativeSlot, values: Map<string, ViewValue>): void {
  const texts = draft.narrative[slot];
  values.set(OWN_PLACES.same(slot, texts.join("\n")), true);
  texts.forEach((text, nth) => {
    values.set(OWN_PLACES.said(slot, nth), statedParagraphs(draft, [text]));
    values.set(OWN_PLACES.rest(slot, nth), statedParagraphs(draft, texts.slice(nth)));
  });
}

function addCells(block: Extract<OwnBlock, { kind: "grid" }>, values: Map<string, ViewValue>): void {
  block.rows.forEach((cells, row) => {
    cells.forEach(({ text }, cell) => {
      values.set(OWN_PLACES.cell(block.id, row, cell), text);
      values.set(OWN_PLACES.same(`${block.id}.${row}.${cell}`, text), true);
    });
  });
}
