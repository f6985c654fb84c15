/** Records that hold a cell's value, by their number (MS-XLS 2.3.2): labels, numbers, formulas, truths and errors. */
const VALUES = [0x02, 0x03, 0x04, 0x05, 0x06, 0xd6, 0xfd, 0x0203, 0x0204, 0x0205, 0x0206, 0x0406, 0x027e];
const MANY_NUMBERS = 0xbd;
const FORMULAS = [0x06, 0x0206, 0x0406];
/** Defined names, formulas of several cells (array, shared): none of them holds a cell's value. */
const FORMULAS_ONLY = [0x18, 0x0218, 0x21, 0x0221, 0x04bc];
/** A number that no record has. */
const NONE = 0xffff;
/** A formula's tokens begin with their length: after cell, value and flags, in workbooks since Excel 5 also a cache. */
const [TOKENS, TOKENS_END] = [16, 22];

/** How many cells of an old workbook hold something: its stream is a row of records, each with number and length. */
export function countRecords(stream: Uint8Array): number {
  let count = 0;
  for (const { kind, length } of records(stream)) {
    if (kind === MANY_NUMBERS) count += Math.floor((length - 6) / 6);
    else if (VALUES.includes(kind)) count++;
  }
  return count;
}

/**
 * The stream of an old workbook with its formulas empty: what they gave stands beside them, and only that is read. In a
 * damaged one the library follows their tokens without end.
 */
export function withoutFormulas(stream: Uint8Array): Uint8Array {
  const copy = stream.slice();
  const view = new DataView(copy.buffer);
  // Before Excel 5 a formula may be as short as its cell, its value and one token.
  const shortest = stream[1] === 0x08 ? TOKENS_END : TOKENS + 1;
  for (const { kind, at, length } of records(copy)) {
    const isFormula = FORMULAS.includes(kind);
    if (isFormula && length >= shortest) copy.fill(0, at + TOKENS, at + Math.min(TOKENS_END, length));
    else if (isFormula || FORMULAS_ONLY.includes(kind)) view.setUint16(at - 4, NONE, true);
  }
  return copy;
}

function* records(stream: Uint8Array): Iterable<{ kind: number; at: number; length: number }> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  for (let at = 4; at <= stream.length; ) {
    const length = view.getUint16(at - 2, true);
    yield { kind: view.getUint16(at - 4, true), at, length };
    at += length + 4;
  }
}
