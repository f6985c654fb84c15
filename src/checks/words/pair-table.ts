/** Numbers by two neighbouring characters of a text, given by their codes: 0 where none was put. */
export interface PairTable {
  readonly keys: Int32Array;
  readonly values: Int32Array;
  /** What takes a hash of 32 bits to a slot. */
  readonly shift: number;
}

/** An empty table for up to so many pairs; half of its slots stay free, so that a look seldom meets another pair. */
export function pairTable(most: number): PairTable {
  const shift = Math.min(28, Math.clz32(most) - 1);
  const slots = 1 << (32 - shift);
  return { keys: new Int32Array(slots), values: new Int32Array(slots), shift };
}

/** The slot of a pair, or the free one where it would stand. */
function slotOf({ keys, shift }: PairTable, key: number): number {
  let slot = Math.imul(key, 0x9e3779b1) >>> shift;
  while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & (keys.length - 1);
  return slot;
}

export function pairValue(table: PairTable, first: number, second: number): number {
  return table.values[slotOf(table, (first << 16) | second)] ?? 0;
}

export function putPair(table: PairTable, first: number, second: number, value: number): void {
  const key = (first << 16) | second;
  const slot = slotOf(table, key);
  table.keys[slot] = key;
  table.values[slot] = value;
}
