/** Position in the one sequence and in the other. */
export type Match = readonly [a: number, b: number];

/** What lies between two matches: positions from `aStart` up to, not including, `aEnd`. */
export interface Gap {
  readonly aStart: number;
  readonly aEnd: number;
  readonly bStart: number;
  readonly bEnd: number;
}

/** Up to this many pairs a stretch is compared exactly. */
const EXACT_PAIRS = 250_000;

/**
 * Equal elements of both sequences in the order of both. Common beginnings and ends first, then the elements that occur once
 * on each side (patience method), and between those the longest common subsequence where the stretch is small.
 * About n log n for documents, which have many texts of their own; a long stretch without any is left unmatched.
 */
export function align(a: readonly string[], b: readonly string[]): readonly Match[] {
  const matches: Match[] = [];
  const ahead: Gap[] = [{ aStart: 0, aEnd: a.length, bStart: 0, bEnd: b.length }];
  for (let gap = ahead.pop(); gap; gap = ahead.pop()) {
    const inner = trim(a, b, gap, matches);
    if (inner.aStart === inner.aEnd || inner.bStart === inner.bEnd) continue;
    const anchors = uniqueMatches(a, b, inner);
    if (anchors.length > 0) ahead.push(...between(anchors, inner));
    else if ((inner.aEnd - inner.aStart) * (inner.bEnd - inner.bStart) <= EXACT_PAIRS) {
      matches.push(...longestCommon(a, b, inner));
    }
    matches.push(...anchors);
  }
  return matches.sort((x, y) => x[0] - y[0]);
}

/** The stretches between matches that hold something, in order. */
export function gapsBetween(matches: readonly Match[], aLength: number, bLength: number): readonly Gap[] {
  return between(matches, { aStart: 0, aEnd: aLength, bStart: 0, bEnd: bLength }).filter(
    ({ aStart, aEnd, bStart, bEnd }) => aStart < aEnd || bStart < bEnd,
  );
}

function between(matches: readonly Match[], { aStart, aEnd, bStart, bEnd }: Gap): Gap[] {
  const gaps: Gap[] = [];
  let [fromA, fromB] = [aStart, bStart];
  for (const [i, j] of matches) {
    gaps.push({ aStart: fromA, aEnd: i, bStart: fromB, bEnd: j });
    [fromA, fromB] = [i + 1, j + 1];
  }
  gaps.push({ aStart: fromA, aEnd, bStart: fromB, bEnd });
  return gaps;
}

function trim(a: readonly string[], b: readonly string[], gap: Gap, matches: Match[]): Gap {
  let { aStart, aEnd, bStart, bEnd } = gap;
  while (aStart < aEnd && bStart < bEnd && a[aStart] === b[bStart]) matches.push([aStart++, bStart++]);
  while (aStart < aEnd && bStart < bEnd && a[aEnd - 1] === b[bEnd - 1]) matches.push([--aEnd, --bEnd]);
  return { aStart, aEnd, bStart, bEnd };
}

/** Elements that occur once on each side, as many as stand in the same order on both. */
function uniqueMatches(a: readonly string[], b: readonly string[], gap: Gap): readonly Match[] {
  const inA = singles(a, gap.aStart, gap.aEnd);
  const inB = singles(b, gap.bStart, gap.bEnd);
  const pairs: Match[] = [];
  for (const [text, i] of inA) {
    const j = inB.get(text);
    if (i >= 0 && j !== undefined && j >= 0) pairs.push([i, j]);
  }
  return longestRising(pairs);
}

/** Position of each text; -1 for one that occurs more than once. */
function singles(texts: readonly string[], start: number, end: number): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (let i = start; i < end; i++) {
    const text = texts[i] ?? "";
    found.set(text, found.has(text) ? -1 : i);
  }
  return found;
}

/** The longest choice of pairs, given by rising `a`, in which `b` rises too. */
function longestRising(pairs: readonly Match[]): readonly Match[] {
  const tails: number[] = [];
  const before: number[] = [];
  pairs.forEach(([, b], index) => {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] ?? -1]?.[1] ?? -1) < b) low = middle + 1;
      else high = middle;
    }
    before[index] = low === 0 ? -1 : (tails[low - 1] ?? -1);
    tails[low] = index;
  });
  const chosen: Match[] = [];
  for (let index = tails[tails.length - 1] ?? -1; index >= 0; index = before[index] ?? -1) {
    const pair = pairs[index];
    if (pair) chosen.push(pair);
  }
  return chosen.reverse();
}

/** Longest common subsequence of a small stretch, by the usual table. */
function longestCommon(a: readonly string[], b: readonly string[], gap: Gap): readonly Match[] {
  const rows = gap.aEnd - gap.aStart;
  const columns = gap.bEnd - gap.bStart;
  const width = columns + 1;
  const lengths = new Uint16Array((rows + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      const equal = a[gap.aStart + i] === b[gap.bStart + j];
      lengths[i * width + j] = equal ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const matches: Match[] = [];
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    if (a[gap.aStart + i] === b[gap.bStart + j]) matches.push([gap.aStart + i++, gap.bStart + j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return matches;
}
