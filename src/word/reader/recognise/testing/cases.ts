import { isDecimal, sameAmount } from "../../../../domain/index.ts";
import type { DocumentReading } from "../../index.ts";

/** One of the small inputs with right answers that are kept outside of the project, see their own README. */
export interface Case {
  readonly file: string;
  readonly expect?: Readonly<Record<string, unknown>>;
  readonly kept?: readonly string[];
  readonly noteOrKept?: readonly string[];
  readonly notInGoals?: readonly string[];
  readonly notInAgency?: readonly string[];
  readonly notInNarrative?: readonly string[];
  readonly notInDraft?: readonly string[];
  readonly notInDoubts?: readonly string[];
  readonly notUnrecognised?: readonly string[];
}

/** What a reading says otherwise than a case wants, one line each. */
export function differences(wanted: Case, reading: DocumentReading): readonly string[] {
  const { draft, doubts, notes } = reading;
  const wrong: string[] = [];
  for (const [path, value] of Object.entries(wanted.expect ?? {})) {
    const found = at(draft, path);
    if (!agrees(found, value)) wrong.push(`${path}: ${JSON.stringify(found)} and not ${JSON.stringify(value)}`);
  }
  const goals = JSON.stringify(draft.projects.map((project) => project.goals));
  const texts: readonly (readonly [string, readonly string[] | undefined, string])[] = [
    ["goals", wanted.notInGoals, goals],
    ["agency", wanted.notInAgency, draft.agency.name],
    ["narrative", wanted.notInNarrative, JSON.stringify(draft.narrative)],
    ["draft", wanted.notInDraft, JSON.stringify({ ...draft, unrecognised: [] })],
    ["doubts", wanted.notInDoubts, JSON.stringify(doubts)],
    ["unrecognised", wanted.notUnrecognised, JSON.stringify(draft.unrecognised)],
  ];
  for (const [place, words, text] of texts) {
    for (const word of words ?? []) if (text.includes(word)) wrong.push(`${place} says ${word}`);
  }
  const said = JSON.stringify([draft, doubts, notes]);
  for (const word of [...(wanted.kept ?? []), ...(wanted.noteOrKept ?? [])]) {
    if (!said.includes(word)) wrong.push(`lost: ${word}`);
  }
  return wrong;
}

/** "projects[0].extra.分值", "projects.length". */
function at(draft: unknown, path: string): unknown {
  const steps = path.split(/\.|\[(\d+)\]/).filter((step) => step !== undefined && step !== "");
  return steps.reduce((value: unknown, step) => (value as Record<string, unknown> | undefined)?.[step], draft);
}

function agrees(found: unknown, wanted: unknown): boolean {
  if (wanted === null || wanted === "") return found === undefined || found === "";
  if (typeof wanted === "object" && "oneOf" in wanted)
    return (wanted.oneOf as readonly unknown[]).some((one) => agrees(found, one));
  if (typeof wanted === "string" && typeof found === "string") {
    if (isDecimal(wanted) && isDecimal(found)) return sameAmount(wanted, found);
    return squeeze(wanted) === squeeze(found);
  }
  if (Array.isArray(wanted)) {
    return (
      Array.isArray(found) && found.length === wanted.length && wanted.every((item, nth) => agrees(found[nth], item))
    );
  }
  if (typeof wanted === "object") {
    return Object.entries(wanted).every(([key, value]) =>
      agrees((found as Record<string, unknown> | undefined)?.[key], value),
    );
  }
  return found === wanted;
}

function squeeze(text: string): string {
  return text.replace(/\s/g, "");
}
