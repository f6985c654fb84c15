import {
  type Draft,
  type Finding,
  findingPlace,
  type Place,
  placeKey,
  printTarget,
  wholeField,
} from "../../domain/index.ts";
import { openThreads, type ReviewEvent, reviewState } from "../../review/index.ts";
import { textAt } from "./place-text.ts";
import type { ImportedRemark } from "./types.ts";

/**
 * Remarks out of findings. Their ids come from the finding, so that one that waits for its answer is never made twice,
 * whichever screen makes it; once it is closed and the finding stands again, it is another remark.
 */

const PREFIX = "check";

/** A text in few digits; for telling findings apart, not against forgery. */
function digest(text: string): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  return (a >>> 0).toString(16).padStart(8, "0") + (b >>> 0).toString(16).padStart(8, "0");
}

function baseOf(draft: Draft, finding: Finding): string {
  return `${PREFIX}-${digest(`${draft.id} ${finding.rule} ${placeKey(findingPlace(draft, finding))} ${finding.message}`)}`;
}

/** True for findings that a waiting remark says. */
export function remarkedFindings(draft: Draft, events: readonly ReviewEvent[]): (finding: Finding) => boolean {
  const open = new Set(openThreads(reviewState(events)).map(({ remark }) => remark.id.replace(/\.\d+$/, "")));
  return (finding) => open.has(baseOf(draft, finding));
}

/** The remarks that say these findings; those that wait already are left out. */
export function findingRemarks(
  draft: Draft,
  events: readonly ReviewEvent[],
  findings: readonly Finding[],
  by: string,
): readonly ImportedRemark[] {
  const isRemarked = remarkedFindings(draft, events);
  const known = new Set(events.map(({ id }) => id));
  const made = new Map<string, ImportedRemark>();
  for (const finding of findings) {
    const base = baseOf(draft, finding);
    if (isRemarked(finding) || made.has(base)) continue;
    let id = base;
    for (let n = 2; known.has(id); n += 1) id = `${base}.${n}`;
    const exact = findingPlace(draft, finding);
    const place = screenPlace(exact);
    const suggested = place === exact ? suggestedBy(finding) : undefined;
    made.set(base, {
      id,
      by,
      place,
      quoted: textAt(draft, place) ?? "",
      text: finding.message.replace(/。$/, ""),
      ...(suggested === undefined ? {} : { suggested }),
    });
  }
  return [...made.values()];
}

/** Paragraphs of 部门整体 are one field for a person. */
function screenPlace(place: Place): Place {
  return place.section === "overall" ? wholeField(place) : place;
}

/** What should stand there instead, where the finding knows one whole value. */
function suggestedBy({ fix }: Finding): string | undefined {
  if (fix?.kind === "target") return printTarget(fix.target);
  if (fix?.kind === "figure") return fix.value;
  return fix?.kind === "text" ? fix.text : undefined;
}
