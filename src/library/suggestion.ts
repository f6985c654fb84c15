import {
  type ClassPlace,
  classWord,
  type Indicator,
  newIndicator,
  parseTarget,
  type Scheme,
  schemeClasses,
} from "../domain/index.ts";
import type { Entry, Kind } from "./entry.ts";

/** Names of the classes that measure a kind, the nearest first: schemes differ in what they have. */
const CLASSES: Readonly<Record<Kind, readonly string[]>> = {
  quantity: ["数量"],
  quality: ["质量"],
  time: ["时效"],
  cost: ["成本", "经济成本"],
  economic: ["经济效益"],
  social: ["社会效益"],
  ecological: ["生态效益"],
  lasting: ["可持续影响", "社会效益"],
  satisfaction: ["服务对象满意度"],
};

/** An indicator of the library, as it is shown and searched. */
export interface Suggestion {
  readonly topic: string;
  readonly kind: Kind;
  readonly name: string;
  readonly description: string;
  /** As printed, with what the office counts for itself left open: "≥＿个". */
  readonly target: string;
  readonly basis: string;
  /** True where the office has to put in its own number. */
  readonly open: boolean;
  readonly entry: Entry;
}

const OWN_NUMBER = /\{([\d.]+)\}/;

export function suggestionOf(topic: string, entry: Entry): Suggestion {
  const [kind, name, description, target, basis] = entry;
  const open = OWN_NUMBER.test(target);
  return { topic, kind, name, description, target: target.replace(OWN_NUMBER, "＿"), basis, open, entry };
}

/** The class of a scheme that measures the kind; undefined where the scheme has none. */
export function classFor(scheme: Scheme, kind: Kind): ClassPlace | undefined {
  const places = schemeClasses(scheme);
  const named = (word: string) =>
    places.find((place) => [place.class.level2, ...place.class.synonyms].some((name) => classWord(name) === word));
  return CLASSES[kind].map(named).find((place) => place !== undefined);
}

/**
 * The row that a suggestion becomes in a scheme. The number of another office never comes along: symbol and unit stand,
 * the place between them is open. `example` puts the example in, for tests and for showing.
 */
export function rowOf(
  { entry: [, name, description, target, basis] }: Suggestion,
  place: ClassPlace,
  options: { readonly example?: boolean } = {},
): Indicator {
  const row = newIndicator(place.group.level1, place.class.level2);
  const parsed = parseTarget(target.replace(OWN_NUMBER, "$1")).target;
  const open = OWN_NUMBER.test(target) && options.example !== true && parsed.kind === "quantity";
  return { ...row, level3: name, description, target: open ? { ...parsed, value: "" } : parsed, basis };
}
