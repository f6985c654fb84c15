import { type Draft, type Finding, findingPlace, type Layout, type Place, standingAt } from "../../domain/index.ts";
import type { Command } from "../types.ts";
import { fixAll, fixFinding } from "./findings.ts";

/** What mending many places at once would do, place by place, before anything is done. */

export interface Mend {
  /** Tells it from the others of its plan. */
  readonly id: string;
  /** A single mend: a habit of the whole file stands here as its places. */
  readonly finding: Finding;
  readonly place: Place;
  /** What stands there and what would, in the words that differ; "" where something is added. */
  readonly before: string;
  /** "" where something is taken away. */
  readonly after: string;
  /** An amount changes, and with it the sums above it: nobody wants that unseen. */
  readonly money: boolean;
  /** What stood at the place when the plan was made. */
  readonly stood: string;
}

/** The mends that these findings of `draft` offer; one that changes nothing is none. */
export function mendPlan(draft: Draft, layout: Layout, findings: readonly Finding[]): readonly Mend[] {
  return findings.flatMap(singles).flatMap((finding, index): readonly Mend[] => {
    const place = findingPlace(draft, finding);
    const mended = fixFinding(draft, layout, finding)?.change(draft);
    if (mended === undefined || mended === draft) return [];
    const words = wordsOf(draft, mended, finding, place);
    if (words.before === words.after) return [];
    return [
      {
        id: `${index}`,
        finding,
        place,
        ...words,
        money: isMoney(draft, finding, place, words),
        stood: stands(draft, place),
      },
    ];
  });
}

/** A habit is mended at each of its places. */
function singles(finding: Finding): readonly Finding[] {
  const { fix } = finding;
  if (fix?.kind !== "each") return [finding];
  return fix.mends.flatMap((mend) => singles({ ...finding, where: mend.where, fix: mend.fix }));
}

function stands(draft: Draft, place: Place): string {
  return standingAt(draft, place)?.text ?? "";
}

interface Words {
  readonly before: string;
  readonly after: string;
}

function wordsOf(draft: Draft, mended: Draft, finding: Finding, place: Place): Words {
  const { fix } = finding;
  const { field: _, ...row } = place;
  switch (fix?.kind) {
    case "add-class":
      return { before: "", after: `添一行“${fix.level2}”` };
    case "remove-row": {
      const text = stands(draft, place.rowId === undefined ? place : row);
      return { before: text === "" ? "空行" : text, after: "" };
    }
    case "sort-rows":
      return { before: "现在的次序", after: "按指标体系的次序" };
    case "move-class":
      return { before: stands(draft, { ...row, field: "level1" }), after: fix.level1 };
    case "target":
      // What the source had printed is complained of, also where reading has put it right already.
      return { before: finding.printed ?? stands(draft, place), after: stands(mended, place) };
    default:
      return differing(stands(draft, place), stands(mended, place));
  }
}

/** So many characters are shown on either side of what differs. */
const CONTEXT = 4;
/** Up to this length a text is shown whole. */
const WHOLE = 16;

/** The parts of two texts that differ, with a little of what stands round them. */
function differing(before: string, after: string): Words {
  if (Math.max(before.length, after.length) <= WHOLE) return { before, after };
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  const from = Math.max(0, start - CONTEXT);
  const till = Math.max(0, end - CONTEXT);
  const cut = (text: string) => `${from > 0 ? "…" : ""}${text.slice(from, text.length - till)}${till > 0 ? "…" : ""}`;
  return { before: cut(before), after: cut(after) };
}

const digits = (text: string): string => text.replace(/[^\d.]/g, "");

/** An amount: a figure, a field of money, or words in which a number beside 元 becomes another. */
function isMoney(draft: Draft, { fix }: Finding, place: Place, { before, after }: Words): boolean {
  if (fix?.kind === "figure" || standingAt(draft, place)?.kind === "money") return true;
  return /元/.test(before + after) && digits(before) !== digits(after);
}

export interface Mending {
  readonly command: Command | undefined;
  /** Places that say something else than when the plan was made: they stay as they are. */
  readonly changed: readonly Mend[];
}

/**
 * The chosen mends of a plan as one step, made for `draft` and applied to `now`. What was written over since the plan was
 * made is left out.
 */
export function mendChosen(draft: Draft, now: Draft, layout: Layout, chosen: readonly Mend[]): Mending {
  const changed = chosen.filter(({ place, stood }) => stands(now, place) !== stood);
  const left = chosen.filter((mend) => !changed.includes(mend));
  return {
    command: fixAll(
      draft,
      layout,
      left.map(({ finding }) => finding),
    ),
    changed,
  };
}
