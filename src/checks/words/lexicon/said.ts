/** What a document says, for asking how often. */
export interface Said {
  /** How often two neighbouring characters stand in it. */
  pair(pair: string): number;
  /** How often a piece of text stands in it; 3 for any more. */
  times(piece: string): number;
}

const MOST = 3;
/** Longer pieces are looked for in the whole text, which may be done so often. */
const SEARCHES = 500;

/** What some texts say; read when it is first asked. */
export function saidIn(texts: () => readonly string[]): Said {
  let read: { readonly all: string; readonly pair: Said["pair"] } | undefined;
  const known = new Map<string, number>();
  const reading = () => {
    if (read === undefined) {
      const all = texts().join("\n");
      read = { all, pair: pairsIn(all) };
    }
    return read;
  };
  const search = (piece: string): number => {
    const { all, pair } = reading();
    for (let i = 1; i < piece.length; i++) if (pair(piece.slice(i - 1, i + 1)) === 0) return 0;
    if (known.size >= SEARCHES) return 0;
    let [times, at] = [0, all.indexOf(piece)];
    while (at !== -1 && times < MOST) {
      times++;
      at = all.indexOf(piece, at + 1);
    }
    known.set(piece, times);
    return times;
  };
  return {
    pair: (pair) => reading().pair(pair),
    times: (piece) =>
      piece.length === 2 ? Math.min(reading().pair(piece), MOST) : (known.get(piece) ?? search(piece)),
  };
}

/** Counts all pairs in one pass. */
function pairsIn(all: string): Said["pair"] {
  const bits = Math.max(4, 33 - Math.clz32(all.length));
  const mask = (1 << bits) - 1;
  const keys = new Int32Array(mask + 1);
  const counts = new Uint16Array(mask + 1);
  const slotOf = (key: number): number => {
    let slot = Math.imul(key, 0x9e3779b1) >>> (32 - bits);
    while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  };
  for (let i = 1; i < all.length; i++) {
    const key = (all.charCodeAt(i - 1) << 16) | all.charCodeAt(i);
    const slot = slotOf(key);
    keys[slot] = key;
    counts[slot] = (counts[slot] ?? 0) + 1;
  }
  return (pair) => counts[slotOf((pair.charCodeAt(0) << 16) | pair.charCodeAt(1))] ?? 0;
}
