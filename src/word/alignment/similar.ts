import type { Gap, Match } from "./align.ts";

/** Larger stretches are paired in their order only. */
const MOST_PAIRS = 40_000;
/** Texts less alike than this are not taken for the old and the new form of one. */
const LEAST = 0.4;

/**
 * Pairs what differs in a gap: in order where both sides are equally long, else so that the pairs are most alike.
 * @returns pairs in the order of both sides; what is in none was added or left out.
 */
export function pairSimilar(a: readonly string[], b: readonly string[], gap: Gap): readonly Match[] {
  const rows = gap.aEnd - gap.aStart;
  const columns = gap.bEnd - gap.bStart;
  if (rows === columns || rows * columns > MOST_PAIRS) {
    return Array.from({ length: Math.min(rows, columns) }, (_, k) => [gap.aStart + k, gap.bStart + k] as const);
  }
  const likeness = Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (_, j) => alike(a[gap.aStart + i] ?? "", b[gap.bStart + j] ?? "")),
  );
  const best = Array.from({ length: rows + 1 }, () => new Float64Array(columns + 1));
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  const paired = (i: number, j: number): number => (likeness[i]?.[j] ?? 0) + at(i + 1, j + 1);
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      const row = best[i];
      if (row) row[j] = Math.max(paired(i, j), at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: Match[] = [];
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    if ((likeness[i]?.[j] ?? 0) > 0 && at(i, j) === paired(i, j)) pairs.push([gap.aStart + i++, gap.bStart + j++]);
    else if (at(i, j) === at(i + 1, j)) i++;
    else j++;
  }
  return pairs;
}

/** Share of the longer text that both have at their beginnings and ends; 0 where that is little. */
function alike(a: string, b: string): number {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  if (longer === "") return 1;
  let head = 0;
  while (head < shorter.length && shorter[head] === longer[head]) head++;
  let tail = 0;
  while (tail < shorter.length - head && shorter[shorter.length - 1 - tail] === longer[longer.length - 1 - tail])
    tail++;
  const share = (head + tail) / longer.length;
  return share < LEAST ? 0 : share;
}
