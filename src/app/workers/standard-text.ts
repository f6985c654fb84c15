import { type Draft, emptyNarrative, type Layout, NARRATIVE_FIELDS, type NarrativeSlot } from "../../domain/index.ts";
import type { StandardText } from "../../session/index.ts";
import { decodeXml, openPackage } from "../../word/package/index.ts";
import { fill, type Template } from "../../word/template/index.ts";
import { viewOf } from "../../word/view/index.ts";

/** Printed where a slot is probed; a private character no office writes. */
const PROBE = "\uE0F1";

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** The texts of the paragraphs of a document's body, in order. */
function paragraphsOf(docx: Uint8Array): readonly string[] {
  const { parts, mainPath } = openPackage(docx);
  const xml = decodeXml(parts.get(mainPath) ?? new Uint8Array());
  return xml
    .split(/<w:p(?=[\s>/])/)
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g)]
        .map((run) => (run[1] ?? "").replace(/&(\w+);/g, (all, name: string) => ENTITIES[name] ?? all))
        .join(""),
    );
}

/**
 * What stands in `plain` where `probed` has its one probe: the paragraphs between what both have in common before it
 * and after it. Undefined where the template does not print the slot.
 */
export function between(plain: readonly string[], probed: readonly string[]): readonly string[] | undefined {
  const at = probed.findIndex((text) => text.includes(PROBE));
  if (at < 0) return undefined;
  const after = probed.length - at - 1;
  return plain.slice(at, Math.max(at, plain.length - after)).filter((text) => text.trim() !== "");
}

/** Everything the sentences are made of, and nothing they are not: the tables only cost time here. */
function bare(draft: Draft): Draft {
  return {
    ...draft,
    narrative: emptyNarrative(),
    projects: draft.projects.map((project) => ({ ...project, goals: [], indicators: [], purpose: "" })),
  };
}

/**
 * The sentences a template prints by itself in each slot of office wording. The template alone knows them, so it is
 * asked: the document is written once without any words of the office and once for each slot with a probe in it.
 */
export function standardTexts(template: Template, draft: Draft, layout: Layout): StandardText {
  const empty = bare(draft);
  const write = (narrative: Draft["narrative"]) =>
    paragraphsOf(fill(template, viewOf({ ...empty, narrative }, layout, "whole"), { level: 0, allHeadings: true }));
  const plain = write(empty.narrative);
  const texts: Partial<Record<NarrativeSlot, readonly string[]>> = {};
  for (const { id, standard } of NARRATIVE_FIELDS) {
    if (!standard) continue;
    const text = between(plain, write({ ...empty.narrative, [id]: [PROBE] }));
    if (text !== undefined) texts[id] = text;
  }
  return texts;
}
