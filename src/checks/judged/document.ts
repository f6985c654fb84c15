import { type Draft, type KnownPart, knownPart } from "../../domain/index.ts";
import type { Profile } from "../profile.ts";
import { RULES } from "../rules/index.ts";
import { type Written, writtenOf } from "./written.ts";

/**
 * Documents invented for judging the checks (documents/*.txt): written down from the description of a form, with certain
 * defects put in on purpose, before any rule was tried on them. Every finding is judged by a person.
 */

/**
 * Where a finding stands: "1/3/target" the target in row 3 of project 1, "1/purpose" a field of its head, else the
 * section and what stands in it, as in "change/paragraph.2".
 */
export type JudgedPlace = string;

/** Right, open to argument, or false. */
export type Verdict = "right" | "arguable" | "false";
const isVerdict = (word: string): word is Verdict => ["right", "arguable", "false"].includes(word);

/** A defect put in on purpose. */
export interface Planted {
  readonly id: string;
  /** For the table of recall. */
  readonly kind: string;
  readonly what: string;
}

/** What a person says of one finding. */
export interface JudgedFinding {
  readonly rule: string;
  readonly at: JudgedPlace;
  readonly verdict: Verdict;
  /** The planted defects that it finds; a right one may find what nobody planted. */
  readonly defects: readonly string[];
}

export interface JudgedDocument {
  readonly id: string;
  /** Province whose form it is, and what the form is called. */
  readonly form: string;
  /** The parts that the form has, where it is not the whole standard plan. */
  readonly plan: readonly KnownPart[] | undefined;
  readonly written: Written;
  readonly planted: readonly Planted[];
  readonly judged: readonly JudgedFinding[];
}

/**
 * Reads a document and its judgement: the form in the first line, the parts it has in the second where it is not the
 * standard plan; after "---" the document; after another the defects ("planted 01 sum 186≠176", id, kind and words) and
 * the findings ("right projects.budget-sum 1/budget.total 01", rule, place and the defects found, if any).
 * @throws Error for a line of a judgement that is neither.
 */
export function judgedDocument(id: string, text: string): JudgedDocument {
  const [head = "", body = "", tail = ""] = text.split(/^---\n/m);
  const [form = "", plan] = head.split("\n");
  const planted: Planted[] = [];
  const judged: JudgedFinding[] = [];
  for (const line of tail.split("\n").filter((each) => each !== "")) {
    const [word = "", first = "", second = "", ...rest] = line.split(" ");
    if (word === "planted") planted.push({ id: first, kind: second, what: rest.join(" ") });
    else if (isVerdict(word))
      judged.push({ rule: first, at: second, verdict: word, defects: rest[0]?.split(",") ?? [] });
    else throw new Error(`${id}: ${line}`);
  }
  const parts = plan?.startsWith("parts ") ? (plan.slice(6).split(" ") as KnownPart[]) : undefined;
  return { id, form, plan: parts, written: writtenOf(body), planted, judged };
}

/** Every rule speaks where it is judged, also one that its record keeps silent: else nobody would learn that it got better. */
export const ALL_ON: Profile = { rules: Object.fromEntries(RULES.map(({ id }) => [id, { on: true }])) };

/** The draft as read, with the plan that the form has; what stands in its own tables and chapters stays. */
export function asPlanned(draft: Draft, { plan }: Pick<JudgedDocument, "plan">): Draft {
  if (plan === undefined) return draft;
  const read = draft.parts.filter(({ part, blocks }) => part === "own" || blocks.length > 0);
  const others = plan.filter((kind) => read.every(({ part }) => part !== kind));
  return { ...draft, parts: [...others.map(knownPart), ...read] };
}
