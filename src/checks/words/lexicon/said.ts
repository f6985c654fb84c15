import { type PairTable, pairTable, pairValue, putPair } from "../pair-table.ts";

/** What a document says, for asking how often. */
export interface Said {
  /** How often two neighbouring characters, by their codes, stand in it. */
  pair(first: number, second: number): number;
  /** How often a piece of text stands in it; 3 for any more. */
  times(piece: string): number;
}

const MOST = 3;
/** Longer pieces are looked for in the whole text, which may be done so often. */
const SEARCHES = 500;
/** Below this length a search is quicker than counting all pairs first. */
const SHORT = 4000;

/** What some texts say; read when it is first asked. */
export function saidIn(texts: () => readonly string[]): Said {
  let [all, counted]: [string | undefined, PairTable | undefined] = [undefined, undefined];
  const known = new Map<string, number>();
  const read = (): string => (all ??= texts().join("\n"));
  const pair = (first: number, second: number): number => {
    if (read().length < SHORT) return timesIn(read(), String.fromCharCode(first, second));
    counted ??= pairsIn(read());
    return pairValue(counted, first, second);
  };
  const search = (piece: string): number => {
    for (let i = 1; i < piece.length; i++) if (pair(piece.charCodeAt(i - 1), piece.charCodeAt(i)) === 0) return 0;
    if (known.size >= SEARCHES) return 0;
    const times = timesIn(read(), piece);
    known.set(piece, times);
    return times;
  };
  return {
    pair,
    times: (piece) => {
      if (read().length < SHORT) return timesIn(read(), piece);
      if (piece.length === 2) return Math.min(pair(piece.charCodeAt(0), piece.charCodeAt(1)), MOST);
      return known.get(piece) ?? search(piece);
    },
  };
}

function timesIn(text: string, piece: string): number {
  let [times, at] = [0, text.indexOf(piece)];
  while (at !== -1 && times < MOST) {
    times++;
    at = text.indexOf(piece, at + 1);
  }
  return times;
}

/** Counts all pairs in one pass. */
function pairsIn(all: string): PairTable {
  const table = pairTable(all.length);
  for (let i = 1; i < all.length; i++) {
    const [first, second] = [all.charCodeAt(i - 1), all.charCodeAt(i)];
    putPair(table, first, second, pairValue(table, first, second) + 1);
  }
  return table;
}
