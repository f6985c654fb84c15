import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { divide } from "../../src/checks/words/lexicon/division.ts";

/** A pair of characters that stands in so many documents is no slip of one of them. */
const LEAST = 2;
/** Longer runs without a mark are lists, not sentences. */
const RUN = /[一-龥]{2,200}/g;
/** What joins words is said beside any; what only says when, where or how many, as 后 in 汛后, makes a word. */
const JOINING = new Set(
  Array.from("的之和与及冀等了是由于以每个其他本该所第或且并将被把则即都也就还又才只很再均既若在", (sign) =>
    sign.charCodeAt(0),
  ),
);
/** Sums of logarithms in another order. */
const SAME = 1e-6;

/**
 * Words that no dictionary has, as 纠治 and 汛后: two characters which the best division of a sentence of laws and reports
 * into words leaves alone beside each other. What only meets where two words do, as 责作 of 负责作出, is none of them. They
 * are rare words of the lexicon, and those are in no division: it may be made anew from its own words.
 */
export function coinedWords(folder: string): ReadonlySet<string> {
  const documents = new Map<string, number>();
  const read = new Set<string>();
  for (const name of readdirSync(folder)) {
    const here = new Set<string>();
    for (const run of readFileSync(join(folder, name), "utf8").match(RUN) ?? []) {
      if (read.has(run)) continue;
      read.add(run);
      const { piece, before, after, whole, alone } = divide(Array.from(run, (sign) => sign.charCodeAt(0)));
      for (let at = 0; at + 1 < piece.length; at++) {
        if (JOINING.has(piece[at] ?? 0) || JOINING.has(piece[at + 1] ?? 0)) continue;
        const apart = (before[at] ?? 0) + alone(at) + alone(at + 1) + (after[at + 2] ?? 0);
        if (apart > whole - SAME) here.add(run.slice(at, at + 2));
      }
    }
    for (const pair of here) documents.set(pair, (documents.get(pair) ?? 0) + 1);
  }
  return new Set([...documents].filter(([, count]) => count >= LEAST).map(([pair]) => pair));
}
